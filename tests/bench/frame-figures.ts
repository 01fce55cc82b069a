import { headsetScripts } from "../support/wearer.ts";
import type { WorldPage } from "../support/world-page.ts";
import { type Figure, median, quantile } from "./measure.ts";
import { countDraws } from "./place-figures.ts";

/** The time of a frame's script in emulated stereo, and of the same draws by three.js right after it: read the ratio. */
export async function frameFigures(site: WorldPage): Promise<readonly Figure[]> {
  const { page, faults } = await site.open("?plan=kilometre-41", { width: 320, height: 180 }, headsetScripts);
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 90_000 });
  const firstMs = await page.evaluate(() => played.readyMs);
  await page.evaluate(() => {
    for (const id of ["police-car", "ambulance-a", "ambulance-b", "fire-engine", "second-fire-engine", "danger-tape"])
      played.feed.show(id);
    played.crowd("road", 20);
    played.walkAbout();
  });
  // What is drawn coarsely from afar is made after the first frame, and the vehicles come.
  await page.waitForTimeout(7000);
  await page.evaluate(countDraws);
  const { whole, own, three, draws, bytes } = await page.evaluate(timeFrames);
  await page.context().close();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const drawing = median(whole) - median(own);
  return [
    { what: "time to the first frame of the place, fetched from this machine", value: firstMs, unit: "ms" },
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
    { what: "allocated in a frame, everybody walking; median", value: median(bytes) / 1000, unit: "KB" },
  ];
}

/** Runs in the page: ms and bytes of 200 frames of each; drawing itself is left out, as in the counts. */
async function timeFrames() {
  const eyes = await played.world.enterHeadset();
  const scene = played.world.stage()?.scene;
  if (scene === undefined) throw new Error("no place");
  const [whole, own, three, bytes]: [number[], number[], number[], number[]] = [[], [], [], []];
  let began = 0;
  scene.onBeforeRenderObservable.add(() => void (began = performance.now()), -1, true);
  scene.onBeforeRenderObservable.add(() => void own.push(performance.now() - began));
  const draws = { babylon: 0, three: 0 };
  const render = scene.render.bind(scene);
  const heap = (): number => performance.memory?.usedJSHeapSize ?? 0;
  scene.render = (...args) => {
    tally.draws = 0;
    const [before, held] = [performance.now(), heap()];
    render(...args);
    whole.push(performance.now() - before);
    // Where there is less than before, it was tidied up meanwhile.
    if (heap() >= held) bytes.push(heap() - held);
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
  return { whole: settled(whole), own: settled(own), three: settled(three), bytes: settled(bytes), draws };
}
