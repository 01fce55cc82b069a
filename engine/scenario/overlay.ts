import * as z from "zod";
import { textHash } from "#engine/text-hash.ts";
import { closest } from "./did-you-mean.ts";
import type { Packs } from "./packs.ts";
import { problemAt } from "./complain.ts";
import type { Problem } from "./problem.ts";
import { scenarioText, type WrittenScenario } from "./schema.ts";
import { shapeProblems } from "./shape-problem.ts";
import type { Source, SourceText } from "./source.ts";
import { withTexts, type Readable } from "./texts.ts";
import { readYaml } from "./yaml-tree.ts";

/** A text of a scenario in another language, as it stands in an overlay. */
const translation = z.strictObject({
  source: z.string().optional().describe("The text as it stands in the scenario, for whoever translates it"),
  text: z
    .string()
    .trim()
    .max(4000)
    .default("")
    .describe("The same in this language; empty until somebody has written it"),
  of: z
    .string()
    .regex(/^[0-9a-f]{8}$/, "it is eight hex digits, written by translate")
    .describe("Written by `translate`: which text it is a translation of"),
  stale: z
    .literal(true)
    .optional()
    .describe("Written by `translate`: the text has changed since. Delete it when this one is right again"),
  was: z.string().optional().describe("Written by `translate`: the text before it changed"),
});

/** The texts of a scenario in another language. */
export const overlayText = z.strictObject({
  locale: scenarioText.shape.locale.unwrap().describe("The language, as in the file's name"),
  reviewed: z
    .boolean()
    .default(false)
    .describe("True when somebody who speaks the language has read it all; hidden until then"),
  texts: z.record(z.string().max(300), translation).default({}).describe("Key of a text → its translation"),
});

/** A translation that can be used. Texts that are stale, missing or unknown are not in it. */
export interface Overlay {
  readonly locale: string;
  readonly reviewed: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads an overlay against the texts of its scenario. An overlay with an error cannot be used; of one with texts that are
 * stale, missing or unknown, each a warning, the others can, and those stay in the author's language.
 */
export function readOverlay(
  file: SourceText,
  texts: readonly Readable[],
): { readonly overlay?: Overlay; readonly problems: readonly Problem[] } {
  const { source, problems } = readYaml(file);
  if (source === undefined) return { problems };
  const shape = overlayText.safeParse(source.root.value);
  if (!shape.success) return { problems: [...problems, ...shapeProblems(source, overlayText, shape.error.issues)] };
  const { locale, reviewed, texts: written } = shape.data;
  const known = new Map(texts.map((readable) => [readable.key, readable]));
  const found = [
    ...problems,
    ...otherName(source, locale),
    ...Object.entries(written).flatMap(([key, { text, of, stale }]) => {
      const place = { source, path: ["texts", key], part: "key" } as const;
      const readable = known.get(key);
      if (readable === undefined) return [unknown(place, key, known.keys())];
      if (!z.safeParse(readable.schema, text === "" ? "x" : text).success)
        return [
          problemAt("bad-value", { source, path: ["texts", key, "text"], part: "value" }, "the text is too long"),
        ];
      if (text !== "" && (stale === true || of !== textHash(readable.text))) return [staleText(place, key)];
      return [];
    }),
    ...missing(source, texts, written),
  ];
  if (found.some(({ severity }) => severity === "error")) return { problems: found };
  const usable = texts.flatMap(({ key, text }): [string, string][] => {
    const one = Object.hasOwn(written, key) ? written[key] : undefined;
    const fresh = one !== undefined && one.text !== "" && one.stale !== true && one.of === textHash(text);
    return fresh ? [[key, one.text]] : [];
  });
  return { overlay: { locale, reviewed, texts: new Map(usable) }, problems: found };
}

type Place = Parameters<typeof problemAt>[1];

function otherName(source: Source, locale: string): readonly Problem[] {
  const name = source.file.slice(Math.max(source.file.lastIndexOf("/"), source.file.lastIndexOf("\\")) + 1);
  if (name === `${locale}.yaml`) return [];
  const message = `the file is called ${name}, and its locale is '${locale}'`;
  return [
    problemAt("locale-name", { source, path: ["locale"], part: "value" }, message, { help: `call it ${locale}.yaml` }),
  ];
}

function unknown(place: Place, key: string, keys: Iterable<string>): Problem {
  const meant = closest(key, keys);
  const help =
    meant === undefined ? "it was taken out of the scenario, or its id has changed" : `did you mean '${meant}'?`;
  return problemAt("text-unknown", place, `the scenario has no text '${key}'`, { help, severity: "warning" });
}

function staleText(place: Place, key: string): Problem {
  const message = `the text of '${key}' has changed since it was translated`;
  const help =
    "the author's text is shown until it is right again: hotwash translate marks it, delete stale when it is done";
  return problemAt("text-stale", place, message, { help, severity: "warning" });
}

function missing(
  source: Source,
  texts: readonly Readable[],
  written: z.infer<typeof overlayText>["texts"],
): readonly Problem[] {
  const left = texts.filter(({ key }) => !Object.hasOwn(written, key) || written[key]?.text === "");
  if (left.length === 0) return [];
  const some = left.slice(0, 5).map(({ key }) => key);
  const message = `${left.length} of ${texts.length} texts are not translated: ${some.join(", ")}${left.length > 5 ? " …" : ""}`;
  const help = "the author's text is shown instead: hotwash translate adds what is missing";
  return [problemAt("text-missing", { source, path: ["texts"], part: "key" }, message, { help, severity: "warning" })];
}

/** A scenario and its packs in the language of an overlay. */
export function translated(
  written: WrittenScenario,
  packs: Packs,
  { locale, texts }: Overlay,
): { readonly written: WrittenScenario; readonly packs: Packs } {
  const other = withTexts(written, packs, ({ key, text }) => texts.get(key) ?? text);
  return { ...other, written: { ...other.written, locale } };
}
