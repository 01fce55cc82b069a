import type { Page } from "playwright";
import type { Stage } from "./stage.ts";

/** A trainer at the console, by what a trainer reads and clicks. */
export interface Trainer {
  readonly page: Page;
  /** The joining code of the exercise that is open. */
  readonly code: string;
  start(): Promise<void>;
  pause(reason: string): Promise<void>;
  resume(): Promise<void>;
  fire(row: string): Promise<void>;
  /** Waits until the log says a sentence with these words. */
  reads(words: RegExp): Promise<void>;
  end(): Promise<void>;
}

/** Signs in, sets up the scenario with bots in these roles, and opens the run desk. */
export async function trainerRuns(stage: Stage, scenario: string, bots: readonly string[]): Promise<Trainer> {
  const page = await stage.person({ width: 1280, height: 900 });
  await page.goto(`${stage.site.url}/console/`);
  await page.getByLabel("Passcode").fill(stage.site.passcodes.trainer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Set up an exercise` }).first().click();
  await page.getByRole("heading", { name: `New exercise: ${scenario}` }).waitFor();
  await page.getByRole("button", { name: "Leave every role open" }).click();
  for (const role of bots) await page.getByRole("checkbox", { name: new RegExp(role) }).check();
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await part(page, "Joining").click();
  const code = (await page.locator(".join-code").textContent()) ?? "";
  return {
    page,
    code,
    async start() {
      await part(page, "Run").click();
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page.getByRole("button", { name: "STARTEX" }).click();
      await page.getByText("running", { exact: true }).waitFor();
    },
    async pause(reason) {
      await page.getByRole("button", { name: "Pause", exact: true }).click();
      await page.getByLabel(/Reason/).fill(reason);
      await page.getByRole("button", { name: "Pause now" }).click();
      await page.getByText("paused", { exact: true }).waitFor();
    },
    async resume() {
      await page.getByRole("button", { name: "Resume" }).click();
      await page.getByText("running", { exact: true }).waitFor();
    },
    async fire(row) {
      await part(page, "Run").click();
      await page.getByRole("button", { name: `Fire now: ${row}` }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Fire it now" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    },
    async reads(words) {
      await part(page, "Log").click();
      await page.getByText(words).first().waitFor();
      await part(page, "Run").click();
    },
    async end() {
      await page.getByRole("button", { name: "End", exact: true }).click();
      await page.getByRole("button", { name: "ENDEX" }).click();
      await page.getByText("ENDEX: the exercise is over.").waitFor();
    },
  };
}

function part(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Parts of the desk" }).getByText(name, { exact: true });
}
