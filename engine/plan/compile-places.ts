import type { Bound } from "#engine/scenario/bound-schema.ts";
import type { WrittenFeature } from "#engine/scenario/place-schema.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { each } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanBound, PlanFeature, PlanNumber, PlanPlace } from "./place.ts";
import type { Plan } from "./plan.ts";

/** The places with what they follow; undefined where there are none. */
export function compilePlaces(scenario: ScenarioText): Plan["places"] {
  if (Object.keys(scenario.places).length === 0) return undefined;
  return each(scenario.places, ({ title, site, photo, model, light, weather, spawn, facing, pieces, features }, id) =>
    given({
      id,
      title,
      site,
      photo,
      model,
      light: bound(scenario, light),
      weather: bound(scenario, weather),
      spawn: spawn ?? middleOf(scenario, id),
      facing,
      pieces,
      features: each(features, (feature, key) => compileFeature(scenario, feature, key)),
    }),
  );
}

/** Of the first zone that is in a place. */
function middleOf({ zones }: ScenarioText, id: string): PlanPlace["spawn"] {
  return Object.values(zones).find(({ place }) => place === id)?.centre ?? [0, 0, 0];
}

/** What a kind has when its author does not say. */
const usual: Readonly<Record<string, Partial<Pick<PlanFeature, "size" | "strength" | "heading">>>> = {
  fire: { size: [3, 3], strength: { kind: "always", value: 1 } },
  smoke: { size: [4, 4], strength: { kind: "always", value: 1 }, heading: { kind: "always", value: 0 } },
  plume: { strength: { kind: "always", value: 1 }, heading: { kind: "always", value: 0 } },
};

function compileFeature(scenario: ScenarioText, written: WrittenFeature, id: string): PlanFeature {
  const { what, title, at, size, part, value, shown, look, ...numbers } = written;
  return {
    ...usual[what],
    ...given({
      id,
      what,
      title,
      at,
      size,
      part,
      value: maybe(scenario, value),
      shown: maybe(scenario, shown),
      look: maybe(scenario, look),
      heading: numberOf(scenario, numbers.heading),
      level: numberOf(scenario, numbers.level),
      strength: numberOf(scenario, numbers.strength),
      radius: numberOf(scenario, numbers.radius),
      length: numberOf(scenario, numbers.length),
      count: numberOf(scenario, numbers.count),
    }),
  };
}

function maybe<T extends string | boolean>(
  scenario: ScenarioText,
  written: Bound<T> | undefined,
): PlanBound<T> | undefined {
  return written === undefined ? undefined : bound(scenario, written);
}

/** A chart and a variable of one name: the chart is followed. `check` has said so. */
function bound<T extends string | boolean | number>({ charts }: ScenarioText, written: Bound<T>): PlanBound<T> {
  if (typeof written !== "object") return { kind: "always", value: written };
  const { follows, at = {}, else: other } = written;
  return Object.hasOwn(charts, follows)
    ? given({ kind: "chart" as const, chart: follows, at, else: other })
    : given({ kind: "variable" as const, variable: follows, at, else: other });
}

function numberOf(scenario: ScenarioText, written: Bound<number> | undefined): PlanNumber | undefined {
  if (written === undefined) return undefined;
  if (typeof written !== "object" || written.range === undefined) return bound(scenario, written);
  const { min = 0, max = 0 } = scenario.variables[written.follows] ?? {};
  return { kind: "range", variable: written.follows, range: written.range, min, max };
}
