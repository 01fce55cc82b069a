import { expect, test } from "vitest";
import { advance } from "#engine/exercise/advance.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { nextDue } from "#engine/exercise/next-due.ts";
import type { Condition } from "#engine/plan/condition.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, aCondition, aDecision, anInject } from "../support/plan-parts.ts";
import { clockAct, running, seatAct, seated, trainerAct } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;
const elapsed = (op: ">=" | ">", ms: number): Condition => ({
  op,
  left: { kind: "elapsed" },
  right: { kind: "value", value: ms },
});
const ending = (id: string, when?: Condition) => ({
  id,
  title: id,
  good: true,
  text: `End ${id}`,
  ...(when === undefined ? {} : { when }),
});

test("[CLK1] in the lobby, in a pause and after an interruption nothing happens by itself", () => {
  const plan = aPlan({ injects: [anInject("I1", { trigger: { kind: "at", at: 0 } })] });
  expect(advance(plan, initialState(plan), 5 * minute)).toEqual([]);
  const paused = [...running(plan), trainerAct(minute, { type: "pause" }, { reason: 8 })];
  givenLobby(plan, ...paused)
    .when(clockAct(50 * minute))
    .logs();
  givenLobby(plan, ...paused, trainerAct(minute, { type: "resume" }))
    .when(clockAct(5 * minute))
    .logs({ type: "casualty-changed", casualty: "c1", condition: "worse", time: 5 * minute });
  const { state } = givenLobby(plan, ...running(plan)).when(clockAct(minute));
  const broken = evolve(state, { seq: state.seq + 1, at: minute, is: { type: "exercise-interrupted" } });
  expect(broken.status).toBe("interrupted");
  expect(advance(plan, broken, 50 * minute)).toEqual([]);
});

test("[CLK1] what is due at T+0:00 happens with STARTEX", () => {
  const plan = aPlan({
    phases: [{ id: "first", title: "First", at: 0 }],
    injects: [anInject("I1", { trigger: { kind: "at", at: 0 }, to: [] })],
  });
  givenLobby(plan)
    .when(trainerAct(0, { type: "start" }))
    .logs(
      { type: "exercise-started" },
      { type: "phase-begun", phase: "first" },
      { type: "inject-delivered", row: "I1", by: "plan" },
    );
});

test("[CLK2] timers fire at their own deadline in the order of deadline and setting, whatever the step of the clock", () => {
  const chain = [
    anInject("late", { trigger: { kind: "at", at: 2 * minute }, to: [] }),
    anInject("same", { trigger: { kind: "at", at: minute }, to: [] }),
    anInject("early", { trigger: { kind: "at", at: minute }, to: [] }),
    anInject("next", { trigger: { kind: "after-row", row: "early", delayMs: 500 }, to: [] }),
  ];
  const plan = aPlan({ injects: chain });
  const coarse = given(plan).when(clockAct(3 * minute));
  coarse.logs(
    { type: "inject-delivered", row: "same", time: minute },
    { type: "inject-delivered", row: "early", time: minute },
    { type: "inject-delivered", row: "next", time: minute + 500 },
    { type: "inject-delivered", row: "late", time: 2 * minute },
  );
  const steps = Array.from({ length: 1801 }, (_, i) => clockAct(i * 100));
  expect(given(plan).when(...steps).state).toEqual(coarse.state);
});

test("[CLK2] nextDue is the earliest deadline, and none is left after ENDEX", () => {
  const plan = aPlan({ injects: [anInject("I1")] });
  expect(nextDue(initialState(plan))).toBe(minute);
  expect(nextDue(given(plan).when(trainerAct(5, { type: "end" })).state)).toBeUndefined();
});

test("[CLK3] at one instant timers come before a command, and what the command makes due at once belongs to it", () => {
  const plan = aPlan({
    decisions: byId(aDecision("D1", { at: 0, withinMs: minute })),
    injects: [anInject("I1", { trigger: { kind: "after-decision", decision: "D1", delayMs: 0 }, to: [] })],
  });
  const go = { type: "decide", decision: "D1", option: "go" } as const;
  given(plan)
    .when(seatAct("officer", minute, go, { reason: 9 }))
    .refuses("decision-not-open");
  given(plan)
    .when(seatAct("officer", minute - 1, go, { reason: 9 }))
    .logs({ type: "decision-taken", option: "go" }, { type: "inject-delivered", row: "I1", time: minute - 1 });
});

test("[CLK4] ENDEX comes at the duration, last of its instant, and then only notes, ratings and erasure are left", () => {
  const plan = aPlan({
    durationMs: 10 * minute,
    casualties: {},
    injects: [
      anInject("I1", { trigger: { kind: "at", at: 9 * minute }, to: [] }),
      anInject("I2", { trigger: { kind: "after-row", row: "I1", delayMs: minute }, to: [] }),
    ],
  });
  const over = given(plan).when(clockAct(60 * minute));
  over.logs(
    { type: "inject-delivered", row: "I1" },
    { type: "inject-delivered", row: "I2", time: 10 * minute },
    { type: "exercise-ended", by: "duration", time: 10 * minute },
  );
  const end = clockAct(10 * minute);
  for (const act of [
    seatAct("medic", 10 * minute, { type: "call-emergency" }),
    seatAct("medic", 10 * minute, { type: "walk", to: "clearing" }),
    trainerAct(10 * minute, { type: "resume" }),
  ])
    given(plan, end).when(act).refuses("already-ended");
  given(plan, end)
    .when(trainerAct(10 * minute, { type: "note", at: 3 }))
    .logs({ type: "note-pinned", noted: 3 });
});

test("[CLK5] the first ending whose condition holds ends the exercise, also by time alone", () => {
  const flag: Condition = { op: "flag", of: { kind: "tagged", id: "c1" } };
  const plan = aPlan({
    endings: [
      ending("both", { op: "and", of: [flag, elapsed(">", 2 * minute)] }),
      ending("tagged", flag),
      ending("time"),
    ],
  });
  const tag = { type: "tag", casualty: "c1", category: "red" } as const;
  given(plan)
    .when(seatAct("medic", minute, tag))
    .logs({ type: "casualty-tagged" }, { type: "exercise-ended", by: "ending", ending: "tagged" });
  given(plan)
    .when(seatAct("medic", 3 * minute, tag))
    .logs({ type: "casualty-tagged" }, { type: "exercise-ended", by: "ending", ending: "both" });
  given(plan)
    .when(clockAct(60 * minute))
    .logsAmongOthers({ type: "exercise-ended", by: "duration", ending: "time" });
  const byTime = aPlan({ casualties: {}, endings: [ending("late", elapsed(">=", 7 * minute + 1))] });
  given(byTime)
    .when(clockAct(30 * minute))
    .logs({ type: "exercise-ended", by: "ending", ending: "late", time: 7 * minute + 1 });
});

test("[CLK5] a condition on time plus or minus a length is looked at when it turns", () => {
  const when: Condition = {
    op: "<",
    left: { kind: "value", value: 5 * minute },
    right: { kind: "sum", left: { kind: "elapsed" }, right: { kind: "value", value: minute }, sign: -1 },
  };
  given(aPlan({ casualties: {}, endings: [ending("e", when)] }))
    .when(clockAct(30 * minute))
    .logs({ type: "exercise-ended", ending: "e", time: 6 * minute + 1 });
});

test("[CLK6] a real emergency stops the clock at once, for every seat, until it is cleared", () => {
  const plan = aPlan();
  const call = seatAct("control", minute, { type: "call-emergency" }, { text: 4 });
  given(plan)
    .when(call)
    .logs({ type: "emergency-called", seat: "control", says: ["text"] }, { type: "exercise-paused" });
  given(plan, call)
    .when(clockAct(59 * minute))
    .logs();
  given(plan, call)
    .when(seatAct("medic", minute, { type: "call-emergency" }))
    .refuses("emergency-on");
  given(plan, call)
    .when(trainerAct(minute, { type: "resume" }))
    .refuses("emergency-on");
  given(plan, call, trainerAct(minute, { type: "clear-emergency" }))
    .when(trainerAct(minute, { type: "resume" }))
    .logs({ type: "exercise-resumed" });
  given(plan)
    .when(trainerAct(minute, { type: "clear-emergency" }))
    .refuses("no-emergency");
  givenLobby(plan, seated("medic"))
    .when(seatAct("medic", 0, { type: "call-emergency" }))
    .logs({ type: "emergency-called" });
  givenLobby(plan)
    .when(seatAct("ghost", 0, { type: "call-emergency" }))
    .refuses("unknown-seat");
  givenLobby(plan, seatAct("medic", 0, { type: "call-emergency" }))
    .when(trainerAct(0, { type: "start" }))
    .refuses("emergency-on");
});

test("[CLK7] only controllers run the clock, and each command only where it makes sense", () => {
  const plan = aPlan();
  for (const type of ["start", "pause", "resume", "end", "clear-emergency"] as const) {
    given(plan)
      .when(seatAct("medic", 1, { type }))
      .refuses("not-yours");
    given(plan)
      .when({ at: 1, by: { kind: "supervisor", person: "p" }, command: { type }, lengths: {} })
      .refuses("not-yours");
  }
  given(plan)
    .when(trainerAct(1, { type: "start" }))
    .refuses("already-running");
  given(plan)
    .when(trainerAct(1, { type: "resume" }))
    .refuses("already-running");
  givenLobby(plan)
    .when(trainerAct(0, { type: "pause" }, { reason: 8 }))
    .refuses("not-running");
  givenLobby(plan)
    .when(trainerAct(0, { type: "resume" }))
    .refuses("not-running");
  const faster = given(plan, trainerAct(1, { type: "set-rate", rate: 4 }));
  expect(faster.when(clockAct(2)).state.rate).toBe(4);
  faster.when(trainerAct(2, { type: "set-rate", rate: 4 })).logs();
  given(plan)
    .when(trainerAct(1, { type: "pause" }, { reason: 8 }))
    .logs({ type: "exercise-paused", says: ["reason"] });
});

test("[CLK10] a pause needs a reason, a real emergency never does, and the server says why by being the server", () => {
  const pause = { type: "pause" } as const;
  const plan = aPlan();
  given(plan).when(trainerAct(1, pause)).refuses("reason-missing");
  given(plan)
    .when(trainerAct(1, pause, { reason: 2 }))
    .refuses("reason-missing");
  given(plan)
    .when({ at: 1, by: { kind: "server" }, command: pause, lengths: {} })
    .logs({ type: "exercise-paused" });
  given(plan)
    .when(trainerAct(1, { type: "call-emergency" }))
    .logs({ type: "emergency-called" }, { type: "exercise-paused" });
});

test("[CLK2] a plan that never comes to rest is an error, not a server that hangs", () => {
  const restless = aCasualty("c1", {
    conditions: {
      hurt: aCondition("hurt", { after: [{ ms: 0, to: "worse" }] }),
      worse: aCondition("worse", { after: [{ ms: 0, to: "hurt" }] }),
    },
  });
  expect(() => given(aPlan({ casualties: byId(restless) })).when()).toThrow("never comes to rest");
});

test("[CND5] a condition is weighed at its own time, not at that of the last entry", () => {
  const at = 3 * minute;
  const row = anInject("I1", { trigger: { kind: "at", at }, when: elapsed(">=", at), to: [] });
  given(aPlan({ injects: [row] }))
    .when(clockAct(at))
    .logs({ type: "inject-delivered", row: "I1", time: at });
  const { options, ...decision } = aDecision("d1");
  const [go, ...others] = options;
  if (go === undefined) throw new Error("the default decision has options");
  const later = { ...decision, options: [{ ...go, when: elapsed(">=", at + 1) }, ...others] };
  const decide = (time: number) =>
    seatAct("officer", time, { type: "decide", decision: "d1", option: "go" }, { reason: 9 });
  given(aPlan({ decisions: byId(later) }))
    .when(decide(at))
    .refuses("option-not-possible");
  given(aPlan({ decisions: byId(later) }))
    .when(decide(at + 1))
    .logsAmongOthers({ type: "decision-taken", option: "go" });
});

test("[CLK5] what time alone makes hold is last in its instant: all rows of that time come first", () => {
  const at = 2 * minute;
  const rows = ["I1", "I2"].map((id) => anInject(id, { trigger: { kind: "at", at }, to: [] }));
  const after = anInject("I3", { trigger: { kind: "after-row", row: "I2", delayMs: 0 }, to: [] });
  given(aPlan({ injects: [...rows, after], endings: [ending("over", elapsed(">=", at))] }))
    .when(clockAct(at))
    .logs(
      { type: "inject-delivered", row: "I1" },
      { type: "inject-delivered", row: "I2" },
      { type: "inject-delivered", row: "I3" },
      { type: "exercise-ended", by: "ending", ending: "over", time: at },
    );
});
