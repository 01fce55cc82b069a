import type { DecisionId, LaneId, OptionId, RowId, SeatId } from "#engine/ids.ts";
import type { PlanChart } from "#engine/plan/chart.ts";
import type { ChartTable } from "#engine/plan/chart-machine.ts";
import { laneMachines, tableOf, type LaneMachine } from "#engine/plan/lane-machines.ts";
import type { PlanExpectedAction, PlanInject, PlanPracticeStep } from "#engine/plan/msel.ts";
import type { Plan, PlanRole } from "#engine/plan/plan.ts";
import { beginLane, type LaneStep } from "./lane-step.ts";

/** A row or a decision that comes after a decision, by its lane; without `option`, after whichever way it ends. */
interface AfterDecision {
  readonly lane: LaneId;
  readonly option?: OptionId;
}

/** A chart with its machine and the events it answers. */
export interface IndexedChart {
  readonly id: string;
  readonly lane: LaneId;
  readonly machine: LaneMachine;
  readonly table: ChartTable;
  readonly events: ReadonlySet<string>;
  /** What its first states do. */
  readonly begins: LaneStep;
}

/** A plan looked at from where the exercise asks: what belongs to a row, a decision, a seat, a type of entry. */
export interface PlanIndex {
  readonly lanes: ReadonlyMap<LaneId, LaneMachine>;
  /** In the order of the file. */
  readonly charts: readonly IndexedChart[];
  readonly injects: ReadonlyMap<RowId, PlanInject>;
  readonly expected: ReadonlyMap<RowId, PlanExpectedAction>;
  /** Type of entry → expected actions it may count for. */
  readonly countedBy: ReadonlyMap<string, readonly PlanExpectedAction[]>;
  /** Type of entry → steps of practice it may be one of. */
  readonly practisedBy: ReadonlyMap<string, readonly PlanPracticeStep[]>;
  /** Row → expected actions whose target counts from it. */
  readonly openedBy: ReadonlyMap<RowId, readonly PlanExpectedAction[]>;
  readonly afterRow: ReadonlyMap<RowId, readonly RowId[]>;
  readonly afterDecision: ReadonlyMap<DecisionId, readonly AfterDecision[]>;
  /** Expected action → rows that come when it is overdue. */
  readonly whenOverdue: ReadonlyMap<RowId, readonly RowId[]>;
  readonly roleOf: ReadonlyMap<SeatId, PlanRole>;
}

const indexes = new WeakMap<Plan, PlanIndex>();

/** The index of a plan, made once. */
export function indexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const { injects, expected } = plan;
  const index: PlanIndex = {
    lanes: laneMachines(plan),
    charts: Object.values(plan.charts).map((chart) => indexedChart(plan, chart)),
    injects: new Map(injects.map((row) => [row.id, row])),
    expected: new Map(expected.map((row) => [row.id, row])),
    countedBy: grouped(expected, (row) => [row.pattern.type, row]),
    practisedBy: grouped(plan.practice ?? [], (step) => [step.pattern.type, step]),
    openedBy: grouped(expected, (row) => (row.from === undefined ? undefined : [row.from, row])),
    afterRow: grouped(injects, ({ id, trigger }) => (trigger.kind === "after-row" ? [trigger.row, id] : undefined)),
    afterDecision: afterDecisions(plan),
    whenOverdue: grouped(injects, ({ id, trigger }) => (trigger.kind === "overdue" ? [trigger.row, id] : undefined)),
    roleOf: new Map(Object.values(plan.roles).flatMap((role) => role.seats.map((seat) => [seat, role] as const))),
  };
  indexes.set(plan, index);
  return index;
}

function afterDecisions({ injects, decisions }: Plan): PlanIndex["afterDecision"] {
  const rows = injects.flatMap(({ id, trigger }) =>
    trigger.kind === "after-decision" ? [{ lane: `inject/${id}`, after: trigger }] : [],
  );
  const next = Object.values(decisions).flatMap(({ id, after }) =>
    after === undefined ? [] : [{ lane: `decision/${id}`, after }],
  );
  return grouped([...rows, ...next], ({ lane, after: { decision, option } }) => [
    decision,
    option === undefined ? { lane } : { lane, option },
  ]);
}

function indexedChart(plan: Plan, chart: PlanChart): IndexedChart {
  const lane = `chart/${chart.id}`;
  const machine = laneMachines(plan).get(lane);
  if (machine === undefined) throw new Error(`the plan has no lane ${lane}`);
  const events = new Set<string>(machine.events);
  return { id: chart.id, lane, machine, table: tableOf(chart), events, begins: beginLane(machine) };
}

function grouped<T, V>(
  things: readonly T[],
  place: (thing: T) => readonly [string, V] | undefined,
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const thing of things) {
    const placed = place(thing);
    if (placed === undefined) continue;
    const group = groups.get(placed[0]);
    if (group === undefined) groups.set(placed[0], [placed[1]]);
    else group.push(placed[1]);
  }
  return groups;
}
