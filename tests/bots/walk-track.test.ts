import { describe, expect, test } from "vitest";
import { pathTo } from "#engine/bots/route.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { walkTrack } from "#engine/bots/walk-track.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { toldIn } from "#engine/log/log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty } from "../support/plan-parts.ts";
import { kilometre41 } from "./kilometre-41.ts";

const small = aPlan({ casualties: byId(aCasualty("c1", { at: [2, 0, 0] })) });
const person = { holder: "bot", pseudonym: "B", person: "b" } as const;
const entries: readonly Entry[] = [
  { seq: 1, at: 0, is: { type: "seat-taken", seat: "medic", ...person } },
  { seq: 2, at: 10_000, is: { type: "walk-started", seat: "medic", to: "road", until: 60_000 } },
  { seq: 3, at: 60_000, is: { type: "zone-entered", seat: "medic", role: "medic", zone: "road" } },
  { seq: 4, at: 70_000, is: { type: "walk-started", seat: "officer", to: "road", until: 90_000 } },
];
const track = walkTrack(small, entries, "medic", 1);
const flat = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[2] ?? 0) - (b[2] ?? 0));

describe("[BOT7] a synthetic track", () => {
  test("is marked as such, and is the same for the same log and seed", () => {
    expect(track).toMatchObject({ synthetic: true, seat: "medic" });
    expect(walkTrack(small, entries, "medic", 1)).toEqual(track);
    expect(walkTrack(small, entries, "medic", 2).samples).not.toEqual(track.samples);
  });
  test("walks through the zones on the shortest way, evenly, looking where it goes", () => {
    expect(pathTo(small, "crash", "road")).toEqual(["crash", "clearing", "road"]);
    const walking = track.samples.filter(({ pose }) => pose.posture === "walking");
    expect(walking.length).toBe(100);
    const nearest = Math.min(
      ...walking.map(({ pose }) => flat(pose.head.position, small.zones["clearing"]?.centre ?? [])),
    );
    expect(nearest).toBeLessThan(0.5);
    const steps = walking
      .slice(1)
      .map(({ pose }, index) => flat(pose.head.position, walking[index]?.pose.head.position ?? []));
    expect(Math.max(...steps)).toBeLessThan(0.7);
    const [x, y, z, w] = walking[0]?.pose.head.rotation ?? [0, 0, 0, 1];
    const [ahead, aside] = [-2 * (w * y + x * z), 2 * (x * x + y * y) - 1];
    const to = [20 - (walking[0]?.pose.head.position[0] ?? 0), -(walking[0]?.pose.head.position[2] ?? 0)];
    expect((ahead * (to[0] ?? 0) + aside * (to[1] ?? 0)) / Math.hypot(...to)).toBeGreaterThan(0.999);
  });
  test("kneels beside whoever is examined or treated, facing them", () => {
    const busy: readonly Entry[] = [
      ...entries.slice(0, 1),
      {
        seq: 2,
        at: 5000,
        is: { type: "assessment-started", seat: "medic", casualty: "c1", finding: "rate", until: 20_000 },
      },
    ];
    const [from, until] = walkTrack(small, busy, "medic", 1).samples.slice(-2);
    expect([from?.at, until?.at]).toEqual([5000, 20_000]);
    expect(from?.pose.posture).toBe("kneeling");
    expect(flat(from?.pose.head.position ?? [], [2, 0, 0])).toBeCloseTo(0.8, 5);
  });
  test("of a seat that nobody took is empty, and so is that of a seat that does not exist", () => {
    expect(walkTrack(small, entries, "control", 1).samples).toEqual([]);
    expect(walkTrack(small, entries, "nobody", 1).samples).toEqual([]);
  });
});

test("[BOT7] every seat of a rehearsal has a track in order of time, inside the site where the log says it is", () => {
  const { plan } = kilometre41();
  const { log } = rehearse(plan, { policy: "best" }, 3);
  const all = toldIn(log).map(({ entry }) => entry);
  for (const seat of ["police-patrol", "ambulance-a", "ambulance-b", "fire-ic", "ambulance-control"]) {
    const { samples } = walkTrack(plan, all, seat, 3);
    expect(samples.length).toBeGreaterThan(0);
    const times = samples.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { pose } of samples) for (const number of pose.head.position) expect(Number.isFinite(number)).toBe(true);
    for (const { is, at } of all) {
      if (is.type !== "zone-entered" || is.seat !== seat) continue;
      const here = samples.findLast((sample) => sample.at <= at);
      const zone = plan.zones[is.zone];
      expect(flat(here?.pose.head.position ?? [], zone?.centre ?? [])).toBeLessThanOrEqual(zone?.radius ?? 0);
    }
  }
});
