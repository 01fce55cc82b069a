import { among } from "#engine/exercise/entry.ts";
import type { RowId, SeatId } from "#engine/ids.ts";
import type { RowKind, Trigger } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** One MSEL row that is delivered, as planned and as it came. */
export interface RowAccount {
  readonly row: RowId;
  readonly title: string;
  readonly kind: RowKind;
  readonly trigger: Trigger;
  readonly status: "planned" | "delivered" | "withheld" | "skipped";
  readonly came?: When & { readonly by: "plan" | "trainer" };
  /** Later than its time in the plan when positive; only of rows that come at a time. */
  readonly offByMs?: number;
  readonly reason?: string;
}

/** Something the trainer or the machine did to the run of the exercise, so that players are not blamed for it. */
export interface RunEvent extends When {
  readonly what:
    | "started"
    | "paused"
    | "resumed"
    | "interrupted"
    | "rate-changed"
    | "emergency-called"
    | "emergency-cleared"
    | "ended";
  readonly rate?: number;
  readonly seat?: SeatId;
  readonly reason?: string;
  readonly by?: "trainer" | "duration" | "ending";
  readonly ending?: string;
}

/** A note pinned by a trainer or supervisor: to the time it is about. */
interface Note extends When {
  readonly person: string;
  readonly about: ExerciseTime;
  readonly row?: RowId;
  readonly text?: string;
}

export interface Conduct {
  readonly rows: readonly RowAccount[];
  readonly run: readonly RunEvent[];
  readonly notes: readonly Note[];
  /** Rows the trainer fired or skipped: how far the run left the plan. */
  readonly interventions: readonly (When & {
    readonly row: RowId;
    readonly what: "fired" | "skipped";
    readonly reason?: string;
  })[];
}

const isOfRun = among(
  "exercise-started",
  "exercise-paused",
  "exercise-resumed",
  "exercise-interrupted",
  "rate-changed",
  "emergency-called",
  "emergency-cleared",
  "exercise-ended",
);

function firstText(texts: Readonly<Record<string, string>>): { readonly reason?: string } {
  const [reason] = Object.values(texts);
  return reason === undefined ? {} : { reason };
}

function rowsOf(course: Course): readonly RowAccount[] {
  const delivered = entriesOf(course, "inject-delivered");
  const withheld = entriesOf(course, "inject-withheld");
  const skipped = entriesOf(course, "inject-skipped");
  return course.plan.injects.map(({ id: row, title, kind, trigger }): RowAccount => {
    const base = { row, title, kind, trigger };
    const came = delivered.find(({ is }) => is.row === row);
    if (came !== undefined) {
      const { seq, at, is } = came;
      const off = trigger.kind === "at" ? { offByMs: at - trigger.at } : {};
      return { ...base, status: "delivered", came: { seq, at, by: is.by }, ...off };
    }
    const skip = skipped.find(({ is }) => is.row === row);
    if (skip !== undefined) return { ...base, status: "skipped", ...firstText(skip.texts) };
    return { ...base, status: withheld.some(({ is }) => is.row === row) ? "withheld" : "planned" };
  });
}

function runOf({ told }: Course): readonly RunEvent[] {
  return told.flatMap(({ entry: { seq, at, is }, texts = {} }): readonly RunEvent[] => {
    if (!isOfRun(is)) return [];
    const when = { seq, at, ...firstText(texts) };
    switch (is.type) {
      case "exercise-started":
        return [{ ...when, what: "started" }];
      case "exercise-paused":
        return [{ ...when, what: "paused" }];
      case "exercise-resumed":
        return [{ ...when, what: "resumed" }];
      case "exercise-interrupted":
        return [{ ...when, what: "interrupted" }];
      case "rate-changed":
        return [{ ...when, what: "rate-changed", rate: is.rate }];
      case "emergency-called":
        return [{ ...when, what: "emergency-called", ...(is.seat === undefined ? {} : { seat: is.seat }) }];
      case "emergency-cleared":
        return [{ ...when, what: "emergency-cleared" }];
      case "exercise-ended":
        return [{ ...when, what: "ended", by: is.by, ...(is.ending === undefined ? {} : { ending: is.ending }) }];
      default:
        return is satisfies never;
    }
  });
}

function notesOf(course: Course): readonly Note[] {
  return entriesOf(course, "note-pinned").map(({ seq, at, is, texts }) => {
    const [text] = Object.values(texts);
    const row = is.row === undefined ? {} : { row: is.row };
    return { seq, at, person: is.person, about: is.noted, ...row, ...(text === undefined ? {} : { text }) };
  });
}

/** How the exercise was run: rows as planned and as they came, pauses and interruptions, what the trainer did. */
export function conduct(course: Course): Conduct {
  const fired = entriesOf(course, "inject-delivered").flatMap(({ seq, at, is }) =>
    is.by === "trainer" ? [{ seq, at, row: is.row, what: "fired" as const }] : [],
  );
  const skipped = entriesOf(course, "inject-skipped").map(({ seq, at, is, texts }) => {
    return { seq, at, row: is.row, what: "skipped" as const, ...firstText(texts) };
  });
  return {
    rows: rowsOf(course),
    run: runOf(course),
    notes: notesOf(course),
    interventions: [...fired, ...skipped].toSorted((a, b) => a.seq - b.seq),
  };
}
