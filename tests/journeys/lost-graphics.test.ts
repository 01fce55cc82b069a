import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { bare, pick } from "../support/wearer.ts";
import { type Stage, openStage } from "./stage.ts";
import { trainerRuns } from "./trainer.ts";
import { joinsThePlace, putsOnTheHeadset } from "./world-trainees.ts";

const words = "Two buses off the road, more than";
let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage(inject("browserPath"));
  const trainer = await trainerRuns(stage, "Kilometre 41", []);
  page = await joinsThePlace(stage, trainer.code, /First police patrol/, true);
  await trainer.start();
  await page.getByText("running", { exact: true }).waitFor();
  await trainer.page.close();
}, 240_000);
afterAll(() => stage?.close());

/** What a place is drawn from: its meshes by name, how many cameras look, and which pictures have something on them. */
async function drawn(): Promise<unknown> {
  await page.waitForTimeout(4000);
  return page.evaluate(async () => {
    const scene = played.world.stage()?.scene;
    if (scene === undefined) throw new Error("no place");
    const painted: string[] = [];
    for (const texture of scene.textures) {
      const pixels = texture.getClassName().includes("DynamicTexture") ? await texture.readPixels() : null;
      if (pixels !== null && new Uint8Array(pixels.buffer).some((value) => value !== 0)) painted.push(texture.name);
    }
    return {
      meshes: scene.meshes.map(({ name }) => name).toSorted(),
      cameras: scene.cameras.length,
      painted: painted.toSorted(),
      canvases: document.querySelectorAll("canvas.place").length,
    };
  });
}

/** The browser takes the card away; it comes back after so many ms, or not at all. */
async function lose(backMs: number | undefined): Promise<void> {
  await page.evaluate((ms) => {
    const { engine } = played.world.stage() ?? {};
    const card = played.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    Object.assign(globalThis, { before: engine });
    card?.loseContext();
    if (ms !== undefined) setTimeout(() => card?.restoreContext(), ms);
  }, backMs);
  await page.getByRole("alert").getByText("The graphics of this device have failed.").waitFor();
}

async function ready(): Promise<void> {
  await page.getByRole("alert").waitFor({ state: "hidden" });
  await page.waitForFunction(() => played.world.state.value.state === "ready", undefined, { timeout: 60_000 });
  // Nothing of the old picture is left in memory.
  expect(await page.evaluate(() => Reflect.get(globalThis, "before")?.isDisposed)).toBe(true);
  await bare(page);
}

const message = () => page.getByRole("textbox", { name: "In words" });

test(
  "[WLD17] graphics that fail in mid-exercise and come back are drawn anew, and a half-written message stays",
  { timeout: 120_000 },
  async () => {
    await page.getByRole("button", { name: /^Report and send/ }).click();
    await message().fill(words);
    const before = await drawn();
    const stood = await page.evaluate(() => ({ ...played.world.standing()?.me }));
    await lose(1500);
    await ready();
    expect(await drawn()).toEqual(before);
    expect(await page.evaluate(() => ({ ...played.world.standing()?.me }))).toMatchObject({ x: stood.x, z: stood.z });
    expect(await message().inputValue()).toBe(words);
  },
);

test(
  "[WLD17] who wears a headset comes out of it to read what has happened, goes in again, and the tablet is as it was",
  { timeout: 180_000 },
  async () => {
    await putsOnTheHeadset(page);
    await page.evaluate(() => eyes.tablet.panel.tabs.find(({ label }) => label.startsWith("Talk"))?.press());
    for (const label of ["METHANE", "Yes"]) await pick(page, label);
    const title = await page.evaluate(() => eyes.tablet.panel.title);
    await lose(1500);
    expect(await page.evaluate(() => played.world.headset.value)).toBe("there");
    // So soon after the last time it is not drawn anew by itself: a card that goes again and again is no place to be.
    await page.waitForTimeout(2500);
    await page.getByRole("button", { name: "Draw the place again" }).click();
    await ready();
    await putsOnTheHeadset(page);
    const after = await page.evaluate(async () => {
      eyes.tablet.toggle();
      await wearer.frames(10);
      const { scene } = played.world.stage() ?? {};
      const texture = scene?.textures.find(({ name }) => name.startsWith("tablet"));
      const pixels = await texture?.readPixels();
      const { panel, state } = eyes.tablet;
      const inked = pixels == null ? 0 : new Set(new Uint32Array(pixels.buffer)).size;
      return {
        title: panel.title,
        form: state.writing?.draft.form,
        cameras: scene?.activeCamera?.rigCameras.length,
        inked,
      };
    });
    expect(after).toMatchObject({ title, form: "methane", cameras: 2 });
    // Letters have edges of many shades.
    expect(after.inked).toBeGreaterThan(20);
    await page.evaluate(() => eyes.leave());
  },
);

test(
  "[WLD17] graphics that do not come back are asked for by a press, and the role view takes seat and message along",
  { timeout: 120_000 },
  async () => {
    await lose(undefined);
    await page.getByRole("button", { name: "Draw the place again" }).click();
    await ready();
    await lose(undefined);
    await page.getByRole("link", { name: "Go on in the role view" }).click();
    await page.getByRole("heading", { level: 1, name: "First police patrol" }).waitFor();
    await page.getByRole("button", { name: /^Report and send/ }).click();
    expect(await message().inputValue()).toBe(words);
    // The emulated headset itself asks a card that is gone for its colour.
    expect(stage.faults.filter((fault) => !fault.includes("reading '0'"))).toEqual([]);
  },
);

test("[WLD17] a browser without WebGL is told so, and goes on in the role view", { timeout: 60_000 }, async () => {
  const blind = await page.context().newPage();
  await blind.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await blind.goto(page.url().replace("/play/", "/world/"));
  await blind.getByRole("alert").getByText("This browser cannot draw the place.").waitFor();
  expect(await blind.getByRole("button", { name: "Draw the place again" }).count()).toBe(0);
  await blind.getByRole("link", { name: "Go on in the role view" }).click();
  await blind.getByRole("heading", { level: 1, name: "First police patrol" }).waitFor();
});
