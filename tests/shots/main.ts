import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../support/find-browser.ts";
import { peopleShots } from "./people-shots.ts";
import { placeShots } from "./place-shots.ts";
import { shelfPlaceShots } from "./shelf-place-shots.ts";
import { type Look, looks, replayShot, riverShots, screenShots } from "./screen-shots.ts";

/** Takes pictures for one part into a folder, in these windows where a part is pictured in several; answers their names. */
type Shots = (browserPath: string, folder: string, looks: readonly Look[]) => Promise<readonly string[]>;

const parts: Readonly<Record<string, Shots>> = {
  crash: placeShots,
  people: (browserPath, folder) => peopleShots(browserPath, folder),
  screens: screenShots,
  river: riverShots,
  replay: replayShot,
};

async function main(): Promise<number> {
  const [part, ...asked] = process.argv.slice(2);
  if (part === "place") return pictured(asked);
  if (part !== undefined) asked.unshift(part);
  const askedParts = asked.filter((name) => parts[name] !== undefined);
  const askedLooks = looks.filter(({ name }) => asked.includes(name));
  if (askedParts.length + askedLooks.length < asked.length) {
    const names = [...Object.keys(parts), ...looks.map(({ name }) => name)];
    console.error(`npm run shots -- [${names.join("] [")}], or: npm run shots -- place [<place or exercise> …]`);
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
    if (askedParts.length > 0 && !askedParts.includes(name)) continue;
    const shots = await take(browser.path, folder, askedLooks.length > 0 ? askedLooks : looks);
    for (const shot of shots) console.log(`shots/${shot}`);
  }
  return 0;
}

/** The places of the shelf alone, or these of them. */
async function pictured(asked: readonly string[]): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) {
    console.error("There is no Chromium to take pictures with.");
    return 1;
  }
  const folder = join(import.meta.dirname, "..", "..", "shots");
  mkdirSync(folder, { recursive: true });
  for (const shot of await shelfPlaceShots(browser.path, folder, asked)) console.log(`shots/${shot}`);
  return 0;
}

process.exitCode = await main();
