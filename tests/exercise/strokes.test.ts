import { expect, test } from "vitest";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import { type StrokeKind, mostCorners, mostStrokes } from "#engine/exercise/stroke-words.ts";
import { command } from "#engine/exercise/command.ts";
import { aPlan } from "../support/a-plan.ts";
import { type Act, clockAct, seatAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const plan = aPlan({ casualties: {} });
const zone = Object.keys(plan.zones)[0] ?? "";
const [cx, , cz] = plan.zones[zone]?.centre ?? [0, 0, 0];
const at = (x: number, z: number): MapPoint => [cx + x, cz + z];
const round: readonly MapPoint[] = [at(0, 0), at(6, 0), at(6, 5)];

function draws(seat: string, kind: StrokeKind = "cordon", points = round, lengths = {}, when = 1000): Act {
  return seatAct(seat, when, { type: "draw", zone, kind, points: points.map(([x, z]) => [x, z] as const) }, lengths);
}
const rubsOut = (seat: string, stroke: string): Act => seatAct(seat, 2000, { type: "rub-out", stroke });

test("[MAP5] who plays draws a line, a route, a cordon or an area, with a remark beside it, and rubs out their own", () => {
  given(plan)
    .when(draws("medic", "cordon", round, { text: 9 }))
    .logs({
      type: "stroke-drawn",
      stroke: "d1",
      seat: "medic",
      role: "medic",
      zone,
      kind: "cordon",
      points: round,
      says: ["text"],
    });
  given(plan, draws("medic")).when(rubsOut("medic", "d1")).logs({ type: "stroke-rubbed-out", stroke: "d1" });
  given(plan, draws("medic")).when(rubsOut("officer", "d1")).refuses("not-yours");
  given(plan).when(rubsOut("medic", "d1")).refuses("unknown-stroke");
  given(plan)
    .when(draws("medic", "line", round, { secret: 3 }))
    .refuses("unknown-field");
  given(plan)
    .when(seatAct("medic", 1000, { type: "draw", zone: "moon", kind: "line", points: [at(0, 0), at(1, 1)] }))
    .refuses("unknown-zone");
});

test("[MAP5] a stroke stays on the map of its place, and has as many different corners as its kind needs", () => {
  given(plan)
    .when(draws("medic", "line", [at(0, 0), at(5000, 0)]))
    .refuses("off-the-map");
  given(plan)
    .when(draws("medic", "route", [at(0, 0), at(0.01, 0), at(0, 0.04)]))
    .refuses("too-few-corners");
  given(plan)
    .when(draws("medic", "area", [at(0, 0), at(5, 0), at(0, 0)]))
    .refuses("too-few-corners");
  given(plan)
    .when(draws("medic", "area", [...round, at(0.02, -0.02)]))
    .logs({ type: "stroke-drawn", points: round });
  const points = Array.from({ length: mostCorners + 1 }, (_, i) => [i, 0]);
  expect(command.safeParse({ type: "draw", zone, kind: "line", points }).success).toBe(false);
  expect(command.safeParse({ type: "draw", zone, kind: "scribble", points: points.slice(0, 2) }).success).toBe(false);
});

test("[MAP5] a stroke's number is never given again, and a seat has twenty at once", () => {
  given(plan, draws("medic"), rubsOut("medic", "d1"))
    .when(draws("medic", "cordon", round, {}, 3000))
    .logs({ type: "stroke-drawn", stroke: "d2" });
  const many = Array.from({ length: mostStrokes }, () => draws("medic"));
  given(plan, ...many)
    .when(draws("medic"))
    .refuses("too-many-strokes");
  given(plan, ...many)
    .when(draws("officer"))
    .logs({ type: "stroke-drawn" });
});

test("[MAP5] a stroke is told by the zone where it begins, whichever zone of the place it was asked for by", () => {
  const other = Object.values(plan.zones).find(({ id, onSite }) => onSite && id !== zone);
  if (other === undefined) throw new Error("The plan has two zones on site.");
  const [x, , z] = other.centre;
  given(plan)
    .when(draws("medic", "line", [[x, z], at(0, 0)]))
    .logs({ type: "stroke-drawn", zone: other.id });
});

test("[MAP6] everybody in the exercise sees every stroke, and nobody one that is rubbed out", () => {
  for (const seat of ["officer", "control", "medic"]) {
    const viewer = { kind: "seat", seat } as const;
    const drawn = given(plan, draws("medic")).when(clockAct(2000)).view(viewer);
    expect(drawn.strokes).toEqual({
      d1: { id: "d1", seat: "medic", role: "medic", zone, kind: "cordon", points: round, at: 1000 },
    });
    const gone = given(plan, draws("medic"), rubsOut("medic", "d1")).when(clockAct(3000));
    expect(gone.view(viewer).strokes).toEqual({});
  }
});
