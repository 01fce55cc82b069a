import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { bare, enter, headsetScripts } from "../support/wearer.ts";
import type { Stage } from "./stage.ts";

/** What keeps hold of the world that a page mounts. */
export const heldWorld = fileURLToPath(new URL("held-world.js", import.meta.url));

/** Joins by the link, takes a role, and enters the place on a screen: three actions. */
export async function joinsThePlace(stage: Stage, code: string, role: RegExp, worn: boolean): Promise<Page> {
  const page = await stage.person({ width: 640, height: 360 }, worn ? [...headsetScripts, heldWorld] : [heldWorld]);
  await page.goto(`${stage.site.url}/j/${code}`);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Take the seat" }).click();
  await page
    .getByRole("button", { name: /Enter the place in 3D|Enter with the headset/ })
    .or(page.getByRole("link", { name: /Enter the place in 3D|Enter with the headset/ }))
    .first()
    .click();
  await page.getByRole("button", { name: "Look round the place" }).click();
  await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 90_000,
  });
  await bare(page);
  return page;
}

/** Puts the emulated headset on, once its code is there. */
export async function putsOnTheHeadset(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 60_000 });
  await enter(page);
}
