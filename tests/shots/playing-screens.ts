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
  await everyPanel(studio, look, page, "play");
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

/** Every panel of a seat, one after the other; the first of what each lists is opened. */
export async function everyPanel(studio: Studio, look: Look, page: Page, seat: string): Promise<void> {
  const buttons = page.locator(".panel-nav li button");
  const count = await buttons.count();
  for (let index = 0; index < count; index += 1) {
    const button = buttons.nth(index);
    const name = ((await button.textContent()) ?? "").replaceAll(/[^a-zA-Z]/g, "").toLowerCase();
    await button.click();
    await openFirst(page, name);
    await studio.shoot(page, `${look.name}-${seat}-${name}`);
  }
}

async function openFirst(page: Page, panel: string): Promise<void> {
  const casualty = page.locator(".casualties button.line").first();
  const report = page.locator("#panel-send option[value=methane]");
  if (panel.startsWith("here") && (await casualty.isVisible())) await casualty.click();
  if (panel.startsWith("send") && (await report.count()) > 0) {
    await page.locator("#panel-send select").first().selectOption("methane");
  }
}
