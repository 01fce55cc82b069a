import { createMachine, type AnyEventObject, type MachineConfig, type MachineContext } from "xstate";
import type { LaneId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { elapsedTimes } from "./elapsed-times.ts";
import type { PlanProbe } from "./meeting.ts";
import type { PlanDecision, PlanExpectedAction, Trigger } from "./msel.ts";
import type { PlanChart } from "./chart.ts";
import { chartTable, type ChartTable } from "./chart-machine.ts";
import type { Plan, PlanCasualty, PlanRole } from "./plan.ts";
import type { PlanCase } from "./work.ts";

/** One state of a lane: where it goes by itself after so many milliseconds, and on which event where. */
interface LaneState {
  readonly after?: Readonly<Record<number, string>>;
  readonly on?: Readonly<Record<string, string>>;
}
type Chart = Readonly<Record<string, LaneState>>;

/**
 * A lane's machine. All but charts and decisions that wait for their turn are flat, and none has a context: a step depends on the state and the event alone, in
 * a chart on the conditions that its event says hold too.
 */
export type LaneMachine = ReturnType<typeof create>;

function machine(kind: string, initial: string, chart: Chart) {
  const states = Object.fromEntries(
    Object.entries(chart).map(([name, { after = {}, on = {} }]) => [name, { after: { ...after }, on: { ...on } }]),
  );
  return create({ id: kind, initial, states });
}

/** An eventless loop must end the step with an error; lanes have none. */
function create(config: MachineConfig<MachineContext, AnyEventObject>) {
  return createMachine({ ...config, options: { maxIterations: 100 } });
}

const charts = new WeakMap<PlanChart, ChartTable>();

/** The machine of a chart as data, made once. */
export function tableOf(chart: PlanChart): ChartTable {
  const known = charts.get(chart);
  if (known !== undefined) return known;
  const table = chartTable(chart);
  charts.set(chart, table);
  return table;
}

/** The lane that wakes what comes to hold by time alone. */
export const watchLane = "watch";
const lookPrefix = "look-";

/** The time of the last look at what comes to hold by time alone, by the state of the watch; 0 before the first. */
export function lastLook(watch: string | undefined): ExerciseTime {
  return watch?.startsWith(lookPrefix) === true ? Number(watch.slice(lookPrefix.length)) : 0;
}

const tables = new WeakMap<Plan, ReadonlyMap<LaneId, LaneMachine>>();

/**
 * The machine of every lane of a plan, made once. Their order decides which timer of one instant fires first: phases,
 * arrivals, charts, casualties, rows, decisions, cases, probes, expected actions, and last the look at what holds by time alone.
 */
export function laneMachines(plan: Plan): ReadonlyMap<LaneId, LaneMachine> {
  const known = tables.get(plan);
  if (known !== undefined) return known;
  const table = new Map<LaneId, LaneMachine>();
  if (plan.phases.length > 0) table.set("phase", sequence("phase", plan.phases));
  for (const role of Object.values(plan.roles)) for (const seat of role.seats) arrival(table, seat, role);
  for (const chart of Object.values(plan.charts)) table.set(`chart/${chart.id}`, create(tableOf(chart).root));
  for (const casualty of Object.values(plan.casualties)) table.set(`casualty/${casualty.id}`, patient(casualty));
  for (const { id, trigger } of plan.injects) table.set(`inject/${id}`, row(trigger));
  for (const decision of Object.values(plan.decisions)) table.set(`decision/${decision.id}`, deciding(plan, decision));
  for (const work of Object.values(plan.cases)) table.set(`case/${work.id}`, handling(plan, work));
  for (const probe of Object.values(plan.probes)) table.set(`probe/${probe.id}`, asking(plan, probe));
  for (const action of plan.expected) table.set(`expected/${action.id}`, expecting(action));
  const looks = elapsedTimes(plan).map((at) => ({ id: `${lookPrefix}${at}`, at }));
  if (looks.length > 0) table.set(watchLane, sequence("watch", looks));
  tables.set(plan, table);
  return table;
}

/** Steps that come at given times: `before`, then each in order of time. */
function sequence(kind: string, steps: readonly { readonly id: string; readonly at: number }[]): LaneMachine {
  const sorted = steps.toSorted((a, b) => a.at - b.at);
  const chart: Record<string, LaneState> = {};
  let [name, time] = ["before STARTEX", 0];
  for (const { id, at } of sorted) {
    chart[name] = { after: { [at - time]: id } };
    [name, time] = [id, at];
  }
  chart[name] = {};
  return machine(kind, "before STARTEX", chart);
}

function arrival(table: Map<LaneId, LaneMachine>, seat: string, { arrives }: PlanRole): void {
  if (arrives === undefined) return;
  const chart = { "on-the-way": { after: { [arrives.at]: "arrived" } }, arrived: {} };
  table.set(`seat/${seat}`, machine("seat", "on-the-way", chart));
}

/** Conditions of a casualty: worse or better by time, by what was done for it, and wherever the plan puts it. */
function patient({ starts, conditions }: PlanCasualty): LaneMachine {
  const put = Object.fromEntries(Object.keys(conditions).map((id) => [`put/${id}`, id]));
  const chart = Object.values(conditions).map(({ id, after, on }) => {
    const did = Object.fromEntries(Object.entries(on).map(([done, to]) => [`did/${done}`, to]));
    return [id, { after: Object.fromEntries(after.map(({ ms, to }) => [ms, to])), on: { ...put, ...did } }] as const;
  });
  return machine("casualty", starts, Object.fromEntries(chart));
}

/** `due` lasts no time: the exercise answers it with `deliver` or `withhold`, by the row's condition. */
function row(trigger: Trigger): LaneMachine {
  const byHand = { deliver: "delivered", skip: "skipped" };
  const end = { delivered: {}, skipped: {}, withheld: { on: byHand } };
  const due = { on: { deliver: "delivered", withhold: "withheld" } };
  if (trigger.kind === "by-hand") return machine("inject", "planned", { planned: { on: byHand }, ...end });
  if (trigger.kind === "at")
    return machine("inject", "planned", { planned: { after: { [trigger.at]: "due" }, on: byHand }, due, ...end });
  return machine("inject", "planned", {
    planned: { on: { ...byHand, trigger: "waiting" } },
    waiting: { after: { [trigger.delayMs]: "due" }, on: { ...byHand, calm: "planned" } },
    due,
    ...end,
  });
}

/** How long a probe can be answered: its length times the greatest time allowance of those who are asked. */
function asking({ roles }: Plan, { at, withinMs, roles: asked }: PlanProbe): LaneMachine {
  const allowance = Math.max(1, ...asked.map((id) => roles[id]?.allowance ?? 1));
  return machine("probe", "waiting", {
    waiting: { after: { [at]: "asked" } },
    asked: { after: { [Math.round(withinMs * allowance)]: "over" } },
    over: {},
  });
}

/** Of a vote `due` lasts no time: the exercise counts the ballots and answers with `take` or `lapse`. */
function deciding({ roles }: Plan, decision: PlanDecision): LaneMachine {
  const { at, after, vote } = decision;
  const end = vote === undefined ? { take: "taken" } : { take: "taken", lapse: "lapsed" };
  const states = {
    open: { after: { [allowedMs(roles, decision)]: vote === undefined ? "lapsed" : "due" }, on: end },
    ...(vote === undefined ? {} : { due: { on: end } }),
    taken: {},
    lapsed: {},
  };
  const hand = { on: { open: "open" } };
  if (at === undefined && after === undefined) return machine("decision", "closed", { closed: hand, ...states });
  const time = at === undefined ? hand : { ...hand, after: { [at]: "open" } };
  if (after === undefined) return machine("decision", "closed", { closed: time, ...states });
  const turn = { closed: { on: { trigger: "waiting" } }, waiting: { after: { [after.delayMs]: "#decision.open" } } };
  return create({
    id: "decision",
    initial: "to-come",
    states: { "to-come": { ...time, initial: "closed", states: turn }, ...states },
  });
}

/** How long a decision stays open: its length times the greatest time allowance of those who may take it. */
export function allowedMs(roles: Plan["roles"], { withinMs, roles: deciders, vote }: PlanDecision): number {
  const all = [...deciders, ...(vote?.roles ?? [])];
  const allowance = Math.max(1, ...all.map((id) => roles[id]?.allowance ?? 1));
  return Math.round(withinMs * allowance);
}

/** A case can be overdue; it is closed all the same. Its length counts times the greatest allowance of its handlers. */
function handling({ roles, caseKinds }: Plan, { kind, dueMs }: PlanCase): LaneMachine {
  const handlers = caseKinds[kind]?.handledBy ?? [];
  const allowance = Math.max(1, ...handlers.map((id) => roles[id]?.allowance ?? 1));
  const late = dueMs === undefined ? {} : { [Math.round(dueMs * allowance)]: "overdue" };
  return machine("case", "to-come", {
    "to-come": { on: { open: "open" } },
    open: { after: late, on: { close: "closed" } },
    overdue: { on: { close: "closed" } },
    closed: {},
  });
}

/** `due` lasts no time: the exercise answers it with `overdue`, or `none` when there was nothing to do it on. */
function expecting({ from, byMs, lateMs }: PlanExpectedAction): LaneMachine {
  const end = { miss: "not-met", none: "no-opportunity" };
  return machine("expected", from === undefined ? "waiting" : "closed", {
    closed: { on: { ...end, open: "waiting" } },
    waiting: { after: { [byMs]: "due" }, on: { ...end, met: "in-time" } },
    due: { on: { overdue: "overdue", none: "no-opportunity" } },
    overdue: { after: { [lateMs]: "not-met" }, on: { ...end, met: "late" } },
    "in-time": {},
    late: {},
    "not-met": {},
    "no-opportunity": {},
  });
}
