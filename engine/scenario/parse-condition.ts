import type { Condition, ConditionFault, Operand } from "./condition.ts";
import { conditionGrammar, type Expression } from "./condition-grammar.ts";
import { meantOrList } from "./did-you-mean.ts";

/** What a variable or finding holds. */
export type ValueKind =
  | { readonly type: "flag" | "number" }
  | { readonly type: "word"; readonly words: readonly string[] };

/** Every name a condition may use where it stands. In a pack only findings are given. */
export interface ConditionNames {
  readonly variables?: ReadonlyMap<string, ValueKind>;
  readonly findings?: ReadonlyMap<string, ValueKind>;
  /** Decision → its options. */
  readonly decisions?: ReadonlyMap<string, readonly string[]>;
  /** What `fired(…)` … `closed(…)` may name; a flag that is absent cannot be used here. */
  readonly flags?: Readonly<Partial<Record<FlagName, ReadonlySet<string>>>>;
  /** What `free(…)` and `there(…)` may name. */
  readonly counts?: Readonly<Partial<Record<CountName, ReadonlySet<string>>>>;
  /** Whether there is an exercise going on: `elapsed` and `tagged-count`. */
  readonly running?: boolean;
}

const flagNames = ["fired", "met", "overdue", "shown", "tagged", "taken", "closed", "in", "up"] as const;
type FlagName = (typeof flagNames)[number];
const countNames = ["free", "there"] as const;
type CountName = (typeof countNames)[number];

/** The words that read as the state of a decision, so that no option may be called so. */
export const decisionStates = ["open", "closed", "lapsed"] as const;

/** The words of the language itself, so that nothing a condition can name may be called so. */
export const conditionKeywords = [
  "and",
  "or",
  "not",
  "true",
  "false",
  "elapsed",
  "tagged-count",
  ...flagNames,
  ...countNames,
] as const;

type Kind = ValueKind | { readonly type: "length" };
interface Typed {
  readonly operand: Operand;
  readonly kind: Kind;
}

function fault(
  kind: ConditionFault["fault"],
  place: Pick<Expression, "at" | "length">,
  message: string,
  help?: string,
): ConditionFault {
  const { at, length } = place;
  return { fault: kind, at, length, message, ...(help === undefined ? {} : { help }) };
}

/**
 * Parses a condition and proves its names and types against `names`. Total: every text gives a condition or its first
 * fault, in time linear in its length.
 */
export function parseCondition(text: string, names: ConditionNames): Condition | ConditionFault {
  if (text.length > 500) {
    return { fault: "condition-syntax", at: 0, length: 1, message: "a condition has at most 500 characters" };
  }
  const expression = conditionGrammar(text);
  return "fault" in expression ? expression : asCondition(expression, names);
}

function asCondition(expression: Expression, names: ConditionNames): Condition | ConditionFault {
  switch (expression.kind) {
    case "and":
    case "or": {
      const of: Condition[] = [];
      for (const part of expression.of) {
        const condition = asCondition(part, names);
        if ("fault" in condition) return condition;
        of.push(condition);
      }
      return { op: expression.kind, of };
    }
    case "not": {
      const of = asCondition(expression.of, names);
      return "fault" in of ? of : { op: "not", of };
    }
    case "compare":
      return asComparison(expression, names);
    case "sum":
    case "name":
    case "call":
    case "number":
    case "length": {
      const typed = asOperand(expression, names);
      if ("fault" in typed) return typed;
      if (typed.kind.type === "flag") return { op: "flag", of: typed.operand };
      const message = `this is ${describe(typed.kind)}, where yes or no is needed`;
      return fault("condition-type", expression, message, "compare it with something");
    }
    default:
      return expression satisfies never;
  }
}

function asComparison(
  place: Extract<Expression, { kind: "compare" }>,
  names: ConditionNames,
): Condition | ConditionFault {
  const { sign, left, right } = place;
  const words = wordsOf(left, names) ?? wordsOf(right, names);
  const a = asOperand(left, names, words);
  if ("fault" in a) return a;
  const b = asOperand(right, names, words);
  if ("fault" in b) return b;
  if (a.kind.type !== b.kind.type) {
    const message = `${describe(a.kind)} cannot be compared with ${describe(b.kind)}`;
    const lengths = a.kind.type === "length" || b.kind.type === "length";
    return fault("condition-type", place, message, lengths ? "a length is written 90s, 4m or 1h30m" : undefined);
  }
  const ordered = sign !== "==" && sign !== "!=";
  if (ordered && (a.kind.type === "flag" || a.kind.type === "word")) {
    return fault("condition-type", place, `${describe(a.kind)} has no order`, "use == or !=");
  }
  return { op: sign, left: a.operand, right: b.operand };
}

/** The words that the other side of a comparison may use, when this side is a name that holds words. */
function wordsOf(
  expression: Expression,
  names: ConditionNames,
): { readonly of: string; readonly words: readonly string[] } | undefined {
  if (expression.kind !== "name") return undefined;
  const known = named(expression.name, names);
  return known?.kind.type === "word" ? { of: expression.name, words: known.kind.words } : undefined;
}

function named(name: string, names: ConditionNames): Typed | undefined {
  const variable = names.variables?.get(name);
  if (variable !== undefined) return { operand: { kind: "variable", id: name }, kind: variable };
  const finding = names.findings?.get(name);
  if (finding !== undefined) return { operand: { kind: "finding", id: name }, kind: finding };
  const options = names.decisions?.get(name);
  if (options !== undefined) {
    return { operand: { kind: "decision", id: name }, kind: { type: "word", words: [...options, ...decisionStates] } };
  }
  if (name === "true" || name === "false") {
    return { operand: { kind: "value", value: name === "true" }, kind: { type: "flag" } };
  }
  if (names.running !== true) return undefined;
  if (name === "elapsed") return { operand: { kind: "elapsed" }, kind: { type: "length" } };
  if (name === "tagged-count") return { operand: { kind: "tagged-count" }, kind: { type: "number" } };
  return undefined;
}

function asOperand(
  expression: Expression,
  names: ConditionNames,
  words?: { readonly of: string; readonly words: readonly string[] },
): Typed | ConditionFault {
  switch (expression.kind) {
    case "number":
    case "length":
      return { operand: { kind: "value", value: expression.value }, kind: { type: expression.kind } };
    case "name":
      return asName(expression, names, words);
    case "call":
      return asCall(expression, names);
    case "sum":
      return asSum(expression, names);
    case "and":
    case "or":
    case "not":
    case "compare":
      return fault("condition-type", expression, "a yes or no cannot be a side of a comparison or sum");
    default:
      return expression satisfies never;
  }
}

function asName(
  expression: Extract<Expression, { kind: "name" }>,
  names: ConditionNames,
  words: { readonly of: string; readonly words: readonly string[] } | undefined,
): Typed | ConditionFault {
  const { name } = expression;
  if (words?.words.includes(name) === true) {
    return { operand: { kind: "value", value: name }, kind: { type: "word", words: words.words } };
  }
  const known = named(name, names);
  if (known !== undefined) return known;
  if (words !== undefined) {
    const message = `'${name}' is not a value of '${words.of}'`;
    return fault("condition-name", expression, message, meantOrList(name, words.words));
  }
  const parts = name.split("-");
  const minus = parts.length > 1 && parts.every((part) => /^\d+$/.test(part) || named(part, names) !== undefined);
  const help = minus ? "a minus needs a space on each side" : meantOrList(name, allNames(names));
  return fault("condition-name", expression, `nothing here is called '${name}'`, help);
}

function allNames({ variables, findings, decisions, running }: ConditionNames): readonly string[] {
  const own = [...(variables?.keys() ?? []), ...(findings?.keys() ?? []), ...(decisions?.keys() ?? [])];
  return running === true ? [...own, "elapsed", "tagged-count"] : own;
}

/** `fired(I1)` and its like are flags, `free(boats)` and its like numbers. */
function asCall(expression: Extract<Expression, { kind: "call" }>, names: ConditionNames): Typed | ConditionFault {
  const { name, argument, argumentAt } = expression;
  const flag = flagNames.find((known) => known === name);
  const count = countNames.find((known) => known === name);
  const known = flag === undefined ? names.counts?.[count ?? "free"] : names.flags?.[flag];
  if ((flag ?? count) === undefined || known === undefined) {
    const message = `'${name}( )' cannot be asked here`;
    const askable = [...Object.keys(names.flags ?? {}), ...Object.keys(names.counts ?? {})];
    return fault("condition-name", expression, message, meantOrList(name, askable));
  }
  if (!known.has(argument)) {
    const place = { at: argumentAt, length: argument.length };
    return fault("condition-name", place, ...strange(name, argument, known, names));
  }
  if (flag !== undefined) return { operand: { kind: flag, id: argument }, kind: { type: "flag" } };
  return { operand: { kind: count ?? "free", id: argument }, kind: { type: "number" } };
}

/** What to say of a name that a call does not know: that it is a row of the other kind, or which it does know. */
function strange(
  name: string,
  argument: string,
  known: ReadonlySet<string>,
  { flags }: ConditionNames,
): readonly [string, string | undefined] {
  if ((name === "met" || name === "overdue") && flags?.fired?.has(argument) === true)
    return [`'${argument}' is not an expected action`, `fired(${argument}) asks whether the row was delivered`];
  if (name === "fired" && flags?.met?.has(argument) === true)
    return [`'${argument}' is an expected action: it is not delivered`, `met(${argument}) asks whether it was done`];
  return [`'${name}( )' knows no '${argument}'`, meantOrList(argument, known)];
}

function asSum(expression: Extract<Expression, { kind: "sum" }>, names: ConditionNames): Typed | ConditionFault {
  const left = asOperand(expression.left, names);
  if ("fault" in left) return left;
  const right = asOperand(expression.right, names);
  if ("fault" in right) return right;
  const { type } = left.kind;
  if (type !== right.kind.type || (type !== "number" && type !== "length")) {
    const message = `${describe(left.kind)} and ${describe(right.kind)} cannot be added or subtracted`;
    return fault("condition-type", expression, message);
  }
  const operand: Operand = { kind: "sum", left: left.operand, right: right.operand, sign: expression.sign };
  return { operand, kind: { type } };
}

function describe(kind: Kind): string {
  return { flag: "a flag", number: "a number", word: "a word", length: "a length of time" }[kind.type];
}
