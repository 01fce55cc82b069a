import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright";
import { newExercise } from "./joining-screens.ts";
import { everyPanel } from "./playing-screens.ts";
import type { Look, Studio } from "./screen-shots.ts";
import { signIn } from "./staff-screens.ts";

const bots = ["fire-ic", "police-bronze", "ambulance-commander", "forecaster", "social-care", "communications"];
const desks = ["Control room supervisor", "Municipal duty officer"];

/** Cases, resources, meetings and votes: two desks of Rising River in the middle of it, its SimCell, and its debrief. */
export async function riverScreens(studio: Studio, look: Look): Promise<void> {
  const { exercise, code } = await newExercise(studio, bots, "rising-river");
  const line = await (await studio.site.staff("trainer")).enter(exercise, "trainer");
  const pages: Page[] = [];
  for (const desk of desks) pages.push(await sits(studio, look, code, desk));
  await line.say({ type: "start" });
  await line.say({ type: "set-rate", rate: 10 });
  const soFar = (): number => line.entries.at(-1)?.entry.at ?? 0;
  for (let waited = 0; soFar() < 735_000 && waited < 900; waited += 1) await setTimeout(200);
  await line.say({ type: "pause" }, { reason: "Pictures" });
  for (const [index, page] of pages.entries()) {
    await everyPanel(studio, look, page, index === 0 ? "control-room" : "duty-officer");
    await page.context().close();
  }
  await staffSees(studio, look, `/console/#exercise=${exercise}&view=`, ["run", "site", "simcell"], ".run-bar");
  await line.say({ type: "end" });
  line.socket.disconnect();
  const views = ["start", "decisions", "work", "known"];
  await staffSees(studio, look, `/debrief/?exercise=${exercise}#v=`, views, ".debrief .card");
}

async function sits(studio: Studio, look: Look, code: string, role: string): Promise<Page> {
  const page = await studio.person(look);
  await page.goto(`/j/${code}`);
  await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
  await page.getByRole("button", { name: "Take the seat" }).click();
  await page.locator("a[href^='/play/']").click();
  await page.locator(".waiting").waitFor();
  return page;
}

/** Pictures views of the console or the debrief; `there` stands on the page when a view is there. */
async function staffSees(
  studio: Studio,
  look: Look,
  address: string,
  views: readonly string[],
  there: string,
): Promise<void> {
  const part = address.startsWith("/console/") ? "console" : "debrief";
  const page = await studio.person(look);
  await signIn(studio, page, part === "console" ? "trainer" : "supervisor");
  for (const view of views) {
    await page.goto("about:blank");
    await page.goto(`${address}${view}`);
    await page.locator(there).first().waitFor();
    await page.waitForTimeout(400);
    await studio.shoot(page, `${look.name}-river-${part}-${view}`);
  }
  await page.context().close();
}
