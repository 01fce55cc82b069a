import { expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { expectedActual } from "#engine/debrief/expected-actual.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan } from "../support/a-plan.ts";
import { anExpectedAction, anInject } from "../support/plan-parts.ts";

const tag = (casualty: string, role = "medic") => {
  return { type: "casualty-tagged", seat: role, role, casualty, category: "red", protocol: "red" } as const;
};
const pattern = anExpectedAction("x").pattern;

const plan = aPlan({
  expected: [
    anExpectedAction("E1", { critical: true, task: "t1" }),
    anExpectedAction("E2", { pattern: { ...pattern, count: 3 }, who: ["medic", "officer"] }),
    anExpectedAction("E3", { byMs: 60_000 }),
    anExpectedAction("E4", { from: "I1", byMs: 30_000 }),
    anExpectedAction("E5", { from: "I2", byMs: 30_000 }),
    anExpectedAction("E6"),
  ],
  injects: [
    anInject("I1"),
    anInject("I2", { trigger: { kind: "by-hand" } }),
    anInject("C1", { trigger: { kind: "overdue", row: "E3", delayMs: 30_000 } }),
  ],
});

const log = aLog(
  [0, { type: "exercise-started" }],
  [60, { type: "inject-delivered", row: "I1", by: "plan" }],
  [60, { type: "action-opened", row: "E4", by: 90_000, late: 210_000 }],
  [60, { type: "action-overdue", row: "E3" }],
  [90, { type: "inject-delivered", row: "C1", by: "plan" }],
  [200, tag("c1")],
  [200, { type: "action-met", row: "E1", status: "in-time", evidence: [6], role: "medic" }],
  [200, { type: "action-counted", row: "E2", seq: 6, key: "c1" }],
  [200, { type: "action-met", row: "E3", status: "late", evidence: [6], role: "medic" }],
  [200, { type: "action-met", row: "E4", status: "late", evidence: [6], role: "medic" }],
  [250, tag("c2", "officer")],
  [250, { type: "action-counted", row: "E2", seq: 11, key: "c2" }],
  [600, { type: "action-missed", row: "E2", status: "not-met" }],
  [600, { type: "action-missed", row: "E5", status: "no-opportunity" }],
  [600, { type: "exercise-ended", by: "trainer" }],
);
const [e1, e2, e3, e4, e5, e6] = expectedActual(courseOf(plan, log));

test("[DBF1] an action met is shown with its target, who met it, how far off, and the entry that shows it", () => {
  expect(e1).toMatchObject({
    row: "E1",
    critical: true,
    task: "t1",
    by: 300_000,
    late: 420_000,
    status: "in-time",
    met: { seq: 7, at: 200_000, role: "medic", offByMs: -100_000 },
    actual: ["medic"],
    evidence: [6],
    contingencies: [],
  });
});

test("[DBF1] what was done of an action that was not met counts as far as it went", () => {
  expect(e2).toMatchObject({
    status: "not-met",
    counted: 2,
    needed: 3,
    actual: ["medic", "officer"],
    evidence: [6, 11],
  });
  expect(e2?.met).toBeUndefined();
});

test("[DBF1] a late action names the rows that came because it was overdue", () => {
  expect(e3).toMatchObject({
    status: "late",
    met: { offByMs: 140_000 },
    contingencies: [{ seq: 5, at: 90_000, row: "C1" }],
  });
});

test("[DBF1] a target that counts from a row is known once that row was delivered", () => {
  expect(e4).toMatchObject({ by: 90_000, late: 210_000, from: "I1", met: { offByMs: 110_000 } });
  expect(e5).toMatchObject({ status: "no-opportunity", from: "I2" });
  expect(e5).not.toHaveProperty("by");
});

test("[DBF1] nothing is said of an action that the log says nothing of", () => {
  expect(e6).toMatchObject({ status: "waiting", counted: 0, actual: [], evidence: [] });
});

test("[EXP5] what was not due when the exercise ended early is shown so", () => {
  const early = aLog(
    [0, { type: "exercise-started" }],
    [60, { type: "exercise-ended", by: "trainer" }],
    [60, { type: "action-missed", row: "E1", status: "no-opportunity" }],
  );
  const [first] = expectedActual(courseOf(plan, early));
  expect(first).toMatchObject({ status: "not-due", by: 300_000 });
});
