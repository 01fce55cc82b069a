import { advance } from "#engine/exercise/advance.ts";
import type { Actor, Command, TextLengths } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { Refusal } from "#engine/exercise/refusal.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** Somebody wants something at a time; without a command, the clock is read. */
export interface Act {
  readonly at: number;
  readonly by: Actor;
  readonly command?: Command;
  readonly lengths: TextLengths;
}

/** What an act came to: the entries of time and cause together, or a refusal after what time alone did. */
export interface Came {
  readonly entries: readonly Entry[];
  readonly refusal?: Refusal;
}

/** An exercise played in memory as a room plays it: advance, decide, evolve. */
export interface Exercise {
  readonly plan: Plan;
  readonly log: readonly Entry[];
  readonly state: ExerciseState;
  act(act: Act): Came;
}

/** Plays a plan from the lobby, or on from a state. */
export function anExercise(plan: Plan, from: ExerciseState = initialState(plan)): Exercise {
  const log: Entry[] = [];
  let state = from;
  const take = (entries: readonly Entry[]): void => {
    log.push(...entries);
    state = entries.reduce(evolve, state);
  };
  return {
    plan,
    log,
    get state() {
      return state;
    },
    act({ at, by, command, lengths }) {
      const start = log.length;
      take(advance(plan, state, at));
      const answer = command === undefined ? { entries: [] } : decide(plan, state, { by, command, lengths }, at);
      if ("refused" in answer) return { entries: log.slice(start), refusal: answer };
      take(answer.entries);
      return { entries: log.slice(start) };
    },
  };
}

const trainer: Actor = { kind: "trainer", person: "p-trainer" };
const server: Actor = { kind: "server" };

/** A trainer's command at a time in milliseconds. */
export function trainerAct(at: number, command: Command, lengths: TextLengths = {}): Act {
  return { at, by: trainer, command, lengths };
}

/** A seat's command; `lengths` of the free texts beside it. */
export function seatAct(seat: string, at: number, command: Command, lengths: TextLengths = {}): Act {
  return { at, by: { kind: "seat", seat }, command, lengths };
}

/** The clock is read. */
export function clockAct(at: number): Act {
  return { at, by: server, lengths: {} };
}

/** A person, or a bot, is given a seat. */
export function seated(seat: string, holder: "person" | "bot" = "person"): Act {
  const command = { type: "take-seat", seat, holder, pseudonym: `Player ${seat}`, person: `p-${seat}` } as const;
  return { at: 0, by: server, command, lengths: {} };
}

/** Everybody sits and the exercise has started. */
export function running(plan: Plan): readonly Act[] {
  const seats = Object.values(plan.roles).flatMap((role) => role.seats);
  return [...seats.map((seat) => seated(seat)), trainerAct(0, { type: "start" })];
}
