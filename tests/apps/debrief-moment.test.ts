import { describe, expect, test } from "vitest";
import { readStretch } from "../../apps/debrief/keep-in-address.ts";
import { createMoment } from "../../apps/debrief/moment.ts";
import { viewNamed, viewsOf } from "../../apps/debrief/views.ts";
import { aPlan } from "../support/a-plan.ts";

describe("the moment", () => {
  test("[DEB6] stays within the exercise and counts whole milliseconds", () => {
    const moment = createMoment(60_000);
    moment.seek(1234.6);
    expect(moment.at.value).toBe(1235);
    moment.seek(-5);
    expect(moment.at.value).toBe(0);
    moment.seek(99_000);
    expect(moment.at.value).toBe(60_000);
  });

  test("[DEB6] runs on with wall time at its speed, losing no part of a millisecond, and stops at the end", () => {
    const moment = createMoment(10_000);
    moment.pass(500);
    expect(moment.at.value).toBe(0);
    moment.setSpeed(0.5);
    moment.play();
    for (let n = 0; n < 7; n += 1) moment.pass(1);
    expect(moment.at.value).toBe(3);
    moment.setSpeed(16);
    moment.pass(10_000);
    expect([moment.at.value, moment.playing.value]).toEqual([10_000, false]);
  });

  test("[DEB6] played again at the end it begins again", () => {
    const moment = createMoment(10_000, 10_000);
    moment.play();
    expect(moment.at.value).toBe(0);
  });
});

describe("the clip", () => {
  test("[DEB6] playing from inside a clip stops at its end, from outside it does not", () => {
    const moment = createMoment(60_000, 5000);
    moment.markClip("from", 5000);
    moment.markClip("to", 8000);
    moment.play();
    moment.pass(60_000);
    expect(moment.at.value).toBe(8000);
    moment.play();
    moment.pass(4000);
    expect([moment.at.value, moment.playing.value]).toEqual([12_000, true]);
  });

  test("[DEB6] an end that is not after its beginning takes the beginning away", () => {
    const moment = createMoment(60_000);
    moment.markClip("from", 9000);
    expect(moment.whole.value).toBeUndefined();
    moment.markClip("to", 9000);
    expect(moment.clip.value).toEqual({ to: 9000 });
    moment.markClip("from", 2000);
    expect(moment.whole.value).toEqual({ from: 2000, to: 9000 });
    moment.markClip("from", undefined);
    moment.markClip("to", undefined);
    expect(moment.clip.value).toEqual({});
  });
});

test("[DEB7] an address that names nothing, or nonsense, shows the first view and the whole", () => {
  expect(["timeline", "all", "nowhere", null].map(viewNamed)).toEqual(["timeline", "all", "start", "start"]);
  expect(readStretch("1000-2000")).toEqual({ from: 1000, to: 2000 });
  expect([undefined, "", "2000-1000", "5-5", "-5-9", "a-b", "1-2-3", "1e3-2e9"].map(readStretch)).toEqual(
    Array.from({ length: 8 }),
  );
});

test("[DEB7] triage is a view only where there are casualties", () => {
  expect(viewsOf(aPlan())).toContain("triage");
  expect(viewsOf(aPlan({ casualties: {} }))).not.toContain("triage");
  expect(viewsOf(aPlan({ casualties: {} }))).toContain("decisions");
});
