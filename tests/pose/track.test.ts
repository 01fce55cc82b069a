import { describe, expect, test } from "vitest";
import { draw } from "../../engine/random.ts";
import { packPose, unpackPose } from "../../engine/pose/pack.ts";
import type { PoseFrame } from "../../engine/pose/pack.ts";
import type { Pose } from "../../engine/pose/pose.ts";
import { delayMs, hear, interpolate, poseAt, sample } from "../../engine/pose/track.ts";
import type { PoseTrack, Sent } from "../../engine/pose/track.ts";

const standing = (x: number, z = 0): Pose => ({
  head: { position: [x, 1.7, z], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
});

interface Watch {
  readonly steps: readonly number[];
  readonly sent: number;
  readonly heard: number;
  readonly shown: Pose | undefined;
}

/** Two clocks, a lossy and jittery line between them, a body that moves as told, seen at 72 frames a second. */
function watch(where: (at: number) => Pose, forMs: number, loss: number, jitterMs: number, key: string): Watch {
  const clock = 65_000;
  const onTheLine: { readonly bytes: Uint8Array; readonly due: number }[] = [];
  const steps: number[] = [];
  let sent: Sent | undefined;
  let track: PoseTrack | undefined;
  let [count, heard] = [0, 0];
  let shown: Pose | undefined;
  for (let now = 0; now < forMs; now += 1000 / 72) {
    const next = sample(sent, where(now), now);
    if (next !== undefined && next !== sent) {
      count += 1;
      const late = 30 + draw(41, `${key}/late`, count) * jitterMs;
      if (draw(41, `${key}/lost`, count) >= loss) {
        onTheLine.push({ bytes: packPose(0, next.pose, now + clock), due: now + late });
      }
    }
    sent = next;
    for (const packet of onTheLine.splice(0)) {
      const frame = unpackPose(packet.bytes);
      if (packet.due > now) onTheLine.push(packet);
      else if (frame !== undefined) {
        heard += 1;
        track = hear(track, frame, now);
      }
    }
    const before = shown?.head.position;
    shown = track === undefined ? undefined : poseAt(track, now);
    const after = shown?.head.position;
    if (before && after) steps.push(Math.hypot(after[0] - before[0], after[1] - before[1], after[2] - before[2]));
  }
  return { steps, sent: count, heard, shown };
}

const frame = (x: number, tick: number): PoseFrame => ({ seatIndex: 0, tick, pose: standing(x) });
const stopsAt =
  (end: number) =>
  (at: number): Pose =>
    standing(Math.min(at, end) / 1000);
const walking = (at: number): Pose => standing((at / 1000) * 1.4, Math.sin(at / 700));

describe("others' bodies", () => {
  test("[POS4] two walkers at 5 % loss are never seen to step above 0.2 m in a frame", () => {
    for (const key of ["one", "two"]) {
      const seen = watch(walking, 60_000, 0.05, 20, key);
      expect(seen.heard).toBeLessThan(seen.sent);
      expect(seen.steps.length).toBeGreaterThan(4000);
      expect(Math.max(...seen.steps)).toBeLessThan(0.2);
    }
  });

  test("[POS4] at 30 % loss and 80 ms of jitter a walker still does not jump", () => {
    const seen = watch(walking, 60_000, 0.3, 80, "bad");
    expect(Math.max(...seen.steps)).toBeLessThan(0.2);
  });

  test("[POS4] a body is shown 100 ms and the line's delay behind, and no further", () => {
    const seen = watch(walking, 10_000, 0, 0, "behind");
    const behind = 10 * 1.4 - (seen.shown?.head.position[0] ?? 0);
    expect(behind / 1.4).toBeGreaterThan(delayMs / 1000);
    expect(behind / 1.4).toBeLessThan(0.1 + 0.03 + 0.05);
  });

  test("[POS5] at most 20 frames a second are sent, and a still body is silent after two repeats", () => {
    expect(watch(walking, 10_000, 0, 0, "rate").sent).toBeLessThanOrEqual(200);
    const moving = watch(stopsAt(1000), 1000, 0, 0, "stop").sent;
    const after = watch(stopsAt(1000), 30_000, 0, 0, "stop").sent;
    expect(after - moving).toBeLessThanOrEqual(4);
    expect(watch((at) => standing(Math.sin(at) / 1500), 30_000, 0, 0, "tremble").sent).toBe(3);
  });

  test("[POS5] the last movement arrives even when its frame is lost", () => {
    const last = watch(stopsAt(2000), 2050, 0, 0, "end").sent;
    const seen = watch(stopsAt(2000), 6000, 0, 0, "end");
    expect(seen.sent).toBeGreaterThan(last);
    expect(seen.shown?.head.position[0]).toBeCloseTo(2, 2);
  });

  test("[POS5] after silence a body starts from where it stood", () => {
    const seen = watch((at) => standing((Math.max(at, 8000) - 8000) / 500), 10_000, 0.05, 10, "start");
    expect(Math.max(...seen.steps)).toBeLessThan(0.2);
    expect(seen.shown?.head.position[0]).toBeGreaterThan(3);
  });

  test("[POS6] a teleport is not drawn as a flight", () => {
    const seen = watch((at) => standing(at < 3000 ? 0 : 9), 5000, 0, 0, "leap");
    expect(seen.steps.filter((step) => step > 0.01)).toHaveLength(1);
  });

  test("[POS6] a sender that begins again with another clock is followed at once", () => {
    let track = hear(undefined, frame(0, 1000), 10_000);
    track = hear(track, frame(1, 1050), 10_050);
    for (const restarted of [60_000, 20_000, 800]) {
      expect(poseAt(hear(track, frame(5, restarted), 12_000), 12_000)?.head.position[0]).toBe(5);
    }
  });

  test("[POS4] a frame that comes twice or out of order changes nothing that was right", () => {
    const frames = [0, 50, 100, 150].map((tick) => frame(tick / 1000, tick));
    const [a, b, c, d] = frames;
    if (!a || !b || !c || !d) throw new Error("four frames");
    let track: PoseTrack | undefined;
    for (const [one, now] of [
      [a, 0],
      [c, 100],
      [b, 120],
      [b, 130],
      [d, 150],
    ] as const)
      track = hear(track, one, now);
    expect(track?.samples.map(({ at }) => at)).toEqual([0, 50, 100, 150]);
  });

  test("[POS8] a person's own body takes over from a synthetic one in one movement, also back", () => {
    const made = (x: number): Pose => ({
      head: { position: [x, 1.65, 0], rotation: [0, 0, 0, 1] },
      posture: "standing",
      speaking: false,
      synthetic: true,
    });
    const own = (x: number): Pose => ({ ...standing(x), head: { position: [x, -6.35, 0], rotation: [0, 0, 0, 1] } });
    for (const [first, then] of [
      [made, own],
      [own, made],
    ] as const) {
      let track = hear(undefined, { seatIndex: 0, tick: 5000, pose: first(1) }, 10_000);
      track = hear(track, { seatIndex: 0, tick: 41, pose: then(2.9) }, 12_000);
      let last = 1;
      for (let now = 12_000; now < 12_400; now += 1000 / 72) {
        const { head, synthetic } = poseAt(track, now) ?? own(0);
        expect([head.position[1], synthetic]).toEqual([then(0).head.position[1], then(0).synthetic]);
        expect(Math.abs(head.position[0] - last)).toBeLessThan(0.2);
        [last] = head.position;
      }
      expect(last).toBe(2.9);
    }
    const far = hear(hear(undefined, frame(0, 1), 10_000), { seatIndex: 0, tick: 9, pose: made(5) }, 12_000);
    expect(poseAt(far, 12_000)?.head.position[0]).toBe(5);
  });

  test("[POS7] a recorded pose is found between its neighbours", () => {
    const samples = [0, 100, 200].map((at) => ({ at, pose: standing(at / 100) }));
    expect(interpolate(samples, 150)?.head.position[0]).toBeCloseTo(1.5);
    expect(interpolate(samples, -5)?.head.position[0]).toBe(0);
    expect(interpolate(samples, 900)?.head.position[0]).toBe(2);
    expect(interpolate([], 5)).toBeUndefined();
  });
});
