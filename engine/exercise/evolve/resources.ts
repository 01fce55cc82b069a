import { among } from "../entry.ts";
import type { Among, HappeningOf } from "../entry.ts";
import type { ExerciseState, ResourceState } from "../state.ts";
import { tripDone, withoutTimers, withTimer } from "../timers.ts";

/** Whether an entry changes what this file keeps. */
export const isOfResources = among("resource-sent", "resource-arrived");

/** Units: where they stand and which are under way. A timer says when they arrive. */
export function evolveResources(state: ExerciseState, is: Among<typeof isOfResources>): ExerciseState {
  const now = state.resources[is.resource];
  if (now === undefined) return state;
  if (is.type === "resource-arrived") {
    const there = withResource(state, is.resource, arrived(now, is));
    return withoutTimers(there, `resource/${is.resource}`, [is.trip]);
  }
  const gone = withResource(state, is.resource, sent(now, is));
  const { trip: id, until: due, resource } = is;
  return withTimer(gone, { id, due, lane: `resource/${resource}`, event: tripDone });
}

function sent(now: ResourceState, is: HappeningOf<"resource-sent">): ResourceState {
  const { trip: id, count, from, to, until, role } = is;
  const trip = { id, count, from, to, until, ...(role === undefined ? {} : { role }) };
  return { at: more(now.at, from, -count), trips: [...now.trips, trip], tripCount: now.tripCount + 1 };
}

function arrived(now: ResourceState, { trip, zone, count }: HappeningOf<"resource-arrived">): ResourceState {
  return { ...now, at: more(now.at, zone, count), trips: now.trips.filter(({ id }) => id !== trip) };
}

/** So many more in a zone; a zone with none is left out. */
function more(at: ResourceState["at"], zone: string, count: number): ResourceState["at"] {
  const { [zone]: had = 0, ...elsewhere } = at;
  return had + count > 0 ? { ...elsewhere, [zone]: had + count } : elsewhere;
}

function withResource(state: ExerciseState, id: string, resource: ResourceState): ExerciseState {
  return { ...state, resources: { ...state.resources, [id]: resource } };
}
