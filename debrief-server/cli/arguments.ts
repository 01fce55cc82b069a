import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import type { Misuse } from "./terminal.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Given = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>;

/** The options that were given, by name. */
export type Values = Given["values"];

/** The options and the words of a command line, or what is wrong with it in one sentence. */
export function readArguments(
  args: readonly string[],
  options: Options,
  words: readonly string[],
): { readonly values: Given["values"]; readonly words: readonly string[] } | Misuse {
  try {
    const { values, positionals } = parseArgs({
      args: negativesJoined(args),
      options,
      allowPositionals: true,
      strict: true,
    });
    const missing = words[positionals.length];
    if (missing !== undefined) return { misuse: `Say which ${missing}.` };
    const extra = positionals[words.length];
    if (extra !== undefined) return { misuse: `"${extra}" is one word too many.` };
    return { values, words: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { misuse: `${(error.message.split(/\.\s/)[0] ?? "").replace(/\.$/, "")}.` };
  }
}

/** `--seed -1` as it is meant: a value, and not an option called 1. */
function negativesJoined(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(word) && before !== undefined && /^--[^=]+$/.test(before))
      joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

/** An option's text; undefined when it was not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** An option's whole number; undefined when it was not given. */
export function numberOf(values: Values, name: string, least: number): number | undefined | Misuse {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const fits = /^\d{1,10}$/.test(text) && Number(text) >= least;
  return fits
    ? Number(text)
    : { misuse: `--${name} is a whole number${least > 0 ? ` of at least ${least}` : ""}, not "${text}".` };
}
