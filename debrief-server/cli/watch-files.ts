import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { readScenarioFiles } from "./scenario-files.ts";

const everyMs = 300;

/**
 * Yields at once, and again whenever a file that a scenario is read from was saved, came or went, until the signal stops it. Looks at the
 * files' times and sizes, for what an editor does when it saves differs from system to system.
 */
export async function* statesOf(scenario: string, signal: AbortSignal): AsyncGenerator<void> {
  let known = await stampOf(scenario);
  yield;
  while (!signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    const stamp = signal.aborted ? known : await stampOf(scenario);
    if (stamp === known) continue;
    known = stamp;
    yield;
  }
}

async function stampOf(scenario: string): Promise<string> {
  const files = await readScenarioFiles(scenario);
  const names = files === undefined ? [] : [files.source, ...files.packs, ...files.locales].map(({ file }) => file);
  const stamps = await Promise.all(
    names.map(async (name) => {
      const about = await stat(name).catch(() => undefined);
      return `${name} ${about?.mtimeMs} ${about?.size}`;
    }),
  );
  const media = files?.media?.map(({ name, bytes, sha256 }) => `${name} ${bytes} ${sha256}`) ?? ["no media"];
  return [...stamps, ...media].join("\n");
}
