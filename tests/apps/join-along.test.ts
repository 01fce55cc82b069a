import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, openJoinStage, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

const elsewhere = (page: Page) => page.getByText("You are going on with this seat on another device").first();

test(
  "[DEV5] in mid-exercise a seat goes from one device to another and back; the one that is left says so, and nothing is lost",
  { timeout: 90_000 },
  async () => {
    const laptop = await stage.person();
    await laptop.goto("/");
    await laptop.locator("section.door.first button.primary").click();
    await laptop.locator("a[href^='/play/']").click();
    await laptop.locator(".waiting button.primary").click();
    await laptop.locator(".deck").waitFor();
    const title = await laptop.locator("h1.seat-title").textContent();
    await laptop.locator(".panel-nav li button", { hasText: "Reach" }).click();
    await laptop.locator("#panel-people summary", { hasText: "Go on on another device" }).click();
    await laptop.getByRole("button", { name: "Give me a code" }).click();
    const words = await laptop.getByText(/type [A-Z0-9]{4}-[A-Z0-9]{4} where/).textContent();
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(words ?? "")?.[0] ?? "";

    const other = await stage.person({ width: 390, height: 844 });
    await other.goto("/");
    await other.locator("#code").fill(code.toLowerCase());
    await other.getByRole("button", { name: "Join", exact: true }).click();
    await other.getByRole("link", { name: "Role view without 3D" }).click();
    await other.locator(".deck").waitFor();
    expect(await other.locator("h1.seat-title").textContent()).toBe(title);
    await elsewhere(laptop).waitFor();
    expect(await violations(laptop)).toEqual([]);

    await laptop.getByRole("button", { name: "Go on here instead" }).click();
    await elsewhere(other).waitFor();
    await laptop.locator(".deck").waitFor();
    expect(await elsewhere(laptop).count()).toBe(0);
    expect(stage.faults).toEqual([]);
  },
);

test("[DEV5] a code that is not good any more is said at its place", { timeout: 60_000 }, async () => {
  const page = await stage.person();
  await page.goto("/");
  await page.locator("#code").fill("ABCD-2345");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.locator("section.door .notice.bad").waitFor();
});
