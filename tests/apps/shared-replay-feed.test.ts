import { computed, effect, signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { createReplayFeed } from "../../apps/shared/replay-feed.ts";
import { recordedPoses } from "../../apps/shared/recorded-poses.ts";
import { aPlan } from "../support/a-plan.ts";
import { anExercise, clockAct, seatAct, seated, trainerAct } from "../support/exercise.ts";

const plan = aPlan();
const seats = ["medic", "officer", "control"];
const medic: Viewer = { kind: "seat", seat: "medic" };

/** A short exercise: everybody seated, started, one walk, one tag, ended. */
function played() {
  const exercise = anExercise(plan);
  for (const seat of seats) exercise.act(seated(seat, "person"));
  exercise.act(trainerAct(0, { type: "start" }));
  exercise.act(seatAct("officer", 1000, { type: "walk", to: "clearing" }));
  exercise.act(clockAct(30_000));
  exercise.act(seatAct("medic", 40_000, { type: "tag", casualty: "c1", category: "red" }));
  exercise.act(trainerAct(60_000, { type: "end" }));
  return exercise.log.map((entry) => ({ entry }));
}

function replayed() {
  const at = signal(0);
  const viewer = signal<Viewer>(medic);
  return { at, viewer, feed: createReplayFeed({ exercise: "x", plan, told: played(), at, viewer }) };
}

describe("a replay feed", () => {
  test("[OUT8] shows at each moment what was so then, forwards and backwards", () => {
    const { at, feed } = replayed();
    expect(feed.view.value.run.status).toBe("running");
    expect(feed.view.value.people["officer"]?.zone).toBe("crash");
    at.value = 25_000;
    expect(feed.view.value.people["officer"]?.zone).toBe("clearing");
    at.value = 40_000;
    expect(feed.view.value.casualties["c1"]?.tag).toBe("red");
    at.value = 60_000;
    expect(feed.view.value.run.status).toBe("ended");
    at.value = 10_000;
    expect(feed.view.value.casualties["c1"]?.tag).toBeUndefined();
    expect(feed.at()).toBe(10_000);
  });

  test("[OUT8] shows each viewer only what that one may know", () => {
    const { at, viewer, feed } = replayed();
    at.value = 40_000;
    expect(feed.plan.value?.seat?.id).toBe("medic");
    viewer.value = { kind: "seat", seat: "control" };
    expect(feed.plan.value?.seat?.id).toBe("control");
    expect(feed.view.value.casualties).toEqual({});
    viewer.value = { kind: "all" };
    expect(feed.plan.value?.seat).toBeUndefined();
    expect(feed.view.value.casualties["c1"]?.tag).toBe("red");
  });

  test("[OUT8] makes screens draw again only when there is something else to know", () => {
    const { at, feed } = replayed();
    let drawn = 0;
    const stop = effect(() => {
      void feed.view.value;
      drawn += 1;
    });
    for (let time = 2000; time < 20_000; time += 1000) at.value = time;
    expect(drawn).toBeLessThanOrEqual(3);
    stop();
  });

  test("[OUT8] takes no wish and says that it is a replay", async () => {
    const { feed } = replayed();
    expect(await feed.say({ type: "stop-treating" })).toEqual({ ok: false, fault: "closed" });
    expect(feed.link.value.status).toBe("replay");
    feed.offerPose(body(0));
    expect(feed.poses().size).toBe(0);
  });
});

const body = (x: number): Pose => ({
  head: { position: [x, 1.7, 0], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
});

describe("recorded bodies", () => {
  const order = seatOrder(seats);
  const frame = (seat: string, x: number): Uint8Array => packPose(order.indexOf(seat), body(x));
  const bytes = Buffer.concat([
    bundlePoses(1000, [frame("medic", 1), frame("officer", 5)]),
    bundlePoses(1100, [frame("medic", 2)]),
    bundlePoses(120_000, [frame("officer", 9)]),
  ]);

  test("[OUT9] are where they were, between two recordings on the way, and never one's own", () => {
    const posesAt = recordedPoses(bytes, seats);
    expect(posesAt?.(1050).get("medic")?.head.position[0]).toBeCloseTo(1.5, 2);
    expect(posesAt?.(1100).get("officer")?.head.position[0]).toBe(5);
    const at = signal(1050);
    const viewer = computed<Viewer>(() => medic);
    const feed = createReplayFeed({
      exercise: "x",
      plan,
      told: played(),
      at,
      viewer,
      ...(posesAt === undefined ? {} : { posesAt }),
    });
    expect([...feed.poses().keys()]).toEqual(["officer"]);
  });

  test("[OUT9] are gone half a minute after the last of them, and nothing is read out of garbage", () => {
    const posesAt = recordedPoses(bytes, seats);
    expect(posesAt?.(60_000).has("medic")).toBe(false);
    expect(recordedPoses(new Uint8Array([1, 2, 3]), seats)).toBeUndefined();
    expect(recordedPoses(new Uint8Array(), seats)?.(0).size).toBe(0);
  });
});
