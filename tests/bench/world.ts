import { frameBytes } from "#engine/pose/pack.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { findBrowser } from "../support/find-browser.ts";
import { type WorldPage, openWorldPage } from "../support/world-page.ts";
import { frameFigures } from "./frame-figures.ts";
import type { Figure } from "./measure.ts";
import { modelKb, placeFigures } from "./place-figures.ts";
import { scriptFigures } from "./world-bytes.ts";
import { type NamedPlace, shelfPlaces } from "./shelf-places.ts";

/** What the world may cost: the numbers of webxr.md for a headset of its own. */
export const budgets = { draws: 60, triangles: 300, models: 1536, firstFrameKb: 300, worldKb: 750 } as const;

/**
 * Draw calls, triangles, time and bytes of every place of the shelf in each of its lights, with 20 avatars and the
 * casualties that are there. `counts` leaves out what needs a clock.
 */
export async function bench({ counts }: { readonly counts: boolean }): Promise<readonly Figure[]> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error("there is no Chromium");
  const places = await shelfPlaces();
  const site = await openWorldPage(browser.path, plansOf(places));
  try {
    const [drawn, script] = await Promise.all([drawFigures(site, places), scriptFigures()]);
    const models = places.map((place) => ({ what: `${place.name}: models`, value: modelKb(place), unit: "KB" }));
    const timed = counts ? [] : [...(await frameFigures(site, places)), ...poseFigures()];
    return [...drawn, ...models, ...timed, ...script];
  } finally {
    await site.close();
  }
}

/** What every place draws: two pages at once, each takes the places of one exercise after another. */
async function drawFigures(site: WorldPage, places: readonly NamedPlace[]): Promise<readonly Figure[]> {
  const exercises = [...new Set(places.map(({ scenario }) => scenario))];
  const placesOf = (exercise: string): readonly NamedPlace[] => places.filter(({ scenario }) => scenario === exercise);
  const left = exercises.toSorted((one, other) => placesOf(other).length - placesOf(one).length);
  const figures = new Map<string, readonly Figure[]>();
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      figures.set(next, await placeFigures(site, placesOf(next)));
  };
  await Promise.all([work(), work()]);
  return exercises.flatMap((exercise) => figures.get(exercise) ?? []);
}

function plansOf(places: readonly NamedPlace[]): Readonly<Record<string, Plan>> {
  return Object.fromEntries(places.map(({ scenario, plan }) => [scenario, plan]));
}

/** A body in motion is sent twenty times a second, one that stands still not at all. */
function poseFigures(): readonly Figure[] {
  return [{ what: "a moving avatar, without what the socket adds", value: frameBytes * 20, unit: "bytes a second" }];
}
