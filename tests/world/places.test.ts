import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { twoPlaces } from "../support/two-places.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

const small = { width: 320, height: 180 };

describe("a world of two places", { timeout: 90_000 }, () => {
  let site: WorldPage;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    site = await openWorldPage(inject("browserPath"), twoPlaces());
    open = await site.open("", small);
    page = open.page;
    await ready(page);
  }, 120_000);
  afterAll(async () => site?.close());

  test("[WLD8] who is to be elsewhere is taken there behind a curtain, and stands in that place's zone", async () => {
    // Until it is dark, nothing has moved: every frame in which the old place is drawn is drawn from the same spot.
    const spots = await page.evaluate(async () => {
      const [stage, standing] = [played.world.stage(), played.world.standing()];
      if (stage === undefined || standing === undefined) throw new Error("no place");
      const seen: string[] = [];
      stage.scene.onAfterRenderObservable.add(() => {
        const { x, y, z } = stage.eye.position;
        if (standing.here.place === "road") seen.push([x, y, z].map((part) => part.toFixed(3)).join());
      });
      played.world.goTo("slope");
      while (standing.here.place === "road") await new Promise((resolve) => setTimeout(resolve, 20));
      return [...new Set(seen)];
    });
    expect(spots).toHaveLength(1);
    await arrived(page, "below");
    const { me, light, weather } = await page.evaluate(() => {
      const { me: stands, here } = played.world.standing() ?? {};
      return { me: stands, light: here?.light, weather: here?.weather };
    });
    const { centre = [0, 0, 0], radius = 0 } = twoPlaces().zones["slope"] ?? {};
    expect(Math.hypot((me?.x ?? 0) - centre[0], (me?.z ?? 0) - centre[2])).toBeLessThanOrEqual(radius);
    expect([light, weather]).toEqual(["night", "rain"]);
  });

  test("[WLD9] only who and what is in the place is drawn, and what is seen to change in it", async () => {
    await page.waitForFunction(() => played.world.standing()?.here.features !== undefined);
    await page.waitForFunction(() => played.world.stage()?.scene.getMeshByName("flames")?.isEnabled() === true);
    await page.evaluate(() => {
      const standing = played.world.standing();
      if (standing === undefined) throw new Error("no place");
      // What lies behind one's back is not drawn: look at the cone.
      const { x, z } = standing.me;
      standing.me = { ...standing.me, yaw: Math.atan2(x, z - 22) };
    });
    await page.waitForFunction(() =>
      played.world.stage()?.scene.meshes.some((mesh) => mesh.name === "pieces" && mesh.isEnabled()),
    );
    const seen = await page.evaluate(() => {
      const names =
        played.world
          .stage()
          ?.scene.meshes.filter((mesh) => mesh.isEnabled())
          .map(({ name }) => name) ?? [];
      const bodies = played.world.standing()?.cast.bodies() ?? [];
      const hurt = bodies.flatMap(({ target }) => (target.kind === "casualty" ? [target.casualty] : []));
      return { names, zones: hurt.map((id) => played.feed.view.value.casualties[id]?.zone) };
    });
    for (const name of ["water", "flames", "puffs", "spill", "falling", "pieces"]) expect(seen.names).toContain(name);
    expect(new Set(seen.zones)).toEqual(new Set(["slope"]));
  });

  test("[WLD10] after ten changes there is no more of anything than after two", async () => {
    const round = async (): Promise<void> => {
      await page.evaluate(() => played.world.goTo("barrier"));
      await arrived(page, "road");
      await page.evaluate(() => played.world.goTo("slope"));
      await arrived(page, "below");
      await page.waitForFunction(() => played.world.stage()?.scene.getMeshByName("flames")?.isEnabled() === true);
      await page.waitForTimeout(300);
    };
    // What is drawn coarsely from afar is made in the first seconds.
    await round();
    await page.waitForTimeout(5000);
    const before = await page.evaluate(counted);
    for (let i = 0; i < 4; i += 1) await round();
    await page.waitForTimeout(5000);
    expect(await page.evaluate(counted)).toEqual(before);
  });

  test("[WLD11] a place that cannot be had is said so, asked for again, and never a dead end", async () => {
    await page.route(/kilometre-41-day/, (route) => route.abort());
    await page.evaluate(() => played.world.goTo("barrier"));
    await page.waitForFunction(() => played.world.state.value.state === "failed");
    expect(await page.evaluate(() => played.world.state.value)).toEqual({ state: "failed", why: "models" });
    await page.unroute(/kilometre-41-day/);
    await page.evaluate(() => played.world.again());
    await arrived(page, "road");
    // The browser itself writes down what it could not fetch.
    expect(
      open.faults.splice(0).filter((fault) => !/Failed to load|could not be read|FileMissing/.test(fault)),
    ).toEqual([]);
  });

  test("[WLD12] a tab that was asleep finds everything as it is now", async () => {
    await page.evaluate(() => played.feed.show("ambulance-a"));
    const drives = await page.evaluate(async () => {
      const stage = played.world.stage();
      if (stage === undefined) throw new Error("no place");
      stage.engine.stopRenderLoop();
      await new Promise((resolve) => setTimeout(resolve, 5200));
      played.feed.show("fire-engine");
      stage.engine.runRenderLoop(() => stage.scene.render());
      await new Promise((resolve) => setTimeout(resolve, 400));
      return played.world.standing()?.props.driving();
    });
    expect(drives).toBe(false);
  });
});

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 60_000,
  });
}

async function arrived(page: Page, place: string): Promise<void> {
  await page.waitForFunction(
    (id) => played.world.standing()?.here.place === id && played.world.state.value.state === "ready",
    place,
    { timeout: 30_000 },
  );
}

/** Runs in the page: how much there is of what a place is made of. */
function counted(): Readonly<Record<string, number>> {
  const scene = played.world.stage()?.scene;
  if (scene === undefined) throw new Error("no place");
  const { meshes, materials, geometries, textures } = scene;
  const bytes = geometries.reduce((sum, geometry) => sum + geometry.getTotalIndices(), 0);
  return {
    meshes: meshes.length,
    materials: materials.length,
    geometries: geometries.length,
    textures: textures.length,
    corners: bytes,
  };
}
