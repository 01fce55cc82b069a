/** Where a command writes. */
export interface Terminal {
  /** Writes a text and a line end to standard output. */
  out(text: string): void;
  err(text: string): void;
}

/** 0: done, and what was asked is so. 1: done, and it is not so. 2: not understood. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. `args` are the words after its name. It never ends the process itself. */
export interface CliCommand {
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** What a person typed makes no sense: one sentence that says what does. */
export interface Misuse {
  readonly misuse: string;
}

/** Answers a misuse in one line. */
export function misused(terminal: Terminal, command: string, { misuse }: Misuse): 2 {
  terminal.err(`hotwash ${command}: ${misuse} Try: npm run hotwash -- ${command} --help`);
  return 2;
}
