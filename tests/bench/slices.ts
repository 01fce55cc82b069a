import type { Condition } from "#engine/plan/condition.ts";
import type { PlanDecision, PlanInject } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { draw } from "#engine/random.ts";
import { firstAnswers } from "#engine/slices/slice-answers.ts";
import { cpuMs, median, type Figure } from "./measure.ts";

const minute = 60_000;
const rounds = 5;

/** What it takes to ask slices about everything in a scenario, by how many rows and decisions it has. */
export function sliceFigures(plan: Plan): readonly Figure[] {
  const sizes = [
    [60, 40],
    [200, 100],
    [1000, 600],
  ] as const;
  return sizes.map(([rows, decisions]) => {
    const story = manyRows(plan, rows, decisions);
    let never = 0;
    const times = Array.from({ length: rounds }, () =>
      cpuMs(() => {
        never = [...firstAnswers(story, 20_000).values()].filter(({ kind }) => kind === "never").length;
      }),
    );
    const what = `every slice of ${rows} injects and ${decisions} decisions of three options (${never} never)`;
    return { what, value: median(times), unit: "ms" };
  });
}

/**
 * Rows over so many minutes as there are, each third one with a condition on a decision or a row before it, each tenth
 * after a decision; decisions that rows open, with options that hang on one another. Drawn, and always the same.
 */
function manyRows(plan: Plan, rows: number, decisions: number): Plan {
  const [inject] = plan.injects;
  const [decision] = Object.values(plan.decisions).filter(({ joint }) => joint === undefined);
  if (inject === undefined || decision === undefined) throw new Error("the plan has no row or decision to copy");
  const pick = (key: string, n: number, below: number): number => Math.floor(draw(1, key, n) * below);
  const { when: _, case: __, ...bare } = inject;
  const injects = Array.from({ length: rows }, (_unused, n): PlanInject => {
    const opened = Math.floor((n * decisions) / rows);
    const opens = n === 0 || opened !== Math.floor(((n - 1) * decisions) / rows);
    const before = Math.max(0, opened - 1 - pick("near", n, 4));
    const when =
      n > 5 && n % 3 === 0 ? condition(`d${before}`, `J${pick("row", n, n)}`, pick("kind", n, 3)) : undefined;
    return {
      ...bare,
      id: `J${n}`,
      kind: "inject",
      trigger:
        n > 5 && n % 10 === 7
          ? { kind: "after-decision", decision: `d${before}`, option: "o1", delayMs: 2 * minute }
          : { kind: "at", at: n * minute },
      effects: opens ? [{ kind: "open", decision: `d${opened}` }] : [],
      ...(when === undefined ? {} : { when }),
    };
  });
  const made = Array.from({ length: decisions }, (_unused, n) => aDecision(decision, n));
  return {
    ...plan,
    durationMs: (rows + 20) * minute,
    casualties: {},
    expected: [],
    endings: [],
    injects,
    decisions: Object.fromEntries(made.map((one) => [one.id, one])),
  };
}

function condition(decision: string, row: string, kind: number): Condition {
  const taken: Condition = {
    op: "==",
    left: { kind: "decision", id: decision },
    right: { kind: "value", value: "o0" },
  };
  const fired: Condition = { op: "flag", of: { kind: "fired", id: row } };
  if (kind === 0) return taken;
  return kind === 1 ? { op: "not", of: taken } : { op: "and", of: [taken, fired] };
}

function aDecision(copied: PlanDecision, n: number): PlanDecision {
  const { at: _, ...decision } = copied;
  const [option] = decision.options;
  if (option === undefined) throw new Error("the decision has no options");
  const { when: __, ...free } = option;
  const options = [0, 1, 2].map((index) => ({ ...free, id: `o${index}`, effects: [] }));
  return { ...decision, id: `d${n}`, openedBy: [], withinMs: 5 * minute, lapses: "o2", options };
}
