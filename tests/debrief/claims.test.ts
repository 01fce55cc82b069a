import { describe, expect, test } from "vitest";
import { conflictingClaims } from "#engine/debrief/conflicting-claims.ts";
import { courseOf } from "#engine/debrief/course.ts";
import { knowledge } from "#engine/debrief/knowledge.ts";
import { sharedReports } from "#engine/debrief/shared-reports.ts";
import { aLog, opened, sent } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aFact, anInject } from "../support/plan-parts.ts";

const plan = aPlan({
  facts: byId(
    aFact("three", { neededBy: ["control", "officer"] }),
    aFact("eight", { value: 8 }),
    aFact("never-sent", { neededBy: ["medic"] }),
  ),
  injects: [anInject("I1", { facts: ["three"] })],
});

const log = aLog(
  [0, { type: "exercise-started" }],
  [10, sent("m1", { persona: "caller" }, { eight: 8 })],
  [10, opened("m1", "control", true)],
  [20, opened("m1", "medic")],
  [60, { type: "inject-delivered", row: "I1", by: "plan" }],
  [60, sent("m2", { persona: "caller", row: "I1" }, { three: 3 })],
  [70, opened("m2", "control")],
  [90, sent("m3", { seat: "control", role: "control" }, { three: 3 })],
  [100, opened("m3", "officer")],
  [110, sent("m4", { seat: "officer", role: "officer" }, { "m4.count": 5 }, { form: "report" })],
  [115, opened("m4", "control")],
  [120, opened("m1", "officer")],
  [200, { type: "exercise-ended", by: "trainer" }],
);
const course = courseOf(plan, log);

describe("[DBF7] different values of one thing", () => {
  const [conflict, ...others] = conflictingClaims(course);
  const value = (wanted: number) => conflict?.values.find((one) => one.value === wanted);

  test("are shown together with what is so", () => {
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ subject: "casualties", field: "total", truth: 3, from: 70_000 });
    expect(conflict?.values.map((one) => [one.value, one.true, one.claims])).toEqual([
      [8, false, ["eight"]],
      [3, true, ["three"]],
      [5, false, ["m4.count"]],
    ]);
  });

  test("live with each seat until it is told the true one, else until ENDEX", () => {
    // control 10–70 corrected by m2; medic 20–ENDEX; officer was told the true one before.
    expect(value(8)?.holders.map(({ seat, from, until, untilSeq }) => [seat, from, until, untilSeq])).toEqual([
      ["control", 10_000, 70_000, 7],
      ["medic", 20_000, 200_000, undefined],
      ["officer", 120_000, 120_000, 9],
    ]);
    expect(value(8)?.aliveMs).toBe(190_000);
    // Who says five had been told three, and so had who heard it.
    expect(value(5)?.aliveMs).toBe(0);
    expect(value(3)?.aliveMs).toBe(130_000);
  });

  test("were alive together as long as two were", () => {
    expect(conflict?.togetherMs).toBe(130_000);
  });

  test("without a known truth all live until ENDEX, and come last", () => {
    const blind = courseOf({ ...plan, truth: {} }, log);
    const [only] = conflictingClaims(blind);
    expect(only).not.toHaveProperty("truth");
    expect(only?.values.map(({ aliveMs }) => aliveMs)).toEqual([190_000, 130_000, 90_000]);
  });

  test("of one value only there is no conflict, however often it was told", () => {
    const agreed = aLog(
      [1, sent("m1", { seat: "medic", role: "medic" }, { a: 3 })],
      [2, sent("m2", { seat: "officer" }, { b: 3 })],
    );
    expect(conflictingClaims(courseOf(plan, agreed))).toEqual([]);
  });
});

describe("[DBF8] the knowledge matrix", () => {
  const [three, eight, never] = knowledge(course);

  test("says when there is first a record that each agency was told, through whom and how", () => {
    expect(three?.arrived).toEqual({ seq: 5, at: 60_000, row: "I1" });
    expect(three?.cells).toEqual([
      {
        agency: "ambulance",
        needed: true,
        told: { seq: 7, at: 70_000, role: "control", how: "opened", message: "m2" },
        needing: [{ role: "control", told: { seq: 7, at: 70_000, role: "control", how: "opened", message: "m2" } }],
      },
      {
        agency: "police",
        needed: true,
        told: { seq: 9, at: 100_000, role: "officer", how: "opened", message: "m3" },
        needing: [{ role: "officer", told: { seq: 9, at: 100_000, role: "officer", how: "opened", message: "m3" } }],
      },
    ]);
  });

  test("tells what is not so, and what was heard from what was opened", () => {
    expect(eight).toMatchObject({
      true: false,
      cells: [{ told: { how: "heard", role: "control" } }, { told: { at: 120_000 } }],
    });
  });

  test("has no record where nobody was told", () => {
    expect(never?.cells).toEqual([
      { agency: "ambulance", needed: true, needing: [{ role: "medic" }] },
      { agency: "police", needed: false, needing: [] },
    ]);
    expect(never).not.toHaveProperty("arrived");
  });
});

describe("[DBF9] a report", () => {
  test("is shared when every agency with a role has had one", () => {
    expect(sharedReports(course)).toEqual([
      {
        form: "report",
        title: "Report",
        first: { seq: 10, at: 110_000, role: "officer" },
        sent: 1,
        agencies: [
          { agency: "ambulance", had: { seq: 11, at: 115_000, role: "control" } },
          { agency: "police", had: { seq: 10, at: 110_000, role: "officer" } },
        ],
        sharedAt: 115_000,
      },
    ]);
  });

  test("that one agency has no record of is not shared", () => {
    const [report] = sharedReports(courseOf(plan, log.slice(0, 10)));
    expect(report).not.toHaveProperty("sharedAt");
    expect(report?.agencies[0]).toEqual({ agency: "ambulance" });
  });
});
