import type { Unplaced } from "./build-world.ts";
import { openPlaceKeeper } from "./moving/place-keeper.ts";
import type { Answer } from "#engine/wire/down.ts";
import { airOf } from "./place/air.ts";
import type { Air, Light } from "./place/air.ts";
import type { Progress } from "./place/fetched.ts";
import { openTally } from "./place/fetched.ts";
import { bakedLight, isIndoor, weightOf } from "./place/models.ts";
import { raiseScenery } from "./place/scenery.ts";
import type { Whither } from "./whither.ts";
import type { Here } from "./world-state.ts";

/** Small things that every place needs: the ring round what is pointed at is one of them. */
const always = ["ring"] as const;

/** The air of a place as it is to be seen. */
export function airAt({ plan }: Pick<Unplaced, "plan">, { place, light, weather }: Whither): Air {
  const { site } = plan.places[place] ?? {};
  return airOf(lightOf(site, light), weather, isIndoor(site));
}

/** Whether a place that stands is the one to be seen, in the light it is to have. */
export function standsAs({ plan }: Pick<Unplaced, "plan">, here: Here, to: Whither): boolean {
  return here.place === to.place && here.light === lightOf(plan.places[to.place]?.site, to.light);
}

function lightOf(site: string | undefined, light: Light): Light {
  return site === undefined ? light : bakedLight(site, light);
}

/**
 * Fetches a place and raises it beside the one that stands. What is seen at once is fetched with it; what of that cannot
 * be had is asked for again later. Rejects when the place itself cannot be had, and leaves nothing behind.
 */
export async function raiseHere(
  unplaced: Unplaced,
  to: Whither,
  progress: Progress,
  refused: (answer: Answer) => void,
  more: { readonly weight: number; readonly fetch: (tally: (bytes: number) => void) => Promise<void> },
): Promise<Here> {
  const { scene, feed, plan, kinds, props, ground } = unplaced;
  const place = plan.places[to.place];
  if (place === undefined) throw new Error(`The plan has no place ${to.place}.`);
  const light = lightOf(place.site, to.light);
  const things = [...place.pieces.map(({ model }) => model), ...thingsIn(unplaced, to.place)];
  const sites = place.site === undefined ? [] : [`${place.site}-${light}`];
  const files = [...kinds.missing([...always, ...things]), ...sites];
  const tally = openTally(weightOf(files) + more.weight, progress);
  const plot = { scene, plan, air: airAt(unplaced, to), moving: props.solids, tally };
  const raising = raiseScenery(plot, place, light);
  const rest = [kinds.fetch(always, tally), kinds.fetch(things, tally).catch(() => undefined), more.fetch(tally)];
  await Promise.all([raising, ...rest]).catch((fault: unknown) => {
    void raising.then((made) => made.dispose()).catch(() => undefined);
    throw fault;
  });
  const scenery = await raising;
  const enter = (zone: string): Promise<Answer> => feed.say({ type: "enter-zone", zone });
  const keeper = openPlaceKeeper(plan, place.id, ground, enter, refused);
  return { place: place.id, light, scenery, keeper, features: undefined, tables: undefined, weather: to.weather };
}

function thingsIn({ feed, plan }: Unplaced, place: string): readonly string[] {
  const props = Object.values(feed.view.value.props);
  return props.filter(({ zone }) => plan.zones[zone]?.place === place).map(({ model }) => model);
}
