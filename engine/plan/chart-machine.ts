import type { PlanChart, PlanState, PlanTransition } from "./chart.ts";
import type { Condition } from "./condition.ts";
import { isIn, placedStates } from "./chart.ts";
import type { PlanEffect } from "./msel.ts";

/** The event that asks a chart's `always`. */
export const lookEvent = "look";

/** The event of a machine that an effect `raise` sends. */
export function raisedEvent(event: string): string {
  return `raised/${event}`;
}

/** What a machine does on its way: effects, as data. */
interface Happens {
  readonly type: "happen";
  readonly params: { readonly effects: readonly PlanEffect[] };
}

interface Leads {
  readonly target?: string;
  readonly reenter: boolean;
  readonly guard: (asked: { readonly event: unknown }) => boolean;
  readonly actions: readonly Happens[];
}

/** A node of a statechart machine. Its id is its way from the root, the root's the chart's lane. */
interface ChartNode {
  readonly id: string;
  readonly type?: "parallel";
  readonly initial?: string;
  readonly entry: readonly Happens[];
  readonly exit: readonly Happens[];
  readonly after: Readonly<Record<number, readonly Leads[]>>;
  readonly on: Readonly<Record<string, readonly Leads[]>>;
  readonly states: Readonly<Record<string, ChartNode>>;
}

/** An event as a chart's machine gets it: with the numbers of the conditions that hold now. */
export interface WeighedEvent {
  readonly type: string;
  readonly holds: readonly number[];
}

/** A chart as a machine: its nodes, its conditions by number, and which of them an event may ask in which state. */
export interface ChartTable {
  readonly root: ChartNode;
  readonly conditions: readonly Condition[];
  /** The conditions that decide what an event of the machine does while the chart is in these states. */
  asks(value: string, event: string): readonly number[];
}

/** The machine of a chart as data. Its guards only look at the numbers that its event brings. */
export function chartTable(chart: PlanChart): ChartTable {
  const conditions = placedStates(chart).flatMap(({ state }) => transitionsIn(state).flatMap(({ when }) => when ?? []));
  const numbers = new Map(conditions.map((condition, n) => [condition, n]));
  const asked = new Map<string, readonly number[]>();
  return {
    root: nodeOf(chart, "", chart.root, numbers),
    conditions,
    asks(value, event) {
      const key = `${value} ${event}`;
      const known = asked.get(key) ?? asksOf(chart, value, event, numbers);
      asked.set(key, known);
      return known;
    },
  };
}

type Numbers = ReadonlyMap<Condition, number>;

function transitionsIn({ after, on, always }: PlanState): readonly PlanTransition[] {
  return [...after.flatMap(({ transitions }) => transitions), ...Object.values(on).flat(), ...always];
}

function idOf(chart: PlanChart, path: string): string {
  return path === "" ? `chart/${chart.id}` : path;
}

function nodeOf(chart: PlanChart, path: string, state: PlanState, numbers: Numbers): ChartNode {
  const { initial, parallel, entry, exit, after, on, always, states } = state;
  const leads = (all: readonly PlanTransition[]): readonly Leads[] => all.map((one) => leadsOf(path, one, numbers));
  const raised = Object.entries(on).map(([event, all]) => [raisedEvent(event), leads(all)] as const);
  return {
    id: idOf(chart, path),
    ...(parallel ? { type: "parallel" as const } : initial === undefined ? {} : { initial }),
    entry: happens(entry),
    exit: happens(exit),
    after: Object.fromEntries(after.map(({ ms, transitions }) => [ms, leads(transitions)])),
    on: Object.fromEntries([...raised, ...(always.length === 0 ? [] : [[lookEvent, leads(always)] as const])]),
    states: Object.fromEntries(
      Object.entries(states).map(([id, inner]) => {
        return [id, nodeOf(chart, path === "" ? id : `${path}.${id}`, inner, numbers)];
      }),
    ),
  };
}

function happens(effects: readonly PlanEffect[]): readonly Happens[] {
  return effects.length === 0 ? [] : [{ type: "happen", params: { effects } }];
}

/** A transition to the state itself leaves it and enters it anew; one into a state of its own stays within it. */
function leadsOf(path: string, { to, when, effects }: PlanTransition, numbers: Numbers): Leads {
  const n = when === undefined ? undefined : numbers.get(when);
  return {
    ...(to === undefined ? {} : { target: `#${to}` }),
    reenter: to === path,
    guard: ({ event }) => n === undefined || (isWeighed(event) && event.holds.includes(n)),
    actions: happens(effects),
  };
}

function isWeighed(event: unknown): event is WeighedEvent {
  return typeof event === "object" && event !== null && "holds" in event && Array.isArray(event.holds);
}

function asksOf(chart: PlanChart, value: string, event: string, numbers: Numbers): readonly number[] {
  const active = placedStates(chart).filter(({ path }) => path === "" || isIn(value, path));
  return active.flatMap(({ path, state }) =>
    answering(chart, path, state, event).flatMap(({ when }) => {
      const n = when === undefined ? undefined : numbers.get(when);
      return n === undefined ? [] : [n];
    }),
  );
}

/** The transitions of one state that an event of the machine can set off. A timer is named for its length and state. */
function answering(chart: PlanChart, path: string, state: PlanState, event: string): readonly PlanTransition[] {
  if (event === lookEvent) return state.always;
  const timed = state.after.find(({ ms }) => event === `xstate.after.${ms}.${idOf(chart, path)}`);
  if (timed !== undefined) return timed.transitions;
  return Object.entries(state.on).flatMap(([name, transitions]) => (raisedEvent(name) === event ? transitions : []));
}
