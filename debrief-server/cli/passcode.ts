import { resetPasscode, staffRoles } from "../access/passcodes.ts";
import { readSettings } from "../settings.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash passcode reset <trainer|supervisor>

Makes a new passcode, shows it once, and signs out everybody who had the old one. Works on the data folder that the
server uses (HOTWASH_DATA, ./data when it is not set), also while the server runs.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {}, ["action: reset", `role: ${staffRoles.join(" or ")}`]);
  if ("misuse" in read) return misused(terminal, "passcode", read);
  const [action, given] = read.words;
  if (action !== "reset") return misused(terminal, "passcode", { misuse: `The action is reset, not "${action}".` });
  const role = staffRoles.find((known) => known === given);
  if (role === undefined)
    return misused(terminal, "passcode", { misuse: `The role is ${staffRoles.join(" or ")}, not "${given}".` });
  const settings = readSettings(process.env);
  if ("problems" in settings) return misused(terminal, "passcode", { misuse: settings.problems.join(" ") });
  try {
    const passcode = await resetPasscode(settings.settings.dataFolder, role);
    terminal.out(`The new passcode for the ${role} is ${passcode}`);
    return 0;
  } catch (error) {
    terminal.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

export const passcode: CliCommand = { help, run };
