import type { DecisionId, RowId } from "#engine/ids.ts";
import type { Citation } from "#engine/scenario/written.ts";
import { entriesOf, type Course, type When } from "./course.ts";
import { decisions } from "./decisions.ts";
import { expectedActual, type ExpectedActual } from "./expected-actual.ts";

/** A person's rating of an objective: performed without challenges, with some, with major ones, unable to be performed. */
export interface Rating extends When {
  readonly person: string;
  readonly rating: "P" | "S" | "M" | "U";
  readonly evidence: readonly number[];
  readonly text?: string;
}

/** A critical task with what the log shows of it. */
export interface TaskAccount {
  readonly task: string;
  readonly text: string;
  readonly target?: string;
  readonly source?: Citation;
  readonly actions: readonly Pick<ExpectedActual, "row" | "title" | "status" | "critical">[];
  readonly decisions: readonly {
    readonly decision: DecisionId;
    readonly outcome: string;
    readonly doctrine?: string;
  }[];
  readonly rows: readonly RowId[];
  /** Entries that show it, in order; what a rating may be founded on. */
  readonly evidence: readonly number[];
}

export interface ObjectiveAccount {
  readonly objective: string;
  readonly capability: string;
  readonly text: string;
  readonly tasks: readonly TaskAccount[];
  readonly evidence: readonly number[];
  /** Every rating in the order given; the last stands. Only people rate. */
  readonly ratings: readonly Rating[];
}

function inOrder(seqs: readonly number[]): readonly number[] {
  return [...new Set(seqs)].toSorted((a, b) => a - b);
}

function tasksOf(course: Course, objective: string): readonly TaskAccount[] {
  const { plan } = course;
  const all = expectedActual(course);
  const made = decisions(course);
  const delivered = entriesOf(course, "inject-delivered");
  const notes = entriesOf(course, "note-pinned");
  const tasks = Object.values(plan.tasks).filter((task) => task.objective === objective);
  return tasks.map(({ id: task, text, target, source }) => {
    const actions = all.filter((action) => action.task === task);
    const chosen = made.filter((decision) => decision.task === task);
    const rows = plan.injects.filter((inject) => inject.task === task).map(({ id }) => id);
    const about = new Set([...rows, ...actions.map(({ row }) => row)]);
    return {
      task,
      text,
      ...(target === undefined ? {} : { target }),
      ...(source === undefined ? {} : { source }),
      actions: actions.map(({ row, title, status, critical }) => ({ row, title, status, critical })),
      decisions: chosen.map(({ decision, outcome, option }) => {
        return { decision, outcome, ...(option === undefined ? {} : { doctrine: option.doctrine }) };
      }),
      rows,
      evidence: inOrder([
        ...actions.flatMap(({ evidence, met }) => [...evidence, ...(met === undefined ? [] : [met.seq])]),
        ...chosen.flatMap(({ closed }) => (closed === undefined ? [] : [closed.seq])),
        ...delivered.flatMap(({ seq, is }) => (rows.includes(is.row) ? [seq] : [])),
        ...notes.flatMap(({ seq, is }) => (is.row !== undefined && about.has(is.row) ? [seq] : [])),
      ]),
    };
  });
}

function ratingsOf(course: Course, objective: string): readonly Rating[] {
  return entriesOf(course, "objective-rated").flatMap(({ seq, at, is, texts }) => {
    if (is.objective !== objective) return [];
    const [text] = Object.values(texts);
    const { person, rating, evidence } = is;
    return [{ seq, at, person, rating, evidence, ...(text === undefined ? {} : { text }) }];
  });
}

/** Objectives with their tasks, the entries that show them, and what people rated. */
export function objectives(course: Course): readonly ObjectiveAccount[] {
  return Object.values(course.plan.objectives).map(({ id: objective, capability, text }) => {
    const tasks = tasksOf(course, objective);
    const evidence = inOrder(tasks.flatMap((task) => task.evidence));
    return { objective, capability, text, tasks, evidence, ratings: ratingsOf(course, objective) };
  });
}
