import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, focused, openJoinStage, overhang, sitsAlone, tabTo, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"), join(import.meta.dirname, "shelf"));
}, 90_000);
afterAll(() => stage?.close());

async function begins(page: Page): Promise<void> {
  await sitsAlone(page);
  await page.getByRole("button", { name: "Start the exercise" }).click();
  await page.getByRole("heading", { name: "Here", exact: true }).waitFor();
}

test(
  "[UIX15] cases are filtered, taken, merged and handed on with the keyboard alone",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person();
    const press = async (name: RegExp, key = "Enter"): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press(key);
    };
    await begins(page);
    const cases = page.locator("#panel-cases");
    await cases.getByText("3 waiting").waitFor();
    await page.keyboard.press("5");
    await expect.poll(() => focused(page)).toBe("Cases");
    expect(await violations(page)).toEqual([]);

    await press(/^Call “12 Mill Lane”/);
    await expect.poll(() => focused(page)).toBe("Call “12 Mill Lane”");
    await press(/^Take it/);
    await cases.getByText("yours").waitFor();
    expect(await violations(page)).toEqual([]);
    await press(/^All cases/);
    await expect.poll(() => focused(page)).toBe("Cases");

    await press(/^Call “14 Mill Lane”/);
    await press(/^Take it/);
    await press(/^Close the case/);
    await cases.getByText("Choose what has become of it.").waitFor();
    await tabTo(page, /^Help is on its way/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, /^The same as *(Choose.*)?$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, /^Reason/);
    await page.keyboard.type("The same house");
    await press(/^Close the case/);
    await cases.getByText("Merged into Call “12 Mill Lane”").waitFor();
    await cases.getByText("Because: The same house").waitFor();
    expect(await focused(page)).toBe("Call “14 Mill Lane”");
    await press(/^All cases/);

    await press(/^Waiting/, "ArrowLeft");
    await cases.getByRole("button", { name: /12 Mill Lane/ }).waitFor();
    await press(/^Call “12 Mill Lane”/);
    await press(/^Hand on/);
    await press(/^Hand it on/);
    await cases.getByText("waits for Boat crew").waitFor();
    expect(stage.faults).toEqual([]);
  },
);

test(
  "[UIX15] resources are sent, and one reads when they arrive; at 320 pixels too",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({ width: 320, height: 640 });
    await begins(page);
    await page.getByRole("button", { name: /^Resources/ }).click();
    const panel = page.locator("#panel-resources");
    await panel.getByText("4 at Boat depot").waitFor();
    await panel.getByText("Send", { exact: true }).click();
    await panel.getByLabel("How many").fill("9");
    await panel.getByRole("button", { name: "Send Rescue boats" }).click();
    await panel.getByText("Choose between 1 and 4.").waitFor();
    await panel.getByLabel("How many").fill("3");
    await panel.getByRole("button", { name: "Send Rescue boats" }).click();
    await panel.getByText("3 on the way from Boat depot to The bank").waitFor();
    await panel.getByText("1 at Boat depot").waitFor();
    expect(await overhang(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: /^Cases/ }).click();
    await page
      .locator("#panel-cases")
      .getByRole("button", { name: /3 Weir Road/ })
      .click();
    await page.getByRole("button", { name: "Take it" }).click();
    await page.locator("#panel-cases").getByText("yours").waitFor();
    expect(await overhang(page)).toBe(0);
    expect(stage.faults).toEqual([]);
  },
);
