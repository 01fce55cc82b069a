import type { ChartState, ChartText, Transition, Transitions } from "./chart-schema.ts";
import type { Effect } from "./msel-schema.ts";
import type { Path } from "./source.ts";

/** A state of a chart, or its root: the ids that lead to it from the root, and what is written there. */
export interface Located {
  readonly way: readonly string[];
  readonly state: ChartText | ChartState;
}

/** The root of a chart and every state in it, each before those inside it. */
export function locatedStates(chart: ChartText): readonly Located[] {
  const found: Located[] = [{ way: [], state: chart }];
  for (const { way, state } of found)
    for (const [id, inner] of Object.entries(state.states)) found.push({ way: [...way, id], state: inner });
  return found;
}

/** Every state of a chart by its way from the root: `overtopping.flood`. */
export function statePaths(chart: ChartText): readonly string[] {
  return locatedStates(chart).flatMap(({ way }) => (way.length === 0 ? [] : [way.join(".")]));
}

/** The state at the end of a way, if there is one. */
export function stateAt(chart: ChartText, way: readonly string[]): ChartText | ChartState | undefined {
  let here: ChartText | ChartState | undefined = chart;
  for (const id of way) here = here !== undefined && Object.hasOwn(here.states, id) ? here.states[id] : undefined;
  return here;
}

/**
 * The state that a transition of the state at `from` leads to: a sibling of it (of the root, a state in it), else the
 * one at that way from the root. Undefined when there is none.
 */
export function targetOf(chart: ChartText, from: readonly string[], to: string): readonly string[] | undefined {
  const way = to.split(".");
  const sibling = [...from.slice(0, -1), ...way];
  if (way.length === 1 && stateAt(chart, sibling) !== undefined) return sibling;
  return stateAt(chart, way) === undefined ? undefined : way;
}

/** The transitions of one event or length in the order in which they are tried; a bare target is one. */
export function branchesOf(written: Transitions): readonly Transition[] {
  return (Array.isArray(written) ? written : [written]).map(asTransition);
}

function asTransition(written: string | Transition): Transition {
  return typeof written === "string" ? { to: written, effects: [] } : written;
}

/** A transition out of a state, what sets it off, and where it is written, below the state. */
export interface Exit {
  readonly by: "after" | "on" | "always";
  /** The length or the event; nothing for `always`. */
  readonly name: string;
  /** How many of the same length, event or `always` are tried before it. */
  readonly tried: number;
  readonly at: Path;
  readonly toAt: Path;
  readonly written: Transition;
}

/** Every transition out of a state. */
export function exitsOf({ after, on, always }: ChartText | ChartState): readonly Exit[] {
  return [
    ...Object.entries(after).flatMap(([length, to]) => exitsBy("after", length, to)),
    ...Object.entries(on).flatMap(([event, to]) => exitsBy("on", event, to)),
    ...always.map((written, tried): Exit => {
      const at = ["always", tried];
      return { by: "always", name: "", tried, at, toAt: [...at, "to"], written };
    }),
  ];
}

function exitsBy(by: "after" | "on", name: string, leads: Transitions): readonly Exit[] {
  const all = Array.isArray(leads) ? leads : [leads];
  return all.map((one, tried) => {
    const at = Array.isArray(leads) ? [by, name, tried] : [by, name];
    const toAt = typeof one === "string" ? at : [...at, "to"];
    return { by, name, tried, at, toAt, written: asTransition(one) };
  });
}

/** Where a state is written in the file. */
export function placeOfState(chart: string, way: readonly string[]): Path {
  return ["charts", chart, ...way.flatMap((id) => ["states", id])];
}

/** Everything that a chart makes happen, with its place in the file. */
export function chartEffects(
  id: string,
  chart: ChartText,
): readonly { readonly at: Path; readonly effects: readonly Effect[] }[] {
  return locatedStates(chart).flatMap(({ way, state }) => {
    const here = placeOfState(id, way);
    return [
      ...("entry" in state ? [{ at: [...here, "entry"], effects: state.entry }] : []),
      ...("exit" in state ? [{ at: [...here, "exit"], effects: state.exit }] : []),
      ...exitsOf(state).map(({ at, written }) => ({ at: [...here, ...at, "effects"], effects: written.effects })),
    ];
  });
}

/** The events that a chart knows, each with the place where it is first written. */
export function chartEvents(id: string, chart: ChartText): ReadonlyMap<string, Path> {
  const events = new Map<string, Path>();
  for (const { way, state } of locatedStates(chart))
    for (const event of Object.keys(state.on))
      if (!events.has(event)) events.set(event, [...placeOfState(id, way), "on", event]);
  return events;
}
