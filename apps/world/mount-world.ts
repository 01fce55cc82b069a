import { effect, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Light } from "#engine/scenario/place-schema.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { Feed } from "../shared/feed.ts";
import { placeNow } from "../shared/place-now.ts";
import { acting } from "./acting.ts";
import type { Meanings } from "./acting.ts";
import { buildPlace } from "./build-place.ts";
import { type DeskEyes, openDeskEyes } from "./desk-eyes.ts";
import { runFrames } from "./frames.ts";
import { type HeadsetDoor, type HeadsetParts, type HeadsetPresence, headsetDoor } from "./headset-door.ts";
import type { HeadsetEyes } from "./headset/headset-eyes.ts";
import type { Target } from "./inputs/aim.ts";
import { stoodAt } from "./moving/me.ts";
import { nearestFree } from "./moving/ground.ts";
import { typeReady } from "./panels/typeface.ts";
import { fetchModels, fetchOtherVehicles } from "./place/models.ts";
import { openEngine, openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./world-state.ts";

/** How far the place is from being there, or why it is not. */
export type WorldState =
  | { readonly state: "loading"; readonly done: number; readonly whole: number }
  | { readonly state: "ready" }
  | { readonly state: "failed"; readonly why: "webgl-absent" | "webgl-lost" | "no-scene" | "models" };

/** What the screen round a world does for it. */
export interface WorldOptions extends Partial<Omit<Meanings, "walksUp">> {
  /** Who plays alone, and so runs the exercise too. */
  readonly solo?: boolean;
  /** The exercise did not let one into a zone. */
  readonly refused?: (answer: Answer) => void;
  /** An engine of one's own, for tests without a screen. */
  readonly engine?: AbstractEngine;
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
  /** Stands in a zone at once, to look on. A player walks. */
  goTo(zone: string): void;
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
  const mounted: Mounted = { canvas, feed, options, stage, parts, state, aim };
  const unwatch = watchCanvas(mounted);
  const stop = whenPlanned(feed, (plan) => void raise(mounted, plan, headset));
  return {
    state,
    aim,
    standing: () => parts.standing,
    stage: () => stage,
    headset: headset.state,
    enterHeadset: headset.enter,
    lookThrough: (seat) => seen(parts.standing, seat),
    goTo: (zone) => gone(parts.standing, zone),
    dispose() {
      stop();
      unwatch();
      clear(mounted);
    },
  };
}

interface Parts extends HeadsetParts {
  eyes?: DeskEyes;
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
}

/** Fits the picture to the canvas, and stops when the browser takes the card away. Answers with what stops watching. */
function watchCanvas({ canvas, stage: { engine }, state }: Mounted): () => void {
  const lost = (event: Event): void => {
    event.preventDefault();
    state.value = { state: "failed", why: "webgl-lost" };
    engine.stopRenderLoop();
  };
  canvas.addEventListener("webglcontextlost", lost);
  const resize = new ResizeObserver(() => engine.resize());
  resize.observe(canvas);
  return () => {
    resize.disconnect();
    canvas.removeEventListener("webglcontextlost", lost);
  };
}

/** Raises the place of a plan, opens the eyes of who sits at the screen, and lets the frames run. */
async function raise(mounted: Mounted, plan: SeatPlan, headset: HeadsetDoor): Promise<void> {
  const { canvas, feed, options, stage, parts, state, aim } = mounted;
  const standing = await raised(stage, feed, plan, state, options);
  if (standing === undefined || parts.closed === true) return;
  const act = acting(standing, meaningsOf(options));
  parts.standing = standing;
  parts.eyes = openDeskEyes(canvas, stage, standing, act);
  parts.frames = runFrames(stage, standing, parts.eyes, aim);
  await stage.scene.whenReadyAsync();
  state.value = { state: "ready" };
  void fetchOtherVehicles(stage.scene, standing.models.vehicles, standing.props, () => parts.closed === true);
  await headset.look();
}

function clear({ parts, stage }: Mounted): void {
  parts.closed = true;
  parts.headset?.dispose();
  parts.frames?.stop();
  parts.eyes?.dispose();
  stage.scene.dispose();
  stage.engine.dispose();
}

async function raised(
  { scene }: Stage,
  feed: Feed,
  plan: SeatPlan,
  state: Signal<WorldState>,
  options: WorldOptions,
): Promise<Standing | undefined> {
  const place = placeNow(plan, feed.view.value.zone);
  if (place === undefined) {
    state.value = { state: "failed", why: "no-scene" };
    return undefined;
  }
  try {
    const wanted = new Set(Object.values(feed.view.value.props).map(({ model }) => model));
    const progress = (done: number, whole: number): void => void (state.value = { state: "loading", done, whole });
    const [models] = await Promise.all([
      fetchModels(scene, place.site ?? "", lightOf(place), wanted, progress),
      typeReady(),
    ]);
    return buildPlace(scene, feed, plan, models, {
      solo: options.solo === true,
      refused: (answer) => options.refused?.(answer),
    });
  } catch (fault) {
    console.error(fault);
    state.value = { state: "failed", why: "models" };
    return undefined;
  }
}

/** The light of which there are models. */
function lightOf({ air }: { readonly air: { readonly light: Light } }): "day" | "dusk" {
  return air.light === "day" ? "day" : "dusk";
}

function meaningsOf(options: WorldOptions): Meanings {
  return {
    walksUp: true,
    use: (target) => options.use?.(target),
    tablet: () => options.tablet?.(),
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
  const [x, , z] = zone.centre;
  standing.me = stoodAt(standing.me, standing.ground, nearestFree(standing.ground, { x, z: z + zone.radius * 0.7 }));
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
    dispose: none,
  };
}
