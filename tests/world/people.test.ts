import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import { emptyView } from "#engine/exercise/seat-view.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Chair, Ground } from "../../apps/world/moving/ground.ts";
import { type Gait, embodied } from "../../apps/world/people/avatar.ts";
import { seating } from "../../apps/world/people/chairs.ts";
import type { Crowd } from "../../apps/world/people/crowd.ts";
import { doingOf, poseFor } from "../../apps/world/people/doing.ts";
import { nearFade } from "../../apps/world/people/legible.ts";
import { anatomyOf, jointFloats, placeIn } from "../../apps/world/people/skeleton.ts";
import type { PoseFile } from "../../apps/world/people/skeleton.ts";
import { stillRoot } from "../../apps/world/people/standing-still.ts";
import { type Plate, stacked } from "../../apps/world/people/stacked.ts";
import { openTrainees } from "../../apps/world/people/trainees.ts";
import { sightFrom } from "../../apps/world/place/sight.ts";
import { aPlan } from "../support/a-plan.ts";

const file: PoseFile = JSON.parse(readFileSync("apps/world/models/poses.json", "utf8"));
const anatomy = anatomyOf(file);
const ground: Ground = { height: () => 0, free: () => true };
const bare = seatPlan(aPlan(), "e", { kind: "seat", seat: "control" });
const zones = Object.entries(bare.zones).map(([id, zone]) => [id, { ...zone, place: "site" }] as const);
const plan = { ...bare, zones: Object.fromEntries(zones) };
const medic: SeenPerson = {
  seat: "medic",
  role: "medic",
  holder: "person",
  pseudonym: "Grey Petrel",
  present: true,
  device: "desktop",
  zone: "crash",
};
const body = (x: number, more: Partial<Pose> = {}): Pose => ({
  head: { position: [x, 1.65, 0], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
  ...more,
});

test("[PPL1] who plays at a screen is seen to do what they do: treat, speak, raise a hand, write", () => {
  const view = { ...emptyView, people: { medic } };
  const hand = { seat: "medic", role: "medic", at: 0 };
  const meeting = { id: "m", title: "", chair: "officer", members: [], mayChair: false, hands: [hand] };
  const busy = { kind: "assessing", casualty: "c1", finding: "rate", until: 9 } as const;
  expect(doingOf(plan, view, { ...medic, task: busy }, body(0, { speaking: true }))).toBe("treating");
  expect(doingOf(plan, view, medic, body(0, { speaking: true, gesture: "radio" }))).toBe("radio");
  expect(doingOf(plan, view, medic, body(0, { speaking: true }))).toBe("speaking");
  expect(doingOf(plan, { ...view, meetings: { m: meeting } }, medic, undefined)).toBe("raised-hand");
  expect(doingOf(plan, view, medic, body(0, { gesture: "writing" }))).toBe("writing");
  for (const doing of ["treating", "radio", "writing", "pointing", "raised-hand", "speaking", undefined] as const)
    for (const onChair of [true, false]) expect(file.poses).toHaveProperty(poseFor(doing, onChair));
});

test("[PPL2] who works at a desk sits on the nearest free chair of the zone, the same for everybody; else they stand", () => {
  const chairs: readonly Chair[] = [
    [0.5, 0.45, 0, 0],
    [2, 0.45, 0, 0],
  ];
  const [x, , z] = plan.zones["away"]?.centre ?? [0, 0, 0];
  const near = chairs.map(([a, b, c, turn]): Chair => [a + x, b, c + z, turn]);
  const at = (seat: string): SeenPerson => ({ ...medic, seat, role: "control", zone: "away" });
  const taken = seating(plan, [at("b"), at("a"), at("c")], near);
  expect(taken.get("a")).toEqual(near[0]);
  expect(taken.get("b")).toEqual(near[1]);
  expect(taken.has("c")).toBe(false);
  expect(seating(plan, [medic], near).size).toBe(0);
});

test("[PPL7] those of whom no movement is known stand apart from one another, each at a spot of their own, looking to the middle", () => {
  const zone = plan.zones["crash"];
  const seats = ["medic", "medic.2", "medic.3", "medic.4", "medic.5", "medic.6"];
  const crowded = {
    ...plan,
    roles: { ...plan.roles, medic: { ...plan.roles["medic"], id: "medic", title: "", agency: "", desk: false, seats } },
  };
  const roots = seats.map((seat) => stillRoot(ground, crowded, { ...medic, seat }, undefined, undefined));
  for (const [i, { at }] of roots.entries())
    for (const other of roots.slice(i + 1))
      expect(Math.hypot(at[0] - other.at[0], at[2] - other.at[2])).toBeGreaterThan(1.2);
  for (const { at, turn } of roots) {
    const yaw = 2 * Math.atan2(turn[1], turn[3]);
    const [x, , z] = zone?.centre ?? [0, 0, 0];
    const away = Math.hypot(x - at[0], z - at[2]);
    expect(Math.sin(yaw) * (x - at[0]) + Math.cos(yaw) * (z - at[2])).toBeCloseTo(away, 3);
  }
});

test("[PPL3] tags never cover one another: who stands behind another has their name above, the nearest keeps its own", () => {
  const plate = (x: number, z: number, y = 2): Plate => ({ at: [x, y, z], wide: 0.1 * -z, tall: 0.03 * -z });
  const plates = [plate(0, -2), plate(0.05, -3), plate(-0.1, -4), plate(3, -4)];
  const heights = stacked(plates, [0, 1.6, 0]);
  expect(heights[0]).toBeCloseTo(2, 5);
  expect(heights[3]).toBeCloseTo(2, 5);
  const spans = [0, 1, 2].map((i) => {
    const { at, tall } = plates[i] ?? plate(0, -1);
    const low = Math.atan2((heights[i] ?? 0) - 1.6, Math.hypot(at[0], at[2]));
    return [low, low + tall / -at[2]] as const;
  });
  const inOrder = spans.toSorted(([one], [other]) => one - other);
  for (const [i, [, top]] of inOrder.slice(0, -1).entries()) expect(top).toBeLessThanOrEqual(inOrder[i + 1]?.[0] ?? 0);
});

test("[PPL4] a body whose sender falls silent in mid-step comes to stand, and is not left with a foot in the air", () => {
  const joints = new Float32Array(16 * jointFloats);
  let gait: Gait | undefined;
  const draw = (x: number, now: number): number => {
    gait = embodied(anatomy, gait, body(x, { posture: "walking" }), "standing", 0, now, 16, joints, 0);
    const foot = (side: string): number => placeIn(joints, anatomy.joints.indexOf(`ankle-${side}`) * jointFloats)[2];
    return Math.abs(foot("l") - foot("r"));
  };
  let widest = 0;
  for (let i = 0; i < 90; i += 1) widest = Math.max(widest, draw(i * 0.022, i * 16));
  expect(widest).toBeGreaterThan(0.2);
  let apart = 0;
  for (let i = 90; i < 180; i += 1) apart = draw(89 * 0.022, i * 16);
  expect(gait?.speed).toBeLessThan(0.02);
  expect(apart).toBeLessThan(0.08);
});

/** A crowd that draws nothing and tells what it was asked. */
function silentCrowd(): { readonly crowd: Crowd; readonly faded: number[]; readonly freed: number[] } {
  const [faded, freed]: [number[], number[]] = [[], []];
  const crowd: Crowd = {
    take: () => 0,
    free: (row) => void freed.push(row),
    joints: new Float32Array(17 * jointFloats),
    jointsStart: () => 0,
    tint: () => undefined,
    fade: (_, whole) => void faded.push(whole),
    wear: () => undefined,
    distance: () => undefined,
    touch: () => undefined,
    flush: () => undefined,
    dispose: () => undefined,
  };
  return { crowd, faded, freed };
}

test("[PPL5] who is not connected any more fades within 350 ms and leaves no ghost; who is blocked too", () => {
  const sight = sightFrom([0, 1.6, 5], [0, 0, -1]);
  for (const gone of [{ present: false }, { apart: true }]) {
    const { crowd, faded, freed } = silentCrowd();
    const trainees = openTrainees(crowd, file, anatomy, ground);
    const draw = (person: SeenPerson, apart: ReadonlySet<string>, now: number): void => {
      const people = { medic: person };
      const seen = {
        plan,
        view: { ...emptyView, people },
        place: "site",
        people,
        poses: new Map([["medic", body(0)]]),
      };
      const rest = { self: "control", beside: () => undefined, space: false, apart };
      trainees.update({ ...seen, ...rest }, now, sight);
    };
    for (let now = 0; now <= 600; now += 50) draw(medic, new Set(), now);
    expect(faded.at(-1)).toBe(1);
    expect(trainees.tags()).toHaveLength(1);
    const person = "present" in gone ? { ...medic, present: false } : medic;
    const apart = new Set("apart" in gone ? ["medic"] : []);
    for (let now = 650; now <= 1000; now += 50) draw(person, apart, now);
    expect(faded.at(-1)).toBe(0);
    expect(freed).toEqual([0]);
    expect(trainees.bodies()).toHaveLength(0);
  }
});

test.each([
  ["of whom no movement is known", new Map<string, Pose>()],
  ["whose body the log moves", new Map([["b", body(3, { posture: "sitting", synthetic: true })]])],
])(
  "[PPL2] who comes to a room in which nothing changes meanwhile finds those who work there on their chairs: %s",
  (_, poses) => {
    const [x, , z] = plan.zones["away"]?.centre ?? [0, 0, 0];
    const chair: Chair = [x + 0.5, 0.45, z + 0.25, 0];
    const { away, ...others } = plan.zones;
    const rooms = {
      ...plan,
      zones: { ...others, ...(away === undefined ? {} : { away: { ...away, place: "room" } }) },
    };
    const people = { b: { ...medic, seat: "b", role: "control", zone: "away" } };
    const trainees = openTrainees(silentCrowd().crowd, file, anatomy, { ...ground, chairs: () => [chair] });
    const draw = (place: string, now: number): void => {
      const seen = { plan: rooms, view: { ...emptyView, people }, place, people, poses };
      const rest = { self: "medic", beside: () => undefined, space: false, apart: new Set<string>() };
      trainees.update({ ...seen, ...rest }, now, sightFrom([0, 1.6, 5], [0, 0, -1]));
    };
    draw("site", 0);
    trainees.clear();
    for (let now = 50; now <= 600; now += 50) draw("room", now);
    const [hipX = 0, , hipZ = 0] = trainees.bodies()[0]?.from ?? [];
    expect(Math.hypot(hipX - chair[0], hipZ - chair[2])).toBeLessThan(0.2);
  },
);

test("[PPL6] with room kept for the viewer nobody is drawn nearer than 0.6 m; without, none nearer than 0.35 m", () => {
  expect(nearFade(0.6, true)).toBe(0);
  expect(nearFade(0.9, true)).toBe(1);
  expect(nearFade(0.35)).toBe(0);
  expect(nearFade(0.6)).toBe(1);
});
