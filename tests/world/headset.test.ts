import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { bare, enter, pick, pressLabel, stand } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

const scripts = [
  fileURLToPath(import.meta.resolve("iwer/build/iwer.min.js")),
  fileURLToPath(new URL("../support/headset.js", import.meta.url)),
];
const small = { width: 640, height: 360 };

describe("a trainee in a headset", { timeout: 60_000 }, () => {
  let site: WorldPage;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
    open = await site.open("?seat=police-patrol", small, scripts);
    page = open.page;
    await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, {
      timeout: 45_000,
    });
    await bare(page);
    await enter(page);
  }, 120_000);
  afterAll(async () => site?.close());

  test("[HMD1] enters where the exercise has them, sees with two eyes, and nothing is asked of any other host", async () => {
    const seen = await page.evaluate(() => {
      const camera = played.world.stage()?.scene.activeCamera;
      const { x = 0, y = 0, z = 0 } = camera?.globalPosition ?? {};
      return { name: camera?.getClassName(), eyes: camera?.rigCameras.length, x, y, z };
    });
    expect(seen).toMatchObject({ name: "WebXRCamera", eyes: 2 });
    // The scene's spawn, on ground that lies 0.95 m over the place's zero: not where a lost offset would leave one.
    expect(seen.x).toBeCloseTo(-38, 0);
    expect(seen.z).toBeCloseTo(0, 0);
    expect(seen.y).toBeGreaterThan(2);
    expect(open.faults).toEqual([]);
  });

  test("[HMD2] turns by 45 degrees at once, once for each push of the stick", async () => {
    const before = await yaw(page);
    await page.evaluate(() => wearer.stick("right", 1, 0, 12));
    expect(turnedBy(before, await yaw(page))).toBeCloseTo(-45, 0);
    await page.evaluate(() => wearer.stick("right", -1, 0, 12));
    expect(turnedBy(before, await yaw(page))).toBeCloseTo(0, 0);
  });

  test("[HMD3] jumps along an arc to ground one can stand on, and the exercise hears of the new zone once", async () => {
    const way = await page.evaluate(async () => {
      wearer.put("left", [-37.4, 2.2, -0.4]);
      wearer.aim("left", [-30, 5, -4.4]);
      await wearer.stick("left", 0, -1, 8);
      return { ...played.world.standing()?.me };
    });
    expect(Math.hypot((way.x ?? 0) + 38, way.z ?? 0)).toBeGreaterThan(3);
    await page.waitForFunction(() => played.feed.view.value.zone === "clearing", undefined, { timeout: 5000 });
    const zones = await page.evaluate(() => played.feed.sent.filter(({ command }) => command.type === "enter-zone"));
    expect(zones.map(({ command, ok }) => [command, ok])).toEqual([[{ type: "enter-zone", zone: "clearing" }, true]]);
  });

  test("[HMD4] meets a casualty by pointing, and tags it on the tablet", async () => {
    await stand(page, -14.5, -5);
    await page.waitForTimeout(600);
    const target = await page.evaluate(async () => {
      const casualty = played.world
        .standing()
        ?.cast.bodies()
        .filter(({ target: one }) => one.kind === "casualty")
        .toSorted(
          (a, b) => Math.hypot(a.from[0] + 14.5, a.from[2] + 5) - Math.hypot(b.from[0] + 14.5, b.from[2] + 5),
        )[0];
      if (casualty === undefined || casualty.target.kind !== "casualty") throw new Error("There is no casualty.");
      wearer.put("right", [-14.3, 2, -4.8]);
      wearer.aim("right", casualty.from);
      await wearer.frames(4);
      await wearer.press("right");
      await wearer.frames(10);
      return casualty.target.casualty;
    });
    expect(await page.evaluate(() => eyes.tablet.open)).toBe(true);
    await pressLabel(page, "Tag");
    await pressLabel(page, "Immediate");
    const tags = await page.evaluate(() => played.feed.sent.filter(({ command }) => command.type === "tag"));
    expect(tags.map(({ command, ok }) => [command, ok])).toEqual([
      [{ type: "tag", casualty: target, category: "immediate" }, true],
    ]);
    expect(await page.evaluate((id) => played.feed.view.value.casualties[id]?.tag, target)).toBe("immediate");
  });

  test("[HMD7] sends a METHANE report with pickers alone", async () => {
    await pressLabel(page, "Talk");
    for (const label of ["METHANE", "Yes", "Continue", "Road, west end", "Continue", "Continue"])
      await pick(page, label);
    for (let step = 0; step < 12; step += 1) {
      const { stepper, first, canGo } = await page.evaluate(() => {
        const rows = eyes.tablet.panel?.rows ?? [];
        const buttons = rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
        const onward = buttons.find(({ label }) => label === "Continue");
        return {
          stepper: rows.some((row) => row.row === "stepper"),
          first: buttons[0]?.label ?? "",
          canGo: onward === undefined ? undefined : onward.off === undefined,
        };
      });
      if (canGo === undefined) break;
      if (stepper) await pick(page, "+10");
      else if (!canGo) await pick(page, first);
      await pick(page, "Continue");
    }
    await pressLabel(page, "Send");
    const sent = await page.evaluate(() => played.feed.sent.filter(({ command }) => command.type === "send-message"));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      ok: true,
      command: { form: "methane", fields: { major: true, location: "road-west", casualties: 10 } },
    });
  });

  test("[HMD8] leaves and enters again, standing where they were", async () => {
    const inside = await page.evaluate(async () => {
      const { x = 0, z = 0 } = played.world.standing()?.me ?? {};
      await eyes.leave();
      await wearer.frames(5);
      const camera = played.world.stage()?.scene.activeCamera;
      const { canvas } = played;
      return {
        x,
        z,
        name: camera?.name,
        at: [camera?.globalPosition.x, camera?.globalPosition.z],
        parent: canvas.parentElement?.tagName,
        size: [canvas.width, canvas.height],
        state: played.world.headset.value,
      };
    });
    expect(inside).toMatchObject({ name: "eye", state: "there", parent: "BODY", size: [640, 360] });
    expect(inside.at).toEqual([expect.closeTo(inside.x, 1), expect.closeTo(inside.z, 1)]);
    await enter(page);
    const again = await page.evaluate(() => {
      const camera = played.world.stage()?.scene.activeCamera;
      return { eyes: camera?.rigCameras.length, x: camera?.globalPosition.x, z: camera?.globalPosition.z };
    });
    expect(again).toEqual({ eyes: 2, x: expect.closeTo(inside.x, 1), z: expect.closeTo(inside.z, 1) });
    expect(open.faults).toEqual([]);
  });
});

function yaw(page: Page): Promise<number> {
  return page.evaluate(() => ((played.world.standing()?.me.yaw ?? 0) * 180) / Math.PI);
}

function turnedBy(before: number, after: number): number {
  return ((((after - before + 180) % 360) + 360) % 360) - 180;
}
