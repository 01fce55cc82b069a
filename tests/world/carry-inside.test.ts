import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { twoPlaces } from "../support/two-places.ts";
import { bare, enter, headsetScripts } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

let site: WorldPage;
let open: OpenPage;
let page: Page;
beforeAll(async () => {
  site = await openWorldPage(inject("browserPath"), twoPlaces());
  open = await site.open("?seat=police-patrol&voice", { width: 320, height: 180 }, headsetScripts);
  page = open.page;
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 60_000 });
  await bare(page);
  await enter(page);
}, 150_000);
afterAll(() => site?.close());

/** Puts a hand or controller to where a thing hangs. */
async function reaches(part: string, thing: "radio" | "phone" | "tablet"): Promise<void> {
  await page.evaluate(
    async ([id, name]) => {
      const spot = eyes.carry.spotOf(name);
      if (spot === undefined) throw new Error(`There is no ${name}.`);
      // The tip of a bare hand's finger is a hand's length before its wrist.
      if (id.startsWith("hand-")) await wearer.poke(id.slice(5), spot);
      wearer.put(id, spot);
      await wearer.frames(3);
    },
    [part, thing] as const,
  );
}

/** Lifts a hand or controller before the face. */
async function lifts(part: string): Promise<void> {
  await page.evaluate(async (id) => {
    const { x = 0, y = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
    const yaw = played.world.standing()?.me.yaw ?? 0;
    wearer.put(id, [x - Math.sin(yaw) * 0.45, y - 0.15, z - Math.cos(yaw) * 0.45]);
    await wearer.frames(4);
  }, part);
}

async function button(part: string, name: string, value: number): Promise<void> {
  await page.evaluate(
    async ([id, key, to]) => {
      if (key === "pinch") wearer.part(id).updatePinchValue(to);
      else wearer.part(id).updateButtonValue(key, to);
      await wearer.frames(4);
    },
    [part, name, value] as const,
  );
}

const held = () =>
  page.evaluate(() => ({
    left: eyes.carry.inHand("left"),
    right: eyes.carry.inHand("right"),
    board: eyes.tablet.showsAs,
    face: eyes.carry.face.slip?.title,
  }));
const keys = (): Promise<readonly string[]> => page.evaluate(() => played.voice?.keys.splice(0) ?? []);

describe("what one carries, inside the headset", { timeout: 60_000 }, () => {
  test("[CAR3] a gripped radio talks on its channel while the trigger is held, and hangs at the belt when it is let go", async () => {
    await reaches("right", "radio");
    await button("right", "squeeze", 1);
    await lifts("right");
    expect(await held()).toMatchObject({ right: "radio", face: "Interagency talkgroup" });
    expect(await keys()).toEqual([]);
    await button("right", "trigger", 1);
    await button("right", "trigger", 0);
    expect(await keys()).toEqual(["press joint", "release"]);
    await button("right", "squeeze", 0);
    expect(await held()).toEqual({ left: undefined, right: undefined, board: undefined, face: undefined });
    expect(await keys()).toEqual([]);
    // Away from the belt the grip is the key to talk, as before.
    await button("right", "squeeze", 1);
    await button("right", "squeeze", 0);
    expect(await keys()).toEqual(["press joint", "release"]);
  });

  test("[CAR4] phone and tablet are read in the hand, one at a time, and go when they are let go", async () => {
    for (const thing of ["phone", "tablet"] as const) {
      await reaches("right", thing);
      await button("right", "squeeze", 1);
      await lifts("right");
      expect(await held()).toMatchObject({ right: thing, board: thing });
      const away = await page.evaluate(() => {
        const { x = 0, z = 0 } = played.world.stage()?.scene.activeCamera?.globalPosition ?? {};
        const at = eyes.tablet.placeOf("SOS") ?? [0, 0, 0];
        return Math.hypot(at[0] - x, at[2] - z);
      });
      expect(away).toBeLessThan(0.7);
      await button("right", "squeeze", 0);
      expect(await held()).toMatchObject({ right: undefined, board: undefined });
    }
  });

  test("[CAR2] what is pointed at and pressed comes into the hand, and goes back with the next grip", async () => {
    await page.evaluate(async () => {
      const spot = eyes.carry.spotOf("radio") ?? [0, 0, 0];
      wearer.put("right", [spot[0], spot[1] + 0.4, spot[2]]);
      wearer.aim("right", spot);
      await wearer.frames(3);
      await wearer.press("right");
    });
    expect(await held()).toMatchObject({ right: "radio" });
    await lifts("right");
    await button("right", "squeeze", 1);
    await button("right", "squeeze", 0);
    expect(await held()).toMatchObject({ right: undefined });
    expect(await keys()).toEqual([]);
  });

  test("[CMF9] a controller is felt when it takes something", async () => {
    const felt = await page.evaluate(async () => {
      const pulses: number[] = [];
      for (const { gamepad, handedness } of eyes.headset.session?.inputSources ?? []) {
        const motors: unknown = gamepad && Reflect.get(gamepad, "hapticActuators");
        const motor: unknown = Array.isArray(motors) ? motors[0] : undefined;
        if (handedness !== "right" || typeof motor !== "object" || motor === null) continue;
        Object.assign(motor, { pulse: (strength: number) => Promise.resolve(pulses.push(strength)) });
      }
      wearer.put("right", eyes.carry.spotOf("tablet") ?? [0, 0, 0]);
      await wearer.frames(3);
      pulses.length = 0;
      wearer.part("right").updateButtonValue("squeeze", 1);
      await wearer.frames(4);
      wearer.part("right").updateButtonValue("squeeze", 0);
      await wearer.frames(4);
      return pulses;
    });
    expect(Math.max(...felt)).toBeGreaterThan(0.6);
  });

  test("[CAR2] a bare hand takes with a pinch, talks with the next ones, and puts back with one at the belt", async () => {
    await page.evaluate(async () => {
      wearer.device.primaryInputMode = "hand";
      await wearer.frames(6);
    });
    await reaches("hand-right", "radio");
    await button("hand-right", "pinch", 1);
    await button("hand-right", "pinch", 0);
    await lifts("hand-right");
    expect(await held()).toMatchObject({ right: "radio" });
    expect(await keys()).toEqual([]);
    await button("hand-right", "pinch", 1);
    await button("hand-right", "pinch", 0);
    expect(await keys()).toEqual(["press joint", "release"]);
    await reaches("hand-right", "radio");
    await button("hand-right", "pinch", 1);
    await button("hand-right", "pinch", 0);
    expect(await held()).toMatchObject({ right: undefined, face: undefined });
  });

  test("[CAR5] a pinch that is only there while it lasts takes a thing before one, and another puts it back", async () => {
    const glance = (what: "spot" | "talk" | "back"): Promise<void> =>
      page.evaluate(async (which) => {
        const { face } = eyes.carry;
        const labels = { talk: "Talk", back: "Put it back" } as const;
        const at = which === "spot" ? eyes.carry.spotOf("radio") : face.placeOf(labels[which]);
        if (at === undefined) throw new Error(`There is no ${which}.`);
        await wearer.glance(at);
        await wearer.frames(4);
      }, what);
    await glance("spot");
    expect(await held()).toMatchObject({ left: undefined, right: undefined, face: "Interagency talkgroup" });
    await glance("talk");
    expect(await keys()).toEqual(["press joint"]);
    await glance("back");
    expect(await held()).toMatchObject({ face: undefined });
  });
});

describe("on the way to another place", { timeout: 60_000 }, () => {
  test("[HMD11] the dark says where one is going; where the place cannot be had, a plate asks again", async () => {
    await page.route(/kilometre-41-night/, (route) => route.abort());
    await page.evaluate(() => played.feed.tell({ type: "zone", zone: "slope", onTheWay: false }));
    await page.waitForFunction(() => eyes.way.board.slip?.plates.length === 1, undefined, { timeout: 30_000 });
    const said = await page.evaluate(() => eyes.way.board.slip);
    expect(said?.title).toBe("On the way: Below the road");
    expect(said?.lines[0]?.text).toBe("The place could not be fetched.");
    await page.unroute(/kilometre-41-night/);
    await page.evaluate(async () => {
      const at = eyes.way.board.placeOf("Try again");
      if (at !== undefined) await wearer.glance(at);
    });
    await page.waitForFunction(() => played.world.standing()?.here.place === "below", undefined, { timeout: 30_000 });
    await page.waitForFunction(() => eyes.way.board.slip === undefined);
    const faults = open.faults.filter((fault) => !/Failed to load|could not be read|FileMissing/.test(fault));
    expect(faults).toEqual([]);
  });

  test("[HMD11] who is still on the way to the site reads so, and for how long", async () => {
    await page.evaluate(() => played.feed.tell({ type: "zone", zone: "slope", onTheWay: true }));
    await page.waitForFunction(() => eyes.way.board.slip?.title.startsWith("You are on the way to the site.") === true);
  });
});
