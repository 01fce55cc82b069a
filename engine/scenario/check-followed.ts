import { statePaths } from "./chart-paths.ts";
import type { ChartText } from "./chart-schema.ts";
import { at, keyAt, problemAt, refers } from "./complain.ts";
import { variableKind } from "./condition-names.ts";
import { meantOrList } from "./did-you-mean.ts";
import { followedIn, type Followed } from "./followed.ts";
import type { Problem } from "./problem.ts";
import type { ScenarioText } from "./schema.ts";
import type { Survey } from "./survey.ts";

function own<T>(things: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(things, id) ? things[id] : undefined;
}

/** The values that a bound value lists, for the states or words it lists them for. */
function listed({ bound }: Followed): readonly string[] {
  return Object.keys(bound.at ?? {});
}

/** Keys of `at` that are none of those there can be. */
function strangers(survey: Survey, followed: Followed, known: readonly string[], what: string): readonly Problem[] {
  const { path, bound } = followed;
  return listed(followed).flatMap((key) => {
    if (known.includes(key)) return [];
    const help = meantOrList(key, known);
    const message = `'${bound.follows}' has no ${what} '${key}'`;
    return [problemAt("unknown-name", keyAt(survey, ...path, "at", key), message, help === undefined ? {} : { help })];
  });
}

/** States that no listed one covers: of states that are on at once, one region that is covered is enough. */
function uncovered(
  state: Pick<ChartText, "states" | "parallel">,
  way: string,
  keys: ReadonlySet<string>,
): readonly string[] {
  if (keys.has(way)) return [];
  const inside = Object.entries(state.states);
  if (inside.length === 0) return [way];
  const missing = inside.map(([id, inner]) => uncovered(inner, way === "" ? id : `${way}.${id}`, keys));
  if (state.parallel && missing.some((open) => open.length === 0)) return [];
  return missing.flat();
}

/** What is listed for nothing, where nothing says that the thing is not there then. */
function gaps(survey: Survey, { path, bound }: Followed, open: readonly string[]): readonly Problem[] {
  const key = String(path.at(-1));
  const feature =
    path[2] === "features" ? own(survey.scenario.places, String(path[1]))?.features[String(path[3])] : undefined;
  const says = key === "shown" || typeof feature?.shown === "object";
  if (open.length === 0 || bound.else !== undefined || says) return [];
  const some = `${open.slice(0, 4).join(", ")}${open.length > 4 ? " …" : ""}`;
  const then = key === "look" ? "nothing is said of it" : feature === undefined ? "it is as usual" : "it is not there";
  const help = "add them to at, or an else; shown says when a feature is there";
  const message = `'${key}' has no value for ${some} of '${bound.follows}': ${then} then`;
  return [problemAt("no-value", keyAt(survey, ...path), message, { help, severity: "warning" })];
}

function byChart(survey: Survey, followed: Followed, chart: ChartText): readonly Problem[] {
  if (followed.bound.range !== undefined) return [noRange(survey, followed, "a chart")];
  const wrong = strangers(survey, followed, statePaths(chart), "state");
  const open = uncovered(chart, "", new Set(listed(followed)));
  if (wrong.length > 0) return wrong;
  return followed.bound.at === undefined ? [missingAt(survey, followed)] : gaps(survey, followed, open);
}

function noRange(survey: Survey, { path, bound }: Followed, what: string): Problem {
  const help = "write at: { … }, a value for each";
  const message = `'${bound.follows}' is ${what}: a range is laid over a whole number`;
  return problemAt("key-not-for-kind", keyAt(survey, ...path, "range"), message, { help });
}

function missingAt(survey: Survey, { path, bound }: Followed): Problem {
  const help = `at: { <state or word of ${bound.follows}>: value }`;
  return problemAt("one-of", keyAt(survey, ...path), `'${String(path.at(-1))}' does not say what it is when`, { help });
}

function byVariable(
  survey: Survey,
  followed: Followed,
  variable: ScenarioText["variables"][string],
): readonly Problem[] {
  const { path, bound } = followed;
  const kind = variableKind(variable);
  if (kind.type === "number") {
    if (bound.range !== undefined && bound.at === undefined) return [];
    const message = `'${bound.follows}' is a whole number: it is followed by a range alone`;
    const place = bound.at === undefined ? keyAt(survey, ...path) : keyAt(survey, ...path, "at");
    return [
      problemAt("key-not-for-kind", place, message, {
        help: "range: [value at its min, value at its max]; what goes by steps can follow a chart",
      }),
    ];
  }
  const known = kind.type === "word" ? kind.words : ["true", "false"];
  if (bound.range !== undefined) return [noRange(survey, followed, kind.type === "word" ? "a word" : "a flag")];
  const wrong = strangers(survey, followed, known, "value");
  const open = known.filter((word) => !listed(followed).includes(word));
  if (wrong.length > 0) return wrong;
  return followed.bound.at === undefined ? [missingAt(survey, followed)] : gaps(survey, followed, open);
}

function fits(survey: Survey, followed: Followed): readonly Problem[] {
  const { path, bound } = followed;
  const { charts, variables } = survey.scenario;
  const place = at(survey, ...path, "follows");
  const chart = own(charts, bound.follows);
  const variable = own(variables, bound.follows);
  if (chart !== undefined && variable !== undefined) {
    const help = "call one of them by another name";
    return [problemAt("same-name", place, `'${bound.follows}' is both a chart and a variable`, { help })];
  }
  if (chart !== undefined) return byChart(survey, followed, chart);
  return variable === undefined
    ? refers(survey, ["chart", "variable"], bound.follows, place)
    : byVariable(survey, followed, variable);
}

/** What values of places follow: that it is there, and has the states, the words or the range that they name. */
export function checkFollowed(survey: Survey): readonly Problem[] {
  return followedIn(survey.scenario).flatMap((followed) => fits(survey, followed));
}
