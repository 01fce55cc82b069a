import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Stage, openStage } from "./stage.ts";
import { heldWorld } from "./world-trainees.ts";

let stage: Stage;
let phone: Page;
beforeAll(async () => {
  stage = await openStage(inject("browserPath"));
  phone = await stage.person({ width: 390, height: 844 }, [heldWorld]);
  await practises(phone);
}, 120_000);
afterAll(() => stage?.close());

/** Begins First Steps alone, in the place. */
async function practises(page: Page): Promise<void> {
  await page.goto(stage.site.url);
  await page.getByRole("button", { name: "Practise now" }).click();
  await page.getByRole("link", { name: "Enter the place in 3D" }).click();
  await page.getByRole("button", { name: "Start the exercise" }).first().click();
  await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 90_000,
  });
  await page.evaluate(() => {
    for (const mesh of played.world.stage()?.scene.meshes ?? []) mesh.isVisible = false;
  });
}

interface Covered {
  /** The part of the window in which nothing but the place is seen. */
  readonly place: number;
  /** Pairs of things that lie over one another, and things that lie outside of the window. */
  readonly amiss: readonly string[];
  /** What can be pressed and is smaller than 44 pixels either way. */
  readonly small: readonly string[];
  readonly exercise: boolean;
}

/** What lies over the place, measured. */
function covered(page: Page): Promise<Covered> {
  return page.evaluate(() => {
    const parts = [".world-bar", ".world-notices", ".over-foot > *", ".aim-hint", ".drawer", ".dock"];
    const boxes = parts.flatMap((part) =>
      [...document.querySelectorAll(part)].map((one) => ({ part, box: one.getBoundingClientRect() })),
    );
    const seen = boxes.filter(({ box }) => box.width > 0 && box.height > 0);
    const amiss = seen.flatMap(({ part, box }, index) => [
      ...(box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1
        ? [`${part} lies outside`]
        : []),
      ...seen
        .slice(index + 1)
        .filter(({ box: other }) => box.bottom > other.top + 1 && other.bottom > box.top + 1)
        .filter(({ box: other }) => box.right > other.left + 1 && other.right > box.left + 1)
        .map((other) => `${part} over ${other.part}`),
    ]);
    const small = [...document.querySelectorAll(".world :is(button, .button, summary)")]
      .filter((one) => one.checkVisibility() && one.closest(".drawer") === null)
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    const taken = seen.reduce((sum, { box }) => sum + box.width * box.height, 0);
    const mark = document.querySelector(".world-bar .exercise")?.getBoundingClientRect();
    const exercise =
      mark !== undefined && mark.width > 0 && mark.left >= 0 && mark.right <= innerWidth && mark.top >= 0;
    return { place: 1 - taken / (innerWidth * innerHeight), amiss, small, exercise };
  });
}

describe("the place in a small window", { timeout: 120_000 }, () => {
  test.each([
    [390, 844, 0.6],
    [320, 568, 0.6],
    [844, 390, 0.6],
    [568, 320, 0.5],
  ])(
    "[UIX33] at %i × %i it keeps most of it, EXERCISE is seen, nothing covers another",
    async (width, height, least) => {
      await phone.setViewportSize({ width, height });
      if (height < 600) await fold(phone);
      await phone.locator(".aim-hint").waitFor({ state: "hidden" });
      const { place, ...rest } = await covered(phone);
      expect(rest).toEqual({ amiss: [], small: [], exercise: true });
      expect(place).toBeGreaterThan(least);
    },
  );

  test.each([
    [390, 844],
    [320, 568],
  ])("[UIX33] at %i × %i with text of twice the size all of it is still there to be pressed", async (width, height) => {
    await phone.setViewportSize({ width, height });
    await phone.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await phone.locator(".aim-hint").waitFor({ state: "hidden" });
    const { place, ...rest } = await covered(phone);
    await phone.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    expect(rest).toEqual({ amiss: [], small: [], exercise: true });
    expect(place).toBeGreaterThan(0.3);
  });

  test("[UIX33] [UIX35] a panel comes as a sheet, goes when it is closed, and what is seldom needed is behind More", async () => {
    await phone.setViewportSize({ width: 390, height: 844 });
    const dock = phone.getByRole("navigation", { name: "All panels" });
    await dock.getByRole("button", { name: "Messages" }).click();
    await phone.getByRole("heading", { name: "Messages" }).waitFor();
    expect((await covered(phone)).amiss).toEqual([]);
    await phone.getByRole("button", { name: "Close" }).click();
    expect(await phone.locator(".drawer").count()).toBe(0);
    await dock.getByRole("button", { name: "More" }).click();
    for (const name of ["Pause", "End", "Settings", "How to get about"])
      await phone.getByRole("button", { name, exact: true }).waitFor();
    await phone.getByRole("link", { name: "Role view" }).waitFor();
    await phone.getByRole("button", { name: "How to get about" }).click();
    await phone.getByText("tap a thing to read it").or(phone.getByText("click a thing")).waitFor();
    expect(stage.faults).toEqual([]);
  });

  test("[UIX34] on a desktop of 1280 with open panels the bar over the place is one line", async () => {
    await phone.setViewportSize({ width: 1280, height: 800 });
    await phone.getByRole("button", { name: "Panels" }).click();
    await phone.locator(".drawer .panel[data-current=true]").waitFor();
    const bar = await phone.locator(".world-bar").boundingBox();
    expect(bar?.height).toBeLessThan(72);
    expect((await covered(phone)).exercise).toBe(true);
  });
});

test("[PRA8] after a practice in the place one is led into a new one right there", { timeout: 90_000 }, async () => {
  await phone.setViewportSize({ width: 390, height: 844 });
  const before = phone.url();
  await phone.getByRole("button", { name: /^More/ }).click();
  await phone.getByRole("button", { name: "End", exact: true }).click();
  await phone.getByRole("dialog").getByRole("button", { name: "End" }).click();
  await phone.getByRole("button", { name: "Practise again" }).click();
  await phone.getByRole("button", { name: "Start the exercise" }).first().waitFor();
  expect(phone.url()).toContain("/world/");
  expect(phone.url()).not.toBe(before);
});

/** Folds the card of the practice down to its step. */
async function fold(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "How this step is done" });
  if ((await button.getAttribute("aria-expanded")) === "true") await button.click();
}
