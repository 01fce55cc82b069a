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
  place: (browserPath, folder) => shelfPlaceShots(browserPath, folder, []),
};

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const [first, ...places] = wanted;
  if (first === "place") return photograph([(browserPath, folder) => shelfPlaceShots(browserPath, folder, places)]);
  const askedParts = wanted.filter((name) => parts[name] !== undefined);
  const askedLooks = looks.filter(({ name }) => wanted.includes(name));
  if (askedParts.length + askedLooks.length < wanted.length) {
    const names = [...Object.keys(parts), ...looks.map(({ name }) => name)];
    console.error(`npm run shots -- [${names.join("] [")}], or: npm run shots -- place [<place or exercise> …]`);
    return 2;
  }
  const chosen = Object.entries(parts).filter(([name]) => askedParts.length === 0 || askedParts.includes(name));
  return photograph(
    chosen.map(([, take]) => take),
    askedLooks.length > 0 ? askedLooks : looks,
  );
}

/** Takes the pictures of these parts, one part after another, and says where they are. */
async function photograph(takes: readonly Shots[], inLooks: readonly Look[] = looks): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) {
    console.error("There is no Chromium to take pictures with.");
    return 1;
  }
  const folder = join(import.meta.dirname, "..", "..", "shots");
  mkdirSync(folder, { recursive: true });
  for (const take of takes) for (const shot of await take(browser.path, folder, inLooks)) console.log(`shots/${shot}`);
  return 0;
}

process.exitCode = await main();
