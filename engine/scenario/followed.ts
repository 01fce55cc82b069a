import type { Bound } from "./bound-schema.ts";
import type { ScenarioText } from "./schema.ts";
import type { Path } from "./source.ts";

/** A value of a place that follows something, and where it is written. */
export interface Followed {
  readonly path: Path;
  readonly bound: Extract<Bound<string | number | boolean>, { readonly follows: string }>;
}

/** Every value of the places that follows something, in the order of the file. */
export function followedIn({ places }: Pick<ScenarioText, "places">): readonly Followed[] {
  return Object.entries(places).flatMap(([id, { light, weather, features }]) => [
    ...among(["places", id], { light, weather }),
    ...Object.entries(features).flatMap(([key, feature]) => among(["places", id, "features", key], feature)),
  ]);
}

function among(path: Path, values: Readonly<Record<string, unknown>>): readonly Followed[] {
  return Object.entries(values).flatMap(([key, value]) =>
    follows(value) ? [{ path: [...path, key], bound: value }] : [],
  );
}

function follows(value: unknown): value is Followed["bound"] {
  return typeof value === "object" && value !== null && "follows" in value;
}
