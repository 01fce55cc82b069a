import { lookEvent, raisedEvent } from "#engine/plan/chart-machine.ts";
import { lastLook, watchLane } from "#engine/plan/lane-machines.ts";
import { holds } from "#engine/plan/weigh.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { stepLane, type LaneStep } from "../lane-step.ts";
import type { IndexedChart } from "../plan-index.ts";
import { sightOf } from "../sight.ts";
import type { Timer } from "../state.ts";
import { happen, movedLane, type Unfolding } from "../unfolding.ts";
import { applyEffects } from "./effects.ts";

/** More than any chart has to do in one instant: it chases itself, and is stopped for good. */
const mostInAnInstant = 50;

/** What the states a chart begins in bring about, at STARTEX. */
export function beginCharts(u: Unfolding, at: ExerciseTime): void {
  for (const { begins } of u.index.charts) applyEffects(u, at, begins.effects);
}

/** Every chart that knows an event answers it, in the order of the file. */
export function raise(u: Unfolding, at: ExerciseTime, event: string): void {
  const name = raisedEvent(event);
  for (const chart of u.index.charts) if (chart.events.has(name)) moveChart(u, at, chart, name);
}

/** Asks the `always` of each chart in turn, until one moves. Says whether one did. */
export function lookAtCharts(u: Unfolding, at: ExerciseTime): boolean {
  return u.index.charts.some((chart) => chart.events.has(lookEvent) && moveChart(u, at, chart, lookEvent));
}

/** A timer of a chart fires. */
export function fireChart(u: Unfolding, id: string, timer: Timer): void {
  const chart = u.index.charts.find((one) => one.id === id);
  if (chart !== undefined) moveChart(u, timer.due, chart, timer.event, timer);
}

/** Sends a chart one event. What follows happens in the author's order. Says whether anything did. */
function moveChart(u: Unfolding, at: ExerciseTime, chart: IndexedChart, event: string, fired?: Timer): boolean {
  const { id, lane, machine } = chart;
  const from = u.state.lanes[lane];
  if (from === undefined || u.state.stopped.includes(id)) return false;
  // What time alone makes hold at an instant comes after what is due at it.
  const weighedAt = event === lookEvent ? lastLook(u.state.lanes[watchLane]) : at;
  const step = stepLane(machine, from, event, weighed(u, chart, from, event, weighedAt));
  const still = isStill(step, from);
  if (still && fired === undefined) return false;
  if (!still && tooOften(u, at, id)) {
    happen(u, at, { type: "chart-stopped", chart: id });
    return true;
  }
  movedLane(u, at, lane, step, fired);
  if (step.value !== from) happen(u, at, { type: "chart-moved", chart: id, from, to: step.value });
  applyEffects(u, at, step.effects);
  return !still;
}

function isStill({ value, effects, set, cancelled }: LaneStep, from: string): boolean {
  return value === from && effects.length + set.length + cancelled.length === 0;
}

/** The numbers of the conditions that hold now, of those that this event may ask. */
function weighed(
  u: Unfolding,
  { table }: IndexedChart,
  value: string,
  event: string,
  at: ExerciseTime,
): readonly number[] {
  const asks = table.asks(value, event);
  if (asks.length === 0) return asks;
  const sight = sightOf(u.plan, u.state, at);
  return asks.filter((n) => {
    const condition = table.conditions[n];
    return condition !== undefined && holds(condition, sight);
  });
}

function tooOften(u: Unfolding, at: ExerciseTime, chart: string): boolean {
  const before = u.moves.get(chart);
  const count = before?.at === at ? before.count + 1 : 1;
  u.moves.set(chart, { at, count });
  return count > mostInAnInstant;
}
