import * as z from "zod";
import { bare } from "./bare-schema.ts";
import { keyRows, sharedIn, takes } from "./reference-rows.ts";
import type { Row } from "./reference-rows.ts";
import { fileSchemas } from "./json-schema.ts";
import { scenarioText } from "./schema.ts";

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ key, takes: kind, what, standard }) => `| \`${key}\` | ${kind} | ${what} | ${standard} |`);
  return ["| key | takes | what | default |", "|---|---|---|---|", ...lines].join("\n");
}

function section(heading: string, intro: string, rows: readonly Row[]): string {
  return [`### ${heading}`, ...(intro === "" ? [] : [intro]), tableOf(rows)].join("\n\n");
}

/** The object whose keys a top key's value is made of; undefined where it is a plain value or a shared thing of its own. */
function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  const { inner } = bare(schema);
  if (inner instanceof z.ZodArray) return objectIn(inner.element);
  if (inner instanceof z.ZodRecord) return objectIn(inner.valueType);
  return inner instanceof z.ZodObject ? inner : undefined;
}

function sections(shape: Readonly<Record<string, z.core.$ZodType>>): readonly string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const object = objectIn(schema);
    if (object === undefined) return [];
    const { description = "", inner } = bare(schema);
    const form =
      inner instanceof z.ZodRecord
        ? "A map from an id to these keys."
        : inner instanceof z.ZodArray
          ? "A list; each item has these keys."
          : "";
    const intro = [`${description}.`, form].filter((part) => part !== "" && part !== ".").join(" ");
    return [section(`\`${key}\``, intro, keyRows(object))];
  });
}

function topRows(): readonly Row[] {
  return Object.entries(scenarioText.shape).map(([key, schema]) => {
    const [row] = keyRows(z.strictObject({ [key]: schema }));
    const kind = objectIn(schema) === undefined ? takes(schema) : `[below](#${key.toLowerCase()})`;
    return { key, what: row?.what ?? "", standard: row?.standard ?? "", takes: kind };
  });
}

/**
 * Every key of a scenario and of its packs as Markdown, made from the schemas: what it takes, what it means, and its
 * default; a key without a default and not *optional* is required.
 */
export function referencePage(): string {
  const { scenario, overlay, ...packs } = fileSchemas;
  const shared = sharedIn([scenario, ...Object.values(packs)]);
  return [
    section("The top", "Keys without a default are required unless they are *optional*.", topRows()),
    ...sections(scenarioText.shape),
    ...[...shared].map(([name, { schema, description }]) => section(name, description, keyRows(schema))),
    "## Keys of packs",
    ...Object.entries(packs).map(([kind, schema]) => section(`Pack: ${kind}`, "", keyRows(schema))),
    "## Keys of an overlay",
    tableOf(keyRows(overlay)),
  ].join("\n\n");
}
