import { parseArgs } from "node:util";
import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";

/** The only file that reads the environment: everything else is told. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const read = readSettings(process.env);
  if ("problems" in read) return stop(read.problems);
  try {
    const server = await serve(read.settings, { dev: values.dev, terminal: process.stdout.isTTY });
    console.log(server.welcome);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        server.close().then(
          () => process.exit(0),
          (error: unknown) => stop([`The server did not stop cleanly: ${String(error)}`]),
        );
      });
    }
  } catch (error) {
    stop([error instanceof Error ? error.message : String(error)]);
  }
}

function stop(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

await main();
