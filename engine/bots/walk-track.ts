import type { Entry, Happening, HappeningOf } from "#engine/exercise/entry.ts";
import type { CasualtyId, SeatId, ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { pathTo } from "./route.ts";
import { type Spot, placeBeside, standingPlace } from "./standing-places.ts";
import { type Leg, type Walker, lengthOf, walkerSpot } from "./walker.ts";

/** Everybody's bodies as the log tells them, and where casualties lie, so that the next entry can be followed. */
export interface Walkers {
  readonly bodies: Readonly<Record<SeatId, Walker>>;
  readonly lying: Readonly<Record<CasualtyId, ZoneId>>;
}

/** Metres a second: to a casualty, back to one's own place, and into a zone that one is in already. */
const hurry = 1.7;
const stroll = 1.2;
const cross = 1.5;
/** Nobody takes longer than this to get to where the log says that they are. */
const crossMs = 12_000;
/** How long somebody is seen with the radio or the tablet after sending a message. */
const sendsMs = 5_000;
/** How long one stays on one's knees after the last thing done, and then beside the casualty. */
const kneelMs = 2_500;
const lingerMs = 4_000;

/** Before the first entry. */
export function noWalkers(plan: Plan): Walkers {
  const bodies = Object.values(plan.roles).flatMap(({ seats, zone }) =>
    seats.map((seat): [SeatId, Walker] => [seat, { seat, zone, legs: [], real: false }]),
  );
  const lying = Object.values(plan.casualties).map(({ id, zone }) => [id, zone] as const);
  return { bodies: Object.fromEntries(bodies), lying: Object.fromEntries(lying) };
}

/**
 * The bodies after one more entry: through the zones on the way, each at a place of its own there, on their knees beside
 * whom they examine or treat. Never leaps on the site. The same log gives the same bodies; the time it takes does not
 * grow with the log. A `real` body is left where it is until the log moves the seat.
 */
export function walkOn(plan: Plan, walkers: Walkers, { at, is }: Entry): Walkers {
  if (is.type === "casualty-moved") return { ...walkers, lying: { ...walkers.lying, [is.casualty]: is.zone } };
  const walker = "seat" in is && is.seat !== undefined ? walkers.bodies[is.seat] : undefined;
  if (walker === undefined) return walkers;
  const next = walkerAfter(plan, walkers, walker, at, is);
  return next === walker ? walkers : changed(walkers, next);
}

function walkerAfter(plan: Plan, walkers: Walkers, walker: Walker, at: ExerciseTime, is: Happening): Walker {
  if (is.type === "seat-taken") return walker.legs.length > 0 ? unreal(walker) : appeared(plan, walker, at);
  if (is.type === "seat-left") return unreal(walker);
  if (is.type === "presence-changed") return playsIn3D(is.device) ? walker : unreal(walker);
  if (is.type === "walk-started") return walking(plan, walker, at, is);
  if (is.type === "zone-entered") return entered(plan, walker, at, is.zone);
  // Somebody's own body does itself what the person does.
  if (walker.real) return walker;
  if (is.type === "message-sent") return sending(plan, walker, at, is.channel);
  if (is.type === "assessment-started" || is.type === "treatment-started") return busy(plan, walkers, walker, at, is);
  return is.type === "treatment-stopped" ? freed(plan, walker, at) : walker;
}

/** A message is spoken into a radio or a phone, or written; what is said to somebody's face needs no hands. */
function sending(plan: Plan, walker: Walker, at: ExerciseTime, channel: string): Walker {
  const kind = plan.channels[channel]?.kind;
  if (kind === undefined || kind === "in-person") return walker;
  return { ...walker, did: { gesture: kind === "email" ? "writing" : "radio", until: at + sendsMs } };
}

function playsIn3D(device: string): boolean {
  return device === "headset" || device === "desktop";
}

/** The bodies after a person's own body was at a spot: from there on goes what the log alone tells. */
export function seenAt(walkers: Walkers, seat: SeatId, at: ExerciseTime, spot: Spot): Walkers {
  const walker = walkers.bodies[seat];
  if (walker === undefined) return walkers;
  return changed(walkers, { ...walker, real: true, legs: [standing(at, [spot], spot, at)] });
}

function changed(walkers: Walkers, walker: Walker): Walkers {
  return { ...walkers, bodies: { ...walkers.bodies, [walker.seat]: walker } };
}

function unreal(walker: Walker): Walker {
  return walker.real ? { ...walker, real: false } : walker;
}

function appeared(plan: Plan, walker: Walker, at: ExerciseTime): Walker {
  const role = Object.values(plan.roles).find(({ seats }) => seats.includes(walker.seat));
  const own = standingPlace(plan, walker.zone, walker.seat);
  const leg = standing(at, [own], middleOf(plan, walker.zone), at);
  return { ...walker, real: false, legs: [role?.desk === true ? { ...leg, posture: "sitting" } : leg] };
}

function walking(plan: Plan, walker: Walker, at: ExerciseTime, { to, until }: HappeningOf<"walk-started">): Walker {
  const corners = pathTo(plan, walker.zone, to).slice(1);
  const way = [hereOf(plan, walker, at), ...corners.map((zone) => standingPlace(plan, zone, walker.seat))];
  return { ...walker, real: false, legs: [standing(at, way, middleOf(plan, to), until)] };
}

function entered(plan: Plan, walker: Walker, at: ExerciseTime, zone: ZoneId): Walker {
  const there = { ...walker, zone };
  if (walker.real) return there;
  const isNew = plan.zones[walker.zone]?.onSite !== true || walker.legs.length === 0;
  if (isNew) return appeared(plan, there, at);
  const own = standingPlace(plan, zone, walker.seat);
  const here = hereOf(plan, walker, at);
  // Who has walked is there now, to the millisecond.
  if (Math.hypot(own[0] - here[0], own[1] - here[1]) < 0.01) return there;
  const way = [here, own];
  const ms = Math.min(crossMs, takes(way, cross));
  return { ...there, legs: [standing(at, way, middleOf(plan, zone), at + ms)] };
}

/** To the casualty, on one's knees until it is done, up again, and back to one's own place. */
function busy(
  plan: Plan,
  { lying }: Walkers,
  walker: Walker,
  at: ExerciseTime,
  { casualty, until }: HappeningOf<"assessment-started" | "treatment-started">,
): Walker {
  const beside = placeBeside(plan, casualty, lying[casualty] ?? walker.zone, walker.seat);
  if (beside === undefined) return walker;
  const way = [hereOf(plan, walker, at), beside.at];
  const there = at + takes(way, hurry);
  const kneeling = { ...standing(at, way, beside.casualty, there), posture: "kneeling" as const };
  const up = Math.max(until, there) + kneelMs;
  return { ...walker, legs: [kneeling, ...leaving(plan, walker, up, beside.at, beside.casualty)] };
}

function freed(plan: Plan, walker: Walker, at: ExerciseTime): Walker {
  const towards = walker.legs[0]?.towards ?? middleOf(plan, walker.zone);
  return { ...walker, legs: leaving(plan, walker, at, hereOf(plan, walker, at), towards) };
}

function leaving(plan: Plan, { zone, seat }: Walker, at: ExerciseTime, from: Spot, towards: Spot): readonly Leg[] {
  const way = [from, standingPlace(plan, zone, seat)];
  const goes = at + lingerMs;
  return [standing(at, [from], towards, at), standing(goes, way, middleOf(plan, zone), goes + takes(way, stroll))];
}

function standing(from: ExerciseTime, way: readonly Spot[], towards: Spot, until: ExerciseTime): Leg {
  return { from, until, way, posture: "standing", towards };
}

function hereOf(plan: Plan, walker: Walker, at: ExerciseTime): Spot {
  return walkerSpot(walker, at) ?? standingPlace(plan, walker.zone, walker.seat);
}

function middleOf(plan: Plan, zone: ZoneId): Spot {
  const [x, , z] = plan.zones[zone]?.centre ?? [0, 0, 0];
  return [x, z];
}

function takes(way: readonly Spot[], metresPerSecond: number): number {
  return Math.ceil((lengthOf(way) / metresPerSecond) * 1000);
}
