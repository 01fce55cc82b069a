import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Happening } from "../entry.ts";
import type { Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { placeOf, placeSeen, together } from "../whereabouts.ts";
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

/** Whether the viewer is in a place: nobody is in the lobby, nor from a room without a place or on the way. */
export function seesPlace(plan: Plan, state: ExerciseState, viewer: Viewer, place: string): boolean {
  return state.status !== "lobby" && (viewer.kind === "all" || placeSeen(plan, state, viewer.seat) === place);
}

/** Whether the viewer sees what is in a zone from where it stands, for it is in the same place. */
export function seesZone(plan: Plan, state: ExerciseState, viewer: Viewer, zone: ZoneId): boolean {
  return seesPlace(plan, state, viewer, placeOf(plan, zone));
}

/** Whether the viewer stands in a zone, so that it sees what is only seen from near. */
export function standsIn(plan: Plan, state: ExerciseState, viewer: Viewer, zone: ZoneId): boolean {
  if (viewer.kind === "all") return state.status !== "lobby";
  return seesZone(plan, state, viewer, zone) && state.seats[viewer.seat]?.zone === zone;
}

/** Whether the viewer sees where a seat is. */
export function seesSeat(plan: Plan, state: ExerciseState, viewer: Viewer, seat: SeatId): boolean {
  if (isMeOrAll(viewer, seat)) return true;
  if (state.status === "lobby" || viewer.kind === "all") return false;
  if (together(state, viewer.seat, seat)) return true;
  const place = placeSeen(plan, state, viewer.seat);
  return place !== undefined && placeSeen(plan, state, seat) === place;
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
