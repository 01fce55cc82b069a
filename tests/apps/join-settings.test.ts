import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, openJoinStage, tabTo, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

test(
  "[SET3] [SET4] the settings open by keyboard, hold at once, and are there on the next visit",
  { timeout: 60_000 },
  async () => {
    const { code } = await stage.exercise([]);
    const page = await stage.person({ width: 390, height: 844 });
    await page.goto(`/j/${code}`);
    await page.getByRole("radio").first().waitFor();
    await tabTo(page, /^Settings$/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Settings of this device" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("radio", { name: "Normal" }).first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("radio", { name: "As little as possible" }).check();
    await page.getByRole("radio", { name: "High" }).check();
    const look = () =>
      page.evaluate(() => {
        const { fontSize } = getComputedStyle(document.documentElement);
        const ink = getComputedStyle(document.body).color;
        const moves = getComputedStyle(document.querySelector("button") ?? document.body).transitionProperty;
        return { fontSize, ink, moves };
      });
    const chosen = { fontSize: "24px", ink: "rgb(0, 0, 0)", moves: "none" };
    expect(await look()).toEqual(chosen);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("radio").first().waitFor();
    expect(await look()).toEqual(chosen);
    expect(stage.faults).toEqual([]);
  },
);

test("[SET1] what cannot be read is said once, and asked for again", { timeout: 60_000 }, async () => {
  const { code } = await stage.exercise([]);
  const page = await stage.person();
  await page.goto(`/j/${code}`);
  await page.evaluate(() => localStorage.setItem("hotwash.settings", '{"reading":{"text":"gigantic"}}'));
  await page.reload();
  const lost = page.getByText(/could not be read/);
  await lost.waitFor();
  await page.reload();
  await page.getByRole("radio").first().waitFor();
  expect(await lost.count()).toBe(0);
});
