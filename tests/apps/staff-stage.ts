import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Page, chromium } from "playwright";
import { build } from "vite";
import { type TestSite, startSite } from "../server/test-site.ts";
import type { Look } from "./join-people.ts";

/** A real server with the real shelf, and staff before the console and the debrief as they are shipped. */
export interface StaffStage {
  readonly site: TestSite;
  /** What went wrong in any page: errors, and requests to any other host. */
  readonly faults: string[];
  /** A browser of somebody's own, signed in when a role is named. */
  person(look?: Look, as?: "trainer" | "supervisor"): Promise<Page>;
  /** A new exercise with bots in these roles; answers its id. */
  exercise(bots: readonly string[], scenario?: string): Promise<string>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const apps = join(root, "apps");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".json": "application/json",
};
/** The policy the server sends with its pages: what a page may not do must fail here too. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob:; object-src 'none'; base-uri 'self'";

/** Builds the two pages and starts the server. */
export async function openStaffStage(
  browserPath: string,
  scenarioFolder = join(root, "scenarios"),
): Promise<StaffStage> {
  const folder = mkdtempSync(join(tmpdir(), "staff-pages-"));
  await build({
    configFile: false,
    root: apps,
    appType: "mpa",
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: ["console", "debrief"].map((page) => join(apps, page, "index.html")) },
    },
  });
  const site = await startSite({ scenarioFolder });
  // A page that a test answers counts as one from the open network, which may not call this machine.
  const args = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  const faults: string[] = [];
  return {
    site,
    faults,
    async person(look = {}, as) {
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
        colorScheme: look.dark === true ? "dark" : "light",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      watch(page, faults);
      await serveBuilt(page, folder);
      if (as !== undefined) await context.request.post("/api/login", { data: { as, passcode: site.passcodes[as] } });
      return page;
    },
    async exercise(bots, scenario = "kilometre-41") {
      const trainer = await site.staff("trainer");
      const { body } = await trainer.post("/api/exercises", { scenario, bots });
      const { exercise }: { exercise?: string } = Object.assign({}, body);
      return exercise ?? "";
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A refused passcode is an error to Chromium, and nothing to us.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== "127.0.0.1") faults.push(`foreign request: ${href}`);
  });
}

/** Answers the pages' own addresses from the folder they were built into; everything else goes to the server. */
async function serveBuilt(page: Page, folder: string): Promise<void> {
  await page.route(/^[^?#]*\/(?:console|debrief|assets)\/[^?#]*/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    await route.fulfill({
      body: readFileSync(join(folder, file)),
      contentType: types[extname(file)] ?? "application/octet-stream",
      headers: { "content-security-policy": policy },
    });
  });
}
