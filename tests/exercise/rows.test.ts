import { expect, test } from "vitest";
import type { Condition, Operand } from "#engine/plan/condition.ts";
import type { PlanVariable } from "#engine/plan/plan.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anExpectedAction, anInject, anOption } from "../support/plan-parts.ts";
import { clockAct, seatAct, trainerAct } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;
const flag = (id: string): PlanVariable => ({ id, initial: false });
const when = (of: Operand): Condition => ({ op: "flag", of });

test("[LOG4] a row comes at its time, after a row, or after a decision, with its delay", () => {
  const plan = aPlan({
    decisions: byId(aDecision("D1", { at: 0, withinMs: 5 * minute })),
    injects: [
      anInject("I1", { to: [] }),
      anInject("I2", { to: [], trigger: { kind: "after-row", row: "I1", delayMs: 30_000 } }),
      anInject("any", { to: [], trigger: { kind: "after-decision", decision: "D1", delayMs: 10_000 } }),
      anInject("go", { to: [], trigger: { kind: "after-decision", decision: "D1", option: "go", delayMs: 0 } }),
      anInject("wait", { to: [], trigger: { kind: "after-decision", decision: "D1", option: "wait", delayMs: 0 } }),
    ],
  });
  given(plan)
    .when(clockAct(2 * minute))
    .logsAmongOthers(
      { type: "inject-delivered", row: "I1", time: minute },
      { type: "inject-delivered", row: "I2", time: 90_000 },
    );
  given(plan, seatAct("officer", 1000, { type: "decide", decision: "D1", option: "go" }, { reason: 9 }))
    .when(clockAct(30_000))
    .logs({ type: "inject-delivered", row: "any", time: 11_000 });
  given(plan, clockAct(4 * minute))
    .when(clockAct(6 * minute))
    .logsAmongOthers(
      { type: "decision-lapsed", option: "wait", time: 5 * minute },
      { type: "inject-delivered", row: "wait", time: 5 * minute },
      { type: "inject-delivered", row: "any", time: 5 * minute + 10_000 },
    );
});

test("[LOG4] a row whose condition does not hold when it comes is withheld", () => {
  const rows = [
    anInject("I1", { to: [], effects: [{ kind: "set", variable: "told", value: true }] }),
    anInject("I2", { to: [], trigger: { kind: "at", at: 2 * minute }, when: when({ kind: "variable", id: "told" }) }),
    anInject("I3", {
      to: [],
      trigger: { kind: "at", at: 2 * minute },
      when: { op: "not", of: when({ kind: "variable", id: "told" }) },
    }),
  ];
  given(aPlan({ injects: rows, variables: byId(flag("told")) }))
    .when(clockAct(3 * minute))
    .logs(
      { type: "inject-delivered", row: "I1" },
      { type: "variable-set", variable: "told", value: true },
      { type: "inject-delivered", row: "I2" },
      { type: "inject-withheld", row: "I3" },
    );
});

const fire = (row: string, at: number) => trainerAct(at, { type: "fire", row });

test("[LOG4] a controller delivers by hand whatever the time and the condition, and nothing comes twice", () => {
  const plan = aPlan({
    variables: byId(flag("never")),
    injects: [
      anInject("I1", { to: [] }),
      anInject("I2", { to: [], when: when({ kind: "variable", id: "never" }) }),
      anInject("hand", { to: [], trigger: { kind: "by-hand" } }),
    ],
  });
  const early = given(plan, fire("I1", 1000));
  early.when(fire("I1", 2000)).refuses("already-delivered");
  early.when(clockAct(2 * minute)).logs({ type: "inject-withheld", row: "I2" });
  given(plan, clockAct(2 * minute))
    .when(fire("I2", 2 * minute))
    .logs({ type: "inject-delivered", row: "I2", by: "trainer" });
  given(plan).when(fire("hand", 5)).logs({ type: "inject-delivered", row: "hand", by: "trainer" });
  given(plan, trainerAct(5, { type: "pause" }, { reason: 8 }))
    .when(fire("hand", 5))
    .logs({ type: "inject-delivered", row: "hand" });
  givenLobby(plan).when(fire("hand", 0)).refuses("not-running");
  given(plan)
    .when(seatAct("medic", 5, { type: "fire", row: "hand" }))
    .refuses("not-yours");
});

test("[LOG4] a row that is skipped does not come, and the reason stands beside it", () => {
  const plan = aPlan({ injects: [anInject("I1", { to: [] })] });
  const skip = trainerAct(1000, { type: "skip", row: "I1" }, { reason: 12 });
  given(plan)
    .when(skip)
    .logs({ type: "inject-skipped", row: "I1", says: ["reason"] });
  given(plan)
    .when(trainerAct(1000, { type: "skip", row: "I1" }))
    .refuses("reason-missing");
  given(plan, skip)
    .when(clockAct(5000 + minute))
    .logs();
  given(plan, skip)
    .when(trainerAct(2000, { type: "skip", row: "I1" }, { reason: 8 }))
    .refuses("already-skipped");
  given(plan, skip)
    .when(trainerAct(2000, { type: "fire", row: "I1" }))
    .refuses("already-skipped");
  given(plan, clockAct(minute))
    .when(trainerAct(minute, { type: "skip", row: "I1" }, { reason: 8 }))
    .refuses("already-delivered");
});

test("[LOG5] effects happen in order; numbers stay in their bounds; what is so already leaves no entry", () => {
  const plan = aPlan({
    variables: byId<PlanVariable>({ id: "water", initial: 2, min: 0, max: 5 }, flag("alarm")),
    props: byId({
      id: "tape",
      title: "Tape",
      model: "tape",
      at: [0, 0, 0],
      facing: 0,
      zone: "crash",
      shown: false,
      lights: false,
    }),
    injects: [
      anInject("I1", {
        to: [],
        effects: [
          { kind: "add", variable: "water", value: 9 },
          { kind: "add", variable: "water", value: 1 },
          { kind: "add", variable: "water", value: -1 },
          { kind: "set", variable: "alarm", value: false },
          { kind: "show", prop: "tape", shown: true },
          { kind: "show", prop: "tape", shown: true },
          { kind: "move", casualty: "c1", to: "clearing" },
          { kind: "worsen", casualty: "c1", to: "worse" },
        ],
      }),
    ],
  });
  given(plan)
    .when(clockAct(minute))
    .logs(
      { type: "inject-delivered" },
      { type: "variable-set", value: 5 },
      { type: "variable-set", value: 4 },
      { type: "prop-shown", prop: "tape", shown: true },
      { type: "casualty-moved", casualty: "c1", zone: "clearing" },
      { type: "casualty-changed", casualty: "c1", condition: "worse" },
    );
});

test("[LOG5] an effect opens a decision, which opens once; an option's effects come with it", () => {
  const plan = aPlan({
    variables: byId(flag("gone")),
    decisions: byId(
      aDecision("D1", {
        at: 3 * minute,
        withinMs: minute,
        options: [anOption("go", { effects: [{ kind: "set", variable: "gone", value: true }] }), anOption("wait")],
      }),
    ),
    injects: [
      anInject("I1", { to: [], effects: [{ kind: "open", decision: "D1" }] }),
      anInject("I2", { to: [], trigger: { kind: "at", at: 90_000 }, effects: [{ kind: "open", decision: "D1" }] }),
    ],
  });
  const opened = given(plan, clockAct(minute));
  opened
    .when(seatAct("officer", 80_000, { type: "decide", decision: "D1", option: "go" }, { reason: 3 }))
    .logs({ type: "decision-taken", option: "go" }, { type: "variable-set", variable: "gone", value: true });
  opened.when(clockAct(10 * minute)).logsAmongOthers({ type: "decision-lapsed", option: "wait", time: 2 * minute });
});

test("[LOG4] conditions see what was delivered, met, overdue, tagged and decided", () => {
  const later = { to: [], trigger: { kind: "at", at: 10 * minute } } as const;
  const rows = [
    anInject("I1", { to: [] }),
    anInject("fired", { ...later, when: when({ kind: "fired", id: "I1" }) }),
    anInject("met", { ...later, when: when({ kind: "met", id: "E1" }) }),
    anInject("overdue", { ...later, when: when({ kind: "overdue", id: "E1" }) }),
    anInject("tagged", { ...later, when: when({ kind: "tagged", id: "c1" }) }),
    anInject("decided", {
      ...later,
      when: {
        op: "==",
        left: { kind: "decision", id: "D1" },
        right: { kind: "value", value: "lapsed" },
      },
    }),
    anInject("count", {
      ...later,
      when: { op: ">=", left: { kind: "tagged-count" }, right: { kind: "value", value: 1 } },
    }),
  ];
  const plan = aPlan({
    injects: rows,
    expected: [anExpectedAction("E1")],
    decisions: byId(aDecision("D1", { at: 0, withinMs: minute })),
  });
  const delivered = (state: ReturnType<ReturnType<typeof given>["when"]>["state"]) =>
    rows.map(({ id }) => id).filter((id) => state.rows[id]?.status === "delivered");
  const idle = given(plan).when(clockAct(11 * minute));
  expect(delivered(idle.state)).toEqual(["I1", "fired", "overdue", "decided"]);
  const tag = seatAct("medic", minute, { type: "tag", casualty: "c1", category: "red" });
  expect(delivered(given(plan, tag).when(clockAct(11 * minute)).state)).toEqual([
    "I1",
    "fired",
    "met",
    "tagged",
    "decided",
    "count",
  ]);
});
