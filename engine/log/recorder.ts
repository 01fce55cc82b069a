import { advance } from "#engine/exercise/advance.ts";
import type { Actor, Cause, Command, Texts } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { Refusal } from "#engine/exercise/refusal.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Log, LogBatch, LogHeader } from "./log.ts";
import { emptyGrove, grow, rootOf } from "./merkle.ts";
import { leafText, seal } from "./seal.ts";
import type { Sealed } from "./seal.ts";

/** An entry that was just recorded, and the states around it. */
export interface Recorded {
  readonly entry: Entry;
  readonly before: ExerciseState;
  readonly after: ExerciseState;
}

/**
 * An exercise run in memory, without a clock of its own: whoever holds it says how late it is. Each step is recorded as
 * a batch, so that `log()` is whole at any moment.
 */
export interface Recorder {
  state(): ExerciseState;
  /** The time that was reached last. */
  now(): ExerciseTime;
  /** Lets exercise time reach `at`; answers what happened by itself on the way. */
  reach(at: ExerciseTime): readonly Recorded[];
  /** Does a command at the time that was reached last. */
  say(by: Actor, command: Command, texts: Texts): readonly Recorded[] | Refusal;
  textsOf(seq: number): Texts | undefined;
  log(): Log;
}

/** Begins to record an exercise. `saltFor` gives each entry that has texts a salt of its own. */
export function createRecorder(plan: Log["plan"], header: LogHeader, saltFor: (seq: number) => string): Recorder {
  const batches: LogBatch[] = [];
  const sealed = new Map<number, Sealed>();
  let [state, grove, now] = [initialState(plan), emptyGrove, 0];
  const record = (cause: Cause, entries: readonly Entry[], texts: Texts): readonly Recorded[] => {
    const parts = entries.map((entry) => seal(entry, texts, saltFor(entry.seq)));
    for (const { envelope, sealed: part } of parts) {
      grove = grow(grove, leafText(envelope));
      if (part !== undefined) sealed.set(part.seq, part);
    }
    if (entries.length > 0) batches.push({ at: now, cause, entries: parts.map(({ envelope }) => envelope) });
    return entries.map((entry) => {
      const before = state;
      state = evolve(state, entry);
      return { entry, before, after: state };
    });
  };
  return {
    state: () => state,
    now: () => now,
    reach(at) {
      now = Math.max(now, at);
      return record({ kind: "clock" }, advance(plan, state, now), {});
    },
    say(by, command, texts) {
      const lengths = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.length]));
      const outcome = decide(plan, state, { by, command, lengths }, now);
      if ("refused" in outcome) return outcome;
      return record({ kind: "command", by, command, lengths }, outcome.entries, texts);
    },
    textsOf: (seq) => sealed.get(seq)?.texts,
    log: () => ({
      header,
      plan,
      batches: [...batches],
      sealed: [...sealed.values()],
      checkpoints: [{ size: grove.size, root: rootOf(grove) }],
    }),
  };
}
