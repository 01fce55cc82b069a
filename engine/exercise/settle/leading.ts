import type { CasualtyId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry } from "../entry.ts";
import { isHandled } from "../handled.ts";
import { findingsOf } from "../sight.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { moveCasualty } from "./effects.ts";

/**
 * What an entry means for those who are led: they come along into the zone their leader enters, unless hands are on them.
 * They stay when their leader has left the exercise, when something else took them elsewhere, or when they can walk no more.
 */
export function leadingFollows(u: Unfolding, { at, is }: Entry): void {
  if (is.type === "zone-entered") comeAlong(u, at, is.seat, is.zone);
  else if (is.type === "seat-left") for (const id of ledBy(u, is.seat)) stays(u, at, id);
  else if (is.type === "casualty-moved" && leaderIn(u, is.casualty) !== is.zone) stays(u, at, is.casualty);
  else if (is.type === "casualty-changed" && findingsOf(u.plan, u.state, is.casualty)["walks"] !== true)
    stays(u, at, is.casualty);
}

function comeAlong(u: Unfolding, at: ExerciseTime, seat: string, zone: string): void {
  for (const id of ledBy(u, seat)) {
    if (isHandled(u.state, id)) stays(u, at, id);
    else moveCasualty(u, at, id, zone);
  }
}

function ledBy(u: Unfolding, seat: string): readonly CasualtyId[] {
  return Object.entries(u.state.casualties).flatMap(([id, { led }]) => (led === seat ? [id] : []));
}

/** The zone of who leads a casualty; undefined when nobody does. */
function leaderIn(u: Unfolding, casualty: CasualtyId): string | undefined {
  return u.state.seats[u.state.casualties[casualty]?.led ?? ""]?.zone;
}

function stays(u: Unfolding, at: ExerciseTime, casualty: CasualtyId): void {
  if (u.state.casualties[casualty]?.led !== undefined) happen(u, at, { type: "casualty-stays", casualty });
}
