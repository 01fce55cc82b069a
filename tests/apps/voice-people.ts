import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright";
import * as z from "zod";
import type { Line } from "../server/test-browser.ts";
import { type TestSite, startSite } from "../server/test-site.ts";
import { type Front, openFront } from "./join-front.ts";

/** A microphone that beeps, a page that may sound without a press, and no question whether it may. */
const fakeMicrophone = [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
];

/** A running exercise with a trainer, and people whose microphones are fake. */
export interface VoiceStage {
  readonly trainer: Line;
  readonly site: TestSite;
  /** Somebody of this role in the role view, with a microphone unless it is said otherwise. */
  person(role: string, microphone?: "refused" | "missing"): Promise<Page>;
  /** Somebody of this role without a browser. */
  bot(role: string): Promise<Line>;
  close(): Promise<void>;
}

const made = z.object({ exercise: z.string(), code: z.string() });

let people = 0;

/** Opens a stage on a shelf of the tests, with an exercise of its scenario that has started. */
export async function openVoiceStage(browserPath: string, shelf: string, scenario: string): Promise<VoiceStage> {
  const site = await startSite({ scenarioFolder: join(import.meta.dirname, "..", shelf) });
  const front = await openFront(site.url);
  const launch = (args: readonly string[]): Promise<Browser> =>
    chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", ...args] });
  // Without the fake question Chromium refuses where nobody is there to answer.
  const browsers = {
    allowed: await launch(fakeMicrophone),
    refused: await launch(["--use-fake-device-for-media-stream"]),
  };
  const staff = await site.staff("trainer");
  const { exercise, code } = made.parse((await staff.post("/api/exercises", { scenario, bots: [] })).body);
  const trainer = await staff.enter(exercise, "trainer");
  await trainer.say({ type: "start" });
  return {
    trainer,
    site,
    person: (role, microphone) =>
      enter(microphone === "refused" ? browsers.refused : browsers.allowed, front, {
        code,
        exercise,
        role,
        microphone,
      }),
    async bot(role) {
      const browser = site.browser();
      people += 1;
      await browser.post("/api/join", { code, role, pseudonym: `Heron ${people}` });
      return browser.enter(exercise, "seat");
    },
    async close() {
      trainer.leave();
      await browsers.allowed.close();
      await browsers.refused.close();
      await front.close();
      await site.close();
    },
  };
}

interface Coming {
  readonly code: string;
  readonly exercise: string;
  readonly role: string;
  readonly microphone: "refused" | "missing" | undefined;
}

/** As a computer without one answers, whatever this one has. */
function noDevice(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotFoundError"));
}

async function enter(browser: Browser, front: Front, { code, exercise, role, microphone }: Coming): Promise<Page> {
  const permissions = microphone === "refused" ? [] : ["microphone"];
  const context = await browser.newContext({ baseURL: front.url, permissions, viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  if (microphone === "missing") await page.addInitScript(noDevice);
  page.setDefaultTimeout(15_000);
  people += 1;
  await page.request.post("/api/join", { data: { code, role, pseudonym: `Heron ${people}` } });
  await page.goto(`/play/?exercise=${exercise}`);
  await page.getByRole("region", { name: "Voice" }).waitFor();
  return page;
}
