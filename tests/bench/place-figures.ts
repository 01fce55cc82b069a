import type { WorldPage } from "../support/world-page.ts";
import type { Figure } from "./measure.ts";
import { type NamedPlace, manifest } from "./shelf-places.ts";

/** Draw calls and triangles of the places of one exercise: one page, in which one goes from place to place. */
export async function placeFigures(site: WorldPage, places: readonly NamedPlace[]): Promise<readonly Figure[]> {
  const [first] = places;
  if (first === undefined) return [];
  const { page, faults } = await site.open(`?plan=${first.scenario}&light=${first.light}&hasty`, {
    width: 320,
    height: 180,
  });
  await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 90_000,
  });
  await page.evaluate(countDraws);
  const figures: Figure[] = [];
  for (const { place, light, name } of places) {
    await page.evaluate((to) => played.stand(to.place, to.light), { place, light });
    await page.evaluate((id) => played.crowd(id, 20), place);
    const seen = await page.evaluate(lookAround);
    figures.push(
      { what: `${name}: draw calls an eye, at most`, value: seen.draws, unit: "draws" },
      { what: `${name}: triangles in view, at most`, value: seen.triangles / 1000, unit: "thousand" },
    );
  }
  await page.context().close();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return figures;
}

/** Runs in the page: counts what the card is asked to draw. Nothing is drawn: there is no card, and it takes long. */
export function countDraws(): void {
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

/** Runs in the page: the most that is drawn in one frame from the middle of any zone of the place, all round. */
async function lookAround(): Promise<{ draws: number; triangles: number }> {
  const standing = played.world.standing();
  const stage = played.world.stage();
  if (standing === undefined || stage === undefined) throw new Error("no place");
  // One eye of a headset sees about 100 degrees across; the canvas is wider than it is high.
  stage.eye.fov = 1.75;
  stage.eye.fovMode = 1;
  standing.keeper.look = () => undefined;
  const most = { draws: 0, triangles: 0 };
  const zones = Object.values(standing.plan.zones).filter(({ place }) => place === standing.here.place);
  for (const { centre } of zones) {
    const [x, , z] = centre;
    const floor = standing.ground.height(x, z) ?? 0;
    for (let i = 0; i < 8; i += 1) {
      standing.me = { ...standing.me, x, z, floor, yaw: (i * Math.PI) / 4, pitch: -0.15 };
      // One frame to take the place in, one to be counted.
      stage.scene.render();
      tally.draws = 0;
      tally.triangles = 0;
      stage.scene.render();
      most.draws = Math.max(most.draws, tally.draws);
      most.triangles = Math.max(most.triangles, tally.triangles);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return most;
}

/** The models that have to be fetched to stand in a place and see everything that can ever be there, in KiB. */
export function modelKb({ plan, place, light }: NamedPlace): number {
  const { site = "", pieces = [] } = plan.places?.[place] ?? {};
  const props = Object.values(plan.props).filter(({ zone }) => plan.zones[zone]?.place === place);
  const things = ["ring", ...pieces.map(({ model }) => model), ...props.map(({ model }) => model)];
  const holders = things.map(
    (thing) =>
      Object.entries(manifest.models).find(([file, { nodes }]) => file === thing || nodes.includes(thing))?.[0],
  );
  const files = new Set(["people", "gloves", `${site}-${light}`, ...holders.filter((file) => file !== undefined)]);
  return [...files].reduce((sum, file) => sum + (manifest.models[file]?.bytes ?? 0), 0) / 1024;
}
