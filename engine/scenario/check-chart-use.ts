import { reachable } from "./chart-begin.ts";
import { chartEvents, exitsOf, locatedStates, placeOfState, targetOf } from "./chart-paths.ts";
import type { ChartText } from "./chart-schema.ts";
import { keyAt, problemAt } from "./complain.ts";
import { effectsIn } from "./effects-in.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

const severity = "warning";

function unreached(survey: Survey, id: string, chart: ChartText): readonly Problem[] {
  const states = new Map(locatedStates(chart).map(({ way, state }) => [way.join("."), { way, state }]));
  const reached = reachable(chart, (from) => {
    const state = states.get(from.join("."))?.state;
    const exits = state === undefined ? [] : exitsOf(state);
    return exits.flatMap(({ written: { to } }) => {
      const target = to === undefined ? undefined : targetOf(chart, from, to);
      return target === undefined ? [] : [target];
    });
  });
  return [...states].flatMap(([path, { way }]) => {
    // Of states inside one that is never entered, only that one is told.
    const around = way.slice(0, -1).join(".");
    if (reached.has(path) || (around !== "" && !reached.has(around))) return [];
    const message = `nothing leads to the state '${path}' of '${id}'`;
    return [problemAt("never-entered", keyAt(survey, ...placeOfState(id, way)), message, { severity })];
  });
}

/** Loose ends of charts: states that nothing leads to, events that nothing raises. Warnings only. */
export function checkChartUse(survey: Survey): readonly Problem[] {
  const events = new Set(effectsIn(survey.scenario).flatMap(({ raise }) => raise ?? []));
  return Object.entries(survey.scenario.charts).flatMap(([id, chart]) => [
    ...unreached(survey, id, chart),
    ...[...chartEvents(id, chart)].flatMap(([event, path]) => {
      if (events.has(event)) return [];
      const help = `an effect raises it: { raise: ${event} }`;
      const message = `nothing raises the event '${event}'`;
      return [problemAt("never-raised", keyAt(survey, ...path), message, { help, severity })];
    }),
  ]);
}
