import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { botNext } from "./bot.ts";
import type { BotAct } from "./bot.ts";
import { emptyMemory } from "./memory.ts";
import type { BotMemory } from "./memory.ts";
import type { PolicyName } from "./policy.ts";

/** One seat in a bot's hands: what it knows, what it remembers, and the act it waits to do. */
export interface CrewMember {
  readonly seat: SeatId;
  readonly policy: PolicyName;
  readonly seatPlan: SeatPlan;
  readonly view: SeatView;
  readonly memory: BotMemory;
  readonly act?: BotAct;
}

/** A bot that takes a seat and has been told nothing yet. */
export function newMember(plan: Plan, exercise: string, seat: SeatId, policy: PolicyName): CrewMember {
  const known = seatPlan(plan, exercise, { kind: "seat", seat });
  return { seat, policy, seatPlan: known, view: emptyView, memory: emptyMemory };
}

/** The member after it was told something. It has to think again. */
export function toldMember(member: CrewMember, events: readonly SeatEvent[]): CrewMember {
  return { ...member, view: events.reduce(learn, member.view) };
}

/** The member after thinking at a time: with the act it now waits to do, or none. */
export function thinking(member: CrewMember, plan: Plan, seed: number, at: ExerciseTime): CrewMember {
  const { seat, policy, seatPlan: known, view } = member;
  const { act, memory } = botNext(policy, { plan, seatPlan: known, view, seat, at, seed, memory: member.memory });
  const calm = { seat, policy, seatPlan: known, view, memory };
  return act === undefined ? calm : { ...calm, act };
}

/** The member whose act comes first; of several at the same time the one first in the list. */
export function firstToAct(
  crew: readonly CrewMember[],
): { readonly member: CrewMember; readonly act: BotAct } | undefined {
  let first: { readonly member: CrewMember; readonly act: BotAct } | undefined;
  for (const member of crew)
    if (member.act !== undefined && (first === undefined || member.act.at < first.act.at))
      first = { member, act: member.act };
  return first;
}
