import { describe, expect, test } from "vitest";
import { pathTo } from "#engine/bots/route.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { placeBeside, standingPlace } from "#engine/bots/standing-places.ts";
import { type Walkers, noWalkers, seenAt, walkOn } from "#engine/bots/walk-track.ts";
import { walkerPose } from "#engine/bots/walker.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty } from "../support/plan-parts.ts";
import { kilometre41 } from "./kilometre-41.ts";

const small = aPlan({ casualties: byId(aCasualty("c1", { at: [3, 0, 0] })) });
const person = { holder: "bot", pseudonym: "B", person: "b" } as const;
const taken: Entry = { seq: 1, at: 0, is: { type: "seat-taken", seat: "medic", ...person } };
const way: readonly Entry[] = [
  taken,
  { seq: 2, at: 10_000, is: { type: "walk-started", seat: "medic", to: "road", until: 60_000 } },
  { seq: 3, at: 60_000, is: { type: "zone-entered", seat: "medic", role: "medic", zone: "road" } },
  { seq: 4, at: 70_000, is: { type: "walk-started", seat: "officer", to: "road", until: 90_000 } },
];
const looks: Entry = {
  seq: 2,
  at: 5000,
  is: { type: "assessment-started", seat: "medic", casualty: "c1", finding: "rate", until: 20_000 },
};
const flat = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[2] ?? 0) - (b[2] ?? 0));

/** A seat's body at many moments, each entry followed as it comes. */
function bodyOf(plan: Plan, entries: readonly Entry[], seat: string, times: readonly number[]): (Pose | undefined)[] {
  let walkers = noWalkers(plan);
  let next = 0;
  return times.map((time) => {
    for (let entry = entries[next]; entry !== undefined && entry.at <= time; entry = entries[next]) {
      walkers = walkOn(plan, walkers, entry);
      next += 1;
    }
    const walker = walkers.bodies[seat];
    return walker === undefined ? undefined : walkerPose(walker, time);
  });
}
const every = (ms: number, until: number): readonly number[] => Array.from({ length: until / ms }, (_, n) => n * ms);
const spot = (zone: string): readonly number[] => {
  const [x, z] = standingPlace(small, zone, "medic");
  return [x, 0, z];
};
const follow = (entries: readonly Entry[], before = noWalkers(small)): Walkers =>
  entries.reduce((walkers, entry) => walkOn(small, walkers, entry), before);
const poseIn = ({ bodies }: Walkers, at: number): Pose | undefined => {
  const walker = bodies["medic"];
  return walker === undefined ? undefined : walkerPose(walker, at);
};

describe("[BOT7] the body of a seat that nobody moves", () => {
  test("is marked, walks the shortest way from its own place to its own place, evenly, looking where it goes", () => {
    expect(pathTo(small, "crash", "road")).toEqual(["crash", "clearing", "road"]);
    const poses = bodyOf(small, way, "medic", every(100, 70_000)).flatMap((pose) => pose ?? []);
    expect(poses.every(({ synthetic }) => synthetic === true)).toBe(true);
    expect(flat(poses[0]?.head.position ?? [], spot("crash"))).toBeLessThan(0.01);
    expect(flat(poses.at(-1)?.head.position ?? [], spot("road"))).toBeLessThan(0.01);
    const walking = poses.filter(({ posture }) => posture === "walking");
    expect(walking.length).toBeGreaterThanOrEqual(499);
    expect(Math.min(...walking.map(({ head }) => flat(head.position, spot("clearing"))))).toBeLessThan(0.1);
    const steps = poses.slice(1).map(({ head }, n) => flat(head.position, poses[n]?.head.position ?? []));
    expect(Math.max(...steps)).toBeLessThan(0.12);
    const { position, rotation } = walking[0]?.head ?? { position: [0, 0, 0], rotation: [0, 0, 0, 1] };
    const [x, y, z, w] = rotation;
    const ahead = [-2 * (w * y + x * z), 0, 2 * (x * x + y * y) - 1];
    const to = [(spot("clearing")[0] ?? 0) - position[0], 0, (spot("clearing")[2] ?? 0) - position[2]];
    expect(((ahead[0] ?? 0) * (to[0] ?? 0) + (ahead[2] ?? 0) * (to[2] ?? 0)) / Math.hypot(...to)).toBeGreaterThan(
      0.999,
    );
  });

  test("walks to whom it examines, kneels beside them until it is done, and walks back to its own place", () => {
    const poses = bodyOf(small, [taken, looks], "medic", every(100, 60_000)).flatMap((pose) => pose ?? []);
    const steps = poses.slice(1).map(({ head }, n) => flat(head.position, poses[n]?.head.position ?? []));
    expect(Math.max(...steps)).toBeLessThan(0.2);
    const busy = poses[150];
    expect(busy?.posture).toBe("kneeling");
    expect(flat(busy?.head.position ?? [], [3, 0, 0])).toBeCloseTo(0.8, 5);
    expect(poses.at(-1)?.posture).toBe("standing");
    expect(flat(poses.at(-1)?.head.position ?? [], spot("crash"))).toBeLessThan(0.01);
    const stopped: Entry = { seq: 3, at: 12_000, is: { type: "treatment-stopped", seat: "medic", casualty: "c1" } };
    expect(poseIn(follow([taken, looks, stopped]), 12_100)?.posture).toBe("standing");
  });

  test("is not there before somebody takes the seat, nor for a seat that does not exist", () => {
    expect(poseIn(follow([]), 0)).toBeUndefined();
    expect(bodyOf(small, way, "control", [90_000])).toEqual([undefined]);
    expect(bodyOf(small, way, "nobody", [90_000])).toEqual([undefined]);
  });

  test("leaves a person's own body where it was until the log takes it elsewhere, and goes on from there", () => {
    const own = seenAt(follow([taken]), "medic", 4000, [1, 6]);
    expect(own.bodies["medic"]?.real).toBe(true);
    const still = follow([looks], own);
    expect(still.bodies["medic"]?.real).toBe(true);
    expect(flat(poseIn(still, 15_000)?.head.position ?? [], [1, 0, 6])).toBe(0);
    const away = follow(way.slice(1, 2), own);
    expect(away.bodies["medic"]?.real).toBe(false);
    expect(flat(poseIn(away, 10_000)?.head.position ?? [], [1, 0, 6])).toBe(0);
    const changed = { type: "presence-changed", seat: "medic", present: true, device: "phone" } as const;
    const view = follow([{ seq: 2, at: 4500, is: changed }, looks], own);
    expect(flat(poseIn(view, 5000)?.head.position ?? [], [1, 0, 6])).toBe(0);
    expect(poseIn(view, 15_000)?.posture).toBe("kneeling");
  });
});

describe("[BOT7] in kilometre 41", () => {
  const { plan } = kilometre41();
  const seats = Object.values(plan.roles).flatMap((role) => (role.desk ? [] : role.seats));

  test("no two stand in one another, in a casualty, or out of their zone", () => {
    for (const zone of Object.values(plan.zones).filter(({ onSite }) => onSite)) {
      const spots = seats.map((seat) => standingPlace(plan, zone.id, seat));
      for (const [n, [x, z]] of spots.entries()) {
        expect(flat([x, 0, z], zone.centre)).toBeLessThan(zone.radius);
        for (const { at } of Object.values(plan.casualties)) expect(flat([x, 0, z], at)).toBeGreaterThan(1.1);
        for (const other of spots.slice(0, n)) expect(flat([x, 0, z], [other[0], 0, other[1]])).toBeGreaterThan(1.1);
      }
    }
    for (const { id, zone } of Object.values(plan.casualties)) {
      const places = seats.map((seat) => placeBeside(plan, id, zone, seat)?.at);
      expect(new Set(places.map(String)).size).toBe(places.length);
    }
  });

  test("every seat of a rehearsal is where the log says it is, and never leaps on the site", () => {
    const { log } = rehearse(plan, { policy: "best" }, 3);
    const all = toldIn(log).map(({ entry }) => entry);
    for (const seat of seats) {
      const times = every(100, all.at(-1)?.at ?? 0);
      const poses = bodyOf(plan, all, seat, times);
      const entered = all.filter(({ is }) => is.type === "zone-entered" && is.seat === seat);
      const arrival = entered[0]?.at ?? 0;
      for (const [n, pose] of poses.entries()) {
        const [before, time] = [poses[n - 1], times[n] ?? 0];
        if (pose === undefined || before === undefined || Math.abs(time - arrival) <= 100) continue;
        expect(flat(pose.head.position, before.head.position)).toBeLessThan(0.5);
      }
      for (const { at, is } of entered) {
        const zone = is.type === "zone-entered" ? plan.zones[is.zone] : undefined;
        const here = poses[Math.ceil(at / 100)];
        if (here === undefined) continue;
        expect(flat(here.head.position, zone?.centre ?? [])).toBeLessThanOrEqual(zone?.radius ?? 0);
      }
    }
  });
});
