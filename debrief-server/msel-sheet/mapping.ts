import { parseDocument } from "yaml";
import * as z from "zod";
import { closest } from "#engine/scenario/did-you-mean.ts";
import type { Field } from "./column-words.ts";
import { columnWords, fields, plainWord } from "./column-words.ts";
import { kindOf, kindWords } from "./kind-words.ts";
import type { Refused } from "./refused.ts";

const mappingFile = z.strictObject({
  columns: z.record(z.string(), z.enum([...fields, "ignore"])).default({}),
  kinds: z.record(z.string(), z.string()).default({}),
});

/** What an author says about columns and kinds of rows that Hotwash does not know by itself. */
export interface Mapping {
  /** By plain header. */
  readonly columns: ReadonlyMap<string, Field | "ignore">;
  /** By plain word: the planners' word for a kind that Hotwash knows. */
  readonly kinds: ReadonlyMap<string, string>;
}

export const noMapping: Mapping = { columns: new Map(), kinds: new Map() };

/** Reads a mapping file. */
export function readMapping(text: string): Mapping | Refused {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault !== undefined) return { refused: `The mapping file is not YAML: ${fault.message.split("\n")[0]}` };
  const read = mappingFile.safeParse(document.toJS({ maxAliasCount: 10 }) ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join(" → ") ?? "";
    return {
      refused: `The mapping file is wrong at ${place === "" ? "its beginning" : place}: ${issue?.message}. A column is one of ${fields.join(", ")}, or ignore.`,
    };
  }
  const unknown = Object.values(read.data.kinds).find((word) => kindOf(word) === undefined);
  if (unknown !== undefined)
    return { refused: `The mapping file names the kind "${unknown}". The kinds are ${kindWords.join(", ")}.` };
  const plain = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
    new Map(Object.entries(record).map(([word, value]) => [plainWord(word), value]));
  return { columns: plain(read.data.columns), kinds: plain(read.data.kinds) };
}

const byHeader: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => {
    const { header, also } = columnWords[field];
    return [header, ...also].map((word) => [plainWord(word), field] as const);
  }),
);

/** What a header means: by the mapping, else by the words that are known. Undefined when nobody knows. */
export function fieldOf(header: string, mapping: Mapping): Field | "ignore" | undefined {
  const plain = plainWord(header);
  return mapping.columns.get(plain) ?? byHeader.get(plain);
}

/** A mapping file to start from: each header nobody knows with what it may be, or `ignore`. */
export function mappingDraft(headers: readonly string[]): string {
  const lines = headers.map((header) => {
    const near = closest(plainWord(header), byHeader.keys());
    return `  ${JSON.stringify(header)}: ${(near === undefined ? undefined : byHeader.get(near)) ?? "ignore"}`;
  });
  return ["# Say what each column is, save this as mapping.yaml, and add --map mapping.yaml. A column is one of:"]
    .concat(`# ${fields.join(" ")} ignore`, "columns:", ...lines)
    .join("\n");
}
