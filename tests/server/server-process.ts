import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A small shelf: the sample of the first start is soon played. */
const shelf = join(import.meta.dirname, "shelf");
const main = join(import.meta.dirname, "..", "..", "debrief-server", "main.ts");

/** A real server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly port: number;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it with a signal and answers its exit code. */
  stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

/** Starts a server and waits until it is ready. Rejects with what it printed when it ends before. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>> & { readonly HOTWASH_DATA: string },
): Promise<ServerProcess> {
  const port = Number(environment["PORT"] ?? (await freePort()));
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOTWASH_LOG: "warn", HOTWASH_SCENARIOS: shelf, ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const ended = once(child, "exit");
  while (!(await isReady(port)) || !output.includes("Hotwash is ready.")) {
    if (child.exitCode !== null) throw new Error(output);
    await wait(30);
  }
  return {
    port,
    dataFolder: environment.HOTWASH_DATA,
    process: child,
    output: () => output,
    async stop(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Runs a server that cannot start, to its end. */
export async function failToStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...environment }, stdio: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  await once(child, "close");
  return { code: child.exitCode, output };
}

/** An empty folder, and what removes it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "hotwash-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  return answer?.ok === true;
}
