import { describe, expect, test } from "vitest";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { previewFire } from "../../apps/console/run/fire-preview.ts";
import { mselRows } from "../../apps/console/run/msel-rows.ts";
import { openActions } from "../../apps/console/run/overdue.ts";
import { plannedDues } from "../../apps/console/run/planned-due.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { type Act, anExercise, clockAct, running, seatAct, trainerAct } from "../support/exercise.ts";
import { aChannel, aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";

const minute = 60_000;

function after(plan: Plan, ...acts: readonly Act[]): ExerciseState {
  const exercise = anExercise(plan);
  for (const act of [...running(plan), ...acts]) expect(exercise.act(act).refusal).toBeUndefined();
  return exercise.state;
}

function rowsOf(plan: Plan, at: number, ...acts: readonly Act[]) {
  return mselRows(plan, after(plan, ...acts, clockAct(at)), at, plannedDues(plan));
}

function statusOf(plan: Plan, row: string, at: number, ...acts: readonly Act[]): string | undefined {
  return rowsOf(plan, at, ...acts).find(({ id }) => id === row)?.status;
}

describe("when rows come", () => {
  const chain = aPlan({
    injects: [
      anInject("late", { trigger: { kind: "after-row", row: "first", delayMs: 2 * minute } }),
      anInject("first", { trigger: { kind: "at", at: minute } }),
      anInject("hand", { trigger: { kind: "by-hand" } }),
      anInject("loop", { trigger: { kind: "after-row", row: "loop", delayMs: 1 } }),
      anInject("twin", { kind: "contingency", trigger: { kind: "overdue", row: "tag", delayMs: 30_000 } }),
    ],
    expected: [anExpectedAction("tag"), anExpectedAction("answer", { from: "first", byMs: minute })],
  });

  test("[CON1] a row after another is counted from the other's planned time, and one that follows itself has none", () => {
    const dues = plannedDues(chain);
    expect(dues.get("first")).toBe(minute);
    expect(dues.get("late")).toBe(3 * minute);
    expect(dues.get("twin")).toBe(5 * minute + 30_000);
    expect(dues.get("answer")).toBe(2 * minute);
    expect(dues.has("hand")).toBe(false);
    expect(dues.has("loop")).toBe(false);
  });

  test("[CON1] the table goes by time, what waits for a hand comes last", () => {
    expect(rowsOf(chain, 0).map(({ id }) => id)).toEqual(["first", "answer", "late", "tag", "twin", "hand", "loop"]);
  });

  test("[CON1] a row that came stands at the time it came, whatever the plan said", () => {
    const rows = rowsOf(chain, minute, trainerAct(2000, { type: "fire", row: "late" }));
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(["late", "first"]);
    expect(rows[0]).toMatchObject({ deliveredAt: 2000, mayFire: false });
  });
});

describe("what a row is at", () => {
  const plan = aPlan({ injects: [anInject("ask", { trigger: { kind: "at", at: 10 * minute }, demands: "action" })] });

  test("[CON2] planned, due within the next minute, delivered, opened, answered", () => {
    expect(statusOf(plan, "ask", 8 * minute)).toBe("planned");
    expect(statusOf(plan, "ask", 9 * minute)).toBe("due");
    expect(statusOf(plan, "ask", 10 * minute)).toBe("delivered");
    const open = seatAct("control", 11 * minute, { type: "open-message", message: "m1" });
    expect(statusOf(plan, "ask", 11 * minute, clockAct(10 * minute), open)).toBe("opened");
    const reply = seatAct(
      "control",
      12 * minute,
      { type: "send-message", channel: "phone", to: ["officer"], act: "inform", re: "m1" },
      { text: 5 },
    );
    expect(statusOf(plan, "ask", 12 * minute, clockAct(10 * minute), open, reply)).toBe("answered");
  });

  test("[CON2] a skipped row cannot be fired any more", () => {
    const skipped = rowsOf(plan, minute, trainerAct(1000, { type: "skip", row: "ask" }, { reason: 8 }));
    expect(skipped[0]).toMatchObject({ status: "skipped", mayFire: false });
  });

  test("[CON2] a row that puts a decision is answered when the decision is taken", () => {
    const deciding = aPlan({
      injects: [anInject("ask", { effects: [{ kind: "open", decision: "go" }] })],
      decisions: byId({ ...aDecision("go"), at: 5 * minute }),
    });
    expect(statusOf(deciding, "ask", 6 * minute)).toBe("delivered");
    const decide = seatAct("officer", 6 * minute, { type: "decide", decision: "go", option: "go" }, { reason: 9 });
    expect(statusOf(deciding, "ask", 6 * minute, clockAct(5 * minute), decide)).toBe("answered");
  });

  test("[CON2] a contingency is not needed once its action was done", () => {
    const twin = anInject("twin", { kind: "contingency", trigger: { kind: "overdue", row: "tag", delayMs: 0 } });
    const prompted = aPlan({ injects: [twin], expected: [anExpectedAction("tag")] });
    const tag = seatAct("medic", 3000, { type: "tag", casualty: "c1", category: "red" });
    expect(statusOf(prompted, "twin", minute)).toBe("planned");
    expect(statusOf(prompted, "twin", minute, tag)).toBe("not-needed");
    expect(statusOf(prompted, "tag", minute, tag)).toBe("met");
  });
});

describe("expected actions that are open", () => {
  const plan = aPlan({
    expected: [
      anExpectedAction("later", { byMs: 4 * minute }),
      anExpectedAction("late", { byMs: minute, lateMs: 30 * minute }),
      anExpectedAction("grave", { byMs: 2 * minute, lateMs: 30 * minute, critical: true, task: "t1" }),
      anExpectedAction("far", { byMs: 40 * minute }),
    ],
    tasks: { t1: { id: "t1", objective: "o1", text: "Tag" } },
    injects: [
      anInject("twin", { kind: "contingency", trigger: { kind: "overdue", row: "grave", delayMs: 9 * minute } }),
    ],
  });
  const at = 3 * minute;

  test("[CON3] overdue before due, critical first, and nothing that is far away", () => {
    const open = openActions(plan, after(plan, clockAct(at)), at);
    expect(open.map(({ row, status }) => [row.id, status])).toEqual([
      ["grave", "overdue"],
      ["late", "overdue"],
      ["later", "waiting"],
    ]);
    expect(open[0]).toMatchObject({ leftMs: -minute, objective: "o1" });
  });

  test("[CON3] each has the contingency that can be fired for it, until it was fired", () => {
    const contingencies = (...acts: readonly Act[]) =>
      openActions(plan, after(plan, clockAct(at), ...acts), at)[0]?.contingencies.map(({ id }) => id);
    expect(contingencies()).toEqual(["twin"]);
    expect(contingencies(trainerAct(at, { type: "fire", row: "twin" }))).toEqual([]);
  });
});

test("[CON4] before a row is fired one sees who is told, who overhears it, and what starts and follows", () => {
  const plan = aPlan({
    channels: byId(aChannel("talkgroup", { kind: "radio" })),
    injects: [
      anInject("ask", { channel: "talkgroup", facts: ["three-hurt"], to: ["control"] }),
      anInject("next", { trigger: { kind: "after-row", row: "ask", delayMs: minute } }),
    ],
    expected: [anExpectedAction("answer", { from: "ask" })],
  });
  const preview = previewFire(plan, after(plan), "ask");
  expect(preview?.seats.map(({ id }) => id)).toEqual(["control"]);
  expect(preview?.overhear.map(({ id }) => id)).toEqual(["medic", "officer"]);
  expect(preview?.facts).toEqual(["Text of three-hurt"]);
  expect(preview?.follows.map(({ row, delayMs }) => [row.id, delayMs])).toEqual([["next", minute]]);
  expect(preview?.starts.map(({ id }) => id)).toEqual(["answer"]);
  expect(previewFire(plan, after(plan), "absent")).toBeUndefined();
});
