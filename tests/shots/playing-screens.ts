import type { Page } from "playwright";
import type { Look, Studio } from "./screen-shots.ts";

/** Every panel of the role view of somebody who plays alone, its dialogs, a lost connection, and what comes after ENDEX. */
export async function playingScreens(studio: Studio, look: Look): Promise<void> {
  const page = await studio.person(look);
  await page.goto("/");
  await page.locator("section.door.first button.primary").click();
  await page.locator("a[href^='/play/']").click();
  await page.locator(".waiting button.primary").click();
  await page.locator(".deck").waitFor();
  await page.locator(".decision").waitFor({ state: "attached" });
  await everyPanel(studio, look, page);
  await page.locator("button.alarm").first().click();
  await page.locator("dialog[open]").waitFor();
  await studio.shoot(page, `${look.name}-play-emergency`);
  await page.keyboard.press("Escape");
  await page.context().setOffline(true);
  await page.waitForTimeout(1500);
  await studio.shoot(page, `${look.name}-play-offline`);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
  await page.getByRole("button", { name: "Delete my data" }).waitFor();
  await studio.shoot(page, `${look.name}-play-after`);
  await page.context().close();
}

async function everyPanel(studio: Studio, look: Look, page: Page): Promise<void> {
  const buttons = page.locator(".panel-nav li button");
  const count = await buttons.count();
  for (let index = 0; index < count; index += 1) {
    const button = buttons.nth(index);
    const name = ((await button.textContent()) ?? "").replaceAll(/[^a-zA-Z]/g, "").toLowerCase();
    await button.click();
    if (name.startsWith("here")) await page.locator(".casualties button.line").first().click();
    if (name.startsWith("send")) await page.locator("#panel-send select").first().selectOption("methane");
    await studio.shoot(page, `${look.name}-play-${name}`);
  }
}
