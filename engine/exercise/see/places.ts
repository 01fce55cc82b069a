import type { Plan } from "#engine/plan/plan.ts";
import type { PlanFeature, PlanNumber, PlanPlace } from "#engine/plan/place.ts";
import { given } from "#engine/plan/given.ts";
import type { Light, Weather } from "#engine/scenario/place-schema.ts";
import { numberOf, valueOf } from "../bound.ts";
import type { SeatFact, Viewer } from "../seat-event.ts";
import { featureKey, type SeenAir, type SeenFeature } from "../seen-place.ts";
import type { ExerciseState } from "../state.ts";
import { changed, looksAnew, seesPlace, type Look } from "./look.ts";

/** What a place looks like, for whoever is in it: its light and weather, and what is seen to change in it. */
export function seePlaces(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  if (plan.places === undefined) return [];
  const moves = (is.type === "lane-moved" && is.lane.startsWith("chart/")) || is.type === "variable-set";
  if (!moves && !looksAnew(look)) return [];
  // Nothing of a place is seen in the lobby, so that all of it is new at STARTEX.
  const [was, now] = [before, after].map((state) => seenPlaces(plan, state, viewer));
  if (was === undefined || now === undefined) return [];
  return [...airs(was.air, now.air), ...features(was.features, now.features)];
}

type Seen = Readonly<{ air: ReadonlyMap<string, SeenAir>; features: ReadonlyMap<string, SeenFeature> }>;

function airs(was: Seen["air"], is: Seen["air"]): readonly SeatFact[] {
  return changed(
    [...new Set([...was.keys(), ...is.keys()])],
    (id) => was.get(id),
    (id) => is.get(id),
  ).map(({ id, now }) => (now === undefined ? { type: "air-gone", place: id } : { type: "air", air: now }));
}

function features(was: Seen["features"], is: Seen["features"]): readonly SeatFact[] {
  return changed(
    [...new Set([...was.keys(), ...is.keys()])],
    (id) => was.get(id),
    (id) => is.get(id),
  ).map(({ id, now }) =>
    now === undefined ? { type: "feature-gone", feature: id } : { type: "feature", feature: now },
  );
}

/** The places that a viewer sees in a state, each with its air and what is there; for `all` every place. */
function seenPlaces(plan: Plan, state: ExerciseState, viewer: Viewer): Seen {
  const seen = Object.values(plan.places ?? {}).filter(({ id }) => seesPlace(plan, state, viewer, id));
  const there = seen.flatMap((place) =>
    Object.values(place.features).flatMap((feature) => seenFeature(state, place.id, feature) ?? []),
  );
  return {
    air: new Map(seen.map((place) => [place.id, airIn(state, place)])),
    features: new Map(there.map((feature) => [featureKey(feature), feature])),
  };
}

/** The light and the weather of a place in a state; day and clear where nothing says otherwise. */
export function airIn(state: ExerciseState, { id, light, weather }: PlanPlace): SeenAir {
  const [day, clear]: readonly [Light, Weather] = ["day", "clear"];
  return { place: id, light: valueOf(state, light) ?? day, weather: valueOf(state, weather) ?? clear };
}

/** A feature as it is in a state; undefined where it is not shown, or where a value that its kind needs is none. */
function seenFeature(state: ExerciseState, place: string, feature: PlanFeature): SeenFeature | undefined {
  const { id, what, title, at, size, part, value, shown, look, heading, level, strength } = feature;
  if (shown !== undefined && valueOf(state, shown) !== true) return undefined;
  const numbers = { heading, level, strength, radius: feature.radius, length: feature.length, count: feature.count };
  const now = Object.entries(numbers).flatMap(([key, bound]) => (bound === undefined ? [] : [[key, bound] as const]));
  const resolved = now.map(([key, bound]: readonly [string, PlanNumber]) => [key, numberOf(state, bound)] as const);
  const has = value === undefined ? undefined : valueOf(state, value);
  if (resolved.some(([, number]) => number === undefined) || (value !== undefined && has === undefined))
    return undefined;
  const words = look === undefined ? undefined : valueOf(state, look);
  return {
    ...given({ id, place, what, title, look: words, at, size, part, value: has }),
    ...Object.fromEntries(resolved),
  };
}
