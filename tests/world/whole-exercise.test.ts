import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { featurePlan } from "../support/a-site-plan.ts";
import { fillsTheRest } from "../support/rest-of-form.ts";
import { type Way, holds, presses, pressesAll } from "../support/touching.ts";
import { bare, enter, headsetScripts } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

const small = { width: 320, height: 180 };
let site: WorldPage;
beforeAll(async () => {
  site = await openWorldPage(inject("browserPath"), featurePlan("one-of-each"));
}, 60_000);
afterAll(() => site?.close());

/** Sits down in the place and puts the headset on, with hands or controllers, or with one of them. */
async function wearsIt(way: Way, alone = false): Promise<OpenPage> {
  const open = await site.open("?seat=patrol", small, headsetScripts);
  const { page } = open;
  if (alone) await page.evaluate(() => localStorage.setItem("hotwash.settings", '{"comfort":{"hands":"one"}}'));
  if (alone) await page.reload();
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 45_000 });
  await bare(page);
  await enter(page);
  await holds(page, way);
  return open;
}

/** What the exercise has been told, without where one stands. */
async function told(page: Page): Promise<readonly string[]> {
  const sent = await page.evaluate(() => played.feed.sent);
  const refused = sent.filter(({ ok }) => !ok);
  expect(refused).toEqual([]);
  return sent.map(({ command }) => command.type);
}

/** Brings the tablet as one does with what one holds. */
async function bringsTablet(page: Page, way: Way, alone: boolean): Promise<void> {
  await page.evaluate(
    async ([pinches, one]) => {
      if (eyes.tablet.open) return;
      if (!pinches) return wearer.push("right", "a-button");
      const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
      wearer.put("hand-right", [x + 0.1, y - 0.1, z]);
      if (one) {
        wearer.aim("hand-right", [x + 4, y + 8, z]);
      } else {
        wearer.put("hand-left", [x - 0.1, y - 0.3, z - 0.35]);
        await wearer.frames(3);
        const watch = played.world.stage()?.scene.getMeshByName("wrist")?.getWorldMatrix().m;
        wearer.aim("hand-right", [(watch?.[12] ?? 0) - 0.03, watch?.[13] ?? 0, watch?.[14] ?? 0]);
      }
      await wearer.frames(3);
      await wearer.press("hand-right");
      await wearer.frames(4);
      // Out of the way, so that it is not taken for a finger on the tablet.
      wearer.put("hand-left", [x - 0.4, y - 0.7, z]);
    },
    [way !== "controller", alone] as const,
  );
  expect(await page.evaluate(() => eyes.tablet.open)).toBe(true);
}

/** Goes to the clearing point: with a stick along an arc, with a bare hand by pinching the ground there. */
async function goesThere(page: Page, way: Way): Promise<void> {
  await page.evaluate(async (pinches) => {
    const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
    if (!pinches) {
      wearer.put("right", [x + 0.4, y - 0.4, z - 0.4]);
      wearer.aim("right", [x + 8, y + 2.4, z - 4.4]);
      return wearer.stick("right", 0, -1, 8);
    }
    const ground = played.world.standing()?.ground.height(x + 8, z - 4) ?? 0;
    wearer.put("hand-right", [x + 0.2, y - 0.1, z - 0.2]);
    wearer.aim("hand-right", [x + 8, ground, z - 4]);
    await wearer.frames(3);
    await wearer.press("hand-right");
    return wearer.frames(4);
  }, way !== "controller");
  await page.waitForFunction(() => played.feed.view.value.zone === "clearing", undefined, { timeout: 8000 });
}

type Held = readonly [name: string, way: Way, alone: boolean];

const whole: readonly Held[] = [
  ["with one controller", "controller", true],
  ["with bare hands that pinch", "pinch", false],
];

test.each(whole)(
  "[DEV1] a whole exercise %s, without leaving the headset: one of everything that a role does",
  { timeout: 300_000 },
  async (_, way, alone) => {
    const { page, faults } = await wearsIt(way, alone);
    const yaw = (): Promise<number> => page.evaluate(() => played.world.standing()?.me.yaw ?? 0);
    await goesThere(page, way);
    await page.evaluate(() => played.feed.pass(125_000));
    await bringsTablet(page, way, alone);
    const does = (...labels: readonly string[]): Promise<void> => pressesAll(page, way, labels);
    const before = await yaw();
    await does("Site", "Turn left");
    expect(Math.abs((await yaw()) - before)).toBeGreaterThan(0.3);
    await does("Talk", "0:00:20", "Acknowledge", "Talk");
    await does("METHANE", "Yes", "Continue", "Clearing point", "Continue");
    await fillsTheRest(page, (label) => presses(page, way, label));
    await does("Send", "Here", "Woman with", "Tag", "Delayed", "All casualties");
    await does("Decide", "One", "Report first", "Best for the casualties", "Decide");
    await page.evaluate(() =>
      played.feed.other("fire-ic", { type: "propose", decision: "joint", option: "near" }, { reason: 9 }),
    );
    await does("Sign for Police", "To the west", "Cast the ballot", "Raise a hand", "SOS", "Yes, a real emergency");
    expect(await page.evaluate(() => played.feed.view.value.emergency)).toBeDefined();
    const said = ["enter-zone", "send-message", "send-message", "tag", "answer-probe", "decide"];
    expect(await told(page)).toEqual([...said, "sign", "cast", "raise-hand", "call-emergency"]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

const brief: readonly Held[] = [
  ["a fingertip", "poke", false],
  ["one bare hand", "pinch", true],
];

test.each(brief)(
  "[DEV2] with %s the tablet is brought, a decision taken with its reason, and help called",
  { timeout: 150_000 },
  async (_, way, alone) => {
    const { page, faults } = await wearsIt(way, alone);
    await page.evaluate(() => played.feed.pass(125_000));
    await bringsTablet(page, way, alone);
    await pressesAll(page, way, ["Decide", "Report first", "Quickest", "Decide", "SOS", "Yes, a real emergency"]);
    expect(await told(page)).toEqual(["decide", "call-emergency"]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test(
  "[DEV3] with a pinch that is only there while it lasts, the ground is gone to and plates are pressed",
  { timeout: 150_000 },
  async () => {
    const { page, faults } = await wearsIt("pinch");
    await page.evaluate(async () => {
      const { x = 0, z = 0 } = played.world.standing()?.me ?? {};
      await wearer.glance([x + 8, played.world.standing()?.ground.height(x + 8, z - 4) ?? 0, z - 4]);
    });
    await page.waitForFunction(() => played.feed.view.value.zone === "clearing", undefined, { timeout: 8000 });
    await page.evaluate(async () => {
      eyes.tablet.toggle();
      await wearer.frames(6);
      for (const label of ["SOS", "Yes, a real emergency"]) {
        const at = eyes.tablet.placeOf(label);
        if (at !== undefined) await wearer.glance(at);
        await wearer.frames(6);
      }
    });
    expect(await told(page)).toEqual(["enter-zone", "call-emergency"]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
