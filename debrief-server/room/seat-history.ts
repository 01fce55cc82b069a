import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { see } from "#engine/exercise/see.ts";
import type { SeatEvent, Viewer } from "#engine/exercise/seat-event.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { type Told, tell } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** One entry, with its own texts, and the states around it. */
export interface Step {
  readonly before: ExerciseState;
  readonly after: ExerciseState;
  readonly told: Told;
}

/** What each seat was told so far, so that a browser that comes back gets what it missed and nothing else. */
export interface SeatHistories {
  /** Adds an entry to every history that has been asked for; answers what is new for a seat. */
  add(step: Step): void;
  /** The events of a seat that come from entries after position `after`. */
  since(seat: SeatId, after: number): readonly SeatEvent[];
  /** After an erasure the texts are other: every history is told again when it is asked for. */
  forget(): void;
}

/**
 * `log` holds the durable entries, each added before it is told. A history is made by telling the log again, once, when
 * first asked for.
 */
export function createSeatHistories(plan: Plan, log: readonly Told[]): SeatHistories {
  const known = new Map<SeatId, SeatEvent[]>();
  function eventsFor({ before, after, told: { entry } }: Step, viewer: Viewer): readonly SeatEvent[] {
    const { seq, at } = entry;
    const told = tell(
      entry,
      (place) => log[place - 1]?.texts,
      (message) => after.messages[message]?.seq,
    );
    return see(plan, before, after, told, viewer).map((is) => ({ seq, at, is }));
  }
  function history(seat: SeatId): SeatEvent[] {
    const found = known.get(seat);
    if (found !== undefined) return found;
    const events: SeatEvent[] = [];
    let state = initialState(plan);
    for (const told of log) {
      const after = evolve(state, told.entry);
      events.push(...eventsFor({ before: state, after, told }, { kind: "seat", seat }));
      state = after;
    }
    known.set(seat, events);
    return events;
  }
  return {
    add(step) {
      for (const [seat, events] of known) events.push(...eventsFor(step, { kind: "seat", seat }));
    },
    since(seat, after) {
      const events = history(seat);
      // Events stand in the order of their entries, and who asks has nearly all of them.
      let from = events.length;
      while (from > 0 && (events[from - 1]?.seq ?? 0) > after) from -= 1;
      return events.slice(from);
    },
    forget: () => known.clear(),
  };
}
