import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sheet } from "../../apps/world/panels/sheet.ts";
import { shelfPlan } from "../support/a-site-plan.ts";
import { fillsTheRest } from "../support/rest-of-form.ts";
import { bare, enter, headsetScripts, pick, pressLabel, stand } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

const small = { width: 640, height: 360 };

describe("a trainee in a headset", { timeout: 60_000 }, () => {
  let site: WorldPage;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
    open = await site.open("?seat=police-patrol", small, headsetScripts);
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

  test("[WLD16] who is taken elsewhere inside looks where one looks on entering there", async () => {
    const before = await yaw(page);
    const faced = await page.evaluate(async () => {
      const { x = 0, z = 0, yaw: was = 0 } = played.world.standing()?.me ?? {};
      eyes.stand({ x, z, yaw: was + 1.2 });
      await wearer.frames(5);
      return was + 1.2;
    });
    expect((turnedBy(before, await yaw(page)) * Math.PI) / 180).toBeCloseTo(1.2, 1);
    await page.evaluate(
      async ([x, z, back]) => {
        eyes.stand({ x, z, yaw: back });
        await wearer.frames(5);
      },
      [-38, 0, faced - 1.2] as const,
    );
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
    await fillsTheRest(page, (label) => pick(page, label));
    await pressLabel(page, "Send");
    const sent = await page.evaluate(() => played.feed.sent.filter(({ command }) => command.type === "send-message"));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      ok: true,
      command: { form: "methane", fields: { major: true, location: "road-west", casualties: 10 } },
    });
  });

  test("[HMD5] on every page the plates keep apart, stay on the sheet, can be hit, and are pressed where they are", async () => {
    const pages = await page.evaluate(layLongPanel);
    expect(pages.length).toBeGreaterThan(2);
    for (const plates of pages) {
      for (const { top, bottom, left, right, label, pressed } of plates) {
        expect(bottom - top).toBeGreaterThanOrEqual(sheet.plate);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(sheet.width);
        expect(bottom).toBeLessThanOrEqual(sheet.height);
        expect(pressed).toBe(label);
      }
      const rows = plates.filter(({ label }) => label.startsWith("Plate"));
      for (const [i, { bottom }] of rows.entries()) {
        expect(rows[i + 1]?.top ?? Infinity).toBeGreaterThanOrEqual(bottom);
      }
    }
    const seen = pages.flatMap((plates) =>
      plates.map(({ label }) => label).filter((label) => label.startsWith("Plate")),
    );
    expect(seen.toSorted()).toEqual(Array.from({ length: 30 }, (_, i) => longLabel(i)).toSorted());
  });

  test("[HMD5] no text of the tablet is smaller than can be read, or wider than its place", async () => {
    const texts = await page.evaluate(textsOfEveryScreen);
    expect(texts.length).toBeGreaterThan(60);
    for (const { text, size, overhang } of texts) {
      expect(size, text).toBeGreaterThanOrEqual(sheet.small);
      expect(overhang, text).toBeLessThanOrEqual(1);
    }
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

const longLabel = (i: number): string => `Plate ${i} with a few more words than fit on one line of it`;

/** Runs in the page: where the plates of each page of a long panel are, and what a press in their middle would press. */
async function layLongPanel() {
  const { sheet: alone } = await played.sheetAlone();
  const press = (): void => undefined;
  const rows = Array.from({ length: 30 }, (_, i) => ({
    row: "buttons" as const,
    buttons: [{ label: `Plate ${i} with a few more words than fit on one line of it`, press }],
  }));
  const panel = { title: "Long", tabs: [{ label: "Tab", press }], rows };
  const { pages } = alone.show(panel, 0, press);
  const found = [];
  for (let shown = 0; shown < pages; shown += 1) {
    alone.show(panel, shown, press);
    await wearer.frames(3);
    const able = alone.plates().filter(({ button }) => button.off === undefined);
    found.push(
      able.map(({ button, face }) => ({
        label: button.label,
        top: face.centerY - face.heightInPixels / 2,
        bottom: face.centerY + face.heightInPixels / 2,
        left: face.centerX - face.widthInPixels / 2,
        right: face.centerX + face.widthInPixels / 2,
        pressed: alone.pressedAt(face.centerX, face.centerY)?.label,
      })),
    );
  }
  return found;
}

/** Runs in the page: every text that the tablet's screens show, its size, and by how much a line is too long. */
async function textsOfEveryScreen() {
  const { sheet: alone, texture } = await played.sheetAlone();
  const long = { title: "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2), tabs: [], rows: [] };
  const panels = [{ ...long, rows: [{ row: "text" as const, text: long.title }] }];
  for (const tab of ["Here", "Talk", "Decide", "Site", "More"]) {
    eyes.tablet.panel.tabs.find(({ label }) => label.startsWith(tab))?.press();
    panels.push(structuredClone(JSON.parse(JSON.stringify(eyes.tablet.panel))));
  }
  const found: { readonly text: string; readonly size: number; readonly overhang: number }[] = [];
  for (const panel of panels) {
    alone.show(panel, 0, () => undefined);
    await wearer.frames(3);
    for (const control of texture.getDescendants()) {
      if (!("lines" in control) || !Array.isArray(control.lines) || !control.isVisible) continue;
      const widest = Math.max(0, ...control.lines.map(({ width }: { width: number }) => width));
      const text = "text" in control ? String(control.text) : "";
      found.push({ text, size: control.fontSizeInPixels, overhang: widest - control.widthInPixels });
    }
  }
  return found;
}

function yaw(page: Page): Promise<number> {
  return page.evaluate(() => ((played.world.standing()?.me.yaw ?? 0) * 180) / Math.PI);
}

function turnedBy(before: number, after: number): number {
  return ((((after - before + 180) % 360) + 360) % 360) - 180;
}
