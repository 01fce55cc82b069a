import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, focused, openJoinStage, overhang, sitsAlone, tabTo, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

async function begins(page: Page): Promise<void> {
  await sitsAlone(page);
  await page.locator(".waiting button.primary").click();
  await page.getByRole("heading", { name: "Here", exact: true }).waitFor();
  await page.keyboard.press("2");
  await expect.poll(() => focused(page)).toBe("Plan of the site");
}

test(
  "[MAP7] a route is drawn with the keyboard alone, told in words, and rubbed out",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person();
    await begins(page);
    const press = async (name: RegExp): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
    };
    const choose = async (name: RegExp, letters: string): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.type(letters);
    };
    await press(/^Draw$/);
    await choose(/^What it is/, "Route");
    await choose(/^Where ?Road/, "Road, west");
    await press(/^Add this corner/);
    await page.getByText("The last one: Road, west end").waitFor();
    await tabTo(page, /^What it is/);
    await choose(/^Where ?Road/, "Casualty");
    await choose(/^In which part of it/, "to the south");
    await press(/^Add this corner/);
    await page.getByText("The last one: Casualty clearing point, to the south").waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, /^Remark/);
    await page.keyboard.type("keep clear");
    await press(/^Put it on the map/);
    const line = page.locator("#panel-site li", { hasText: "Route: from Road, west end to Casualty clearing point" });
    await line.waitFor();
    expect(await line.textContent()).toContain("keep clear");
    await page.locator(".site-plan .stroke.route:not(.sketch)").waitFor({ state: "attached" });
    await press(/^Rub out/);
    await page.getByText("Nothing is drawn yet.").waitFor();
    expect(stage.faults).toEqual([]);
    await page.context().close();
  },
);

test(
  "[MAP7] a pointer sets corners and pins on the plan, and draws, also at 320 pixels",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({ width: 320, height: 640 });
    await begins(page);
    const at = async (across: number, down: number): Promise<readonly [number, number]> => {
      await page.locator(".site-plan").scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await page.locator(".map-sheet").boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      return [x + width * across, y + height * down];
    };
    await page.getByRole("button", { name: "Draw", exact: true }).click();
    await page.getByLabel("What it is").selectOption("cordon");
    for (const [across, down] of [
      [0.3, 0.3],
      [0.6, 0.3],
      [0.5, 0.7],
    ] as const)
      await page.mouse.click(...(await at(across, down)));
    await page.getByText("Corners: 3 of at most 40").waitFor();
    await page.mouse.move(...(await at(0.5, 0.7)));
    await page.mouse.down();
    for (let i = 1; i <= 20; i += 1) await page.mouse.move(...(await at(0.5 - i * 0.01, 0.7 + 0.1 * Math.sin(i / 3))));
    const trail = (await page.locator(".map-trail").getAttribute("points")) ?? "";
    expect(trail.split(" ").length, "what is drawn is seen while it is drawn").toBeGreaterThan(15);
    await page.mouse.move(1, (await at(0, 0.6))[1]);
    await page.mouse.up();
    expect(await page.locator(".stroke.sketch .corner").count()).toBeGreaterThan(4);
    expect(
      await page.locator(".site-plan svg:has(.map-sheet)").evaluate((of) => getComputedStyle(of).touchAction),
    ).toBe("none");
    expect(await overhang(page)).toBe(0);
    await page.getByRole("button", { name: "Put it on the map" }).click();
    await page.locator(".stroke.cordon:not(.sketch)").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Draw", exact: true }).and(page.locator(":focus")).waitFor();
    await page.getByRole("button", { name: "Set a pin", exact: true }).click();
    await page.mouse.click(...(await at(0.4, 0.4)));
    await page.getByRole("button", { name: "Set the pin" }).click();
    await page.locator("#panel-site li", { hasText: "Danger:" }).waitFor();
    expect(stage.faults).toEqual([]);
    await page.context().close();
  },
);
