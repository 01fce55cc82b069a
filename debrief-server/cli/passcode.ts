import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type StaffRole, resetPasscode, staffRoles } from "../access/passcodes.ts";
import { readSettings } from "../settings.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash passcode reset [trainer|supervisor]

Makes a new passcode for the role, or for both when none is named, shows it once, and signs out everybody who had the
old one. Works on the data folder that the server uses (HOTWASH_DATA, ./data when it is not set), also while the server
runs.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const words = ["action: reset", `role: ${staffRoles.join(" or ")}`];
  const read = readArguments(args, {}, words.slice(0, Math.max(1, Math.min(args.length, words.length))));
  if ("misuse" in read) return misused(terminal, "passcode", read);
  const [action, given] = read.words;
  if (action !== "reset") return misused(terminal, "passcode", { misuse: `The action is reset, not "${action}".` });
  const roles = staffRoles.filter((known) => given === undefined || known === given);
  if (roles.length === 0)
    return misused(terminal, "passcode", { misuse: `The role is ${staffRoles.join(" or ")}, not "${given}".` });
  const settings = readSettings(process.env);
  if ("problems" in settings) return misused(terminal, "passcode", { misuse: settings.problems.join(" ") });
  return reset(settings.settings.dataFolder, roles, terminal);
}

async function reset(folder: string, roles: readonly StaffRole[], terminal: Terminal): Promise<ExitCode> {
  if (!existsSync(folder)) {
    terminal.err(`There is no data folder ${resolve(folder)}. Set HOTWASH_DATA to the one that the server uses.`);
    return 1;
  }
  try {
    for (const role of roles) {
      terminal.out(`The new passcode for the ${role} is ${await resetPasscode(folder, role)}`);
    }
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    terminal.err(`The data folder ${resolve(folder)} cannot be used: ${why}`);
    return 1;
  }
}

export const passcode: CliCommand = { help, run };
