import { advance } from "#engine/exercise/advance.ts";
import type { Actor, Cause } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import type { Refusal } from "#engine/exercise/refusal.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Wish } from "#engine/wire/up.ts";
import type { Recorder } from "./recorder.ts";
import type { Run } from "./run.ts";

/** Decides at the time it is asked, and hands what was decided to the recorder. */
export interface Decider {
  /** Lets happen what is due by time alone. */
  passTime(): void;
  /** Answers whether what was decided is on disk, and the position of its last entry. */
  carryOut(by: Actor, wish: Wish): Promise<{ readonly saved: boolean; readonly seq: number } | Refusal>;
}

export function createDecider(plan: Plan, run: Run, recorder: Recorder): Decider {
  function passTime(): void {
    const at = run.now();
    const entries = advance(plan, run.state(), at);
    if (entries.length === 0) return run.setAlarm();
    const batch = { at, cause: { kind: "clock" }, opId: null, texts: {}, subject: "" } as const;
    void recorder.record({ ...batch, steps: run.take(entries, {}) });
  }
  return {
    passTime,
    async carryOut(by, { opId, command, texts }) {
      const at = run.now();
      const lengths = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.length]));
      const timed = advance(plan, run.state(), at);
      const decided = decide(plan, timed.reduce(evolve, run.state()), { by, command, lengths }, at);
      if ("refused" in decided) {
        passTime();
        return decided;
      }
      const cause: Cause = { kind: "command", by, command, lengths };
      const subject = subjectOf(by, run.state());
      // What time alone did until now is of the same batch: both are durable or neither.
      const steps = run.take([...timed, ...decided.entries], texts);
      const { seq } = run.state();
      return { saved: await recorder.record({ at, cause, opId, texts, subject, steps }), seq };
    },
  };
}

/** Whose words stand beside a command: they are erased with this person. */
function subjectOf(by: Actor, state: ExerciseState): string {
  switch (by.kind) {
    case "seat":
      return state.seats[by.seat]?.person ?? by.seat;
    case "trainer":
    case "supervisor":
      return by.person;
    case "server":
      return "server";
    default:
      return by satisfies never;
  }
}
