import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type Page, chromium } from "playwright";
import { type TestSite, startSite } from "../server/test-site.ts";
import { type Front, openFront } from "./join-front.ts";

/** A real server with the real shelf behind the built pages, and people with browsers of their own. */
export interface JoinStage {
  readonly site: TestSite;
  readonly front: Front;
  /** What went wrong in any page: errors, and requests to any other host. */
  readonly faults: string[];
  person(look?: Look): Promise<Page>;
  /** A new exercise with bots in some roles; answers its joining code and id. */
  exercise(bots: readonly string[]): Promise<{ readonly code: string; readonly exercise: string }>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

const shelf = join(import.meta.dirname, "..", "..", "scenarios");

/** Opens a stage with the real shelf, or with another one. */
export async function openJoinStage(browserPath: string, scenarioFolder = shelf): Promise<JoinStage> {
  const site = await startSite({ scenarioFolder });
  const front = await openFront(site.url);
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const faults: string[] = [];
  return {
    site,
    front,
    faults,
    person: (look = {}) => enter(browser, look, front.url, faults),
    async exercise(bots) {
      const trainer = await site.staff("trainer");
      const { body } = await trainer.post("/api/exercises", { scenario: "kilometre-41", bots });
      const { code, exercise }: { code?: string; exercise?: string } = Object.assign({}, body);
      return { code: code ?? "", exercise: exercise ?? "" };
    },
    async close() {
      await browser.close();
      await front.close();
      await site.close();
    },
  };
}

async function enter(browser: Browser, look: Look, url: string, faults: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A line that the test cuts is an error to Chromium, and nothing to us.
    if (message.type() === "error" && !/WebSocket|status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== "127.0.0.1") faults.push(`foreign request: ${href}`);
  });
  return page;
}

/** Plays alone as the first role (or the named one) until the seat's own view is there, in the waiting room. */
export async function sitsAlone(page: Page, query = ""): Promise<void> {
  await page.goto(`/${query}`);
  await page.locator("section.door.first button.primary").click();
  await page.locator("a[href^='/play/']").click();
  await page.locator(".waiting").waitFor();
}

/** Where the focus is: the accessible name of the focused element, as far as its attributes and text say it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return "";
    const label = element.getAttribute("aria-label") ?? "";
    const own =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement;
    const labels = own ? [...(element.labels ?? [])].map((one) => one.textContent).join(" ") : element.textContent;
    return `${label} ${labels}`.replaceAll(/\s+/g, " ").trim();
  });
}

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Nothing named ${String(name)} can be reached by Tab.`);
}

/** How far the page is wider than the window, or what is in an open dialog wider than the dialog. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const holders = [document.documentElement, ...document.querySelectorAll("dialog[open]")];
    return Math.max(...holders.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** What axe finds wrong with the page as it is now: rule, place and why. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}
