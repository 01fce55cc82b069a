import type { ConditionFault } from "./condition.ts";
import { conditionWords, type ConditionWord } from "./condition-words.ts";

type CompareSign = "==" | "!=" | "<" | "<=" | ">" | ">=";

interface Place {
  readonly at: number;
  readonly length: number;
}

/** A condition as written, before its names and types are looked at. */
export type Expression = Place &
  (
    | { readonly kind: "and" | "or"; readonly of: readonly Expression[] }
    | { readonly kind: "not"; readonly of: Expression }
    | { readonly kind: "compare"; readonly sign: CompareSign; readonly left: Expression; readonly right: Expression }
    | { readonly kind: "sum"; readonly sign: 1 | -1; readonly left: Expression; readonly right: Expression }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "call"; readonly name: string; readonly argument: string; readonly argumentAt: number }
    | { readonly kind: "number" | "length"; readonly value: number }
  );

interface Reader {
  readonly words: readonly ConditionWord[];
  next: number;
  fault?: ConditionFault;
}

const end: ConditionWord = { kind: "end", text: "", value: 0, at: 0 };
const compareSigns: readonly CompareSign[] = ["==", "!=", "<=", ">=", "<", ">"];
const deepest = 40;

function peek(reader: Reader): ConditionWord {
  return reader.words[reader.next] ?? reader.words.at(-1) ?? end;
}

function take(reader: Reader): ConditionWord {
  const word = peek(reader);
  reader.next += 1;
  return word;
}

function takeIf(reader: Reader, text: string): boolean {
  const { kind, text: found } = peek(reader);
  if (found !== text || kind === "end") return false;
  reader.next += 1;
  return true;
}

function broken(reader: Reader, word: ConditionWord, message: string, help?: string): Expression {
  const place = { at: word.at, length: Math.max(1, word.text.length) };
  reader.fault ??= { fault: "condition-syntax", ...place, message, ...(help === undefined ? {} : { help }) };
  reader.next = reader.words.length - 1;
  return { kind: "number", value: 0, ...place };
}

function spanning(first: Expression, last: Expression): Place {
  return { at: first.at, length: last.at + last.length - first.at };
}

function anyOf(reader: Reader, depth: number): Expression {
  return joined(reader, "or", () => joined(reader, "and", () => negated(reader, depth)));
}

function joined(reader: Reader, word: "and" | "or", part: () => Expression): Expression {
  const first = part();
  const of = [first];
  while (takeIf(reader, word)) of.push(part());
  return of.length === 1 ? first : { kind: word, of, ...spanning(first, of.at(-1) ?? first) };
}

function negated(reader: Reader, depth: number): Expression {
  const word = peek(reader);
  if (!takeIf(reader, "not")) return comparison(reader, depth);
  if (depth >= deepest) return broken(reader, word, "the condition is nested too deeply");
  const of = negated(reader, depth + 1);
  return { kind: "not", of, at: word.at, length: of.at + of.length - word.at };
}

function comparison(reader: Reader, depth: number): Expression {
  const left = sum(reader, depth);
  const sign = compareSigns.find((candidate) => takeIf(reader, candidate));
  if (sign === undefined) return left;
  const right = sum(reader, depth);
  const more = peek(reader);
  if (compareSigns.some((candidate) => candidate === more.text)) {
    return broken(reader, more, "two comparisons in a row", "join them with and");
  }
  return { kind: "compare", sign, left, right, ...spanning(left, right) };
}

function sum(reader: Reader, depth: number): Expression {
  let left = term(reader, depth);
  for (;;) {
    const sign = takeIf(reader, "+") ? 1 : takeIf(reader, "-") ? -1 : undefined;
    if (sign === undefined) return left;
    const right = term(reader, depth);
    left = { kind: "sum", sign, left, right, ...spanning(left, right) };
  }
}

function term(reader: Reader, depth: number): Expression {
  const word = take(reader);
  const place = { at: word.at, length: word.text.length };
  if (word.kind === "number" || word.kind === "length") return { kind: word.kind, value: word.value, ...place };
  if (word.text === "-" && peek(reader).kind === "number") {
    const { value, at, text } = take(reader);
    return { kind: "number", value: -value, at: word.at, length: at + text.length - word.at };
  }
  if (word.text === "(") return bracketed(reader, word, depth);
  if (word.kind !== "name")
    return broken(reader, word, word.kind === "end" ? "the condition stops here" : unexpected(word));
  if (word.text === "and" || word.text === "or") return broken(reader, word, unexpected(word));
  return peek(reader).text === "(" ? call(reader, word) : { kind: "name", name: word.text, ...place };
}

function unexpected(word: ConditionWord): string {
  return `'${word.text}' cannot stand here`;
}

function bracketed(reader: Reader, open: ConditionWord, depth: number): Expression {
  if (depth >= deepest) return broken(reader, open, "the condition is nested too deeply");
  const inner = anyOf(reader, depth + 1);
  if (!takeIf(reader, ")")) return broken(reader, open, "this parenthesis is never closed");
  return inner;
}

function call(reader: Reader, name: ConditionWord): Expression {
  take(reader);
  const argument = take(reader);
  if (argument.kind !== "name") return broken(reader, argument, `'${name.text}( )' needs a name`);
  const close = peek(reader);
  if (!takeIf(reader, ")")) return broken(reader, close, `'${name.text}(' takes one name and is closed by ')'`);
  const length = close.at + 1 - name.at;
  return { kind: "call", name: name.text, argument: argument.text, argumentAt: argument.at, at: name.at, length };
}

/** Reads a condition's shape: `or` binds less than `and`, `and` less than `not`, that less than a comparison. */
export function conditionGrammar(text: string): Expression | ConditionFault {
  const words = conditionWords(text);
  if ("fault" in words) return words;
  const reader: Reader = { words, next: 0 };
  const whole = anyOf(reader, 0);
  const rest = peek(reader);
  if (reader.fault === undefined && rest.kind !== "end") {
    broken(
      reader,
      rest,
      `'${rest.text}' is left over`,
      rest.kind === "name" ? "join conditions with and, or" : undefined,
    );
  }
  return reader.fault ?? whole;
}
