import { allMessages } from "#engine/exercise/post.ts";
import type { ExerciseState, SeatState } from "#engine/exercise/state.ts";
import { deciders } from "#engine/plan/deciders.ts";
import type { Plan, PlanRole } from "#engine/plan/plan.ts";

/** One chair and who is in it, as the trainer sees it. */
export interface SeatNow {
  readonly seat: SeatState;
  readonly role: PlanRole;
  readonly agency: Plan["agencies"][string];
  readonly onTheWay: boolean;
  /** Messages that reached it and that it has neither opened nor heard. */
  readonly unopened: number;
  /** Decisions that wait for it: open, and it is among those who may take, propose, sign or vote. */
  readonly asked: number;
}

/** Every seat of the plan, agency by agency and role by role as the scenario lists them. */
export function seatsNow(plan: Plan, state: ExerciseState): readonly SeatNow[] {
  const unopened = new Map<string, number>();
  for (const message of allMessages(state)) {
    for (const seat of message.seats) {
      if (message.openedBy[seat] === undefined && seat !== message.seat) {
        unopened.set(seat, (unopened.get(seat) ?? 0) + 1);
      }
    }
  }
  return Object.values(plan.roles).flatMap((role) =>
    role.seats.flatMap((id) => {
      const seat = state.seats[id];
      const agency = plan.agencies[role.agency];
      if (seat === undefined || agency === undefined) return [];
      const onTheWay = role.arrives !== undefined && plan.zones[seat.zone]?.onSite === false;
      return [{ seat, role, agency, onTheWay, unopened: unopened.get(id) ?? 0, asked: askedOf(plan, state, role, id) }];
    }),
  );
}

function askedOf(plan: Plan, state: ExerciseState, role: PlanRole, seat: string): number {
  return Object.values(plan.decisions).filter((decision) => {
    const now = state.decisions[decision.id];
    if (now?.status !== "open") return false;
    if (now.ballots?.[seat] !== undefined) return false;
    if (now.proposal === undefined) return deciders(plan, decision.id).includes(role.id);
    return decision.joint?.agencies.includes(role.agency) === true && now.answers[role.agency] === undefined;
  }).length;
}
