import { createActor, createMachine, type StateValue } from "xstate";
import type { WeighedEvent } from "#engine/plan/chart-machine.ts";
import type { LaneMachine } from "#engine/plan/lane-machines.ts";
import type { PlanEffect } from "#engine/plan/msel.ts";

/**
 * What one event does to a lane: the state it is in then, timers to set (due so long from now), timers to cancel, and
 * what a chart makes happen on the way, in its order. A chart is in its innermost states, sorted, divided by spaces.
 */
export interface LaneStep {
  readonly value: string;
  readonly effects: readonly PlanEffect[];
  readonly set: readonly { readonly id: string; readonly delayMs: number; readonly event: string }[];
  readonly cancelled: readonly string[];
}

/** What XState asks to be done during a step, as data. */
interface Asked {
  readonly type: string;
  readonly params?: unknown;
}

type Snapshot = ReturnType<LaneMachine["resolveState"]>;
type Scope = Parameters<LaneMachine["transition"]>[2];

const asked: Asked[] = [];
const inert = createActor(createMachine({}));

function refuse(what: string) {
  return (): never => {
    throw new Error(`a lane may not ${what}`);
  };
}

/** One scope for every step of every lane. Its actor is never started, so nothing runs by itself. */
const scope: Scope = {
  self: inert,
  system: inert.system,
  id: "",
  sessionId: "",
  logger: refuse("write a log"),
  defer: refuse("defer work"),
  emit: refuse("emit events"),
  stopChild: refuse("have children"),
  actionExecutor: (action) => {
    asked.push(action);
  },
};

/** What has been worked out of a machine: its snapshot for each state, its step for each state and event. */
interface Bench {
  readonly snapshots: Map<string, Snapshot>;
  readonly steps: Map<string, LaneStep>;
}

const benches = new WeakMap<LaneMachine, Bench>();

function benchOf(machine: LaneMachine): Bench {
  const known = benches.get(machine);
  if (known !== undefined) return known;
  const bench = { snapshots: new Map<string, Snapshot>(), steps: new Map<string, LaneStep>() };
  benches.set(machine, bench);
  return bench;
}

function snapshotOf(machine: LaneMachine, { snapshots }: Bench, value: string): Snapshot {
  const known = snapshots.get(value);
  if (known !== undefined) return known;
  const snapshot = machine.resolveState({ value: valueOf(machine.root, value), context: {} });
  snapshots.set(value, snapshot);
  return snapshot;
}

type Node = LaneMachine["root"];

/** A lane's state as XState writes it. */
function valueOf(root: Node, value: string): StateValue {
  if (Object.hasOwn(root.states, value) || root.type === "atomic") return value;
  return valueIn(
    root,
    value.split(" ").map((leaf) => leaf.split(".")),
  );
}

function valueIn(node: Node, leaves: readonly (readonly string[])[]): StateValue {
  const inside = (id: string): StateValue => {
    const child = node.states[id];
    if (child === undefined) throw new Error(`lane ${node.machine.id} has no state ${id}`);
    const below = leaves.flatMap(([first, ...rest]) => (first === id ? [rest] : []));
    return valueIn(child, below);
  };
  if (node.type === "parallel") return Object.fromEntries(Object.keys(node.states).map((id) => [id, inside(id)]));
  const [[id] = []] = leaves;
  if (id === undefined) return {};
  return node.states[id]?.type === "atomic" ? id : { [id]: inside(id) };
}

/** The innermost states of a value of XState, each as its way from the root. */
function leavesOf(value: StateValue): readonly string[] {
  if (typeof value === "string") return [value];
  return Object.entries(value).flatMap(([id, inner]) => {
    const leaves = inner === undefined ? [] : leavesOf(inner);
    return leaves.length === 0 ? [id] : leaves.map((leaf) => `${id}.${leaf}`);
  });
}

/** The state a lane begins in and the timers it sets at STARTEX. */
export function beginLane(machine: LaneMachine): LaneStep {
  const bench = benchOf(machine);
  const known = bench.steps.get("");
  if (known !== undefined) return known;
  asked.length = 0;
  return remember(bench, "", machine.getInitialSnapshot(scope));
}

/**
 * What an event does to a lane in a state. An event the machine does not name throws, so that none can be made up; one
 * that the state does not answer changes nothing. `holds` are the numbers of those of a chart's conditions that hold now
 * and can matter here. Pure: lanes have no context, so that the step of a state, an event and what holds is worked out
 * once and kept.
 */
export function stepLane(machine: LaneMachine, value: string, event: string, holds: readonly number[] = []): LaneStep {
  const bench = benchOf(machine);
  const key = `${value}|${event}|${holds.join()}`;
  const known = bench.steps.get(key);
  if (known !== undefined) return known;
  if (!machine.events.some((name) => name === event)) throw new Error(`lane ${machine.id} has no event ${event}`);
  asked.length = 0;
  const weighed: WeighedEvent = { type: event, holds };
  return remember(bench, key, machine.transition(snapshotOf(machine, bench, value), weighed, scope));
}

function remember(bench: Bench, key: string, next: Snapshot): LaneStep {
  const set: LaneStep["set"][number][] = [];
  const cancelled: string[] = [];
  const effects: PlanEffect[] = [];
  for (const { type, params } of asked) {
    if (type === "xstate.raise") set.push(timerAsked(params));
    else if (type === "xstate.cancel") cancelled.push(cancelAsked(params));
    else if (type === "happen") effects.push(...effectsAsked(params));
    else throw new Error(`a lane may not ask for ${type}`);
  }
  const step = { value: leavesOf(next.value).toSorted().join(" "), effects, set, cancelled };
  bench.steps.set(key, step);
  return step;
}

function timerAsked(params: unknown): LaneStep["set"][number] {
  if (typeof params === "object" && params !== null && "id" in params && "delay" in params && "event" in params) {
    const { id, delay, event } = params;
    const type = typeof event === "object" && event !== null && "type" in event ? event.type : undefined;
    if (typeof id === "string" && typeof delay === "number" && typeof type === "string")
      return { id, delayMs: delay, event: type };
  }
  throw new Error("a lane's timer has an id, a delay and an event");
}

function cancelAsked(params: unknown): string {
  if (typeof params === "object" && params !== null && "sendId" in params && typeof params.sendId === "string")
    return params.sendId;
  throw new Error("a lane cancels a timer by its id");
}

function effectsAsked(params: unknown): readonly PlanEffect[] {
  if (hasEffects(params)) return params.effects;
  throw new Error("what a chart makes happen is a list of effects");
}

function hasEffects(params: unknown): params is { readonly effects: readonly PlanEffect[] } {
  return typeof params === "object" && params !== null && "effects" in params && Array.isArray(params.effects);
}
