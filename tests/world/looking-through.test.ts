import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { standingPlace } from "#engine/bots/standing-places.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { onlooker } from "../../apps/debrief/replay/onlooker.ts";
import { createReplayFeed } from "../../apps/shared/replay-feed.ts";
import { lookThrough } from "../../apps/world/looking-through.ts";
import type { Ground } from "../../apps/world/moving/ground.ts";
import { aPlan } from "../support/a-plan.ts";
import { anExercise, clockAct, seatAct, seated, trainerAct } from "../support/exercise.ts";

const plan = aPlan();
/** A plain two metres up, free everywhere. */
const ground: Ground = { height: () => 2, free: () => true };
const turnedLeft: Pose = {
  head: { position: [7, 3.5, -4], rotation: [0, Math.SQRT1_2, 0, Math.SQRT1_2] },
  posture: "standing",
  speaking: false,
};

function played() {
  const exercise = anExercise(plan);
  for (const seat of ["medic", "officer", "control"]) exercise.act(seated(seat, "bot"));
  exercise.act(trainerAct(0, { type: "start" }));
  exercise.act(seatAct("officer", 1000, { type: "walk", to: "clearing" }));
  exercise.act(clockAct(30_000));
  return exercise.log.map((entry) => ({ entry }));
}

/** Somebody who looks back at an exercise of bots through a seat's eyes, as the debrief does. */
function lookingBack(seat: string, posesAt?: () => ReadonlyMap<string, Pose>) {
  const at = signal(0);
  const viewer = signal<Viewer>({ kind: "seat", seat });
  const recorded = { exercise: "x", plan, told: played(), at, viewer };
  const feed = onlooker(createReplayFeed(posesAt === undefined ? recorded : { ...recorded, posesAt }));
  const me = { x: 99, z: 99, yaw: 0, pitch: 0, height: 2.6, floor: 0 };
  const world = { feed, ground, me, through: seat, aside: undefined };
  return {
    world,
    at(time: number) {
      at.value = time;
      lookThrough(world, 16);
      return world.me;
    },
    through(next: string) {
      viewer.value = { kind: "seat", seat: next };
      world.through = next;
    },
  };
}

describe("[WLD4] looking through a role's eyes in a replay", () => {
  test("stands where the body that was worked out from the log stood, at its height over the slope", () => {
    const { at } = lookingBack("officer");
    const [x, z] = standingPlace(plan, "crash", "officer");
    expect(at(500)).toMatchObject({ floor: 2 });
    expect(at(500).x).toBeCloseTo(x, 3);
    expect(at(500).z).toBeCloseTo(z, 3);
    expect(at(500).height).toBeCloseTo(1.65, 1);
  });

  test("follows when the moment is moved, forwards and backwards", () => {
    const { at } = lookingBack("officer");
    const before = at(500).x;
    expect(at(25_000).x - before).toBeGreaterThan(10);
    expect(at(500).x).toBeCloseTo(before, 5);
  });

  test("follows when other eyes are chosen, and plays nobody whoever's they are", () => {
    const { at, through, world } = lookingBack("officer");
    const officers = at(25_000).x;
    through("medic");
    const [x] = standingPlace(plan, "crash", "medic");
    expect(at(25_000).x).toBeCloseTo(x, 3);
    expect(officers - x).toBeGreaterThan(5);
    expect(world.feed.plan.value?.seat).toBeUndefined();
  });

  test("looks where a recorded head looked, from where it was", () => {
    const { at } = lookingBack("medic", () => new Map([["medic", turnedLeft]]));
    const me = at(100);
    expect([me.x, me.floor + me.height, me.z]).toEqual([7, 3.5, -4]);
    expect(me.yaw).toBeCloseTo(Math.PI / 2, 5);
    expect(me.pitch).toBeCloseTo(0, 5);
  });
});
