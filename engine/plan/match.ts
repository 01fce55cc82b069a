import type { RowId } from "#engine/ids.ts";
import type { FieldTest, Pattern } from "./pattern.ts";

/** Something that happened, as a pattern sees it: a type and fields. Every happening of the log is one. */
interface Happened {
  readonly type: string;
}

/** The MSEL row a message was made by, if it was made by one. */
type RowOfMessage = (message: string) => RowId | undefined;

function fieldOf(from: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return from;
  if (Array.isArray(from)) return from.map((item: unknown) => fieldOf(item, path));
  if (typeof from !== "object" || from === null) return undefined;
  return fieldOf(Object.entries(from).find(([name]) => name === key)?.[1], rest);
}

function passes({ field, op, value }: FieldTest, is: Happened, rowOf: RowOfMessage): boolean {
  const re = fieldOf(is, ["re"]);
  const found = field === "re.row" ? (typeof re === "string" ? rowOf(re) : undefined) : fieldOf(is, field.split("."));
  switch (op) {
    case "==":
      return found === value;
    case "!=":
      return found !== value;
    case "includes":
      return Array.isArray(found) && found.some((item: unknown) => item === value);
    case "in":
      return Array.isArray(value) && value.some((item: unknown) => item === found);
    case ">=":
      return typeof found === "number" && typeof value === "number" && found >= value;
    case "<=":
      return typeof found === "number" && typeof value === "number" && found <= value;
    default:
      return op satisfies never;
  }
}

/** Whether one happening counts for a pattern. Counting, distinct values and `afterRow` are the caller's. */
export function matches(pattern: Pattern, is: Happened, rowOf: RowOfMessage): boolean {
  return is.type === pattern.type && pattern.tests.every((test) => passes(test, is, rowOf));
}

/** The value that must differ between counted happenings, as text; undefined when every one counts. */
export function distinctKey(pattern: Pattern, is: Happened): string | undefined {
  return pattern.distinct === undefined ? undefined : String(fieldOf(is, pattern.distinct.split(".")));
}
