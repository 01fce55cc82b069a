import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { overhang, violations } from "./join-people.ts";
import { type StaffStage, openStaffStage } from "./staff-stage.ts";

let stage: StaffStage;
beforeAll(async () => {
  stage = await openStaffStage(inject("browserPath"), join(import.meta.dirname, "shelf"));
}, 120_000);
afterAll(() => stage?.close());

test(
  "[CON15] the trainer answers as a persona; cases and units stand on the desk, and in the debrief",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({}, "trainer");
    const exercise = await stage.exercise(["control", "crew", "patrol"], "river-calls");
    await page.goto(`/console/#exercise=${exercise}`);
    await page.locator(".run-bar").waitFor();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("button", { name: "STARTEX" }).click();
    await page
      .getByRole("rowheader", { name: /Call “14 Mill Lane”.*really the same as Call “12 Mill Lane”/ })
      .waitFor();
    await page.getByText("at Boat depot").first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press("c");
    const card = page.getByRole("article", { name: "A neighbour" });
    await card.getByText("Old, calm, has lived here for forty years. Speaks slowly.").waitFor();
    expect(await violations(page)).toEqual([]);
    await card.getByRole("button", { name: "Say it as A neighbour" }).click();
    await card.getByText("Choose who hears it.").waitFor();
    await card.getByRole("checkbox", { name: "Control room" }).check();
    await card.getByRole("checkbox", { name: /The water rises/ }).check();
    await card.getByLabel("In words").fill("It is at my step now.");
    await card.getByRole("button", { name: "Say it as A neighbour" }).click();
    await page.getByText("A neighbour has said it.").waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overhang(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press("l");
    await page
      .getByText(/A neighbour tells Control room on Phone\. \(not in the plan; played by the SimCell\)/)
      .waitFor();

    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByRole("button", { name: "ENDEX" }).click();
    await page.goto(`/debrief/?exercise=${exercise}#v=work`);
    await page.getByRole("heading", { name: "Cases and resources", level: 2 }).waitFor();
    await page.getByRole("rowheader", { name: "Call “12 Mill Lane”" }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
);
