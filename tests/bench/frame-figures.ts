import type { Page } from "playwright";
import { headsetScripts } from "../support/wearer.ts";
import type { WorldPage } from "../support/world-page.ts";
import { type Figure, median, quantile } from "./measure.ts";
import { countDraws } from "./place-figures.ts";
import type { NamedPlace } from "./shelf-places.ts";

/**
 * The time of a frame's script in emulated stereo in each place by day, where one enters, with 20 colleagues who walk
 * about and everything of the scenario there; and of the same draws by three.js right after it: read the ratio.
 */
export async function frameFigures(site: WorldPage, places: readonly NamedPlace[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const exercise of new Set(places.map(({ scenario }) => scenario))) {
    const { page, faults } = await site.open(`?plan=${exercise}&hasty`, { width: 320, height: 180 }, headsetScripts);
    await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, {
      timeout: 90_000,
    });
    const firstMs = await page.evaluate(() => played.readyMs);
    figures.push({
      what: `${exercise}: time to the first frame, fetched from this machine`,
      value: firstMs,
      unit: "ms",
    });
    await page.evaluate(countDraws);
    await page.evaluate(async () => void (globalThis.eyes = await played.world.enterHeadset()));
    await page.evaluate(() => played.walkAbout());
    for (const place of places.filter(({ scenario, light }) => scenario === exercise && light === "day"))
      figures.push(...(await framesIn(page, place)));
    await page.context().close();
    if (faults.length > 0) throw new Error(faults.join("\n"));
  }
  return figures;
}

async function framesIn(page: Page, { name, place, plan }: NamedPlace): Promise<readonly Figure[]> {
  const here = Object.values(plan.props).filter(({ zone }) => plan.zones[zone]?.place === place);
  await page.evaluate(
    ({ id, props }) => {
      for (const prop of props) played.feed.show(prop);
      played.crowd(id, 20);
    },
    { id: place, props: here.map(({ id }) => id) },
  );
  await page.evaluate((id) => played.stand(id, "day"), place);
  // Vehicles drive in, and their models come.
  await page.waitForTimeout(3000);
  const { whole, own, three, draws, bytes } = await page.evaluate(timeFrames);
  const ratio = { of: median(whole) / median(three), to: `three.js, which takes ${median(three).toFixed(2)} ms` };
  return [
    {
      what: `${name}: scene.render, both eyes (${draws.babylon} draws), median`,
      value: median(whole),
      unit: "ms",
      ratio,
    },
    { what: `${name}: scene.render, 95th of 100`, value: quantile(whole, 0.95), unit: "ms" },
    { what: `${name}: of which our own, median`, value: median(own), unit: "ms" },
    { what: `${name}: allocated in a frame, median`, value: median(bytes) / 1000, unit: "KB" },
  ];
}

/** Runs in the page: ms and bytes of 100 frames of each; drawing itself is left out, as in the counts. */
async function timeFrames() {
  const scene = played.world.stage()?.scene;
  if (scene === undefined) throw new Error("no place");
  const [whole, own, three, bytes]: [number[], number[], number[], number[]] = [[], [], [], []];
  let began = 0;
  const first = scene.onBeforeRenderObservable.add(() => void (began = performance.now()), -1, true);
  const last = scene.onBeforeRenderObservable.add(() => void own.push(performance.now() - began));
  const draws = { babylon: 0, three: 0 };
  const heap = (): number => performance.memory?.usedJSHeapSize ?? 0;
  const { render } = scene;
  scene.render = (...args) => {
    tally.draws = 0;
    const [before, held] = [performance.now(), heap()];
    render.apply(scene, args);
    whole.push(performance.now() - before);
    // Where there is less than before, it was tidied up meanwhile.
    if (heap() >= held) bytes.push(heap() - held);
    draws.babylon = tally.draws;
  };
  while (whole.length < 140) await new Promise((resolve) => setTimeout(resolve, 50));
  scene.render = render;
  for (const one of [first, last]) one.remove();
  const twin = await played.twin();
  // The browser's clock counts in tenths of a millisecond, which is as long as some of these frames take: ten at a time.
  for (let i = 0; i < 140; i += 1) {
    const before = performance.now();
    for (let n = 0; n < 10; n += 1) draws.three = twin.frame();
    three.push((performance.now() - before) / 10);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  twin.dispose();
  const settled = (times: readonly number[]): readonly number[] => times.slice(40, 140);
  return { whole: settled(whole), own: settled(own), three: settled(three), bytes: bytes.slice(20), draws };
}
