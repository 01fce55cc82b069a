import { effectsOfChart } from "./followed.ts";
import type { Condition, Operand } from "#engine/plan/condition.ts";
import type { PlanEffect, PlanExpectedAction, PlanInject } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** A part of a scenario that changes: `row I1`, `decision D1`, `action E1`, `case call-1`, `variable river`, `prop tape`, `tagged c07`, `tagged-count`. */
export type Thing = string;

/** A plan looked at backwards: what each thing hangs on. */
export interface Story {
  readonly plan: Plan;
  /** Rows, decisions and actions by their place among the kernel's lanes. */
  readonly order: ReadonlyMap<Thing, number>;
  readonly rows: ReadonlyMap<Thing, PlanInject>;
  readonly actions: ReadonlyMap<Thing, PlanExpectedAction>;
  /** Thing → the rows, decisions, cases and charts whose effects change it. */
  readonly changedBy: ReadonlyMap<Thing, readonly Thing[]>;
}

const stories = new WeakMap<Plan, Story>();

/** The story of a plan, made once. */
export function storyOf(plan: Plan): Story {
  const known = stories.get(plan);
  if (known !== undefined) return known;
  const changedBy = new Map<Thing, Thing[]>();
  const note = (by: Thing, effects: readonly PlanEffect[]): void => {
    for (const thing of effects.flatMap(changedIn)) changedBy.set(thing, [...(changedBy.get(thing) ?? []), by]);
  };
  for (const { id, effects } of plan.injects) note(`row ${id}`, effects);
  for (const { id, options } of Object.values(plan.decisions))
    for (const { effects } of options) note(`decision ${id}`, effects);
  for (const { id, on } of Object.values(plan.cases))
    for (const effects of Object.values(on)) note(`case ${id}`, effects);
  for (const chart of Object.values(plan.charts)) note(`chart ${chart.id}`, effectsOfChart(chart));
  const story: Story = {
    plan,
    order: new Map(
      [
        ...plan.injects.map(({ id }) => `row ${id}`),
        ...Object.keys(plan.decisions).map((id) => `decision ${id}`),
        ...plan.expected.map(({ id }) => `action ${id}`),
      ].map((thing, place) => [thing, place]),
    ),
    rows: new Map(plan.injects.map((row) => [`row ${row.id}`, row])),
    actions: new Map(plan.expected.map((action) => [`action ${action.id}`, action])),
    changedBy,
  };
  stories.set(plan, story);
  return story;
}

/** What an effect changes, as far as any condition or trigger can tell. */
function changedIn(effect: PlanEffect): readonly Thing[] {
  switch (effect.kind) {
    case "set":
    case "add":
      return [`variable ${effect.variable}`];
    case "open":
      return [`decision ${effect.decision}`];
    case "show":
      return [`prop ${effect.prop}`];
    case "move":
    case "worsen":
    case "send":
    case "raise":
    case "channel":
      return [];
    default:
      return effect satisfies never;
  }
}

/** What a thing can come about, or be held back, by: everything else makes no difference to it. */
function hangsOn(story: Story, thing: Thing): readonly Thing[] {
  const changers = story.changedBy.get(thing) ?? [];
  const row = story.rows.get(thing);
  if (row !== undefined) return [...triggersOf(row), ...readBy(row.when)];
  const action = story.actions.get(thing);
  if (action !== undefined) return askedOf(action);
  const [kind, id = ""] = thing.split(" ");
  const work = kind === "case" ? story.plan.cases[id] : undefined;
  if (work !== undefined) return [`row ${work.row}`];
  const decision = kind === "decision" ? story.plan.decisions[id] : undefined;
  const former = decision?.after === undefined ? [] : [`decision ${decision.after.decision}`];
  const options = decision?.options ?? [];
  return [...changers, ...former, ...options.flatMap(({ when }) => readBy(when))];
}

function triggersOf({ trigger }: PlanInject): readonly Thing[] {
  switch (trigger.kind) {
    case "at":
    case "by-hand":
      return [];
    case "after-row":
      return [`row ${trigger.row}`];
    case "after-decision":
      return [`decision ${trigger.decision}`];
    case "overdue":
      return [`action ${trigger.row}`];
    default:
      return trigger satisfies never;
  }
}

/** The rows, the decision and the case without which an action has no occasion. */
export function occasionOf({ from, pattern }: PlanExpectedAction): {
  readonly rows: readonly string[];
  readonly decision?: string;
  readonly option?: string;
  readonly case?: string;
} {
  const about = (field: string): string | undefined => {
    const value = pattern.tests.find((test) => test.field === field && test.op === "==")?.value;
    return typeof value === "string" ? value : undefined;
  };
  const rows = [from, pattern.afterRow, about("row"), about("re.row")].filter((row) => row !== undefined);
  const [decision, option, work] = [about("decision"), about("option"), about("case")];
  return {
    rows,
    ...(decision === undefined ? {} : { decision }),
    ...(option === undefined ? {} : { option }),
    ...(work === undefined ? {} : { case: work }),
  };
}

function askedOf(action: PlanExpectedAction): readonly Thing[] {
  const { rows, decision, case: work } = occasionOf(action);
  const others = [decision === undefined ? [] : [`decision ${decision}`], work === undefined ? [] : [`case ${work}`]];
  return [...rows.map((row) => `row ${row}`), ...others.flat()];
}

/** The things a condition looks at. Exercise time is none. */
export function readBy(condition: Condition | undefined): readonly Thing[] {
  if (condition === undefined) return [];
  if ("left" in condition) return [...readIn(condition.left), ...readIn(condition.right)];
  if (condition.op === "flag") return readIn(condition.of);
  return condition.op === "not" ? readBy(condition.of) : condition.of.flatMap(readBy);
}

function readIn(operand: Operand): readonly Thing[] {
  switch (operand.kind) {
    case "value":
    case "finding":
    case "elapsed":
      return [];
    case "variable":
    case "decision":
      return [`${operand.kind} ${operand.id}`];
    case "tagged-count":
      return ["tagged-count"];
    case "fired":
      return [`row ${operand.id}`];
    case "met":
    case "overdue":
      return [`action ${operand.id}`];
    case "shown":
      return [`prop ${operand.id}`];
    case "tagged":
      return [`tagged ${operand.id}`];
    case "taken":
    case "closed":
      return [`case ${operand.id}`];
    case "free":
    case "there":
    case "in": // supposed either way whenever it is looked at
    case "up":
      return [];
    case "sum":
      return [...readIn(operand.left), ...readIn(operand.right)];
    default:
      return operand satisfies never;
  }
}

/** These things and everything they hang on, each once. */
export function coneOf(story: Story, roots: readonly Thing[]): ReadonlySet<Thing> {
  const cone = new Set(roots);
  for (const thing of cone) for (const other of hangsOn(story, thing)) cone.add(other);
  return cone;
}
