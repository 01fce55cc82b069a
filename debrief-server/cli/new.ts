import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { idText } from "#engine/ids.ts";
import { readArguments, textOf } from "./arguments.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { whyNotWritten } from "./why-not-written.ts";

const templates = ["small", "full"] as const;

const help = `hotwash new <folder> [--template small|full]

Makes a folder with a scenario that can be played at once. Its id is the folder's name. Never writes into a folder that
is there already.

  --template small   three messages to two roles; when left out
  --template full    roles of two agencies, facts, a casualty, a report that is expected, a decision, endings and tests`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { template: { type: "string", default: "small" } }, ["folder"]);
  if ("misuse" in read) return misused(terminal, "new", read);
  const given = textOf(read.values, "template");
  const template = templates.find((known) => known === given);
  if (template === undefined)
    return misused(terminal, "new", { misuse: `--template is ${templates.join(" or ")}, not "${given ?? ""}".` });
  const folder = path.normalize(read.words[0] ?? "");
  const file = await begun(folder, template);
  if (typeof file !== "string") return misused(terminal, "new", file);
  terminal.out(`${file} is written. Change it, and run:`);
  for (const command of ["check", "test", "rehearse"]) terminal.out(`  npm run hotwash -- ${command} ${folder}`);
  return 0;
}

/** Writes the template into a new folder; answers the file, or why there is none. */
async function begun(folder: string, template: (typeof templates)[number]): Promise<string | Misuse> {
  const id = path.basename(path.resolve(folder));
  if (!idText.safeParse(id).success)
    return { misuse: `"${id}" cannot be the id of a scenario: letters, digits and inner dashes, a letter first.` };
  const text = await readFile(new URL(`templates/${template}.yaml`, import.meta.url), "utf8");
  const title = `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
  const own = text.replace("id: new-scenario", `id: ${id}`).replace("title: New scenario", `title: ${title}`);
  const file = path.join(folder, "scenario.yaml");
  try {
    await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
    await mkdir(folder);
    await writeFile(file, own, { flag: "wx" });
    return file;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return { misuse: `There is already something at "${folder}"; nothing was written.` };
    return { misuse: `"${folder}" could not be made: ${whyNotWritten(error)}.` };
  }
}

export const begin: CliCommand = { help, run };
