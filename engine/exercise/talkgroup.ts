import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "./look-up.ts";
import type { ExerciseState, TalkgroupState } from "./state.ts";
import { onTheWay, placeOf } from "./whereabouts.ts";

/**
 * The most who can be in one talkgroup: in a mesh each sends to each, and eight is what a phone's uplink and a headset's
 * processor carry (seven streams of 25 kbit/s, measured). Who comes later reads and writes, and comes in when somebody goes.
 */
export const mostInTalkgroup = 8;

/** How long one seat may keep a radio channel open: as hand-held radios cut off a stuck key. Milliseconds. */
export const longestTalkMs = 60_000;

/** The group of those who are in one place. */
export function nearGroup(place: string): string {
  return `near/${place}`;
}

/** Whether a talkgroup is that of a place. */
export function isNear(group: string): boolean {
  return group.startsWith("near/");
}

/** The group in which a seat hears who is near; none in the lobby, and none on the way. */
export function nearGroupOf(plan: Plan, state: ExerciseState, seat: SeatId): string | undefined {
  const zone = state.seats[seat]?.zone;
  if (zone === undefined || state.status === "lobby" || onTheWay(state, seat)) return undefined;
  return nearGroup(placeOf(plan, zone));
}

/** The groups a seat belongs to by its role's radio channels and by where it is, whether or not its voice is on. */
export function groupsOf(plan: Plan, state: ExerciseState, seat: SeatId): readonly string[] {
  const role = state.seats[seat]?.role ?? "";
  const radio = Object.values(plan.channels).filter(({ kind, members }) => kind === "radio" && members.includes(role));
  const near = nearGroupOf(plan, state, seat);
  return [...radio.map(({ id }) => id), ...(near === undefined ? [] : [near])];
}

/** A group as it is now; empty when nobody was ever in it. */
export function talkgroup({ talkgroups }: ExerciseState, group: string): TalkgroupState {
  return lookUp(talkgroups, group) ?? emptyGroup;
}

const emptyGroup: TalkgroupState = { seats: [], speakers: [] };

/** Whether two seats may be connected: both are in one talkgroup, and the exercise is not over. */
export function mayHear({ talkgroups, status }: ExerciseState, one: SeatId, other: SeatId): boolean {
  if (status === "ended" || one === other) return false;
  return Object.values(talkgroups).some(({ seats }) => seats.includes(one) && seats.includes(other));
}

/**
 * How long who presses waits until a congested channel opens: a tenth of what a message takes, at least two seconds and at
 * most eight. Our own rule: the same for all, long enough to be felt, short enough to hold a key.
 */
export function talkWaitMs(delayMs: number): number {
  return Math.min(8000, Math.max(2000, Math.round(delayMs / 10)));
}
