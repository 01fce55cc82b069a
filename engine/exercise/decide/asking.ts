import type { SeatId } from "#engine/ids.ts";
import type { PlanRole } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Actor, TextLengths } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { SeatState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Somebody asks for something at a time. What is granted happens in `u`; a refusal leaves it to be thrown away. */
export interface Asking {
  readonly u: Unfolding;
  readonly by: Actor;
  readonly lengths: TextLengths;
  readonly at: ExerciseTime;
}

/** What a rule answers: a refusal, or undefined when it lets the command pass. */
export type Answered = Refusal | undefined;

/** A seat that acts, and the role it is of. */
export interface Player {
  readonly seat: SeatState;
  readonly role: PlanRole;
}

/** The seat that asks, when it may play now: held by somebody, in an exercise that runs. */
export function playerOf({ u, by }: Asking): Player | Refusal {
  if (by.kind !== "seat") return refuse("not-yours");
  const seat = lookUp(u.state.seats, by.seat);
  const role = u.index.roleOf.get(by.seat);
  if (seat === undefined || role === undefined) return refuse("unknown-seat", { seat: by.seat });
  if (seat.holder === "nobody") return refuse("seat-empty", { seat: by.seat });
  return u.state.status === "running" ? { seat, role } : refuse("not-running");
}

/** A player whose hands are free. Talking needs none. */
export function freePlayerOf(asking: Asking): Player | Refusal {
  const player = playerOf(asking);
  if ("refused" in player || player.seat.task === undefined) return player;
  return refuse("busy", { until: player.seat.task.until });
}

/** Only those who run the exercise, or the server for them. */
export function controlOnly({ by }: Asking): Answered {
  return by.kind === "trainer" || by.kind === "server" ? undefined : refuse("not-yours");
}

/** Who rates or notes: a trainer or a supervisor. */
export function evaluatorOf({ by }: Asking): string | Refusal {
  return by.kind === "trainer" || by.kind === "supervisor" ? by.person : refuse("not-yours");
}

/** Whether the actor is this seat itself. */
export function isSeat({ by }: Asking, seat: SeatId): boolean {
  return by.kind === "seat" && by.seat === seat;
}

/** Refuses free texts that this command has no use for, so that none is lost silently. */
export function onlyTexts({ lengths }: Asking, ...names: readonly string[]): Answered {
  const stray = Object.keys(lengths).find((name) => !names.includes(name));
  return stray === undefined ? undefined : refuse("unknown-field", { field: stray });
}

/** The free texts that were given, as an entry names them. */
export function said({ lengths }: Asking, ...names: readonly string[]): { readonly says?: string[] } {
  const says = names.filter((name) => (lookUp(lengths, name) ?? 0) > 0);
  return says.length === 0 ? {} : { says };
}

/** Refuses when there is no reason of at least three characters. */
export function reasoned({ lengths }: Asking): Answered {
  return (lookUp(lengths, "reason") ?? 0) < 3 ? refuse("reason-missing") : undefined;
}

/** A controller who holds up or changes the run says why; what the server does by itself says so by its actor. */
export function controllersReason(asking: Asking): Answered {
  return asking.by.kind === "server" ? undefined : reasoned(asking);
}
