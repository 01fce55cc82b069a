import { messageIn } from "#engine/exercise/post.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { see } from "#engine/exercise/see.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
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
 * `log` holds the durable entries, each added before it is told. Histories are made by telling the log again, once, when
 * first asked for: of all the seats that are held then, since after a restart they all come back.
 */
export function createSeatHistories(plan: Plan, log: readonly Told[], held: () => readonly SeatId[]): SeatHistories {
  const known = new Map<SeatId, SeatEvent[]>();
  function eventsFor({ before, after, told: { entry } }: Step, seat: SeatId): readonly SeatEvent[] {
    const { seq, at } = entry;
    const told = tell(
      entry,
      (place) => log[place - 1]?.texts,
      (message) => messageIn(after, message)?.seq,
    );
    return see(plan, before, after, told, { kind: "seat", seat }).map((is) => ({ seq, at, is }));
  }
  function tellAgain(seats: readonly SeatId[]): void {
    const fresh = seats.map((seat) => ({ seat, events: new Array<SeatEvent>() }));
    let before = initialState(plan);
    for (const told of log) {
      const after = evolve(before, told.entry);
      for (const { seat, events } of fresh) events.push(...eventsFor({ before, after, told }, seat));
      before = after;
    }
    for (const { seat, events } of fresh) known.set(seat, events);
  }
  return {
    add(step) {
      for (const [seat, events] of known) events.push(...eventsFor(step, seat));
    },
    since(seat, after) {
      if (!known.has(seat)) tellAgain([...new Set([seat, ...held().filter((each) => !known.has(each))])]);
      const events = known.get(seat) ?? [];
      // Events stand in the order of their entries, and who asks has nearly all of them.
      let from = events.length;
      while (from > 0 && (events[from - 1]?.seq ?? 0) > after) from -= 1;
      return events.slice(from);
    },
    forget: () => known.clear(),
  };
}
