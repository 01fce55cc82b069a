import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { bare, enter, headsetScripts } from "../support/wearer.ts";
import { type WorldPage, openWorldPage } from "../support/world-page.ts";

let site: WorldPage;
let page: Page;
beforeAll(async () => {
  site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
  const open = await site.open("?seat=police-patrol", { width: 320, height: 180 }, headsetScripts);
  page = open.page;
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 60_000 });
  await bare(page);
  await enter(page);
}, 150_000);
afterAll(() => site?.close());

/** Sets something on the tablet: the section, the setting's heading and its word. */
async function sets(section: string, title: string, word: string): Promise<void> {
  const missing = await page.evaluate(
    async ([part, heading, label]) => {
      const plates = () => eyes.tablet.panel.rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
      const press = (text: string): void =>
        plates()
          .find((one) => one.label === text)
          ?.press();
      eyes.tablet.panel.tabs.find((tab) => tab.label === "More")?.press();
      press("Settings");
      press(part);
      const { rows } = eyes.tablet.panel;
      const at = rows.findIndex((row) => row.row === "heading" && row.text === heading);
      const row = rows[at + 1];
      const plate = row?.row === "buttons" ? row.buttons.find((one) => one.label === label) : undefined;
      plate?.press();
      await wearer.frames(4);
      return plate === undefined;
    },
    [section, title, word] as const,
  );
  if (missing) throw new Error(`Nothing sets ${title} to ${word}.`);
}

const comfort = "Comfort in the place";
const eyesOverGround = (): Promise<number> =>
  page.evaluate(async () => {
    await wearer.frames(3);
    const { x = 0, z = 0 } = played.world.standing()?.me ?? {};
    const y = played.world.stage()?.scene.activeCamera?.globalPosition.y ?? 0;
    return y - (played.world.standing()?.ground.height(x, z) ?? 0);
  });

test(
  "[CMF8] who says that they sit sees from standing height, who stands from their own; the height is reset at any time",
  { timeout: 60_000 },
  async () => {
    await page.evaluate(() => void (wearer.part("head").position.y = 1.15));
    await sets(comfort, "You are", "Standing");
    const standing = await eyesOverGround();
    await sets(comfort, "You are", "Seated");
    expect(await eyesOverGround()).toBeCloseTo(1.65, 1);
    await sets(comfort, "You are", "Standing");
    expect(await eyesOverGround()).toBeCloseTo(standing, 1);
    await page.evaluate(() => {
      eyes.tablet.panel.tabs.find((tab) => tab.label === "More")?.press();
      const plates = eyes.tablet.panel.rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
      plates.find((one) => one.label === "Reset my height")?.press();
    });
    expect(await eyesOverGround()).toBeCloseTo(1.65, 1);
  },
);

test(
  "[CMF8] walking smoothly narrows the view while it moves, and does not where that is off",
  { timeout: 60_000 },
  async () => {
    const narrowed = (): Promise<boolean> =>
      page.evaluate(async () => {
        wearer.device.controllers["left"]?.updateAxes("thumbstick", 0, -1);
        await wearer.frames(12);
        const on = played.world.stage()?.scene.getMeshByName("vignette")?.isEnabled() ?? false;
        wearer.device.controllers["left"]?.updateAxes("thumbstick", 0, 0);
        await wearer.frames(40);
        return on;
      });
    await sets(comfort, "Moving with a headset", "Smoothly, at walking pace");
    const before = await page.evaluate(() => ({ ...played.world.standing()?.me }));
    expect(await narrowed()).toBe(true);
    const after = await page.evaluate(() => ({ ...played.world.standing()?.me }));
    expect(Math.hypot((after.x ?? 0) - (before.x ?? 0), (after.z ?? 0) - (before.z ?? 0))).toBeGreaterThan(0.1);
    await sets(comfort, "Narrow the view while it moves", "Off");
    expect(await narrowed()).toBe(false);
    await sets(comfort, "Moving with a headset", "By jumps");
  },
);

test("[CMF2] the watch is on the wrist that does not point", { timeout: 60_000 }, async () => {
  const side = (): Promise<string> =>
    page.evaluate(async () => {
      const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
      wearer.put("left", [x - 0.4, y - 0.4, z - 0.3]);
      wearer.put("right", [x + 0.4, y - 0.4, z - 0.3]);
      await wearer.frames(4);
      const watch = played.world.stage()?.scene.getMeshByName("wrist")?.getWorldMatrix().m[12] ?? x;
      return watch < x ? "left" : "right";
    });
  expect(await side()).toBe("left");
  await sets(comfort, "You point with", "The left hand");
  expect(await side()).toBe("right");
  await sets(comfort, "You point with", "The right hand");
});

test("[CMF5] larger text makes the whole tablet larger, at once", { timeout: 60_000 }, async () => {
  const across = (): Promise<number> =>
    page.evaluate(async () => {
      if (!eyes.tablet.open) eyes.tablet.toggle();
      await wearer.frames(30);
      const [one, other] = ["Here", "More"].map((label) => eyes.tablet.placeOf(label) ?? [0, 0, 0]);
      return Math.hypot(...[0, 1, 2].map((i) => (one?.[i] ?? 0) - (other?.[i] ?? 0)));
    });
  const usual = await across();
  await sets("Reading", "Size of text", "Large");
  expect((await across()) / usual).toBeCloseTo(1.2, 1);
  await sets("Reading", "Size of text", "Normal");
});

test(
  "[BRK4] after twenty minutes inside the tablet comes by itself, once; not where reminders are off",
  { timeout: 60_000 },
  async () => {
    const comes = (minutes: number): Promise<boolean> =>
      page.evaluate(async (more) => {
        if (eyes.tablet.open) eyes.tablet.toggle();
        eyes.wear(more * 60_000);
        await wearer.frames(4);
        return eyes.tablet.open;
      }, minutes);
    const reminders = "Remind me of a break after 20 minutes";
    await sets(comfort, reminders, "Off");
    expect(await comes(21)).toBe(false);
    await sets(comfort, reminders, "On");
    expect(await page.evaluate(() => eyes.tablet.open)).toBe(true);
    expect(await comes(1)).toBe(false);
    const rows = await page.evaluate(() => JSON.stringify(eyes.tablet.panel.rows));
    expect(rows).toContain("Take it off, stand up");
  },
);

test("[DEV4] taken off and put on again, all is where it was, and presses work", { timeout: 60_000 }, async () => {
  const before = await page.evaluate(() => ({ ...played.world.standing()?.me }));
  const after = await page.evaluate(async () => {
    wearer.device.updateVisibilityState("hidden");
    await new Promise((resolve) => setTimeout(resolve, 800));
    wearer.device.updateVisibilityState("visible-blurred");
    await new Promise((resolve) => setTimeout(resolve, 300));
    wearer.device.updateVisibilityState("visible");
    await wearer.frames(4);
    if (!eyes.tablet.open) eyes.tablet.toggle();
    await wearer.frames(6);
    const at = eyes.tablet.placeOf("Talk");
    const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
    wearer.put("right", [x + 0.05, y - 0.2, z + 0.05]);
    if (at !== undefined) wearer.aim("right", at);
    await wearer.frames(3);
    await wearer.press("right");
    return { ...played.world.standing()?.me, tab: eyes.tablet.state.tab };
  });
  expect(after.tab).toBe("talk");
  expect([after.x, after.z]).toEqual([expect.closeTo(before.x ?? 0, 1), expect.closeTo(before.z ?? 0, 1)]);
});
