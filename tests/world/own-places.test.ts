import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { walkableGround } from "../../apps/world/place/own-ground.ts";
import type { Corner3 } from "../../apps/world/place/own-ground.ts";
import { ownHall, ownSphere } from "../support/own-media.ts";
import { twoPlaces } from "../support/two-places.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

describe("places that authors bring", { timeout: 60_000 }, () => {
  let site: WorldPage;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    const plan = twoPlaces();
    const { road, below } = plan.places ?? {};
    if (road === undefined || below === undefined) throw new Error("The places are not there.");
    const { site: _, ...bare } = { ...road, spawn: [0, 0, 4] as const };
    const hall = { ...bare, model: "hall" };
    const dome = { ...bare, id: "below", photo: "dome" };
    const broken = { ...bare, id: "broken", model: "broken" };
    const at = (id: string, place: string) => {
      const zone = plan.zones[id];
      if (zone === undefined) throw new Error(`There is no zone ${id}.`);
      return { [id]: { ...zone, place, centre: [0, 0, 4] as const, radius: 5 } };
    };
    const zones = { ...plan.zones, ...at("barrier", "road"), ...at("slope", "below"), ...at("field", "broken") };
    const media = { hall: await ownHall(), dome: ownSphere(), broken: new Uint8Array(64) };
    site = await openWorldPage(
      inject("browserPath"),
      { ...plan, zones, places: { road: hall, below: dome, broken } },
      media,
    );
    open = await site.open("", { width: 320, height: 180 });
    page = open.page;
    await arrived(page, "road");
  }, 120_000);
  afterAll(async () => site?.close());

  test("[WLD13] an author's model is drawn in its own colours and walked on where it can be walked on", async () => {
    await page.evaluate(look, { x: 0, z: 4, yaw: -90 });
    const wall = await page.evaluate(colourAhead);
    // The chequered wall: red or cream, never the grey of what nobody has painted.
    expect(Math.max(...wall) - Math.min(...wall)).toBeGreaterThan(15);
    const heights = await page.evaluate(() => {
      const ground = played.world.standing()?.ground;
      return {
        stage: ground?.height(0, -8),
        floor: ground?.height(-5, 5),
        wall: ground?.free(6, 0),
        out: ground?.free(30, 0),
      };
    });
    expect(heights.stage).toBeCloseTo(1.5, 1);
    expect(heights.floor).toBeCloseTo(0, 1);
    expect([heights.wall, heights.out]).toEqual([false, false]);
  });

  test("[WLD14] a photo sphere is seen the right way round, over a floor one stands on", async () => {
    await page.evaluate(() => played.world.goTo("slope"));
    await arrived(page, "below");
    await page.evaluate(look, { x: 0, z: 4, yaw: -90 });
    const [red, green] = await page.evaluate(colourAhead);
    expect(red).toBeGreaterThan((green ?? 255) + 80);
    await page.evaluate(look, { x: 0, z: 4, yaw: 90 });
    const [r = 0, , b = 0] = await page.evaluate(colourAhead);
    expect(Math.abs(r - b)).toBeLessThan(80);
    expect(await page.evaluate(() => played.world.standing()?.ground.height(1, 5))).toBe(0);
  });

  test("[WLD11] a model that cannot be read is said so, and one can go on elsewhere", async () => {
    await page.evaluate(() => played.world.goTo("field"));
    await page.waitForFunction(() => played.world.state.value.state === "failed");
    await page.evaluate(() => played.world.goTo("slope"));
    await arrived(page, "below");
    expect(open.faults.filter((fault) => !/could not be read|no GLB/.test(fault))).toEqual([]);
  });
});

describe("the ground of a model", () => {
  const quad = (y: number, x: readonly [number, number], z: readonly [number, number]): readonly Corner3[] => [
    [
      [x[0], y, z[0]],
      [x[0], y, z[1]],
      [x[1], y, z[1]],
    ],
    [
      [x[0], y, z[0]],
      [x[1], y, z[1]],
      [x[1], y, z[0]],
    ],
  ];

  test("[WLD13] who enters under a roof walks on the floor, and not over a gap", () => {
    const ground = walkableGround(
      [...quad(0, [-5, 5], [-5, 5]), ...quad(3, [-5, 5], [-5, 5]), ...quad(0, [8, 12], [-5, 5])],
      [0, 0, 0],
    );
    expect(ground.height(2, 2)).toBeCloseTo(0);
    expect(ground.free(2, 2)).toBe(true);
    expect(ground.free(10, 0)).toBe(false);
  });

  test("[WLD13] one climbs stairs and no wall", () => {
    const stairs = Array.from({ length: 6 }, (_, i) => quad(i * 0.3, [i, i + 1], [-1, 1])).flat();
    const ground = walkableGround([...stairs, ...quad(4, [6, 8], [-1, 1])], [0.5, 0, 0]);
    expect(ground.height(5.5, 0)).toBeCloseTo(1.5, 0);
    expect(ground.free(7, 0)).toBe(false);
  });
});

async function arrived(page: Page, place: string): Promise<void> {
  await page.waitForFunction(
    (id) => played?.world.standing()?.here.place === id && played.world.state.value.state === "ready",
    place,
    { timeout: 45_000 },
  );
}

/** Runs in the page. */
async function look({ x, z, yaw }: { x: number; z: number; yaw: number }): Promise<void> {
  const standing = played.world.standing();
  if (standing === undefined) throw new Error("no place");
  standing.me = { ...standing.me, x, z, yaw: (yaw * Math.PI) / 180, pitch: 0, floor: 0, height: 1.65 };
  await new Promise((resolve) => setTimeout(resolve, 900));
}

/** Runs in the page: red, green and blue of what is straight ahead. */
async function colourAhead(): Promise<readonly number[]> {
  const stage = played.world.stage();
  if (stage === undefined) throw new Error("no place");
  const { engine, scene } = stage;
  // Read in the frame in which it was drawn: afterwards there is nothing to read.
  const pixels = await new Promise<ReturnType<typeof engine.readPixels>>((resolve) => {
    const [x, y] = [Math.floor(engine.getRenderWidth() / 2), Math.floor(engine.getRenderHeight() / 2)];
    scene.onAfterRenderObservable.addOnce(() => resolve(engine.readPixels(x, y, 1, 1)));
  });
  return [...new Uint8Array(pixels.buffer)].slice(0, 3);
}
