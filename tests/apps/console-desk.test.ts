import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { overhang, violations } from "./join-people.ts";
import { type StaffStage, openStaffStage } from "./staff-stage.ts";

const everybody = [
  "police-patrol",
  "ambulance-a",
  "ambulance-b",
  "fire-ic",
  "ambulance-control",
  "hospital-coordinator",
];
let stage: StaffStage;
beforeAll(async () => {
  stage = await openStaffStage(inject("browserPath"));
}, 120_000);
afterAll(() => stage?.close());

async function opened(page: Page, exercise: string, view = ""): Promise<void> {
  await page.goto(`/console/#exercise=${exercise}${view}`);
  await page.locator(".run-bar").waitFor();
}

function dialog(page: Page) {
  return page.getByRole("dialog");
}

function leaveField(page: Page): Promise<void> {
  return page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

test("[CON9] a wrong passcode is told, the right one opens the shelf, and an exercise comes with code, link and QR", async () => {
  const page = await stage.person();
  await page.goto("/console/");
  await page.getByLabel("Passcode").fill("WRON-GONE-CODE");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").getByText("This passcode is not right.").waitFor();
  await page.getByLabel("Passcode").fill(stage.site.passcodes.trainer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Set up a new exercise" }).waitFor();
  await page.getByRole("button", { name: /^Set up an exercise with Kilometre 41/ }).click();
  await page.getByLabel("Name of the exercise").fill("Tuesday");
  await page.getByRole("checkbox", { name: /Ambulance control/ }).check();
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await expect.poll(() => page.locator(".join-code").textContent(), { timeout: 15_000 }).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  const code = await page.locator(".join-code").textContent();
  expect(await page.getByLabel("Joining link").inputValue()).toContain(`/j/${code ?? ""}`);
  expect(await page.locator("img.qr").evaluate((image) => image.clientWidth > 100)).toBe(true);
  await page.getByText("Everything is deleted by itself 30 days after the exercise.").waitFor();
  expect(stage.faults).toEqual([]);
});

test(
  "[CON41] before an exercise is made one reads what is amiss in how the scenario can go",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({ width: 320 }, "trainer");
    await page.goto("/console/");
    await page.getByRole("button", { name: /^Set up an exercise with Grey Monday/ }).click();
    const found = page.getByRole("region", { name: "How it can go" });
    await found.getByText("It can be played all the same.").waitFor({ timeout: 90_000 });
    await found.getByText("channel-dies").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await page.getByRole("button", { name: "Make the exercise" }).isEnabled()).toBe(true);
  },
);

test("[CON10] whatever cannot be taken back asks first and can be called off", { timeout: 60_000 }, async () => {
  const page = await stage.person({}, "trainer");
  await opened(page, await stage.exercise(everybody.slice(0, 2)));
  const status = page.locator(".run-bar output");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await dialog(page).getByText("0 people, 2 bots, 4 seats empty.").waitFor();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  expect(await status.textContent()).toBe("not started");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "STARTEX" }).click();
  await expect.poll(() => status.textContent()).toBe("running");

  await page.getByRole("button", { name: "Fire now: X01" }).click();
  await dialog(page).getByText("A lorry is across the road east of you", { exact: false }).waitFor();
  await dialog(page).getByText("Fire incident commander (nobody sits there)").waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await page.locator("tr", { hasText: "X01" }).getByText("planned").waitFor();

  await page.getByRole("button", { name: "Skip: X02" }).click();
  await dialog(page).getByLabel("Reason").fill("They are busy enough");
  await dialog(page).getByRole("button", { name: "Skip it" }).click();
  await page.locator("tr", { hasText: "X02" }).getByText("skipped").waitFor();
  await page.getByRole("button", { name: "End", exact: true }).click();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  expect(await status.textContent()).toBe("running");
  expect(stage.faults).toEqual([]);
});

test("[CON11] a note is dated back, moved, tied to a row, and stands in the log at its own time", async () => {
  const page = await stage.person({}, "trainer");
  const exercise = await stage.exercise([]);
  await opened(page, exercise);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "STARTEX" }).click();
  await page.getByLabel("Speed").selectOption("10");
  await page
    .getByText(/^T\+0:00:[345]\d$/)
    .first()
    .waitFor();
  await page.getByLabel("What you saw").fill("The patrol hesitates");
  await page.getByText(/^15 s ago, at T\+0:00:/).waitFor();
  await page.getByRole("button", { name: "15 s earlier" }).click();
  const said = await page.locator("strong", { hasText: /^30 s ago, at/ }).textContent();
  await page.getByLabel("Belongs to").selectOption("I01");
  await page.getByRole("button", { name: "Pin the note" }).click();
  await page.getByText(`The note is pinned at ${said?.slice(-9) ?? "?"}`).waitFor();
  await page.keyboard.press("Escape");
  await opened(page, exercise, "&view=log");
  await page.getByText("The patrol hesitates").waitFor();
  expect(stage.faults).toEqual([]);
});

test("[CON12] a real emergency stands over everything, stops the clock, and is cleared on purpose", async () => {
  const page = await stage.person({}, "trainer");
  await opened(page, await stage.exercise([]));
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "STARTEX" }).click();
  await page.getByRole("button", { name: "Real emergency" }).click();
  await dialog(page)
    .getByLabel(/What has happened/)
    .fill("Smoke in the hall");
  await dialog(page).getByRole("button", { name: "Yes, a real emergency" }).click();
  const banner = page.getByRole("alert", { name: "REAL EMERGENCY" });
  await banner.getByText("Smoke in the hall").waitFor();
  expect(await page.getByRole("button", { name: "Resume" }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await banner.getByRole("button", { name: "It is over" }).click();
  await dialog(page).getByRole("button", { name: "Yes, it is over" }).click();
  await banner.waitFor({ state: "hidden" });
  expect(await page.locator(".run-bar output").textContent()).toBe("paused");
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => page.locator(".run-bar output").textContent()).toBe("running");
  expect(stage.faults).toEqual([]);
});

test("[CON13] keys lead to the parts of the desk, not while somebody types, and can be turned off", async () => {
  const page = await stage.person({}, "trainer");
  await opened(page, await stage.exercise([]));
  const part = (): string => new URL(page.url()).hash.split("view=")[1] ?? "run";
  await page.keyboard.press("s");
  await expect.poll(part).toBe("site");
  await page.keyboard.press("n");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("note-text");
  await page.keyboard.type("slj");
  expect(part()).toBe("run");
  await leaveField(page);
  await page.keyboard.press("?");
  await dialog(page).getByRole("checkbox").check();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await leaveField(page);
  await page.keyboard.press("l");
  expect(part()).toBe("run");
  expect(stage.faults).toEqual([]);
});

test("[CON14] axe finds nothing on any part of the console, light or dark", { timeout: 120_000 }, async () => {
  const exercise = await stage.exercise(everybody);
  for (const dark of [false, true]) {
    const page = await stage.person({ dark }, "trainer");
    await page.goto("/console/");
    await page.getByRole("heading", { name: "Set up a new exercise" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole("button", { name: /^Set up/ })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
    for (const view of ["", "&view=site", "&view=log", "&view=join"]) {
      await opened(page, exercise, view);
      expect([view, await violations(page)]).toEqual([view, []]);
    }
  }
  expect(stage.faults).toEqual([]);
});

test("[CON14] at 320 pixels and twice the size of text no part of the console is wider than its window", async () => {
  const exercise = await stage.exercise(everybody);
  const page = await stage.person({ width: 320, height: 700 }, "trainer");
  for (const view of ["", "&view=site", "&view=log", "&view=join"]) {
    await opened(page, exercise, view);
    expect([view, await overhang(page)]).toEqual([view, 0]);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect([view, await overhang(page)]).toEqual([view, 0]);
  }
});

test("[CON9] an exercise is deleted only after it was said what is gone, and then it is", async () => {
  const page = await stage.person({}, "trainer");
  const exercise = await stage.exercise([]);
  await page.goto("/console/");
  const row = page.locator(".exercise-row", { has: page.locator(`a[href="#exercise=${exercise}"]`) });
  await row.getByRole("button", { name: /^Delete/ }).click();
  await dialog(page).getByText("This exercise has not ended.").waitFor();
  await dialog(page).getByRole("button", { name: "Delete for good" }).click();
  await row.waitFor({ state: "hidden" });
  await page.getByText("“Kilometre 41” is deleted.").waitFor();
  expect((await (await stage.site.staff("trainer")).get(`/api/exercises/${exercise}/log`)).status).toBe(404);
  expect(stage.faults).toEqual([]);
});

test("[SRV22] a trainer lets a bot play a seat that nobody plays", async () => {
  const page = await stage.person({}, "trainer");
  await opened(page, await stage.exercise(everybody.slice(0, 5)));
  const seat = page.locator("table.people tr", { hasText: "Hospital coordinator" });
  await seat.getByText("nobody").waitFor();
  await seat.getByRole("button", { name: /^Let a bot play/ }).click();
  await seat.getByText("bot", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Let a bot play/ }).count()).toBe(0);
  await page.locator(".toast", { hasText: "A bot plays" }).waitFor();
  expect(stage.faults).toEqual([]);
});

test.each([1024, 1180, 1280, 1366])(
  "[CON16] at %i pixels a row can be fired and skipped without scrolling sideways",
  async (width) => {
    const page = await stage.person({ width, height: 800 }, "trainer");
    await opened(page, await stage.exercise(everybody));
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("button", { name: "STARTEX" }).click();
    const skip = page.getByRole("button", { name: "Skip: X01" });
    await skip.waitFor();
    const [button, box] = await Promise.all([skip.boundingBox(), page.locator(".msel-wrap").boundingBox()]);
    expect((button?.x ?? 9999) + (button?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
  },
);
