import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { bare, enter, headsetScripts, pick } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

let site: WorldPage;
let open: OpenPage;
let page: Page;
beforeAll(async () => {
  site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
  open = await site.open("?seat=police-patrol", { width: 320, height: 240 }, headsetScripts);
  page = open.page;
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 60_000 });
  await bare(page);
  await page.evaluate(() => {
    const standing = played.world.standing();
    if (standing !== undefined) standing.me = { ...standing.me, pitch: -0.5 };
  });
  await page.waitForTimeout(500);
}, 150_000);
afterAll(() => site?.close());

/** What the place has asked of the page since it was asked last. */
const asked = (): Promise<readonly unknown[]> => page.evaluate(() => played.used.splice(0));

/** How many flags stand, and where the first is. */
function flags(): Promise<{ readonly count: number; readonly at: readonly number[] }> {
  return page.evaluate(() => {
    const mesh = played.world.stage()?.scene.getMeshByName("flags");
    const own: unknown = mesh && Reflect.get(mesh, "thinInstanceCount");
    const pins = Object.values(played.feed.view.value.pins);
    return { count: mesh?.isEnabled() === true ? Number(own) : 0, at: pins[0]?.point ?? [] };
  });
}

/** A spot of the ground some metres ahead, as a hand would point at it. */
function ahead(): Promise<readonly [number, number, number]> {
  return page.evaluate(() => {
    const { x = 0, z = 0, yaw = 0 } = played.world.standing()?.me ?? {};
    const [toX, toZ] = [x - Math.sin(yaw) * 4, z - Math.cos(yaw) * 4];
    return [toX, played.world.standing()?.ground.height(toX, toZ) ?? 0, toZ] as const;
  });
}

describe("at a screen", { timeout: 60_000 }, () => {
  test("[PIN1] a key, the other button of the mouse and a finger that rests want a pin on the ground that is seen there", async () => {
    await page.locator("canvas").focus();
    await page.keyboard.press("f");
    await page.locator("canvas").click({ button: "right", position: { x: 160, y: 160 } });
    await page.locator("canvas").evaluate(async (canvas) => {
      const how = { pointerId: 7, pointerType: "touch", bubbles: true, clientX: 160, clientY: 180, isPrimary: true };
      canvas.setPointerCapture = () => undefined;
      canvas.dispatchEvent(new PointerEvent("pointerdown", how));
      await new Promise((resolve) => setTimeout(resolve, 900));
      canvas.dispatchEvent(new PointerEvent("pointerup", how));
    });
    const points = await asked();
    expect(points).toHaveLength(3);
    for (const one of points) expect(one).toEqual({ pin: [expect.any(Number), expect.any(Number)] });
    expect(await page.evaluate(() => played.world.standing()?.goal)).toBeUndefined();
  });

  test("[CAR6] R and P take radio and phone into the hand", async () => {
    await page.locator("canvas").focus();
    await page.keyboard.press("r");
    await page.keyboard.press("p");
    expect(await asked()).toEqual([{ take: "radio" }, { take: "phone" }]);
    await page.evaluate(() => {
      const standing = played.world.standing();
      if (standing !== undefined) standing.inHand = "radio";
    });
    await page.waitForFunction(() => played.world.stage()?.scene.getMeshByName("carried-radio")?.isEnabled() === true);
    expect(await page.evaluate(() => played.feed.offered.at(-1)?.gesture)).toBe("radio");
  });
});

describe("in the headset", { timeout: 90_000 }, () => {
  test("[PIN1] a ray that keeps closed on the ground asks what is there; the pin stands at that point with its flag", async () => {
    await enter(page);
    const spot = await ahead();
    await page.evaluate(async (to) => {
      const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
      wearer.put("right", [x + 0.3, y - 0.2, z]);
      wearer.aim("right", to);
      await wearer.frames(3);
      wearer.part("right").updateButtonValue("trigger", 1);
    }, spot);
    await page.waitForFunction(() => eyes.tablet.state.pinning?.point !== undefined, undefined, { timeout: 20_000 });
    await page.evaluate(async () => {
      wearer.part("right").updateButtonValue("trigger", 0);
      await wearer.frames(3);
    });
    for (const label of ["People", "Set the pin"]) await pick(page, label);
    const [sent] = await page.evaluate(() => played.feed.sent.filter(({ command }) => command.type === "pin"));
    expect(sent).toMatchObject({ ok: true, command: { kind: "people", zone: "road-west" } });
    await page.waitForFunction(() => played.world.stage()?.scene.getMeshByName("flags")?.isEnabled() === true);
    const { count, at } = await flags();
    expect(count).toBe(1);
    expect(Math.hypot((at[0] ?? 0) - spot[0], (at[1] ?? 0) - spot[2])).toBeLessThan(0.5);
  });

  test("[PIN1] who cannot keep closed points from the tablet; the next press asks, and does nothing else", async () => {
    const before = await page.evaluate(() => ({ ...played.world.standing()?.me }));
    await page.evaluate(async () => {
      wearer.device.primaryInputMode = "hand";
      if (!eyes.tablet.open) eyes.tablet.toggle();
      await wearer.frames(6);
    });
    await pick(page, "Point at the spot");
    await page.waitForFunction(() => eyes.way.board.slip?.title === "Point at the spot");
    expect(await page.evaluate(() => eyes.tablet.open)).toBe(false);
    const spot = await ahead();
    await page.evaluate(async (to) => {
      const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
      wearer.put("hand-right", [x + 0.3, y - 0.1, z]);
      wearer.aim("hand-right", to);
      await wearer.frames(3);
      await wearer.press("hand-right");
      await wearer.frames(3);
    }, spot);
    const after = await page.evaluate(() => ({
      point: eyes.tablet.state.pinning?.point,
      me: played.world.standing()?.me,
    }));
    expect(Math.hypot((after.point?.[0] ?? 0) - spot[0], (after.point?.[1] ?? 0) - spot[2])).toBeLessThan(0.6);
    expect([after.me?.x, after.me?.z]).toEqual([before.x, before.z]);
  });

  test("[PIN2] a pin set by its zone stands there too, one of another place does not, and one that is taken off is gone", async () => {
    await page.evaluate(() =>
      played.feed.other("ambulance-a", { type: "pin", zone: "clearing", way: "n", kind: "way-in" }),
    );
    await page.waitForFunction(() => Object.keys(played.feed.view.value.pins).length === 2);
    await page.evaluate(() => wearer.frames(3));
    expect((await flags()).count).toBe(2);
    await page.evaluate(() =>
      played.feed.other("ambulance-a", { type: "pin", zone: "hospital", way: "n", kind: "danger" }),
    );
    await page.evaluate(() => wearer.frames(3));
    expect((await flags()).count).toBe(2);
    await page.evaluate(async () => {
      for (const pin of ["k1", "k2"])
        played.feed.other(pin === "k1" ? "police-patrol" : "ambulance-a", { type: "unpin", pin });
      await wearer.frames(3);
    });
    expect((await flags()).count).toBe(0);
    expect(open.faults).toEqual([]);
  });
});
