import type { PlanResource } from "#engine/plan/work.ts";
import { tripMs } from "#engine/plan/work.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { HappeningOf } from "../entry.ts";
import type { ResourceState, Timer } from "../state.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { partsOf } from "./announce.ts";

/** Units to be sent: how many, and between which zones. */
export interface Sending {
  readonly resource: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** Units set out, where there is a way and that many stand there; their arrival is a timer of its own. */
export function setOut(
  u: Unfolding,
  at: ExerciseTime,
  { resource, count, from, to }: Sending,
  by: Pick<HappeningOf<"resource-sent">, "seat" | "role"> = {},
): void {
  const plan = u.plan.resources[resource];
  const now = u.state.resources[resource];
  if (plan === undefined || now === undefined) return;
  const ms = tripMs(plan, from, to);
  if (ms === undefined || count < 1 || (now.at[from] ?? 0) < count) return;
  const trip = `${resource}.${now.tripCount + 1}`;
  const total = bound(now, to) + count;
  happen(u, at, { type: "resource-sent", trip, resource, count, from, to, until: at + ms, total, ...by });
}

/** An effect sends as many as are there, up to the number it names. */
export function sendByEffect(
  u: Unfolding,
  at: ExerciseTime,
  { resource, count, to, from }: { resource: string; count: number; to: string; from?: string },
): void {
  const start = from ?? home(u.plan.resources[resource]);
  const there = u.state.resources[resource]?.at[start] ?? 0;
  setOut(u, at, { resource, count: Math.min(count, there), from: start, to });
}

function home(resource: PlanResource | undefined): string {
  return resource?.home ?? "";
}

/** How many are in a zone or on their way to it. */
function bound({ at, trips }: ResourceState, zone: string): number {
  return trips.filter(({ to }) => to === zone).reduce((sum, { count }) => sum + count, at[zone] ?? 0);
}

/** The timer of a trip: its units are there. */
export function arrive(u: Unfolding, { lane, id, due }: Timer): void {
  const [, resource] = partsOf(lane);
  const now = u.state.resources[resource];
  const trip = now?.trips.find((under) => under.id === id);
  if (now === undefined || trip === undefined) return;
  const { count, to: zone, role } = trip;
  const total = (now.at[zone] ?? 0) + count;
  const by = role === undefined ? {} : { role };
  happen(u, due, { type: "resource-arrived", trip: id, resource, count, zone, total, ...by });
}
