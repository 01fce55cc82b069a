import { readArguments } from "./arguments.ts";
import { exportMsel } from "./msel-export.ts";
import { importMsel } from "./msel-import.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash msel import <file.xlsx|file.csv> --into <new folder> [--map <mapping.yaml>] [--startex <time>]
hotwash msel export <scenario> [--log <file>] --out <file.xlsx>

import makes a scenario folder of a planning spreadsheet. The usual headers of MSEL spreadsheets are known; for others
it prints a mapping file to start from. Nothing is written when the file is refused or a folder of that name has
anything in it.

  --into <folder>    the scenario folder to make; its name becomes the scenario's id
  --map <file>       says what columns and kinds of rows are that are not known
  --startex <time>   STARTEX, such as 210900AUG2011 or 09:00; the first row with a time when left out

export writes the MSEL of a scenario as a spreadsheet, every sheet marked as exercise.

  --log <file>       fills the column of what happened from this log
  --out <file>       the spreadsheet to write; there must be none of that name

Ends with 0 when every row was written, with 1 when some were left out (they are listed) or the file was refused.`;

const options = {
  into: { type: "string" },
  map: { type: "string" },
  startex: { type: "string" },
  log: { type: "string" },
  out: { type: "string" },
} as const;

const belonging = { import: ["into", "map", "startex"], export: ["log", "out"] } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, ["action: import or export", "file or scenario"]);
  if ("misuse" in read) return misused(terminal, "msel", read);
  const { values, words } = read;
  const [action, path = ""] = words;
  if (action !== "import" && action !== "export")
    return misused(terminal, "msel", { misuse: `The action is import or export, not "${action}".` });
  const own: readonly string[] = belonging[action];
  const foreign = Object.keys(values).find((name) => !own.includes(name));
  if (foreign !== undefined) return misused(terminal, "msel", { misuse: `${action} has no --${foreign}.` });
  return action === "import" ? importMsel(path, values, terminal) : exportMsel(path, values, terminal);
}

export const msel: CliCommand = { help, run };
