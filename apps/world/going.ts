import type { Answer } from "#engine/wire/down.ts";
import { type Unplaced, beginning } from "./build-world.ts";
import type { Curtain } from "./place/curtain.ts";
import { changeAir } from "./place/paint.ts";
import { type AirChange, airAfter } from "./place/weather-change.ts";
import { airAt, raiseHere, standsAs } from "./raise-here.ts";
import { type Whither, whither } from "./whither.ts";
import type { Here, Passage, Standing } from "./world-state.ts";

/** Takes the viewer to the place where the exercise has them, and into its light and weather. */
export interface Going {
  /** Once a frame, before anything is drawn. */
  frame(passedMs: number): void;
  /** Asks again for a place that could not be had. */
  again(): void;
  stop(): void;
}

/** What going to a place needs, and whom it tells. */
interface Traveller {
  readonly unplaced: Unplaced;
  readonly world: Standing;
  readonly curtain: Curtain;
  readonly refused: (answer: Answer) => void;
  readonly told: (passage: Passage) => void;
  /** Puts who wears a headset where they stand now. */
  readonly stand: () => void;
}

interface Journey extends Traveller {
  phase: "there" | "closing" | "fetching" | "stuck" | "opening";
  dark: number;
  /** How long one has been stuck, in ms. */
  waitedMs: number;
  weather: AirChange | undefined;
  stopped: boolean;
}

const closeMs = 350;
const openMs = 500;
/** After so long a place that could not be had is asked for again: who wears a headset has no other way. */
const againMs = 8000;

/** Keeps a world at the place where it is to be. */
export function openGoing(traveller: Traveller): Going {
  const journey: Journey = {
    ...traveller,
    phase: "there",
    dark: 0,
    waitedMs: 0,
    weather: undefined,
    stopped: false,
  };
  return {
    frame: (passedMs) => frame(journey, passedMs),
    again: () => again(journey),
    stop: () => void (journey.stopped = true),
  };
}

function again(journey: Journey): void {
  if (journey.phase === "stuck") void go(journey);
}

/** Tells who stands round the place, and who stands in it. */
function tell(journey: Journey, passage: Passage): void {
  journey.world.passage = passage;
  journey.told(passage);
}

function frame(journey: Journey, passedMs: number): void {
  const to = wanted(journey);
  if (to === undefined) return;
  const arrived = standsAs(journey.unplaced, journey.world.here, to);
  switch (journey.phase) {
    case "there":
      if (!arrived) journey.phase = "closing";
      else changeWeather(journey, to, passedMs);
      break;
    case "closing":
      journey.dark = Math.min(1, journey.dark + passedMs / closeMs);
      // Moved back before it was dark: nothing has to be fetched.
      if (arrived) journey.phase = "opening";
      else if (journey.dark === 1) void go(journey);
      break;
    case "stuck":
      journey.waitedMs += passedMs;
      if (arrived) arrive(journey);
      else if (journey.waitedMs > againMs) void go(journey);
      break;
    case "opening":
      journey.dark = Math.max(0, journey.dark - passedMs / openMs);
      if (!arrived) journey.phase = "closing";
      else if (journey.dark === 0) journey.phase = "there";
      break;
    case "fetching":
      break;
    default:
      journey.phase satisfies never;
  }
  journey.curtain.draw(journey.dark);
}

function wanted({ world }: Journey): Whither | undefined {
  const { plan, feed, through, watched, here } = world;
  return whither(plan, feed.view.value, { through, watched, place: here.place });
}

/** Fetches the place and takes its ground; where the exercise goes on meanwhile, that place is fetched next. */
async function go(journey: Journey): Promise<void> {
  const { unplaced, refused } = journey;
  const to = wanted(journey);
  if (to === undefined) return;
  journey.phase = "fetching";
  // What still comes after something could not be had is no news.
  const progress = (done: number, whole: number): void => {
    if (journey.phase === "fetching") tell(journey, { state: "going", place: to.place, done, whole });
  };
  progress(0, 0);
  try {
    const next = await raiseHere(unplaced, to, progress, refused, nothingMore);
    if (journey.stopped) return next.scenery.dispose();
    take(journey, next, to);
    arrive(journey);
  } catch (fault) {
    console.error(fault);
    journey.phase = "stuck";
    journey.waitedMs = 0;
    tell(journey, { state: "stuck", place: to.place, again: () => again(journey) });
  }
}

const nothingMore = { weight: 0, fetch: () => Promise.resolve() } as const;

function arrive(journey: Journey): void {
  journey.phase = "opening";
  tell(journey, { state: "there" });
}

/** The new place stands where the old one stood, which is freed. */
function take({ unplaced, world, stand }: Journey, next: Here, to: Whither): void {
  const old = world.here;
  const moved = old.place !== next.place;
  // In another light of the same place one stays where one is, and what was told to the exercise stays told.
  const here = moved ? next : { ...next, keeper: old.keeper };
  old.features?.dispose();
  old.tables?.map?.dispose();
  old.scenery.dispose();
  unplaced.stand(here);
  world.here = here;
  world.air = airAt(unplaced, to);
  changeAir(world.scene, world.air);
  world.props.clear();
  world.aim = undefined;
  world.goal = undefined;
  if (!moved) return;
  world.cast.clear();
  world.me = beginning(world.plan, here, to.zone);
  stand();
}

function changeWeather(journey: Journey, to: Whither, passedMs: number): void {
  const { world, unplaced } = journey;
  if (to.weather !== world.here.weather) {
    world.here.weather = to.weather;
    journey.weather = { from: world.air, to: airAt(unplaced, to), sinceMs: 0 };
  }
  if (journey.weather === undefined) return;
  const { air, left } = airAfter(journey.weather, passedMs);
  journey.weather = left;
  world.air = air;
  changeAir(world.scene, air);
}
