import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Happening } from "../entry.ts";
import type { Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { onSite, together } from "../whereabouts.ts";
import { alike } from "./alike.ts";

/** One viewer looks at one entry: the states around it, and the texts told with it. */
export interface Look {
  readonly plan: Plan;
  readonly before: ExerciseState;
  readonly after: ExerciseState;
  readonly is: Happening;
  readonly texts: Readonly<Record<string, string>>;
  readonly viewer: Viewer;
}

/** Whether the viewer is this seat. */
export function isMe(viewer: Viewer, seat: SeatId | undefined): boolean {
  return viewer.kind === "seat" && viewer.seat === seat;
}

/** Whether a seat with this id looks, or somebody who sees everything. */
export function isMeOrAll(viewer: Viewer, seat: SeatId | undefined): boolean {
  return viewer.kind === "all" || viewer.seat === seat;
}

/** Whether the viewer sees the site from where it stands: nobody does in the lobby, nor from a desk or on the way. */
export function seesSite(plan: Plan, state: ExerciseState, viewer: Viewer): boolean {
  return state.status !== "lobby" && (viewer.kind === "all" || onSite(plan, state, viewer.seat));
}

/** Whether the viewer stands in a zone, so that it sees what is only seen from near. */
export function standsIn(plan: Plan, state: ExerciseState, viewer: Viewer, zone: ZoneId): boolean {
  if (viewer.kind === "all") return state.status !== "lobby";
  return seesSite(plan, state, viewer) && state.seats[viewer.seat]?.zone === zone;
}

/** Whether the viewer sees where a seat is. */
export function seesSeat(plan: Plan, state: ExerciseState, viewer: Viewer, seat: SeatId): boolean {
  if (isMeOrAll(viewer, seat)) return true;
  if (state.status === "lobby" || viewer.kind === "all") return false;
  return together(state, viewer.seat, seat) || (onSite(plan, state, viewer.seat) && onSite(plan, state, seat));
}

/** Whether what the viewer can see at all may be different after this entry: the exercise began, or it went elsewhere. */
export function looksAnew({ is, viewer }: Look): boolean {
  if (is.type === "exercise-started") return true;
  return viewer.kind === "seat" && movedSeat(is) === viewer.seat;
}

/** The seat that is elsewhere after this entry, or has arrived. */
export function movedSeat(is: Happening): SeatId | undefined {
  if (is.type === "zone-entered") return is.seat;
  return is.type === "lane-moved" && is.lane.startsWith("seat/") ? is.lane.slice("seat/".length) : undefined;
}

/** What is seen of these things after an entry, where it is not what was seen before. */
export function changed<T>(
  ids: readonly string[],
  was: (id: string) => T | undefined,
  now: (id: string) => T | undefined,
): readonly { readonly id: string; readonly now: T | undefined }[] {
  return ids.flatMap((id) => {
    const after = now(id);
    return alike(was(id), after) ? [] : [{ id, now: after }];
  });
}
