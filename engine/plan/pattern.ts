/** One test on an entry: a dotted field of it, compared with a value. `includes` reads lists. */
export interface FieldTest {
  readonly field: string;
  readonly op: "==" | "!=" | "includes" | "in" | ">=" | "<=";
  readonly value: string | number | boolean | readonly string[];
}

/**
 * A pattern over the log: entries of one type that pass every test. It holds when `count` entries with different
 * values in `distinct` (or just `count` entries) have come, only counting those after the row `afterRow`.
 * Serves expected actions, triggers, bots and file tests alike.
 */
export interface Pattern {
  readonly type: string;
  readonly tests: readonly FieldTest[];
  readonly count: number;
  readonly distinct?: string;
  readonly afterRow?: string;
}
