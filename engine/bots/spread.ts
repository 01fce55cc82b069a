import type { DecisionId, OptionId, RoleId, RowId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { RunOutcome } from "./run-outcome.ts";

/** Some lengths of time in milliseconds: how many, and the values at a quarter, half and three quarters of them. */
export interface Quartiles {
  readonly of: number;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly thirdMs: number;
}

/** What many rehearsals came to. Codes and numbers only; the same runs give the same spread in whatever order they came. */
export interface Spread {
  readonly runs: number;
  /** Every ending of the plan, and how often none was reached; `seed` is the first run with it, to play it again. */
  readonly endings: readonly { readonly ending?: string; readonly runs: number; readonly seed?: number }[];
  readonly decisions: readonly {
    readonly decision: DecisionId;
    readonly opened: number;
    readonly taken: number;
    readonly lapsed: number;
    /** How often each option was taken; by lapse does not count. */
    readonly options: readonly { readonly option: OptionId; readonly runs: number }[];
    /** From opening to taking, of those that were taken. */
    readonly latency?: Quartiles;
  }[];
  readonly expected: readonly {
    readonly row: RowId;
    readonly inTime: number;
    readonly late: number;
    readonly notMet: number;
    readonly noOpportunity: number;
  }[];
  /** What no run used. */
  readonly never: {
    readonly rows: readonly RowId[];
    readonly options: readonly { readonly decision: DecisionId; readonly option: OptionId }[];
  };
  /** How long what waited for a role waited, the slowest role first. */
  readonly roles: readonly { readonly role: RoleId; readonly waits: Quartiles }[];
}

/** Sums up rehearsals of one plan. */
export function spreadOf(plan: Plan, outcomes: readonly RunOutcome[]): Spread {
  const runs = outcomes.toSorted((a, b) => a.seed - b.seed);
  const decisions = Object.values(plan.decisions).map(({ id, options }) => decisionSpread(id, options, runs));
  const delivered = new Set(runs.flatMap((run) => run.delivered));
  return {
    runs: runs.length,
    endings: endingSpread(plan, runs),
    decisions,
    expected: plan.expected.map(({ id }) => expectedSpread(id, runs)),
    never: {
      rows: plan.injects.flatMap(({ id }) => (delivered.has(id) ? [] : [id])),
      options: decisions.flatMap(({ decision, options }) =>
        options.flatMap(({ option, runs: used }) => (used > 0 ? [] : [{ decision, option }])),
      ),
    },
    roles: roleSpread(plan, runs),
  };
}

function endingSpread({ endings }: Plan, runs: readonly RunOutcome[]): Spread["endings"] {
  const reached = (ending: string | undefined): Spread["endings"][number] => {
    const those = runs.filter((run) => run.ending === ending);
    const [first] = those;
    return {
      ...(ending === undefined ? {} : { ending }),
      runs: those.length,
      ...(first === undefined ? {} : { seed: first.seed }),
    };
  };
  const without = reached(undefined);
  return [...endings.map(({ id }) => reached(id)), ...(without.runs > 0 ? [without] : [])];
}

function decisionSpread(
  decision: DecisionId,
  options: readonly { readonly id: OptionId }[],
  runs: readonly RunOutcome[],
): Spread["decisions"][number] {
  const opened = runs.flatMap((run) => run.decisions[decision] ?? []);
  const taken = opened.filter(({ status }) => status === "taken");
  const latency = quartiles(taken.flatMap(({ latencyMs }) => latencyMs ?? []));
  return {
    decision,
    opened: opened.length,
    taken: taken.length,
    lapsed: opened.filter(({ status }) => status === "lapsed").length,
    options: options.map(({ id }) => ({ option: id, runs: taken.filter(({ option }) => option === id).length })),
    ...(latency === undefined ? {} : { latency }),
  };
}

function expectedSpread(row: RowId, runs: readonly RunOutcome[]): Spread["expected"][number] {
  const statuses = runs.map(({ actions }) => actions[row]);
  const count = (...wanted: readonly string[]): number =>
    statuses.filter((status) => status !== undefined && wanted.includes(status)).length;
  return {
    row,
    inTime: count("in-time"),
    late: count("late"),
    notMet: count("not-met", "overdue", "waiting"),
    noOpportunity: count("no-opportunity"),
  };
}

function roleSpread({ roles }: Plan, runs: readonly RunOutcome[]): Spread["roles"] {
  return Object.keys(roles)
    .flatMap((role) => {
      const waits = quartiles(runs.flatMap((run) => run.waits[role] ?? []));
      return waits === undefined ? [] : [{ role, waits }];
    })
    .toSorted((a, b) => b.waits.medianMs - a.waits.medianMs);
}

/** The values at the nearest ranks; undefined of nothing. */
function quartiles(values: readonly number[]): Quartiles | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  if (sorted.length === 0) return undefined;
  return { of: sorted.length, firstMs: at(0.25), medianMs: at(0.5), thirdMs: at(0.75) };
}
