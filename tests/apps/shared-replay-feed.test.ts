import { computed, effect, signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { createReplayFeed } from "../../apps/shared/replay-feed.ts";
import { bodiesThen } from "../../apps/shared/bodies-then.ts";
import { recordedTracks } from "../../apps/shared/recorded-poses.ts";
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
    expect(feed.poses().has("medic")).toBe(false);
  });

  test("[BOT7] has a synthetic body for everybody on the log's word, where none was recorded", () => {
    const { at, feed } = replayed();
    at.value = 11_000;
    expect(feed.poses().get("officer")).toMatchObject({ synthetic: true, posture: "walking" });
    at.value = 500;
    const before = feed.poses().get("officer")?.head.position;
    at.value = 21_500;
    const after = feed.poses().get("officer")?.head.position;
    expect((after?.[0] ?? 0) - (before?.[0] ?? 0)).toBeGreaterThan(10);
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

  const then = bodiesThen(plan, played(), recordedTracks(bytes, seats) ?? new Map());

  test("[OUT9] are where they were, between two recordings on the way, and never one's own", () => {
    expect(then(1050).get("medic")?.head.position[0]).toBeCloseTo(1.5, 2);
    expect(then(1100).get("officer")?.head.position[0]).toBe(5);
    const at = signal(1050);
    const viewer = computed<Viewer>(() => medic);
    const feed = createReplayFeed({ exercise: "x", plan, told: played(), at, viewer, posesAt: then });
    expect([...feed.poses().keys()]).toEqual(["officer", "control"]);
  });

  test("[OUT9] stand where they were while they are silent, until the log takes the seat elsewhere", () => {
    expect(then(39_000).get("medic")).toMatchObject({ head: { position: [2, 1.7, 0] } });
    expect(then(39_000).get("medic")?.synthetic).toBeUndefined();
    const walking = then(12_000).get("officer");
    expect(walking).toMatchObject({ synthetic: true, posture: "walking" });
    expect(then(2900).get("officer")?.synthetic).toBeUndefined();
    expect(then(120_000).get("officer")?.head.position[0]).toBe(9);
    expect(then(0).get("medic")?.synthetic).toBe(true);
  });

  test("[OUT9] are not read out of garbage", () => {
    expect(recordedTracks(new Uint8Array([1, 2, 3]), seats)).toBeUndefined();
    expect(recordedTracks(new Uint8Array(), seats)?.size).toBe(0);
  });
});
