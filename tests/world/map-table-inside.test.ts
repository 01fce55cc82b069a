import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { holds, pressesAll } from "../support/touching.ts";
import { bare, enter, headsetScripts } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

type Spot = readonly [number, number, number];

describe("the map table, from inside a headset", { timeout: 60_000 }, () => {
  let site: WorldPage;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
    open = await site.open("?seat=ambulance-control", { width: 640, height: 360 }, headsetScripts);
    page = open.page;
    await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, {
      timeout: 45_000,
    });
    await bare(page);
    await enter(page);
    await page.waitForFunction(() => played.world.standing()?.here.tables?.map?.shown !== undefined);
  }, 120_000);
  afterAll(async () => site?.close());

  /** A point of the table, in shares of the map as its reader sees it. */
  const onTable = (across: number, down: number, above = 0): Promise<Spot> =>
    page.evaluate(
      ([a, d, up]): Spot => {
        const top = played.world.standing()?.here.tables?.tops[0];
        if (top === undefined) throw new Error("There is no table.");
        const [x, z] = [(a - 0.5) * 1.76, (d - 0.5) * 1.16];
        const [sin, cos] = [Math.sin(top.yaw), Math.cos(top.yaw)];
        return [top.middle[0] + x * cos + z * sin, top.middle[1] + up, top.middle[2] - x * sin + z * cos];
      },
      [across, down, above] as const,
    );
  const draft = () => page.evaluate(() => eyes.tablet.state.mapDraft);
  const aimAt = async (target: Spot, press: boolean): Promise<void> => {
    const from = await onTable(0.5, 0.9, 0.5);
    await page.evaluate(
      async ([at, to, presses]) => {
        wearer.put("right", at);
        wearer.aim("right", to);
        await wearer.frames(3);
        if (presses) await wearer.press("right");
        await wearer.frames(3);
      },
      [from, target, press] as const,
    );
  };

  test("[MAP9] pressing it opens its map; it is drawn anew when something on it has changed, and else never", async () => {
    const [x, , z] = await onTable(0.5, 1.9);
    await page.evaluate(
      async ([toX, toZ]) => {
        eyes.stand({ x: toX, z: toZ });
        await wearer.frames(5);
      },
      [x, z] as const,
    );
    await aimAt(await onTable(0.5, 0.5), true);
    expect(await page.evaluate(() => [eyes.tablet.open, eyes.tablet.state.tab])).toEqual([true, "site"]);
    const drawn = await page.evaluate(async () => {
      const map = played.world.stage()?.scene.textures.find(({ name }) => name === "map");
      if (map === undefined || !("update" in map) || typeof map.update !== "function") throw new Error("no map");
      let times = 0;
      const update = map.update.bind(map);
      Object.assign(map, { update: (flip: boolean) => ((times += 1), update(flip)) });
      await wearer.frames(40);
      const before = times;
      await played.feed.say({ type: "pin", zone: "barrier", way: "n", kind: "danger" }, {});
      await wearer.frames(4);
      return { before, after: times };
    });
    expect(drawn).toEqual({ before: 0, after: 1 });
  });

  test("[MAP10] one draws on the table by ray, corner by corner and with the trigger held, and puts it on the map", async () => {
    await pressesAll(page, "controller", ["Draw", "Route"]);
    await aimAt(await onTable(0.25, 0.3), true);
    await aimAt(await onTable(0.5, 0.4), true);
    expect((await draft()).corners).toHaveLength(2);
    await aimAt(await onTable(0.6, 0.4), false);
    const way = await Promise.all([0.6, 0.65, 0.7, 0.75, 0.8].map((across) => onTable(across, 0.3)));
    await page.evaluate(async (spots) => {
      wearer.part("right").updateButtonValue("trigger", 1);
      for (const spot of spots) {
        wearer.aim("right", spot);
        await wearer.frames(3);
      }
      wearer.part("right").updateButtonValue("trigger", 0);
      await wearer.frames(4);
    }, way);
    const { corners } = await draft();
    expect(corners.length).toBeGreaterThanOrEqual(5);
    expect(corners.at(-1)?.[0]).toBeGreaterThan(corners[0]?.[0] ?? 0);
    await pressesAll(page, "controller", ["Put it on the map"]);
    await page.waitForFunction(() => Object.keys(played.feed.view.value.strokes).length === 1);
    expect(await page.evaluate(() => played.feed.view.value.strokes["d1"]?.kind)).toBe("route");
  });

  test("[MAP10] a fingertip that touches the table sets a corner there", async () => {
    await holds(page, "poke");
    const before = (await draft()).corners.length;
    const [touched, second] = [await onTable(0.3, 0.75), await onTable(0.45, 0.8)];
    await page.evaluate(
      async ([first, then]) => {
        await wearer.poke("right", first);
        await wearer.frames(3);
        await wearer.poke("right", then);
        await wearer.frames(3);
      },
      [touched, second] as const,
    );
    expect((await draft()).corners.length).toBe(before + 2);
    expect(open.faults).toEqual([]);
  });
});
