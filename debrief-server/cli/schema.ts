import { readFile, writeFile } from "node:fs/promises";
import { fileSchemas, jsonSchema } from "#engine/scenario/json-schema.ts";
import type { FileKind } from "#engine/scenario/json-schema.ts";
import { referencePage } from "#engine/scenario/reference.ts";
import { readArguments, textOf } from "./arguments.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { unlessWritten } from "./why-not-written.ts";

const kinds = Object.keys(fileSchemas).filter((key): key is FileKind => Object.hasOwn(fileSchemas, key));

const help = `hotwash schema [--of ${kinds.join("|")}]
hotwash schema --format markdown [--into <page>]

Prints the JSON Schema of a file, for editors that complete and check YAML while one writes. Save it, and put this line
first in the scenario:  # yaml-language-server: $schema=scenario.schema.json

  --of <kind>          which file; scenario when left out
  --format markdown    every key as tables instead, for people
  --into <page>        writes the tables into a page, between its lines "<!-- keys -->" and "<!-- end of keys -->"`;

const options = {
  of: { type: "string", default: "scenario" },
  format: { type: "string", default: "json" },
  into: { type: "string" },
} as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, []);
  if ("misuse" in read) return misused(terminal, "schema", read);
  const { values } = read;
  const [of, format, page] = [textOf(values, "of"), textOf(values, "format"), textOf(values, "into")];
  const kind = kinds.find((known) => known === of);
  if (kind === undefined)
    return misused(terminal, "schema", { misuse: `--of is one of ${kinds.join(", ")}, not "${of}".` });
  if (format !== "json" && format !== "markdown")
    return misused(terminal, "schema", { misuse: `--format is json or markdown, not "${format}".` });
  if (page !== undefined) {
    const wrong =
      format === "markdown"
        ? await writeKeys(page)
        : { misuse: "--into goes with --format markdown: a schema is saved with > file." };
    if (wrong !== undefined) return misused(terminal, "schema", wrong);
    return 0;
  }
  terminal.out(format === "markdown" ? referencePage() : JSON.stringify(jsonSchema(kind), undefined, 2));
  return 0;
}

async function writeKeys(file: string): Promise<Misuse | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { misuse: `There is no page "${file}".` };
  const parts = /^([\s\S]*<!-- keys -->\n)[\s\S]*(<!-- end of keys -->[\s\S]*)$/.exec(text);
  if (parts === null) return { misuse: `"${file}" has no lines "<!-- keys -->" and "<!-- end of keys -->".` };
  const page = `${parts[1] ?? ""}\n${referencePage()}\n\n${parts[2] ?? ""}`;
  return unlessWritten(writeFile(file, page), `"${file}" was not written`);
}

export const schema: CliCommand = { help, run };
