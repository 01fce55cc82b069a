import { chartEffects, exitsOf, locatedStates, placeOfState, statePaths, targetOf } from "./chart-paths.ts";
import type { Exit, Located } from "./chart-paths.ts";
import type { ChartText } from "./chart-schema.ts";
import { chartRests } from "./chart-rest.ts";
import { checkEffects } from "./check-effects.ts";
import { at, keyAt, problemAt, weighs } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

const deepest = 5;

/** One chart that is looked at. */
interface Looked {
  readonly survey: Survey;
  readonly id: string;
  readonly chart: ChartText;
}

function regions({ survey, id }: Looked, { way, state }: Located): readonly Problem[] {
  const { initial, parallel, states } = state;
  const here = placeOfState(id, way);
  const name = way.at(-1) ?? id;
  const inner = Object.keys(states);
  const wrong = (message: string, key: string, help?: string): readonly Problem[] => {
    const place = keyAt(survey, ...here, ...(key === "" ? [] : [key]));
    return [problemAt("chart-states", place, message, help === undefined ? {} : { help })];
  };
  if (way.length > deepest) return wrong(`'${name}' lies more than ${deepest} states deep`, "");
  if (parallel && inner.length < 2) return wrong(`'${name}' is parallel: it needs at least two states`, "parallel");
  if (parallel && initial !== undefined)
    return wrong(`'${name}' is parallel: all its states are on from the beginning`, "initial", "leave 'initial' out");
  if (way.length === 0 && inner.length === 0) return wrong(`'${name}' has no states`, "states");
  if (inner.length === 0 && initial !== undefined) return wrong(`'${name}' has no states to begin in`, "initial");
  if (inner.length > 0 && !parallel && initial === undefined)
    return wrong(`'${name}' has states, but none that it begins in`, "", `initial: ${inner[0]}`);
  if (initial === undefined || inner.includes(initial)) return [];
  const message = `'${name}' has no state called '${initial}'`;
  const help = meantOrList(initial, inner);
  const place = at(survey, ...here, "initial");
  return [problemAt("unknown-name", place, message, help === undefined ? {} : { help })];
}

function transition({ survey, id, chart }: Looked, { way }: Located, exit: Exit): readonly Problem[] {
  const { at: below, toAt, written } = exit;
  const here = placeOfState(id, way);
  const { to, when, effects } = written;
  const help = to === undefined ? undefined : meantOrList(to, statePaths(chart));
  const lost =
    to === undefined || targetOf(chart, way, to) !== undefined
      ? []
      : [
          problemAt(
            "unknown-name",
            at(survey, ...here, ...toAt),
            `'${id}' has no state called '${to}' here`,
            help === undefined ? {} : { help },
          ),
        ];
  const idle =
    to === undefined && effects.length === 0
      ? [
          problemAt("chart-transition", at(survey, ...here, ...below), "this leads nowhere and does nothing", {
            help: "to: …, or effects: [ … ]",
          }),
        ]
      : [];
  return [...lost, ...idle, ...weighs(survey.source, [...here, ...below, "when"], when, survey.conditions.scenario)];
}

/** Of several transitions those behind one without a condition are never tried. */
function hidden({ survey, id }: Looked, { way, state }: Located): readonly Problem[] {
  const exits = exitsOf(state);
  return exits.flatMap(({ by, name, tried, at: below }) => {
    const before = exits.filter((one) => one.by === by && one.name === name && one.tried < tried);
    const first = before.find(({ written }) => written.when === undefined);
    if (first === undefined) return [];
    const here = placeOfState(id, way);
    const related = { place: at(survey, ...here, ...first.at), message: "this one always is" };
    return [
      problemAt("chart-transition", at(survey, ...here, ...below), "this is never taken", {
        related,
        severity: "warning",
      }),
    ];
  });
}

/** Charts: their states and where they begin, where their transitions lead, and that they come to rest. */
export function checkCharts(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.charts).flatMap(([id, chart]) => {
    const looked = { survey, id, chart };
    const states = locatedStates(chart);
    const shape = states.flatMap((located) => [
      ...regions(looked, located),
      ...exitsOf(located.state).flatMap((exit) => transition(looked, located, exit)),
      ...hidden(looked, located),
    ]);
    const effects = chartEffects(id, chart).flatMap((one) => checkEffects(survey, one.effects, one.at));
    return [...shape, ...effects, ...chartRests(survey, id, chart)];
  });
}
