import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright";
import { build } from "vite";
import { type TestSite, startSite } from "../server/test-site.ts";
import { browserFlags } from "../support/world-page.ts";
import { joiningScreens } from "./joining-screens.ts";
import { playingScreens } from "./playing-screens.ts";
import { riverScreens } from "./river-screens.ts";
import { replayScreen, staffScreens } from "./staff-screens.ts";

/** What the photographer of screens has at hand. */
export interface Studio {
  readonly site: TestSite;
  /** A browser of somebody's own, as wide as `look` says. */
  person(look: Look): Promise<Page>;
  /** Pictures the page from its top, at most three windows tall, under a name. */
  shoot(page: Page, name: string): Promise<void>;
}

/** A window in CSS pixels, and how many pixels of the screen each takes: a window of 1280 zoomed to 200 % is one of 640. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly zoom?: number;
}

/** The windows every screen is pictured in. */
export const looks: readonly Look[] = [
  { name: "desktop", width: 1280, height: 860 },
  { name: "dark", width: 1280, height: 860, dark: true },
  { name: "phone", width: 320, height: 640 },
  { name: "zoomed", width: 640, height: 430, zoom: 2 },
];

/** Some screens, in one window. */
type Screens = (studio: Studio, look: Look) => Promise<void>;

/** Every screen of joining, playing without 3D, console and debrief, as the built pages show them. */
export function screenShots(browserPath: string, folder: string, windows: readonly Look[]): Promise<readonly string[]> {
  return inStudio(browserPath, folder, windows, [joiningScreens, playingScreens, staffScreens]);
}

/** What Kilometre 41 has none of: cases, resources, meetings, votes. */
export function riverShots(browserPath: string, folder: string, windows: readonly Look[]): Promise<readonly string[]> {
  return inStudio(browserPath, folder, windows, [riverScreens]);
}

/** The replay in 3D beside the timeline, in one window only: without a graphics card it takes its time. */
export function replayShot(browserPath: string, folder: string): Promise<readonly string[]> {
  return inStudio(browserPath, folder, looks.slice(0, 1), [replayScreen]);
}

async function inStudio(
  browserPath: string,
  folder: string,
  windows: readonly Look[],
  parts: readonly Screens[],
): Promise<readonly string[]> {
  const root = join(import.meta.dirname, "..", "..");
  await build({ configFile: join(root, "vite.config.ts"), configLoader: "native", logLevel: "warn" });
  const site = await startSite({ scenarioFolder: join(root, "scenarios") });
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  const taken: string[] = [];
  const studio: Studio = {
    site,
    person: (look) => enter(browser, site.url, look),
    async shoot(page, name) {
      await page.screenshot({ path: join(folder, `screen-${name}.png`), fullPage: true, clip: await topOf(page) });
      taken.push(`screen-${name}.png`);
    },
  };
  try {
    for (const look of windows) for (const screens of parts) await screens(studio, look);
  } finally {
    await browser.close();
    await site.close();
  }
  return taken;
}

async function enter(browser: Browser, baseURL: string, { width, height, dark, zoom = 1 }: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    deviceScaleFactor: zoom,
    colorScheme: dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** The upper part of the page as it lies when nobody has scrolled it. */
async function topOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const tall = await page.evaluate(async () => {
    scrollTo(0, 0);
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  return { x: 0, y: 0, width, height: Math.min(tall, height * 3) };
}
