import type { Actor, Command } from "#engine/exercise/command.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Hello } from "#engine/wire/up.ts";
import type { Grant } from "../store/access-store.ts";

/** Who asks: a browser, by a name that says nothing about it, and what it was given. */
export interface Visitor {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** What of an exercise counts for access. */
export interface Accessed {
  readonly exercise: string;
  readonly solo: boolean;
  readonly sample: boolean;
  readonly ended: boolean;
}

export function isTrainer({ grants }: Visitor): boolean {
  return grants.some(({ capability }) => capability === "trainer");
}

export function isSupervisor({ grants }: Visitor): boolean {
  return grants.some(({ capability }) => capability === "supervisor");
}

/** The person that this browser is in an exercise. */
export function personIn({ grants }: Visitor, exercise: string): string | undefined {
  return grants.flatMap((grant) =>
    grant.capability === "player" && grant.exercise === exercise ? [grant.subject] : [],
  )[0];
}

/** The whole log holds what others were told, so only staff reads it; what concerns nobody else, its player too. */
export function mayReadLog(visitor: Visitor, { exercise, solo, sample, ended }: Accessed): boolean {
  if (sample || isTrainer(visitor) || isSupervisor(visitor)) return true;
  return solo && ended && personIn(visitor, exercise) !== undefined;
}

/** The seat that a browser's person holds now. */
export function seatOf(visitor: Visitor, exercise: string, { seats }: ExerciseState): SeatId | undefined {
  const person = personIn(visitor, exercise);
  if (person === undefined) return undefined;
  return Object.values(seats).find((seat) => seat.holder === "person" && seat.person === person)?.id;
}

const trainersCommands: ReadonlySet<Command["type"]> = new Set([
  "start",
  "pause",
  "resume",
  "set-rate",
  "end",
  "clear-emergency",
  "fire",
  "resend",
  "skip",
  "note",
  "rate-objective",
]);

/**
 * As whom a browser's command is carried out, looked at again for each command; undefined when it is nobody here any more.
 * Whether that actor may give the command is decided by the exercise itself.
 */
export function actorFor(
  visitor: Visitor,
  as: Hello["as"],
  { exercise, solo }: Pick<Accessed, "exercise" | "solo">,
  state: ExerciseState,
  command: Command,
): Actor | undefined {
  if (as === "trainer") return isTrainer(visitor) ? { kind: "trainer", person: visitor.id } : undefined;
  if (as === "supervisor") return isSupervisor(visitor) ? { kind: "supervisor", person: visitor.id } : undefined;
  const seat = seatOf(visitor, exercise, state);
  if (seat === undefined) return undefined;
  const person = personIn(visitor, exercise);
  // Who plays alone is the trainer of that exercise too.
  if (solo && person !== undefined && trainersCommands.has(command.type)) return { kind: "trainer", person };
  return { kind: "seat", seat };
}
