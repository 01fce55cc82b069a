import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright";
import { deskViews } from "../../apps/console/run/desk-views.ts";
import { views } from "../../apps/debrief/views.ts";
import { newExercise } from "./joining-screens.ts";
import type { Look, Studio } from "./screen-shots.ts";

const everybody = [
  "police-patrol",
  "ambulance-a",
  "ambulance-b",
  "fire-ic",
  "ambulance-control",
  "hospital-coordinator",
];

/** The trainer's and the supervisor's screens: the doors, the shelf, the run desk in play, and every view of a debrief. */
export async function staffScreens(studio: Studio, look: Look): Promise<void> {
  const { exercise } = await newExercise(studio, everybody);
  const line = await (await studio.site.staff("trainer")).enter(exercise, "trainer");
  await line.say({ type: "start" });
  await line.say({ type: "set-rate", rate: 10 });
  const soFar = (): number => line.entries.at(-1)?.entry.at ?? 0;
  for (let waited = 0; soFar() < 240_000 && waited < 600; waited += 1) await setTimeout(200);
  await line.say({ type: "set-rate", rate: 1 });
  await desk(studio, look, exercise);
  await line.say({ type: "end" });
  line.socket.disconnect();
  await debrief(studio, look, exercise);
}

async function desk(studio: Studio, look: Look, exercise: string): Promise<void> {
  const page = await studio.person(look);
  await page.goto("/console/");
  await page.getByLabel("Passcode").waitFor();
  await studio.shoot(page, `${look.name}-console-door`);
  await signIn(studio, page, "trainer");
  await page.goto("/console/");
  await page.getByRole("heading", { name: "Set up a new exercise" }).waitFor();
  await studio.shoot(page, `${look.name}-console-shelf`);
  await page.getByRole("button", { name: /^Set up an exercise with Kilometre 41/ }).click();
  await page.getByLabel("Name of the exercise").waitFor();
  await studio.shoot(page, `${look.name}-console-setup`);
  for (const view of deskViews) {
    await page.goto("about:blank");
    await page.goto(`/console/#exercise=${exercise}&view=${view}`);
    await page.locator(".run-bar").waitFor();
    await page.waitForTimeout(400);
    await studio.shoot(page, `${look.name}-console-${view}`);
  }
  await page.context().close();
}

async function debrief(studio: Studio, look: Look, exercise: string): Promise<void> {
  const page = await studio.person(look);
  await page.goto("/debrief/");
  await page.locator("main").waitFor();
  await studio.shoot(page, `${look.name}-debrief-door`);
  await signIn(studio, page, "supervisor");
  await page.goto("/debrief/");
  await page.getByRole("heading", { name: "Finished exercises" }).waitFor();
  await studio.shoot(page, `${look.name}-debrief-index`);
  for (const view of views) {
    await page.goto("about:blank");
    await page.goto(`/debrief/?exercise=${exercise}#v=${view}`);
    await page.locator(".debrief .card").first().waitFor();
    await page.waitForTimeout(view === "timeline" ? 4000 : 300);
    await studio.shoot(page, `${look.name}-debrief-${view}`);
  }
  await page.context().close();
}

/** The sample's replay in 3D, in the middle of the work: the picture of the readme. */
export async function replayScreen(studio: Studio, look: Look): Promise<void> {
  const page = await studio.person(look);
  await page.goto("/debrief/?sample#v=timeline&t=470000");
  await page.getByRole("button", { name: "Show the place in 3D" }).click();
  await page.locator(".place-view canvas").waitFor();
  await setTimeout(45_000);
  await studio.shoot(page, `${look.name}-debrief-replay`);
  await page.context().close();
}

/** Signs a browser in without its door. */
export async function signIn({ site }: Studio, page: Page, as: "trainer" | "supervisor"): Promise<void> {
  await page.request.post("/api/login", { data: { as, passcode: site.passcodes[as] } });
}
