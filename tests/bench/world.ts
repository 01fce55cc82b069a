import { frameBytes } from "#engine/pose/pack.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { findBrowser } from "../support/find-browser.ts";
import { openWorldPage } from "../support/world-page.ts";
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
    const drawn: Figure[] = [];
    for (const scenario of new Set(places.map((place) => place.scenario)))
      drawn.push(
        ...(await placeFigures(
          site,
          places.filter((place) => place.scenario === scenario),
        )),
      );
    const models = places.map((place) => ({ what: `${place.name}: models`, value: modelKb(place), unit: "KB" }));
    const timed = counts ? [] : [...(await frameFigures(site)), ...poseFigures()];
    return [...drawn, ...models, ...timed, ...(await scriptFigures())];
  } finally {
    await site.close();
  }
}

function plansOf(places: readonly NamedPlace[]): Readonly<Record<string, Plan>> {
  return Object.fromEntries(places.map(({ scenario, plan }) => [scenario, plan]));
}

/** A body in motion is sent twenty times a second, one that stands still not at all. */
function poseFigures(): readonly Figure[] {
  return [{ what: "a moving avatar, without what the socket adds", value: frameBytes * 20, unit: "bytes a second" }];
}
