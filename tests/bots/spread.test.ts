import { expect, test } from "vitest";
import { rehearsedRun, type RunOutcome } from "#engine/bots/run-outcome.ts";
import { spreadOf } from "#engine/bots/spread.ts";
import { rehearseMany } from "../../debrief-server/rehearsing/rehearse-many.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";

const plan = aPlan({
  durationMs: 1_200_000,
  casualties: {},
  injects: [anInject("I1", { to: ["control"] }), anInject("I2", { trigger: { kind: "by-hand" } })],
  expected: [anExpectedAction("E1")],
  decisions: byId(aDecision("d1")),
  endings: [
    { id: "good", title: "Good", good: true, text: "Good" },
    { id: "other", title: "Other", good: false, text: "Other" },
  ],
});

function outcome(seed: number, parts: Partial<RunOutcome> = {}): RunOutcome {
  const decisions = { d1: { status: "taken" as const, option: "go", latencyMs: seed * 1000 } };
  return {
    seed,
    endedAt: 9,
    ending: "good",
    delivered: ["I1"],
    actions: { E1: "in-time" },
    decisions,
    waits: {},
    ...parts,
  };
}

test("[BOT31] many runs are summed up: endings, options, latencies by quartile, actions, what was never used", () => {
  const lapsed = outcome(5, {
    ending: "other",
    decisions: { d1: { status: "lapsed", option: "wait" } },
    actions: { E1: "late" },
  });
  const closed = outcome(6, { decisions: {}, actions: { E1: "no-opportunity" } });
  const spread = spreadOf(plan, [closed, lapsed, ...[4, 2, 3, 1].map((seed) => outcome(seed))]);
  expect(spread.runs).toBe(6);
  expect(spread.endings).toEqual([
    { ending: "good", runs: 5, seed: 1 },
    { ending: "other", runs: 1, seed: 5 },
  ]);
  expect(spread.decisions).toEqual([
    {
      decision: "d1",
      opened: 5,
      taken: 4,
      lapsed: 1,
      options: [
        { option: "go", runs: 4 },
        { option: "wait", runs: 0 },
      ],
      latency: { of: 4, firstMs: 1000, medianMs: 2000, thirdMs: 3000 },
    },
  ]);
  expect(spread.expected).toEqual([{ row: "E1", inTime: 4, late: 1, notMet: 0, noOpportunity: 1 }]);
  expect(spread.never).toEqual({ rows: ["I2"], options: [{ decision: "d1", option: "wait" }] });
});

test("[BOT31] the role for which things wait longest comes first", () => {
  const spread = spreadOf(plan, [
    outcome(1, { waits: { medic: [5], officer: [9, 7] } }),
    outcome(2, { waits: { medic: [50] } }),
  ]);
  expect(spread.roles.map(({ role, waits }) => [role, waits.medianMs, waits.of])).toEqual([
    ["officer", 7, 2],
    ["medic", 5, 2],
  ]);
});

test("[BOT31] what waits for a role is counted from its beginning to what the role does", () => {
  const { waits, decisions } = rehearsedRun(plan, { policy: "best" }, 3);
  expect(decisions["d1"]).toMatchObject({ status: "taken" });
  expect(waits["officer"]).toEqual([decisions["d1"]?.latencyMs]);
  expect(waits["control"]).toHaveLength(1);
});

test("[BOT32] many runs come to the same on one core and on three, in the order of their seeds", async () => {
  const played: number[] = [];
  const many = (cores: number) =>
    rehearseMany({
      plan,
      casting: { policy: "mixed" },
      seed: 11,
      runs: 7,
      cores,
      progress: (count) => played.push(count),
    });
  const [one, three] = [await many(1), await many(3)];
  expect(three).toEqual(one);
  expect(one.map(({ seed }) => seed)).toEqual([11, 12, 13, 14, 15, 16, 17]);
  expect(one[4]).toEqual(rehearsedRun(plan, { policy: "mixed" }, 15));
  expect(played).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7]);
});
