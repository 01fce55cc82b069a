import { describe, expect, test } from "vitest";
import type { SeatFact } from "#engine/exercise/seat-event.ts";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import { mostCorners, strokeKinds } from "#engine/exercise/stroke-words.ts";
import { drawWish, drawnOnMap, freshMapDraft, meantOnMap, pinWish, thinned } from "../../apps/shared/map/map-draft.ts";
import { strokeLines } from "../../apps/shared/map/stroke-model.ts";
import { strokeShape } from "../../apps/shared/map/stroke-shape.ts";
import { unitMarks } from "../../apps/shared/map/unit-model.ts";
import { siteModel } from "../../apps/shared/panels/site-model.ts";
import { siteOf } from "../../apps/shared/overview/site-marks.ts";
import { aSight, inZone, running } from "./a-sight.ts";

const square: readonly MapPoint[] = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
];
const stroke = (id: string, at: number, points = square, text?: string): SeatFact => ({
  type: "stroke",
  stroke: {
    id,
    seat: "medic",
    role: "medic",
    zone: "crash",
    kind: "cordon",
    points,
    at,
    ...(text === undefined ? {} : { text }),
  },
});

describe("strokes of the map", () => {
  test("[MAP6] are told in words, the last one first: what, where, by whom and when", () => {
    const facts = [inZone("crash"), running, stroke("d1", 1000), stroke("d2", 5000, square, "outer")];
    const lines = strokeLines(aSight("medic", facts));
    expect(lines.map(({ id, what, text, by, mine }) => [id, what, text, by, mine])).toEqual([
      ["d2", "Cordon", "outer", "you, T+0:00:05", true],
      ["d1", "Cordon", undefined, "you, T+0:00:01", true],
    ]);
    expect(lines[0]?.where).toMatch(/^round The \w+.*, 4 corners$/);
    expect(strokeLines(aSight("officer", facts))[0]).toMatchObject({ by: "The medic, T+0:00:05", mine: false });
  });

  test("[MAP6] no two kinds look the same without their colour", () => {
    const looks = strokeKinds.map((kind) => {
      const { dashes, ends, hatch, line } = strokeShape(kind, square, 0.1);
      return [dashes.length > 0, ends.split("Z").length, hatch !== "", line.endsWith("Z")].join();
    });
    expect(new Set(looks).size).toBe(strokeKinds.length);
  });

  test("[MAP6] an area is hatched inside it alone", () => {
    const [first = ""] = strokeShape("area", square, 0.1).hatch.split("M").slice(1);
    const numbers = first.split(/[L ]/).map(Number);
    for (const metres of numbers) {
      expect(metres).toBeGreaterThanOrEqual(0);
      expect(metres).toBeLessThanOrEqual(20);
    }
    expect(
      strokeShape(
        "area",
        [
          [0, 0],
          [4000, 0],
          [4000, 4000],
        ],
        0.01,
      ).hatch.split("M").length,
    ).toBeLessThan(70);
  });

  test("[MAP6] the plan grows to hold what lies beyond its zones, and the trainer's shows the same", () => {
    const far: readonly MapPoint[] = [
      [0, 0],
      [300, 0],
      [300, 5],
    ];
    const sight = aSight("medic", [inZone("crash"), running, stroke("d1", 0, far)]);
    const { x = 0, width = 0 } = siteModel(sight)?.frame ?? {};
    expect(x + width).toBeGreaterThan(300);
    const [ground] = siteOf(sight, new Map()).grounds;
    expect(ground?.strokes.map(({ id }) => id)).toEqual(["d1"]);
    expect((ground?.frame.x ?? 0) + (ground?.frame.width ?? 0)).toBeGreaterThan(300);
  });
});

describe("putting something on the map", () => {
  const { plan } = aSight("medic", [inZone("crash"), running]);
  const place = "";

  test("[MAP7] a press is one more corner, and the wish is there when the kind has enough of them", () => {
    let draft = { ...freshMapDraft, tool: "draw", strokeKind: "area" } as const;
    expect(drawWish(draft, plan, place)).toBeUndefined();
    for (const point of square.slice(0, 3))
      draft = { ...draft, ...meantOnMap(draft, plan, place, point), tool: "draw", strokeKind: "area" };
    expect(drawWish(draft, plan, place)).toMatchObject({ type: "draw", kind: "area", points: square.slice(0, 3) });
  });

  test("[MAP7] a press with the pin in hand says where it is to stand, in words too", () => {
    const draft = meantOnMap({ ...freshMapDraft, tool: "pin" }, plan, place, [3.04, 1]);
    expect(pinWish(draft)).toMatchObject({ type: "pin", kind: "danger", point: [3, 1] });
    expect(draft.pinAt?.zone).toBeDefined();
    expect(meantOnMap(freshMapDraft, plan, place, [3, 1])).toBe(freshMapDraft);
  });

  test("[MAP7] a line drawn by hand keeps its shape in the corners that are allowed", () => {
    const straight = Array.from({ length: 200 }, (_, i): MapPoint => [i / 10, 0.01 * (i % 2)]);
    expect(thinned(straight, 0.2)).toHaveLength(2);
    const wild = Array.from({ length: 500 }, (_, i): MapPoint => [i / 10, 4 * (i % 2)]);
    const { corners } = drawnOnMap({ ...freshMapDraft, tool: "draw" }, wild, 0.2);
    expect(corners.length).toBeGreaterThanOrEqual(2);
    expect(corners.length).toBeLessThanOrEqual(mostCorners);
  });
});

describe("units on the map", () => {
  const frame = { x: -50, y: -50, width: 100, height: 100 };
  const trips = [{ id: "boats.1", count: 1, from: "room", to: "crash", until: 100_000 }];
  const boats = (whole: boolean): SeatFact => ({
    type: "resource",
    resource: {
      id: "boats",
      title: "Boats",
      agency: "police",
      at: whole ? { room: 2, crash: 1 } : { crash: 1 },
      ...(whole ? { whole: { count: 4, home: "room", travel: { crash: 60_000 }, trips, maySend: true } } : {}),
    },
  });
  const at = (ms: number, whole = true) => unitMarks(aSight("medic", [running, boats(whole)], ms), "", frame);

  test("[MAP8] stand at their base, on scene, or move evenly from where they left to where they go", () => {
    const [base, scene, way] = at(70_000);
    expect(base).toMatchObject({ status: "base", count: 2, spot: undefined });
    expect(scene).toMatchObject({ status: "there", count: 1 });
    expect(scene?.spot).toBeDefined();
    expect(way).toMatchObject({ status: "way", count: 1, goal: scene?.spot });
    const [early, late] = [at(50_000)[2]?.spot, at(90_000)[2]?.spot];
    const [goal, middle] = [way?.goal ?? [0, 0], way?.spot ?? [0, 0]];
    const left = (spot: readonly number[] = [0, 0]): number =>
      Math.hypot((spot[0] ?? 0) - goal[0], (spot[1] ?? 0) - goal[1]);
    expect(left(early)).toBeGreaterThan(left(middle));
    expect(left(late)).toBeCloseTo(left(middle) / 3, 5);
    expect(way?.words).toContain("there in 30 s");
  });

  test("[MAP8] who does not know of their way sees them where they stand, and nothing under way", () => {
    const marks = at(70_000, false);
    expect(marks.map(({ status, words }) => [status, words])).toEqual([
      ["there", "Boats: 1 on scene, The crash (Police)"],
    ]);
  });
});
