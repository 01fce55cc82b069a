import { array, assert, integer, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestMark, nextKeyMark } from "../../apps/debrief/timeline/key-marks.ts";
import { exerciseLane, lanesOf } from "../../apps/debrief/timeline/lanes.ts";
import { linesAround } from "../../apps/debrief/timeline/lines-around.ts";
import { type Mark, marksOf } from "../../apps/debrief/timeline/marks.ts";
import { heightOf, laneAt, laneTop } from "../../apps/debrief/timeline/paint.ts";
import { countBefore, countPerBucket, strandsOf } from "../../apps/debrief/timeline/sorted-marks.ts";
import { axisTimes, fit, follow, pan, shareOf, timeAt, zoom } from "../../apps/debrief/timeline/stretch.ts";
import { aLog, opened, sent } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";
import { runs } from "../support/runs.ts";

const plan = aPlan({
  injects: [anInject("ask", { to: ["control", "medic"] }), anInject("world", { to: [] })],
  expected: [anExpectedAction("tag", { who: ["medic", "officer"] })],
  decisions: byId(aDecision("go")),
});

describe("marks", () => {
  test("[DEB1] lanes are the exercise, then each agency's roles together", () => {
    expect(lanesOf(plan, "The exercise").map(({ id }) => id)).toEqual([exerciseLane, "medic", "control", "officer"]);
  });

  test("[DEB1] an entry stands in the lane of its role, of everybody it is for, or of the exercise", () => {
    const marks = marksOf(
      plan,
      aLog(
        [1, { type: "inject-delivered", row: "ask", by: "plan" }],
        [1, sent("m1", { persona: "caller", row: "ask" }, {})],
        [2, { type: "inject-delivered", row: "world", by: "plan" }],
        [3, opened("m1", "control")],
        [4, { type: "action-overdue", row: "tag" }],
        [5, { type: "decision-opened", decision: "go", until: 9000 }],
        [6, { type: "lane-moved", lane: "phase", to: "x", set: [], cancelled: [] }],
        [7, sent("m2", { seat: "medic", role: "medic" }, {})],
      ),
    );
    expect(marks.map(({ seq, lane, kind, key }) => [seq, lane, kind, key])).toEqual([
      [1, "control", "inject", true],
      [1, "medic", "inject", true],
      [3, exerciseLane, "inject", true],
      [4, "control", "receipt", false],
      [5, "medic", "expected", false],
      [5, "officer", "expected", false],
      [6, "officer", "decision", false],
      [8, "medic", "message", false],
    ]);
    expect(marks.find(({ kind }) => kind === "decision")?.until).toBe(9000);
  });

  test("[DEB2] n and p stop at decisions and injects and at nothing else", () => {
    const marks = [mark(1, 10, true), mark(2, 20, false), mark(3, 30, true)];
    expect(nextKeyMark(marks, 10, 1)?.seq).toBe(3);
    expect(nextKeyMark(marks, 30, 1)).toBeUndefined();
    expect(nextKeyMark(marks, 30, -1)?.seq).toBe(1);
  });

  test("[DEB2] a press means the mark that matters most of those close by, in its own lane only", () => {
    const marks = [mark(1, 100, false), mark(2, 104, true), { ...mark(3, 101, true), lane: "officer" }];
    expect(nearestMark(marks, "medic", 101, 10)?.seq).toBe(2);
    expect(nearestMark(marks, "medic", 200, 10)).toBeUndefined();
    expect(nearestMark(marks, "control", 101, 10)).toBeUndefined();
  });
});

function mark(seq: number, at: number, key: boolean): Mark {
  return { seq, at, lane: "medic", kind: "inject", key };
}

describe("density", () => {
  test("[DEB3] every mark falls into exactly one bucket, and into the one of its time", () => {
    const counted = property(
      array(nat(100_000), { maxLength: 300 }),
      nat(99_000),
      integer({ min: 1, max: 64 }),
      (times, from, buckets) => {
        const to = from + 1000 * buckets;
        const sorted = Float64Array.from(times).toSorted();
        const counts = countPerBucket(sorted, from, to, buckets);
        const slow = Array.from(counts, (_, n) => {
          const [low, high] = [from + n * 1000, from + (n + 1) * 1000];
          return times.filter((time) => time >= low && time < high).length;
        });
        expect([...counts]).toEqual(slow);
        expect(countBefore(sorted, from)).toBe(times.filter((time) => time < from).length);
      },
    );
    assert(counted, runs(200));
  });

  test("[DEB3] half a million marks are counted in a few milliseconds", () => {
    const times = Float64Array.from({ length: 500_000 }, (_, n) => n * 7);
    const begin = performance.now();
    const counts = countPerBucket(times, 0, 3_500_000, 460);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500_000);
    expect(performance.now() - begin).toBeLessThan(50);
  });

  test("[DEB3] marks are gathered by lane and kind, each strand by time", () => {
    const strands = strandsOf([mark(2, 20, true), mark(1, 10, true), { ...mark(3, 5, false), kind: "care" }]);
    expect(strands.map(({ kind, times }) => [kind, [...times]])).toEqual([
      ["inject", [10, 20]],
      ["care", [5]],
    ]);
  });
});

describe("the stretch in sight", () => {
  const end = 1_200_000;
  const stretch = tuple(integer({ min: -end, max: 2 * end }), integer({ min: 0, max: 3 * end }));

  test("[DEB4] always lies within the exercise, whatever was wanted", () => {
    const within = property(stretch, integer({ min: -end, max: end }), ([from, length], by) => {
      for (const made of [fit({ from, to: from + length }, end), pan(fit({ from, to: from + length }, end), by, end)]) {
        expect(made.from).toBeGreaterThanOrEqual(0);
        expect(made.to).toBeLessThanOrEqual(end);
        expect(made.to - made.from).toBeGreaterThanOrEqual(5000);
      }
    });
    assert(within, runs(200));
  });

  test("[DEB4] coming closer leaves the moment where it is on the screen", () => {
    const whole = { from: 0, to: end };
    const close = zoom(whole, 4, 300_000, end);
    expect(close).toEqual({ from: 225_000, to: 525_000 });
    expect(shareOf(close, 300_000)).toBeCloseTo(shareOf(whole, 300_000), 5);
    expect(zoom(close, 0.01, 300_000, end)).toEqual(whole);
    expect(timeAt(close, 0.5)).toBe(375_000);
  });

  test("[DEB4] a moment that leaves the sight is followed, one in sight is not", () => {
    const close = { from: 100_000, to: 200_000 };
    expect(follow(close, 150_000, end)).toEqual(close);
    const on = follow(close, 200_001, end);
    expect(shareOf(on, 200_001)).toBeCloseTo(0.9, 2);
    expect(shareOf(follow(close, 99_999, end), 99_999)).toBeCloseTo(0.1, 2);
  });

  test("[DEB4] the axis is labelled at round times, never more than there is room for", () => {
    expect(axisTimes({ from: 0, to: end }, 10)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((m) => m * 60_000));
    expect(axisTimes({ from: 61_000, to: 66_000 }, 5)).toEqual([61, 62, 63, 64, 65, 66].map((s) => s * 1000));
    expect(axisTimes({ from: 100, to: 900 }, 5)).toEqual([]);
  });
});

test("[DEB1] a press finds the lane under it", () => {
  const lanes = lanesOf(plan, "The exercise");
  const box = { width: 640, axis: 26, lane: 46, title: 20 };
  lanes.forEach((lane, n) => {
    expect(laneAt(laneTop(n, box) + 3, lanes, box)?.id).toBe(lane.id);
  });
  expect(laneAt(3, lanes, box)).toBeUndefined();
  expect(laneAt(heightOf(lanes, box) + 1, lanes, box)).toBeUndefined();
});

describe("entries around a moment", () => {
  const lines = Array.from({ length: 30 }, (_, n) => ({
    seq: n + 1,
    at: Math.floor(n / 2) * 1000,
    kind: "run" as const,
    sentence: "",
    pictures: [],
  }));

  test("[DEB5] the last that had happened is current, some before it and after it in sight", () => {
    const { shown, current } = linesAround(lines, 5500, undefined);
    expect(current?.seq).toBe(12);
    expect(shown.map(({ seq }) => seq)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(linesAround(lines, -1, undefined).current).toBeUndefined();
    expect(linesAround([], 0, undefined)).toEqual({ shown: [], current: undefined });
  });

  test("[DEB5] an entry that was asked for is current while the moment is its own", () => {
    expect(linesAround(lines, 5000, 11).current?.seq).toBe(11);
    expect(linesAround(lines, 6000, 11).current?.seq).toBe(14);
  });
});
