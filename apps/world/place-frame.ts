import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeenFeature } from "#engine/exercise/seen-place.ts";
import { storyTime } from "#engine/plan/story-clock.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { usableBodies } from "./carried/usable.ts";
import { lessMotion } from "../shared/settings/device-settings.ts";
import type { Body } from "./inputs/aim.ts";
import type { Thing } from "./place/props.ts";
import { layTables } from "./map/lay-tables.ts";
import { type TableTop, tableBody, tableTops } from "./map/table-top.ts";
import type { Tag } from "./people/tags.ts";
import { readableBodies } from "./place/readable.ts";
import type { Sight } from "./place/sight.ts";
import type { Here, Standing } from "./world-state.ts";

/** What of a view is in one place: worked out when either changes, not in every frame. */
export interface InPlace {
  readonly view: SeatView;
  readonly here: Here;
  readonly things: readonly Thing[];
  /** Those of the things that show more to who looks closely, and the map tables. */
  readonly readable: readonly Body[];
  readonly tops: readonly TableTop[];
  /** Those of the things that are used by who stands at them. */
  readonly usable: readonly Body[];
  readonly casualties: SeatView["casualties"];
  readonly features: readonly SeenFeature[];
  readonly parts: Readonly<Record<string, string>>;
}

/** What of the view is in the place that stands; the same object as before while nothing has changed. */
export function inPlace(world: Standing, before: InPlace | undefined): InPlace {
  const { here, plan, feed } = world;
  const view = feed.view.value;
  if (before?.view === view && before.here === here) return before;
  const kept = before?.here === here ? before : undefined;
  const isHere = ({ zone }: { readonly zone: string }): boolean => plan.zones[zone]?.place === here.place;
  const features =
    kept !== undefined && kept.view.features === view.features
      ? kept.features
      : Object.values(view.features).filter(({ place }) => place === here.place);
  const same = kept !== undefined && kept.view.props === view.props && kept.view.onTheWay === view.onTheWay;
  const things = same
    ? kept.things
    : [...piecesOf(world), ...(view.onTheWay ? [] : Object.values(view.props).filter(isHere))];
  return {
    view,
    here,
    things,
    usable: same ? kept.usable : usableBodies(things, world.ground),
    ...(kept !== undefined && kept.view.props === view.props
      ? { tops: kept.tops, readable: kept.readable }
      : pressable(world, view)),
    casualties:
      kept !== undefined && kept.view.casualties === view.casualties && kept.view.onTheWay === view.onTheWay
        ? kept.casualties
        : Object.fromEntries(Object.entries(view.onTheWay ? {} : view.casualties).filter(([, one]) => isHere(one))),
    features,
    parts: kept?.features === features ? kept.parts : partsOf(features),
  };
}

function pressable({ plan, here, ground }: Standing, view: SeatView): Pick<InPlace, "tops" | "readable"> {
  const tops = tableTops(plan, view, here.place, ground);
  const tables = new Set(tops.map(({ id }) => id));
  const read = readableBodies(plan, view, here.place, ground).filter(
    ({ target }) => target.kind !== "prop" || !tables.has(target.prop),
  );
  return { tops, readable: [...read, ...tops.map(tableBody)] };
}

/** Set dressing, as things that nobody has named. */
function piecesOf({ plan, here }: Standing): readonly Thing[] {
  const pieces = plan.places[here.place]?.pieces ?? [];
  return pieces.flatMap(({ model, at, facing }, i) =>
    at.map((spot, n): Thing => ({
      id: `piece ${i}.${n}`,
      zone: "",
      model,
      at: spot,
      facing,
      lights: false,
      fixed: true,
    })),
  );
}

function partsOf(features: readonly SeenFeature[]): Readonly<Record<string, string>> {
  const values = features.flatMap(({ part, value }) =>
    part === undefined || value === undefined ? [] : [[part, value] as const],
  );
  return Object.fromEntries(values);
}

/** Draws the place itself: what stands there, what is seen to change, and its things. */
export function placeFrame(world: Standing, seen: InPlace, sight: Sight, now: number, passedMs: number): void {
  const { here, air, props } = world;
  const calm = lessMotion.value;
  here.scenery.show(seen.parts);
  here.scenery.look(sight);
  here.scenery.tremble(calm ? 0 : air.weather.shimmer, (now / 1000) % 1000);
  props.update(seen.things, now, sight);
  fetchUnknown(world, seen);
  layTables(world, seen.tops);
  if (here.features === undefined) {
    if (needsFeatures(seen)) openFeaturesOf(world);
    return;
  }
  const beacons = here.light === "day" ? [] : props.beacons(now);
  const { eye } = sight;
  const hour = clockTime(seen.view, world.feed.at());
  here.features.update({ seen: seen.features, weather: here.weather, beacons, eye, hour }, passedMs, calm);
}

/**
 * What a clock on a wall shows, in milliseconds from midnight: the time of the story; where it has none, such as in the
 * lobby, that of the device.
 */
export function clockTime({ phase }: Pick<SeatView, "phase">, at: ExerciseTime, device = new Date()): number {
  if (phase?.story !== undefined) return storyTime(phase.story, at);
  return (device.getHours() * 60 + device.getMinutes()) * 60_000;
}

/** The worlds for which the code of what is in the hand is on its way. */
const reaching = new WeakSet<Standing>();

/** Draws what somebody at a screen has in the hand. */
export function handFrame(world: Standing): void {
  if (world.inView !== undefined) return world.inView.draw(world.inHand);
  if (world.inHand === undefined || reaching.has(world)) return;
  reaching.add(world);
  const open = async (): Promise<void> => {
    try {
      const { openInView } = await import("./carried/in-view.ts");
      if (!world.scene.isDisposed) world.inView = openInView(world.scene, world);
    } catch {
      setTimeout(() => reaching.delete(world), againMs);
    }
  };
  void open();
}

const none: readonly Tag[] = [];
/** The worlds whose flags' code is on its way. */
const flagging = new WeakSet<Standing>();

/** Stands the pins of the shared map in the place; answers with what is to be read over them. */
export function pinFrame(world: Standing): readonly Tag[] {
  if (world.flags !== undefined) return world.flags.update(world);
  if (Object.keys(world.feed.view.value.pins).length > 0 && !flagging.has(world)) openFlagsOf(world);
  return none;
}

function openFlagsOf(world: Standing): void {
  flagging.add(world);
  const open = async (): Promise<void> => {
    try {
      const { openFlags } = await import("./place/flags.ts");
      if (!world.scene.isDisposed) world.flags = openFlags(world.scene);
    } catch {
      setTimeout(() => flagging.delete(world), againMs);
    }
  };
  void open();
}

function needsFeatures({ here, features }: InPlace): boolean {
  if ((here.scenery.clocks ?? []).length > 0) return true;
  return here.light !== "day" || here.weather === "rain" || here.weather === "snow" || features.length > 0;
}

/** The places whose features' code is on its way. */
const coming = new WeakSet<Here>();
const againMs = 10_000;

function openFeaturesOf(world: Standing): void {
  const { here, scene, ground } = world;
  if (coming.has(here)) return;
  coming.add(here);
  const open = async (): Promise<void> => {
    try {
      const { openFeatures } = await import("./features/features.ts");
      if (world.here === here && !scene.isDisposed)
        here.features = openFeatures(scene, world.air, ground, world.models, here.scenery.clocks ?? []);
    } catch {
      setTimeout(() => coming.delete(here), againMs);
    }
  };
  void open();
}

/** The things whose files are on their way, by world. */
const asked = new WeakMap<Standing["kinds"], Set<string>>();

/** Fetches what has come about and is not known yet, such as the first ambulance; asks again where it cannot be had. */
function fetchUnknown({ kinds }: Standing, { things }: InPlace): void {
  const known = asked.get(kinds) ?? new Set<string>();
  asked.set(kinds, known);
  for (const { model } of things) {
    if (kinds.known.has(model) || known.has(model)) continue;
    known.add(model);
    // What the kit does not have will not come.
    if (kinds.missing([model]).length === 0) continue;
    kinds
      .fetch([model], () => undefined)
      .catch(() => new Promise((resolve) => setTimeout(resolve, againMs)))
      .finally(() => known.delete(model));
  }
}
