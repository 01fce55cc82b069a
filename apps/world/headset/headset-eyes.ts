import { computed, effect } from "@preact/signals";
import { choose, settings } from "../../shared/settings/device-settings.ts";
import { acting } from "../acting.ts";
import type { Frames, OtherEyes } from "../frames.ts";
import type { Spot } from "../moving/ground.ts";
import { eyeHeight } from "../moving/me.ts";
import { openCaptionPlate } from "./caption-plate.ts";
import { type Carry, openCarry } from "./carry.ts";
import { openWayPlate, type WayPlate } from "./way-plate.ts";
import { waySlip } from "./way-slip.ts";
import { talkByGrip } from "./talk-grip.ts";
import { type Means, type Tablet, openTablet } from "../panels/tablet.ts";
import { sightBySecond } from "../panels/sight-by-second.ts";
import type { Stage } from "../stage.ts";
import type { Standing } from "../world-state.ts";
import { dictation } from "./dictation.ts";
import { frameInside } from "./frame-inside.ts";
import { openHandMeshes } from "./hand-meshes.ts";
import type { Inside, Memory } from "./inside.ts";
import { systemKeyboard } from "./keyboard.ts";
import { isDue, putOff, rested, worn, wornAgain } from "./rest-clock.ts";
import { type Headset, type HeadsetFrame, openHeadset } from "./session.ts";
import { tableBoard } from "./table-board.ts";
import { openVignette } from "./vignette.ts";
import { openWrist } from "./wrist.ts";

/** A world with a headset: entering, being inside, coming out. */
export interface HeadsetEyes {
  readonly inside: boolean;
  readonly tablet: Tablet;
  readonly carry: Carry;
  readonly way: WayPlate;
  readonly headset: Headset;
  enter(): Promise<void>;
  leave(): Promise<void>;
  /** Stands the wearer at a spot in the next frame, looking as `yaw` says, else as they do. */
  stand(spot: Spot & { readonly yaw?: number }): void;
  /** They have worn it for so much longer. */
  wear(ms: number): void;
  dispose(): void;
}

/** Readies the headset's eyes. `changed` is told when somebody has come inside or out. */
export async function openHeadsetEyes(
  stage: Stage,
  world: Standing,
  frames: Frames,
  changed: (inside: boolean) => void,
): Promise<HeadsetEyes> {
  const inside = await openInside(stage, world, frames, changed);
  const { headset, tablet, carry, way } = inside;
  const unseat = sitsAsSet(inside);
  return {
    get inside() {
      return headset.inside;
    },
    tablet,
    carry,
    way,
    headset,
    async enter() {
      await enter(inside);
      changed(true);
    },
    leave: () => headset.leave(),
    wear: (ms) => void (inside.memory.rest = worn(inside.memory.rest, ms)),
    stand: (spot) => void (inside.memory.goes = spot),
    dispose() {
      unseat();
      const { vignette, wrist, meshes, captions } = inside;
      for (const part of [headset, tablet, vignette, wrist, meshes, captions, carry, way]) part.dispose();
    },
  };
}

async function openInside(
  stage: Stage,
  world: Standing,
  frames: Frames,
  changed: (inside: boolean) => void,
): Promise<Inside> {
  const { scene } = stage;
  const memory = freshMemory();
  const meshes = openHandMeshes(scene, world.air, world.models.gloves);
  const captions = openCaptionPlate(scene);
  const tablet = openTablet(scene, world, () => meansOf(inside));
  const [carry, way] = [openCarry(scene, world, tablet), openWayPlate(scene)];
  const onFrame = (frame: HeadsetFrame): void => void (memory.latest = frame);
  const headset = await openHeadset(scene, onFrame, () => {
    frames.look(undefined);
    tablet.close();
    carry.clear();
    way.hide();
    captions.hide();
    meshes.show([]);
    memory.latest = undefined;
    memory.outSince = performance.now();
    stage.engine.resize();
    changed(false);
  });
  const act = acting(world, {
    walksUp: false,
    use: (target) => (target.kind === "thing" ? carry.press(target.thing, undefined) : tablet.meet(target)),
    tablet: tablet.toggle,
    pin: tablet.pin,
    take: (thing) => carry.press(thing, undefined),
    back: tablet.close,
  });
  const [vignette, wrist] = [openVignette(scene), openWrist(scene)];
  const talk = talkByGrip(world.voice);
  const tables = tableBoard(world, tablet);
  const parts = { tables, headset, tablet, carry, way, memory, vignette, wrist, meshes, captions };
  const inside: Inside = { ...parts, world, frames, act, talk, sight: sightBySecond(world) };
  return inside;
}

function freshMemory(): Memory {
  return {
    latest: undefined,
    hands: new Map(),
    lift: 0,
    fresh: true,
    height: undefined,
    goes: undefined,
    system: undefined,
    dictate: undefined,
    rest: rested,
    alerted: false,
    pointing: false,
    rests: new Map(),
    outSince: undefined,
  };
}

/** Whoever says that they sit is lifted to standing height, and comes down again. Answers with what stops it. */
function sitsAsSet({ memory }: Inside): () => void {
  const posture = computed(() => settings.value.comfort.posture);
  return effect(() => {
    void posture.value;
    memory.height = "as-set";
  });
}

/** What the tablet cannot do by itself. */
function meansOf(inside: Inside): Means {
  const { memory, headset } = inside;
  return {
    system: memory.system,
    dictate: memory.dictate,
    settings: settings.value,
    choose,
    rest: {
      due: settings.value.comfort.breaks === "on" && isDue(memory.rest),
      minutes: Math.floor(memory.rest.insideMs / 60_000),
      later: () => void (memory.rest = putOff(memory.rest)),
    },
    turn(step) {
      headset.turn(-step * (Number(settings.value.comfort.turning) || 45));
      inside.vignette.blink();
    },
    resetHeight: () => void (memory.height = "lifted"),
    leave: () => void headset.leave(),
    pointAt() {
      memory.pointing = true;
      inside.tablet.close();
    },
    way: waySlip(inside.sight(), inside.world.passage, () => void headset.leave()),
  };
}

/** Puts the wearer where they stand on the screen; when the browser does not let them in, the screen's eyes go on. */
async function enter(inside: Inside): Promise<void> {
  const { world, frames, headset, memory } = inside;
  const { me } = world;
  world.goal = undefined;
  world.aim = undefined;
  world.pinning = undefined;
  // What is in the hand at the screen hangs at the belt inside.
  world.inView?.draw(undefined);
  memory.fresh = true;
  memory.rest = wornAgain(memory.rest, performance.now() - (memory.outSince ?? 0));
  frames.look(eyesOf(inside));
  try {
    await headset.enter(me, me.floor, me.yaw);
  } catch (fault) {
    frames.look(undefined);
    throw fault;
  }
  memory.system = headset.session === undefined ? undefined : systemKeyboard(headset.session);
  memory.dictate = await dictation(document.documentElement.lang);
}

function eyesOf(inside: Inside): OtherEyes {
  const { memory, world } = inside;
  return {
    frame(now, passedMs) {
      if (memory.latest !== undefined) frameInside(inside, memory.latest, now, passedMs);
    },
    eye: () => memory.latest?.head.position ?? [world.me.x, world.me.floor + eyeHeight, world.me.z],
  };
}
