import { describe, expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { triageAccuracy } from "#engine/debrief/triage-accuracy.ts";
import { median, wilson } from "#engine/debrief/wilson.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty } from "../support/plan-parts.ts";

const { triage: simple } = aPlan();
if (simple === undefined) throw new Error("the test plan has a triage pack");
const triage = {
  ...simple,
  categories: {
    ...simple.categories,
    amber: { ...(simple.categories["green"] ?? never()), title: "Amber", code: "A" },
  },
};
function never(): never {
  throw new Error("the test plan has a green category");
}
const plan = aPlan({ triage, casualties: byId(aCasualty("c1"), aCasualty("c2"), aCasualty("c3"), aCasualty("c4")) });

const tag = (casualty: string, category: string, protocol: string, seat = "medic", was?: string) =>
  ({
    type: "casualty-tagged",
    seat,
    role: "medic",
    casualty,
    category,
    protocol,
    ...(was === undefined ? {} : { was }),
  }) as const;

const log = aLog(
  [0, { type: "exercise-started" }],
  [10, { type: "assessment-started", seat: "medic", casualty: "c1", finding: "breathing", until: 15_000 }],
  [15, { type: "casualty-assessed", seat: "medic", role: "medic", casualty: "c1", finding: "breathing", value: true }],
  [22, tag("c1", "red", "red")],
  [40, { type: "casualty-assessed", seat: "medic", role: "medic", casualty: "c2", finding: "walks", value: false }],
  [44, tag("c2", "green", "red")],
  [50, tag("c3", "red", "green", "officer")],
  [60, tag("c3", "amber", "green", "medic", "red")],
  [300, { type: "casualty-changed", casualty: "c1", condition: "worse" }],
  [400, { type: "exercise-ended", by: "trainer" }],
);
const account = triageAccuracy(courseOf(plan, log));

describe("[DBF5] each tag", () => {
  test("is held against the protocol at the moment it was given, by the pack's urgency", () => {
    expect(account?.tags.map(({ casualty, verdict }) => [casualty, verdict])).toEqual([
      ["c1", "right"],
      ["c2", "under"],
      ["c3", "over"],
      ["c3", "other"],
    ]);
  });

  test("has its time since the first look at the casualty, and since the tag before by the same seat", () => {
    expect(account?.tags.map(({ contactMs, sinceLastMs }) => [contactMs, sinceLastMs])).toEqual([
      [12_000, undefined],
      [4000, 22_000],
      [undefined, undefined],
      [undefined, 16_000],
    ]);
    expect(account).toMatchObject({ medianContactMs: 8000, medianSinceLastMs: 19_000, firstTagAt: 22_000 });
  });

  test("counts in shares with n; fewer than ten cases say so", () => {
    expect(account).toMatchObject({
      right: { k: 1, n: 4, share: 0.25, few: true },
      under: { k: 1, n: 4 },
      over: { k: 1, n: 4 },
      other: { k: 1, n: 4 },
    });
  });
});

test("[DBF5] at ENDEX a tag that was right may not be any more, and somebody may have none", () => {
  expect(
    account?.casualties.map(({ casualty, tag: last, protocolNow, verdictNow }) => [
      casualty,
      last,
      protocolNow,
      verdictNow,
    ]),
  ).toEqual([
    ["c1", "red", "black", "over"],
    ["c2", "green", "red", "under"],
    ["c3", "amber", "red", "under"],
    ["c4", undefined, "red", "untagged"],
  ]);
  expect(account?.untagged).toEqual(["c4"]);
  expect(account).not.toHaveProperty("allTaggedAt");
});

test("[DBF5] when the last one got a first tag is known once everybody has one", () => {
  const two = aPlan({ triage, casualties: byId(aCasualty("c1"), aCasualty("c2")) });
  const tags = aLog([5, tag("c1", "red", "red")], [9, tag("c1", "red", "red")], [30, tag("c2", "red", "red")]);
  expect(triageAccuracy(courseOf(two, tags))).toMatchObject({ allTaggedAt: 30_000, untagged: [] });
});

test("[DBF5] without a triage pack there is nothing to hold tags against", () => {
  const { triage: _, ...bare } = plan;
  expect(triageAccuracy(courseOf(bare, log))).toBeUndefined();
});

// From Wilson's formula with z = 1.959964, worked out by hand and as in common tables.
test.each([
  [8, 10, 0.4902, 0.9433, false],
  [5, 10, 0.2366, 0.7634, false],
  [0, 10, 0, 0.2775, false],
  [10, 10, 0.7225, 1, false],
  [1, 1, 0.2065, 1, true],
  [21, 24, 0.69, 0.9566, false],
])("[DBF6] %i of %i lies between %f and %f", (k, n, low, high, few) => {
  const share = wilson(k, n);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
  expect(share).toMatchObject({ k, n, share: k / n, few });
});

test("[DBF6] no cases have no share; an even number's middle is the mean of two", () => {
  expect(wilson(0, 0)).toEqual({ k: 0, n: 0, few: true });
  expect(median([])).toBeUndefined();
  expect(median([5])).toBe(5);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(3.5);
});
