import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright";
import { build } from "vite";
import { type TestSite, startSite } from "../server/test-site.ts";
import { browserFlags } from "../support/world-page.ts";

/** A real server with the built pages and the real shelf, and browsers for the people of a journey. */
export interface Stage {
  readonly site: TestSite;
  /** What went wrong in any page, and every request to another host. */
  readonly faults: readonly string[];
  /** A browser of somebody's own: cookies are not shared with anyone. */
  person(size: { readonly width: number; readonly height: number }, scripts?: readonly string[]): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the pages as `npm start` does and serves them. */
export async function openStage(browserPath: string): Promise<Stage> {
  await build({ configFile: "vite.config.ts", configLoader: "native", logLevel: "warn" });
  const site = await startSite({ scenarioFolder: join(import.meta.dirname, "..", "..", "scenarios") });
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  const faults: string[] = [];
  return {
    site,
    faults,
    person: (size, scripts = []) => enter(browser, size, scripts, faults),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function enter(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  scripts: readonly string[],
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== "127.0.0.1") faults.push(`foreign request: ${href}`);
  });
  for (const path of scripts) await page.addInitScript({ path });
  return page;
}
