import type { SeatId } from "#engine/ids.ts";
import type { Plan, PlanChannel } from "#engine/plan/plan.ts";
import type { ExerciseState } from "./state.ts";
import { onTheWay, together } from "./whereabouts.ts";

/** A message on its way: over which channel, to which roles and personas, from which seat, if a player sends it. */
export interface Sending {
  readonly channel: string;
  readonly to: readonly string[];
  readonly seat?: SeatId | undefined;
}

/**
 * The seats a message reaches, never its sender: on a radio everybody on the channel, in person the addressed who stand
 * in the sender's zone, else the addressed.
 */
export function reached(plan: Plan, state: ExerciseState, { channel, to, seat }: Sending): readonly SeatId[] {
  const kind = kindOf(plan, channel);
  const roles = new Set(kind === "radio" ? [...to, ...(plan.channels[channel]?.members ?? [])] : to);
  const seats = [...roles].flatMap((role) => plan.roles[role]?.seats ?? []).filter((id) => id !== seat);
  return kind === "in-person" && seat !== undefined ? seats.filter((id) => together(state, seat, id)) : seats;
}

/**
 * Those of the reached who hear it at once: on a radio and in person every seat that somebody holds; but who is on the
 * way does not hear a persona on the site. A seat nobody holds hears nothing; who takes it later finds the message
 * unopened.
 */
export function hearers(
  plan: Plan,
  state: ExerciseState,
  { channel, seat }: Sending,
  seats: readonly SeatId[],
): readonly SeatId[] {
  const kind = kindOf(plan, channel);
  if (kind !== "radio" && kind !== "in-person") return [];
  const held = seats.filter((id) => state.seats[id]?.holder !== "nobody");
  return kind === "radio" || seat !== undefined ? held : held.filter((id) => !onTheWay(state, id));
}

/** A row without a channel comes like a note that must be opened. */
function kindOf(plan: Plan, channel: string): PlanChannel["kind"] | undefined {
  return plan.channels[channel]?.kind;
}
