import { effect, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { Feed } from "../shared/feed.ts";
import type { Voice } from "../shared/voice/voice.ts";
import { acting } from "./acting.ts";
import type { Meanings } from "./acting.ts";
import { type Unplaced, beginning, buildWorld, openUnplaced } from "./build-world.ts";
import { type DeskEyes, openDeskEyes } from "./desk-eyes.ts";
import { runFrames } from "./frames.ts";
import { type Going, openGoing } from "./going.ts";
import { type HeadsetDoor, type HeadsetParts, type HeadsetPresence, headsetDoor } from "./headset-door.ts";
import type { HeadsetEyes } from "./headset/headset-eyes.ts";
import type { Target } from "./inputs/aim.ts";
import { type Me, stoodAt } from "./moving/me.ts";
import { nearestFree } from "./moving/ground.ts";
import { typeReady } from "./panels/typeface.ts";
import { openCurtain } from "./place/curtain.ts";
import type { Tally } from "./place/fetched.ts";
import { type Models, companyFiles, fetchCompany, isIndoor, weightOf } from "./place/models.ts";
import { airAt, raiseHere } from "./raise-here.ts";
import { openEngine, openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { whither } from "./whither.ts";
import type { Passage, Standing } from "./world-state.ts";

/** How far the place is from being there, or why it is not. */
export type WorldState =
  | { readonly state: "loading"; readonly done: number; readonly whole: number }
  | { readonly state: "ready" }
  /** On the way to another place. */
  | { readonly state: "going"; readonly place: string; readonly done: number; readonly whole: number }
  | { readonly state: "failed"; readonly why: "webgl-absent" | "webgl-lost" | "no-scene" | "models" };

/** What the screen round a world does for it. */
export interface WorldOptions extends Partial<Omit<Meanings, "walksUp">> {
  /** Who plays alone, and so runs the exercise too. */
  readonly solo?: boolean;
  /** One's own voice, for the keys inside a headset. */
  readonly voice?: Voice | undefined;
  /** Where one stood before the picture was lost, to stand there again. */
  readonly stood?: Stood | undefined;
  /** The exercise did not let one into a zone. */
  readonly refused?: (answer: Answer) => void;
  /** An engine of one's own, for tests without a screen. */
  readonly engine?: AbstractEngine;
}

/** Where somebody stood, and looked. */
interface Stood {
  readonly place: string;
  readonly me: Me;
}

/** A mounted world. The same for who plays, who trains and who looks back; what differs is the feed. */
export interface World {
  readonly state: ReadonlySignal<WorldState>;
  readonly aim: ReadonlySignal<Target | undefined>;
  /** What stands, once it is ready: for the headset, and for tests. */
  readonly standing: () => Standing | undefined;
  readonly stage: () => Stage | undefined;
  /** Whether a headset can be entered, or is. Its code is fetched with the first entry. */
  readonly headset: ReadonlySignal<HeadsetPresence>;
  /** Puts the wearer where the viewer stands. Rejects when the browser does not let them in. */
  enterHeadset(): Promise<HeadsetEyes>;
  /** Sees through somebody's eyes from now on; undefined walks by oneself again. */
  lookThrough(seat: string | undefined): void;
  /** Stands in a zone, to look on; in another place, when that has come. A player walks. */
  goTo(zone: string): void;
  /** Asks again for a place that could not be had. */
  again(): void;
  /** Where one stands, to stand there again in another world of the same feed. */
  stood(): Stood | undefined;
  dispose(): void;
}

/** Mounts the place of a feed's plan on a canvas. Works as soon as the feed has a plan, and until it is disposed. */
export function mountWorld(canvas: HTMLCanvasElement, feed: Feed, options: WorldOptions = {}): World {
  const state = signal<WorldState>({ state: "loading", done: 0, whole: 0 });
  const aim = signal<Target | undefined>(undefined);
  const engine = options.engine ?? openEngine(canvas);
  if (engine === undefined) {
    state.value = { state: "failed", why: "webgl-absent" };
    return absentWorld(state, aim);
  }
  const stage = openStage(engine);
  const parts: Parts = {};
  const headset = headsetDoor(stage, parts);
  const mounted: Mounted = { canvas, feed, options, stage, parts, state, aim, headset };
  const unwatch = watchCanvas(mounted);
  const stop = whenPlanned(feed, (plan) => void raise(mounted, plan));
  return {
    state,
    aim,
    standing: () => parts.standing,
    stage: () => stage,
    headset: headset.state,
    enterHeadset: headset.enter,
    lookThrough: (seat) => seen(parts.standing, seat),
    goTo: (zone) => gone(parts.standing, zone),
    again: () => again(mounted),
    stood: () =>
      parts.standing === undefined ? undefined : { place: parts.standing.here.place, me: parts.standing.me },
    dispose() {
      stop();
      unwatch();
      clear(mounted);
    },
  };
}

interface Parts extends HeadsetParts {
  eyes?: DeskEyes;
  going?: Going;
  closed?: boolean;
}

interface Mounted {
  readonly canvas: HTMLCanvasElement;
  readonly feed: Feed;
  readonly options: WorldOptions;
  readonly stage: Stage;
  readonly parts: Parts;
  readonly state: Signal<WorldState>;
  readonly aim: Signal<Target | undefined>;
  readonly headset: HeadsetDoor;
}

/**
 * Fits the picture to the canvas, and stops when the browser takes the card away: what there is to say of it is said on
 * the page, so whoever wears a headset comes out of it. Answers with what stops watching.
 */
function watchCanvas({ canvas, stage: { engine }, parts, state }: Mounted): () => void {
  const lost = (event: Event): void => {
    event.preventDefault();
    state.value = { state: "failed", why: "webgl-lost" };
    engine.stopRenderLoop();
    void parts.headset?.leave();
  };
  canvas.addEventListener("webglcontextlost", lost);
  const resize = new ResizeObserver(() => engine.resize());
  resize.observe(canvas);
  return () => {
    resize.disconnect();
    canvas.removeEventListener("webglcontextlost", lost);
  };
}

/** Raises the place where one begins, opens the eyes of who sits at the screen, and lets the frames run. */
async function raise(mounted: Mounted, plan: SeatPlan): Promise<void> {
  const { canvas, options, stage, parts, state, aim, headset } = mounted;
  const raised = await firstPlace(mounted, plan);
  if (raised === undefined || parts.closed === true) return;
  const { standing, unplaced } = raised;
  const act = acting(standing, meaningsOf(options));
  parts.standing = standing;
  parts.eyes = openDeskEyes(canvas, stage, standing, act);
  parts.going = openGoing({
    unplaced,
    world: standing,
    curtain: openCurtain(stage.scene),
    refused: (answer) => options.refused?.(answer),
    told: (passage) => void (state.value = stateOf(passage)),
    stand: () => parts.headset?.stand(standing.me),
  });
  parts.frames = runFrames(stage, standing, parts.going, parts.eyes, aim);
  await stage.scene.whenReadyAsync();
  if (state.value.state === "loading") state.value = { state: "ready" };
  await headset.look();
}

function stateOf(passage: Passage): WorldState {
  switch (passage.state) {
    case "there":
      return { state: "ready" };
    case "going":
      return passage;
    case "stuck":
      return { state: "failed", why: "models" };
    default:
      return passage satisfies never;
  }
}

function clear({ parts, stage }: Mounted): void {
  parts.closed = true;
  parts.going?.stop();
  parts.headset?.dispose();
  parts.frames?.stop();
  parts.eyes?.dispose();
  stage.scene.dispose();
  stage.engine.dispose();
}

/** Asks again for what could not be had: the first place of all, or the one that one is on the way to. */
function again({ parts, feed, state, ...mounted }: Mounted): void {
  if (state.value.state !== "failed" || state.value.why !== "models") return;
  const plan = feed.plan.value;
  if (parts.going !== undefined) parts.going.again();
  else if (plan !== undefined) void raise({ parts, feed, state, ...mounted }, plan);
}

/** The world with the first place in it; undefined when there is none, or it cannot be had, as the state then says. */
async function firstPlace(
  { stage: { scene }, feed, options, state }: Mounted,
  plan: SeatPlan,
): Promise<{ readonly standing: Standing; readonly unplaced: Unplaced } | undefined> {
  const to = whither(plan, feed.view.value, { through: undefined, watched: undefined, place: options.stood?.place });
  if (to === undefined) {
    state.value = { state: "failed", why: "no-scene" };
    return undefined;
  }
  state.value = { state: "loading", done: 0, whole: 0 };
  const unplaced = openUnplaced(scene, feed, plan, airAt({ plan }, to));
  try {
    const company: Models[] = [];
    const bring = async (tally: Tally): Promise<void> => void company.push(await fetchCompany(scene, tally));
    const progress = (done: number, whole: number): void => void (state.value = { state: "loading", done, whole });
    const [here] = await Promise.all([
      raiseHere(unplaced, to, progress, (answer) => options.refused?.(answer), {
        weight: weightOf(companyFiles),
        fetch: bring,
      }),
      typeReady(),
    ]);
    const [models] = company;
    if (models === undefined) throw new Error("Nobody has come.");
    unplaced.stand(here);
    const me = options.stood?.place === here.place ? options.stood.me : beginning(plan, here, to.zone);
    return { standing: buildWorld(unplaced, models, here, options, me), unplaced };
  } catch (fault) {
    console.error(fault);
    state.value = { state: "failed", why: "models" };
    return undefined;
  }
}

function meaningsOf(options: WorldOptions): Meanings {
  return {
    walksUp: true,
    use: (target) => options.use?.(target),
    tablet: () => options.tablet?.(),
    pin: (point) => options.pin?.(point),
    take: (thing) => options.take?.(thing),
    back: () => options.back?.(),
  };
}

/** Calls once, as soon as the feed has a plan. */
function whenPlanned(feed: Feed, then: (plan: SeatPlan) => void): () => void {
  let done = false;
  return effect(() => {
    const plan = feed.plan.value;
    if (done || plan === undefined) return;
    done = true;
    queueMicrotask(() => then(plan));
  });
}

function seen(standing: Standing | undefined, seat: string | undefined): void {
  if (standing === undefined) return;
  standing.through = seat;
  standing.aside = undefined;
}

function gone(standing: Standing | undefined, id: string): void {
  const zone = standing?.plan.zones[id];
  if (standing === undefined || zone === undefined) return;
  standing.watched = id;
  if (zone.place !== standing.here.place) return;
  const [x, , z] = zone.centre;
  const edge = { x, z: z + zone.radius * 0.7 };
  // In a room one looks on from where one enters it; outside from the zone's southern edge.
  standing.me = isIndoor(standing.plan.places[zone.place]?.site)
    ? beginning(standing.plan, standing.here, id)
    : stoodAt(standing.me, standing.ground, nearestFree(standing.ground, edge));
}

function absentWorld(state: Signal<WorldState>, aim: Signal<Target | undefined>): World {
  const none = (): undefined => undefined;
  const headset = signal<HeadsetPresence>("absent");
  const enterHeadset = (): Promise<HeadsetEyes> => Promise.reject(new Error("There is no place to enter."));
  return {
    state,
    aim,
    standing: none,
    stage: none,
    headset,
    enterHeadset,
    lookThrough: none,
    goTo: none,
    again: none,
    stood: none,
    dispose: none,
  };
}
