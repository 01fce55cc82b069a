import process from "node:process";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";

/** Each is loaded only when it is asked for, so that help is quick and no command waits for another's parts. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  check: async () => (await import("./check.ts")).check,
  rehearse: async () => (await import("./rehearse.ts")).rehearse,
  replay: async () => (await import("./replay.ts")).replay,
  verify: async () => (await import("./verify.ts")).verify,
  passcode: async () => (await import("./passcode.ts")).passcode,
};

const help = `npm run hotwash -- <command>

  check <scenario>       says what is wrong with a scenario, and where
  rehearse <scenario>    plays it with bots, as fast as it can be computed
  replay <log>           says how an exercise stood at a time
  verify <log>           decides everything again and compares
  passcode reset [role]  makes new passcodes: the trainer's, the supervisor's, or both

Each command has --help.`;

async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    terminal.out(help);
    return 0;
  }
  if (name === "") {
    terminal.err(help);
    return 2;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    terminal.err(`hotwash: there is no command "${name}". The commands are ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(command.help);
    return 0;
  }
  return command.run(rest, terminal);
}

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
