import { readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, type Page, chromium } from "playwright";
import { build } from "vite";
import shipped from "../../vite.config.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** The fixed set of flags under which Chromium draws 3D without a graphics card, and asks nothing of the network. */
export const browserFlags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--mute-audio",
  "--enable-precise-memory-info",
];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** The world alone, built as it is shipped, with an exercise played in the page. */
export interface WorldPage {
  /** A page of it; `faults` fills with errors of the page and requests to any other host. */
  open(query: string, size: { width: number; height: number }, scripts?: readonly string[]): Promise<OpenPage>;
  /** Where the built files lie. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
}

/** Builds the page for plans by their names, or for one alone, and serves it and the files of their media by name. */
export async function openWorldPage(
  browserPath: string,
  plan: Plan | Readonly<Record<string, Plan>>,
  media: Readonly<Record<string, Uint8Array>> = {},
): Promise<WorldPage> {
  const folder = mkdtempSync(join(tmpdir(), "world-page-"));
  const root = join(import.meta.dirname, "..", "world", "page");
  await build({
    configFile: false,
    root,
    resolve: shipped.resolve ?? {},
    base: "./",
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  });
  for (const [name, one] of Object.entries("zones" in plan ? { plan } : plan))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(one));
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost").pathname;
    const path = asked === "/" ? "/index.html" : asked;
    const own = media[path.split("/pictures/")[1] ?? ""];
    try {
      const body = own ?? readFileSync(join(folder, path));
      response.writeHead(200, {
        "content-type": types[extname(path)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  return {
    folder,
    open: (query, size, scripts = []) => openOne(browser, `http://localhost:${port}/${query}`, size, scripts),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function openOne(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  scripts: readonly string[],
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") faults.push(`foreign request: ${href}`);
  });
  for (const path of scripts) await page.addInitScript({ path });
  await page.goto(url);
  return { page, faults };
}
