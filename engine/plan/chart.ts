import type { Condition } from "./condition.ts";
import type { PlanEffect } from "./msel.ts";

/** One way out of a state. Without `to` it stays there and only has effects. `to` is a way from the chart's root. */
export interface PlanTransition {
  readonly to?: string;
  readonly when?: Condition;
  readonly effects: readonly PlanEffect[];
}

/**
 * A state of a chart. Of the transitions of one event, or of one length, the first that may be is taken; a state inside
 * comes before the one around it.
 */
export interface PlanState {
  readonly title?: string;
  /** The state it begins in; absent where it holds none or all of them are on at once. */
  readonly initial?: string;
  readonly parallel: boolean;
  readonly entry: readonly PlanEffect[];
  readonly exit: readonly PlanEffect[];
  readonly after: readonly { readonly ms: number; readonly transitions: readonly PlanTransition[] }[];
  readonly on: Readonly<Record<string, readonly PlanTransition[]>>;
  /** Each has a `to`. Looked at whenever something changed. */
  readonly always: readonly PlanTransition[];
  readonly states: Readonly<Record<string, PlanState>>;
}

/** Something in the world that behaves by itself. */
export interface PlanChart {
  readonly id: string;
  readonly title: string;
  readonly root: PlanState;
}

/** A state or the root with its way from there: `overtopping.flood`, the root's is empty. */
export interface PlacedState {
  readonly path: string;
  readonly state: PlanState;
}

/** The root of a chart and every state in it, each before those inside it, in the order of the file. */
export function placedStates({ root }: PlanChart): readonly PlacedState[] {
  const inside = (path: string, state: PlanState): readonly PlacedState[] => [
    { path, state },
    ...Object.entries(state.states).flatMap(([id, inner]) => inside(path === "" ? id : `${path}.${id}`, inner)),
  ];
  return inside("", root);
}

/** Whether a chart that is in these states (a lane's value: innermost states, divided by spaces) is in this one too. */
export function isIn(value: string, path: string): boolean {
  return value.split(" ").some((leaf) => leaf === path || leaf.startsWith(`${path}.`));
}
