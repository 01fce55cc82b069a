import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../support/find-browser.ts";
import { placeShots } from "./place-shots.ts";
import { screenShots } from "./screen-shots.ts";

/** Takes pictures for one part into a folder; answers their names. */
export type Shots = (browserPath: string, folder: string) => Promise<readonly string[]>;

const parts: Readonly<Record<string, Shots>> = { place: placeShots, screens: screenShots };

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => parts[name] === undefined);
  if (unknown !== undefined) {
    console.error(`npm run shots -- [${Object.keys(parts).join("] [")}]`);
    return 2;
  }
  const browser = findBrowser();
  if (browser === undefined) {
    console.error("There is no Chromium to take pictures with.");
    return 1;
  }
  const folder = join(import.meta.dirname, "..", "..", "shots");
  mkdirSync(folder, { recursive: true });
  for (const [name, take] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const shot of await take(browser.path, folder)) console.log(`shots/${shot}`);
  }
  return 0;
}

process.exitCode = await main();
