import type { SeatId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry, HappeningOf } from "../entry.ts";
import type { Timer } from "../state.ts";
import { groupsOf, isNear, longestTalkMs, mostInTalkgroup, talkgroup } from "../talkgroup.ts";
import { talkOpens } from "../timers.ts";
import { happen, type Unfolding } from "../unfolding.ts";

type Why = HappeningOf<"talk-ended">["why"];

/** What an entry brings about in the talkgroups: who comes in, who goes, whose talk is over. */
export function talkFollows(u: Unfolding, { at, is }: Entry): void {
  if (is.type === "voice-turned" || is.type === "zone-entered") regroup(u, at, is.seat);
  else if (is.type === "exercise-started") for (const seat of u.state.voices) regroup(u, at, seat);
  else if (is.type === "talk-left") letNextIn(u, at, is.group);
  else if (is.type === "seat-taken" || is.type === "seat-left") turnOff(u, at, is.seat);
  else if (is.type === "presence-changed") {
    if (!is.present) turnOff(u, at, is.seat);
  } else if (is.type === "channel-changed") {
    if (is.state === "down") closeGroup(u, at, is.channel, "channel-down");
  } else if (is.type === "exercise-ended") {
    for (const group of Object.keys(u.state.talkgroups)) closeGroup(u, at, group, "over");
  }
}

/** The seat leaves the groups that are not its own any more and comes into those that are, where there is room. */
function regroup(u: Unfolding, at: ExerciseTime, seat: SeatId): void {
  const own = u.state.voices.includes(seat) ? groupsOf(u.plan, u.state, seat) : [];
  for (const [group, { seats }] of Object.entries(u.state.talkgroups))
    if (seats.includes(seat) && !own.includes(group)) leave(u, at, group, seat);
  for (const group of own) join(u, at, group, seat);
}

function join(u: Unfolding, at: ExerciseTime, group: string, seat: SeatId): void {
  const { seats } = talkgroup(u.state, group);
  if (seats.includes(seat) || seats.length >= mostInTalkgroup) return;
  happen(u, at, { type: "talk-joined", group, seat, role: roleOf(u, seat) });
}

function leave(u: Unfolding, at: ExerciseTime, group: string, seat: SeatId): void {
  hush(u, at, group, seat, "left");
  happen(u, at, { type: "talk-left", group, seat, role: roleOf(u, seat) });
}

/** A place in a full group goes to whoever has waited longest with the voice on. */
function letNextIn(u: Unfolding, at: ExerciseTime, group: string): void {
  const { seats } = talkgroup(u.state, group);
  const next = u.state.voices.find((seat) => !seats.includes(seat) && groupsOf(u.plan, u.state, seat).includes(group));
  if (next !== undefined) join(u, at, group, next);
}

function turnOff(u: Unfolding, at: ExerciseTime, seat: SeatId): void {
  if (u.state.voices.includes(seat)) happen(u, at, { type: "voice-turned", seat, role: roleOf(u, seat), on: false });
}

function closeGroup(u: Unfolding, at: ExerciseTime, group: string, why: Why): void {
  const { speakers, asked } = talkgroup(u.state, group);
  for (const { seat } of speakers) hush(u, at, group, seat, why);
  if (asked !== undefined) hush(u, at, group, asked.seat, why);
}

/** Opens a group for a seat. The one that keeps a radio channel for too long loses it. */
export function beginTalk(u: Unfolding, at: ExerciseTime, group: string, seat: SeatId): void {
  const until = isNear(group) ? {} : { until: at + longestTalkMs };
  happen(u, at, { type: "talk-began", group, seat, role: roleOf(u, seat), ...until });
}

/** Ends what a seat does in a group: its talk, or its waiting for the channel to open. */
export function hush(u: Unfolding, at: ExerciseTime, group: string, seat: SeatId, why: Why): void {
  const { speakers, asked } = talkgroup(u.state, group);
  const speaking = speakers.find((speaker) => speaker.seat === seat);
  const role = roleOf(u, seat);
  if (speaking !== undefined) happen(u, at, { type: "talk-ended", group, seat, role, since: speaking.since, why });
  if (asked?.seat === seat) happen(u, at, { type: "talk-given-up", group, seat, role });
}

/** A congested channel opens for who waited, or closes for who kept it too long. */
export function fireTalk(u: Unfolding, { id: seat, lane, event, due }: Timer): void {
  const group = lane.slice("talk/".length);
  if (event === talkOpens) beginTalk(u, due, group, seat);
  else hush(u, due, group, seat, "too-long");
}

function roleOf(u: Unfolding, seat: SeatId): string {
  return u.state.seats[seat]?.role ?? "";
}
