import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import type { Plan } from "#engine/plan/plan.ts";
import { shelfPlan } from "../support/a-site-plan.ts";
import { findBrowser } from "../support/find-browser.ts";
import { openWorldPage } from "../support/world-page.ts";
import { median, quantile, type Figure } from "./measure.ts";
import { scriptFigures } from "./world-bytes.ts";

/** What the world may cost: the numbers of webxr.md for a headset of its own. */
export const budgets = { draws: 60, triangles: 300_000, firstFrameKb: 300 } as const;

const scripts = [
  fileURLToPath(import.meta.resolve("iwer/build/iwer.min.js")),
  fileURLToPath(new URL("../support/headset.js", import.meta.url)),
];

/** Draw calls, triangles, time and bytes of the place with 20 avatars in it. `counts` leaves out what needs a clock. */
export async function bench({ counts }: { readonly counts: boolean }): Promise<readonly Figure[]> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error("there is no Chromium");
  const plan = crowded(shelfPlan("kilometre-41"));
  const site = await openWorldPage(browser.path, plan);
  try {
    const { page, faults } = await site.open("?seat=police-patrol", { width: 320, height: 180 }, scripts);
    await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, {
      timeout: 90_000,
    });
    await page.evaluate(() => {
      for (const id of [
        "police-car",
        "ambulance-a",
        "ambulance-b",
        "fire-engine",
        "second-fire-engine",
        "danger-tape",
      ]) {
        played.feed.show(id);
      }
      played.walkAbout();
    });
    // What is drawn coarsely from afar is made after the first frame.
    await page.waitForTimeout(6000);
    const drawn = await drawFigures(page, plan);
    const timed = counts ? [] : await frameFigures(page);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    return [...drawn, ...timed, ...(await scriptFigures())];
  } finally {
    await site.close();
  }
}

/** The plan with everybody on the site at STARTEX, and twenty colleagues beside the viewer. */
function crowded(plan: Plan): Plan {
  const zones = ["road-west", "barrier", "bus-front", "bus-rear", "slope"];
  const roles = Object.values(plan.roles).map((role, i) => {
    const { arrives: _, ...rest } = role;
    const zone = role.desk ? role.zone : (zones[i % zones.length] ?? role.zone);
    const count = role.id === "police-patrol" || role.desk ? 1 : i < 3 ? 7 : 6;
    const seats = Array.from({ length: count }, (__, n) => (n === 0 ? role.id : `${role.id}.${n + 1}`));
    return { ...rest, zone: role.id === "police-patrol" ? role.zone : zone, seats };
  });
  return { ...plan, roles: Object.fromEntries(roles.map((role) => [role.id, role])) };
}

/** Looks in eight directions from the middle of every zone of the site, with the angle of one eye of a headset. */
async function drawFigures(page: Page, plan: Plan): Promise<readonly Figure[]> {
  await page.evaluate(countDraws);
  const figures: Figure[] = [];
  for (const zone of Object.values(plan.zones).filter(({ onSite }) => onSite)) {
    const seen = await page.evaluate(lookAround, { x: zone.centre[0], z: zone.centre[2] });
    figures.push(
      { what: `${zone.title}: draw calls an eye, at most`, value: seen.draws, unit: "draws" },
      { what: `${zone.title}: triangles in view, at most`, value: seen.triangles / 1000, unit: "thousand" },
    );
  }
  return figures;
}

/** Runs in the page: counts what the graphics card is asked to draw. Nothing is drawn: there is no card, and it takes long. */
function countDraws(): void {
  const count = (corners: number, instances: number): void => {
    tally.draws += 1;
    tally.triangles += (corners / 3) * instances;
  };
  globalThis.tally = { draws: 0, triangles: 0 };
  const gl = WebGL2RenderingContext.prototype;
  gl.drawElements = (_, corners) => count(corners, 1);
  gl.drawElementsInstanced = (_, corners, __, ___, instances) => count(corners, instances);
  gl.drawArrays = (_, __, corners) => count(corners, 1);
  gl.drawArraysInstanced = (_, __, corners, instances) => count(corners, instances);
}

/** Runs in the page: the most that is drawn in one frame from a place, all round. */
async function lookAround({ x, z }: { x: number; z: number }): Promise<{ draws: number; triangles: number }> {
  const standing = played.world.standing();
  const stage = played.world.stage();
  if (standing === undefined || stage === undefined) throw new Error("no place");
  // One eye of a headset sees about 100 degrees across; the canvas is wider than it is high.
  stage.eye.fov = 1.75;
  stage.eye.fovMode = 1;
  standing.keeper.look = () => undefined;
  const floor = standing.ground.height(x, z) ?? 0;
  const most = { draws: 0, triangles: 0 };
  for (let i = 0; i < 8; i += 1) {
    standing.me = { ...standing.me, x, z, floor, yaw: (i * Math.PI) / 4, pitch: -0.15 };
    // One frame to take the place in, one to be counted.
    for (const counted of [false, true]) {
      tally.draws = 0;
      tally.triangles = 0;
      stage.scene.render();
      if (!counted) continue;
      most.draws = Math.max(most.draws, tally.draws);
      most.triangles = Math.max(most.triangles, tally.triangles);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return most;
}

/** The time of a frame's script in emulated stereo, and of the same draws by three.js right after it: read the ratio. */
async function frameFigures(page: Page): Promise<readonly Figure[]> {
  const { whole, own, three, draws } = await page.evaluate(timeFrames);
  const drawing = median(whole) - median(own);
  return [
    { what: "scene.render, both eyes, 20 avatars and 24 casualties, median", value: median(whole), unit: "ms" },
    { what: "scene.render, both eyes, 95th of 100", value: quantile(whole, 0.95), unit: "ms" },
    { what: "of which our own: moving people, vehicles, what is in sight; median", value: median(own), unit: "ms" },
    {
      what: `of which Babylon (${draws.babylon} draw calls)`,
      value: drawing,
      unit: "ms",
      ratio: { of: drawing / median(three), to: "three.js" },
    },
    {
      what: `three.js: the same meshes and instances (${draws.three} draw calls), median`,
      value: median(three),
      unit: "ms",
    },
  ];
}

/** Runs in the page: ms of 200 frames of each; drawing itself is left out, as in the counts. */
async function timeFrames() {
  const eyes = await played.world.enterHeadset();
  const scene = played.world.stage()?.scene;
  if (scene === undefined) throw new Error("no place");
  const [whole, own, three]: [number[], number[], number[]] = [[], [], []];
  let began = 0;
  scene.onBeforeRenderObservable.add(() => void (began = performance.now()), -1, true);
  scene.onBeforeRenderObservable.add(() => void own.push(performance.now() - began));
  const draws = { babylon: 0, three: 0 };
  const render = scene.render.bind(scene);
  scene.render = (...args) => {
    tally.draws = 0;
    const before = performance.now();
    render(...args);
    whole.push(performance.now() - before);
    if (whole.length === 240) draws.babylon = tally.draws;
  };
  while (whole.length < 240) await new Promise((resolve) => setTimeout(resolve, 50));
  const twin = await played.twin();
  await eyes.leave();
  for (let i = 0; i < 240; i += 1) {
    const before = performance.now();
    draws.three = twin.frame();
    three.push(performance.now() - before);
    if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  twin.dispose();
  const settled = (times: readonly number[]): readonly number[] => times.slice(40, 240);
  return { whole: settled(whole), own: settled(own), three: settled(three), draws };
}
