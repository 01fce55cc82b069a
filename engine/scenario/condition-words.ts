import { parseLength } from "#engine/time.ts";
import type { ConditionFault } from "./condition.ts";

/** One word or sign of a condition, and where it stands in it. */
export interface ConditionWord {
  readonly kind: "name" | "number" | "length" | "sign" | "end";
  readonly text: string;
  readonly value: number;
  readonly at: number;
}

const pieces =
  /\s+|(?<name>[a-zA-Z][a-zA-Z0-9]*(?:[-.][a-zA-Z0-9]+)*)|(?<number>\d+(?:\.\d+)?[a-zA-Z0-9]*)|(?<sign>==|!=|<=|>=|<|>|\+|-|\(|\))/y;

const foreign: Readonly<Record<string, string>> = {
  ",": "the condition language has no commas: inside { } a comma also ends the value",
  "=": "equality is written ==",
  "&": "write and",
  "|": "write or",
  "!": "write not, or != between two values",
  "'": "words are written without quotes",
  '"': "words are written without quotes",
};

function numberWord(text: string, at: number): ConditionWord | ConditionFault {
  if (/^\d+(\.\d+)?$/.test(text)) return { kind: "number", text, value: Number(text), at };
  const value = parseLength(text);
  if (value !== undefined) return { kind: "length", text, value, at };
  const message = `'${text}' is neither a number nor a length`;
  return { fault: "condition-syntax", at, length: text.length, message, help: "a length is written 90s, 4m or 1h30m" };
}

/** Splits a condition into its words and signs, with a last one that marks the end; or says what cannot stand in it. */
export function conditionWords(text: string): readonly ConditionWord[] | ConditionFault {
  const words: ConditionWord[] = [];
  let at = 0;
  while (at < text.length) {
    pieces.lastIndex = at;
    const found = pieces.exec(text);
    if (found === null) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const help = foreign[sign];
      const message = `'${sign}' has no meaning in a condition`;
      return { fault: "condition-syntax", at, length: sign.length, message, ...(help === undefined ? {} : { help }) };
    }
    const { name, number, sign } = found.groups ?? {};
    if (name !== undefined) words.push({ kind: "name", text: name, value: 0, at });
    if (sign !== undefined) words.push({ kind: "sign", text: sign, value: 0, at });
    if (number !== undefined) {
      const word = numberWord(number, at);
      if ("fault" in word) return word;
      words.push(word);
    }
    at += found[0].length;
  }
  words.push({ kind: "end", text: "", value: 0, at: text.length });
  return words;
}
