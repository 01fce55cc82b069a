import { expect, test } from "vitest";
import type { Pattern } from "#engine/plan/pattern.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";
import { clockAct, seatAct, trainerAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const minute = 60_000;

function tag(at: number, casualty = "c1", seat = "medic"): Act {
  return seatAct(seat, at, { type: "tag", casualty, category: "red" });
}

test("[EXP1] an expected action is met in time, late, or not at all: by evidence, target and tolerance", () => {
  const plan = aPlan({ expected: [anExpectedAction("E1")] });
  const inTime = given(plan).when(tag(minute));
  inTime.logs(
    { type: "casualty-tagged" },
    { type: "action-met", row: "E1", status: "in-time", role: "medic", evidence: [5] },
  );
  given(plan, clockAct(5 * minute))
    .when(tag(6 * minute))
    .logs({ type: "casualty-tagged" }, { type: "action-met", status: "late" });
  given(plan)
    .when(clockAct(8 * minute))
    .logsAmongOthers(
      { type: "action-overdue", row: "E1", time: 5 * minute },
      { type: "action-missed", row: "E1", status: "not-met", time: 7 * minute },
    );
  given(plan, clockAct(8 * minute))
    .when(tag(9 * minute))
    .logs({ type: "casualty-tagged" });
});

test("[EXP1] without a tolerance the target is the last moment", () => {
  given(aPlan({ expected: [anExpectedAction("E1", { lateMs: 0 })], casualties: {} }))
    .when(clockAct(5 * minute))
    .logs({ type: "action-overdue", time: 5 * minute }, { type: "action-missed", status: "not-met", time: 5 * minute });
});

test("[EXP2] a pattern counts different things, each once, and only what it describes", () => {
  const pattern = {
    type: "casualty-tagged",
    tests: [
      { field: "role", op: "in", value: ["medic"] },
      { field: "category", op: "==", value: "red" },
    ],
    count: 2,
    distinct: "casualty",
  } as const;
  const plan = aPlan({
    casualties: byId(aCasualty("c1"), aCasualty("c2")),
    expected: [anExpectedAction("E1", { pattern })],
  });
  const green = seatAct("medic", 500, { type: "tag", casualty: "c2", category: "green" });
  const once = given(plan, green).when(tag(1000));
  once.logs({ type: "casualty-tagged" }, { type: "action-counted", row: "E1", key: "c1", seq: 6 });
  given(plan, green, tag(1000)).when(tag(2000)).logs({ type: "casualty-tagged", was: "red" });
  given(plan, green, tag(1000))
    .when(tag(3000, "c2"))
    .logs({ type: "casualty-tagged" }, { type: "action-met", evidence: [6, 8] });
});

test("[EXP3] a target that counts from a row counts from its delivery, and only what comes after it is evidence", () => {
  const plan = aPlan({
    casualties: byId(aCasualty("c1"), aCasualty("c2")),
    injects: [anInject("I1", { to: [] })],
    expected: [anExpectedAction("E1", { from: "I1", byMs: 3 * minute })],
  });
  given(plan)
    .when(clockAct(minute))
    .logs(
      { type: "inject-delivered" },
      { type: "action-opened", row: "E1", by: 4 * minute, late: 6 * minute, time: minute },
    );
  given(plan).when(tag(1000)).logs({ type: "casualty-tagged" });
  given(plan, tag(1000))
    .when(clockAct(9 * minute))
    .logsAmongOthers({ type: "action-overdue", time: 4 * minute }, { type: "action-missed", time: 6 * minute });
  given(plan, trainerAct(2000, { type: "fire", row: "I1" }))
    .when(tag(3000))
    .logsAmongOthers({ type: "action-met", status: "in-time" });
});

test("[EXP3] a pattern after a row counts nothing that came before the row", () => {
  const pattern = { type: "casualty-tagged", tests: [], count: 1, afterRow: "I1" };
  const plan = aPlan({ injects: [anInject("I1", { to: [] })], expected: [anExpectedAction("E1", { pattern })] });
  given(plan).when(tag(1000)).logs({ type: "casualty-tagged" });
  given(plan, clockAct(minute))
    .when(tag(2 * minute))
    .logs({ type: "casualty-tagged" }, { type: "action-met", row: "E1" });
});

test("[EXP4] what there was no occasion for is no opportunity, neither overdue nor missed", () => {
  const never = { kind: "by-hand" } as const;
  const onDecision = {
    type: "decision-taken",
    tests: [{ field: "decision", op: "==", value: "D1" }],
    count: 1,
  } as const;
  const { at: _at, ...closed } = aDecision("D1");
  const plan = aPlan({
    casualties: {},
    durationMs: 20 * minute,
    injects: [anInject("I1", { to: [], trigger: never })],
    decisions: byId(closed),
    expected: [
      anExpectedAction("from", { from: "I1" }),
      anExpectedAction("after", { pattern: { type: "casualty-tagged", tests: [], count: 1, afterRow: "I1" } }),
      anExpectedAction("decide", { pattern: onDecision }),
      anExpectedAction("answer", { pattern: sent("re.row", "==", "I1") }),
    ],
  });
  given(plan)
    .when(clockAct(20 * minute))
    .logs(
      { type: "action-missed", row: "after", status: "no-opportunity", time: 5 * minute },
      { type: "action-missed", row: "decide", status: "no-opportunity", time: 5 * minute },
      { type: "action-missed", row: "answer", status: "no-opportunity", time: 5 * minute },
      { type: "exercise-ended" },
      { type: "action-missed", row: "from", status: "no-opportunity", time: 20 * minute },
    );
});

test("[EXP5] at ENDEX what is still open is not met, but what was not due yet had no opportunity", () => {
  const plan = aPlan({ expected: [anExpectedAction("E1")] });
  const end = { type: "end" } as const;
  given(plan, clockAct(6 * minute))
    .when(trainerAct(6 * minute, end))
    .logs({ type: "exercise-ended", by: "trainer" }, { type: "action-missed", row: "E1", status: "not-met" });
  given(plan)
    .when(trainerAct(5 * minute - 1, end))
    .logs({ type: "exercise-ended", by: "trainer" }, { type: "action-missed", row: "E1", status: "no-opportunity" });
});

test("[EXP6] a contingency comes some time after the action is overdue, unless it is met meanwhile", () => {
  const contingency = anInject("C1", {
    kind: "contingency",
    to: ["medic"],
    channel: "talkgroup",
    trigger: { kind: "overdue", row: "E1", delayMs: 30_000 },
  });
  const plan = aPlan({ injects: [contingency], expected: [anExpectedAction("E1")] });
  given(plan)
    .when(clockAct(6 * minute))
    .logsAmongOthers(
      { type: "action-overdue", row: "E1", time: 5 * minute },
      { type: "inject-delivered", row: "C1", time: 5 * minute + 30_000 },
    );
  const calmed = given(plan, tag(5 * minute + 10_000)).when(clockAct(10 * minute));
  expect(calmed.state.rows["C1"]?.status).toBe("planned");
  given(plan, tag(minute))
    .when(clockAct(10 * minute))
    .logs({ type: "casualty-changed" });
});

function sent(field: string, op: "==" | "includes", value: string): Pattern {
  const byControl = { field: "role", op: "==", value: "control" } as const;
  return { type: "message-sent", tests: [byControl, { field, op, value }], count: 1 };
}

test("[EXP7] an answer is recognised by the row whose message it answers, a passed-on fact by its claim", () => {
  const plan = aPlan({
    casualties: {},
    injects: [anInject("I1", { facts: ["three-hurt"], trigger: { kind: "at", at: 1000 } })],
    expected: [
      anExpectedAction("answer", { pattern: sent("re.row", "==", "I1") }),
      anExpectedAction("pass", { pattern: sent("claims.id", "includes", "three-hurt") }),
    ],
  });
  const open = seatAct("control", 2000, { type: "open-message", message: "m1" });
  const message = { type: "send-message", channel: "phone", act: "inform" } as const;
  given(plan, open)
    .when(seatAct("control", 3000, { ...message, to: ["caller"], act: "ack", re: "m1" }))
    .logsAmongOthers({ type: "action-met", row: "answer" });
  given(plan, clockAct(1500), open)
    .when(seatAct("control", 3000, { ...message, to: ["medic"], facts: ["three-hurt"] }))
    .logsAmongOthers({ type: "action-met", row: "pass" });
});
