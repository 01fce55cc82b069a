import process from "node:process";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";

/** Each is loaded only when it is asked for, so that help is quick and no command waits for another's parts. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  new: async () => (await import("./new.ts")).begin,
  check: async () => (await import("./check.ts")).check,
  test: async () => (await import("./test.ts")).test,
  rehearse: async () => (await import("./rehearse.ts")).rehearse,
  translate: async () => (await import("./translate.ts")).translate,
  schema: async () => (await import("./schema.ts")).schema,
  replay: async () => (await import("./replay.ts")).replay,
  sample: async () => (await import("./sample.ts")).sample,
  verify: async () => (await import("./verify.ts")).verify,
  msel: async () => (await import("./msel.ts")).msel,
  passcode: async () => (await import("./passcode.ts")).passcode,
};

const help = `npm run hotwash -- <command>

  new <folder>           begins a scenario that can be played at once
  check <scenario>       says what is wrong with a scenario, and where
  test <scenario>        plays the tests that stand in it
  rehearse <scenario>    plays it with bots, as fast as it can be computed
  translate <scenario>   writes a file of its texts for another language, or updates it
  schema                 prints the JSON Schema of scenario files, or every key as a table
  replay <log>           says how an exercise stood at a time
  sample <log>           puts a rehearsal's log on the shelf of debriefs, marked as played by bots
  verify <log>           decides everything again and compares
  msel import <file>     makes a scenario of a planning spreadsheet
  msel export <scenario> writes a scenario's MSEL, and what happened, as a spreadsheet
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

/** Whoever reads may stop reading, as `| head` does: that is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
