/**
 * One test on an entry: a dotted field of it, compared with a value. A field that goes through a list reads the list of
 * its items' fields (`claims.id`). `includes` asks whether a list holds the value, `in` whether the value is a list that
 * holds the field. `re.row` reads the MSEL row of the message that this one answers.
 */
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
