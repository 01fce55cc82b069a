import { spawn } from "node:child_process";
import path from "node:path";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const main = path.resolve("debrief-server/cli/main.ts");

/** Runs the command line as a person does, in a process of its own; in a folder, else where the tests run. */
export function hotwash(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = ".",
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: "", ...environment },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
