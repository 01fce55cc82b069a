import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inTable, type Bench } from "./measure.ts";

/** A part of the bench is a file beside this one that exports `bench`. */
const parts = ["engine", "world", "line"] as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { json: { type: "boolean", default: false }, counts: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const name = parts.find((part) => part === positionals[0]);
  const file = new URL(`./${name}.ts`, import.meta.url);
  if (name === undefined || positionals.length > 1 || !existsSync(fileURLToPath(file))) {
    console.error(`npm run bench -- <${parts.join("|")}> [--counts] [--json]`);
    return 2;
  }
  const part: { readonly bench: Bench } = await import(file.href);
  const figures = await part.bench({ counts: values.counts });
  console.log(values.json ? JSON.stringify(figures, undefined, 2) : inTable(figures));
  return 0;
}

process.exitCode = await main();
