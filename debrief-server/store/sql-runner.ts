export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One statement with its values. When `rows` is given, another number of answered rows undoes the transaction. */
export interface Step {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly rows?: number;
}

export type Outcome =
  | { readonly done: true; readonly answers: readonly (readonly SqlRow[])[] }
  /** The step that answered another number of rows than it had to. Nothing was changed. */
  | { readonly done: false; readonly step: number };

/** A database that runs the steps of one transaction. A resolved promise means that they are on disk. */
export interface SqlRunner {
  transact(steps: readonly Step[]): Promise<Outcome>;
  close(): Promise<void>;
}

/** The few words in which databases differ. */
export interface SqlDialect {
  /** The database's own clock as whole milliseconds. */
  readonly nowMs: string;
  readonly blob: string;
}

/** Runs one statement as a transaction of its own. */
export async function ask(runner: SqlRunner, sql: string, values: readonly SqlValue[]): Promise<readonly SqlRow[]> {
  const outcome = await runner.transact([{ sql, values }]);
  return outcome.done ? (outcome.answers[0] ?? []) : [];
}
