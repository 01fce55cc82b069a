import type { SeatView } from "#engine/exercise/seat-view.ts";
import { sightOf } from "../../shared/panels/sight.ts";
import { acting, goable } from "../acting.ts";
import type { Frames, OtherEyes } from "../frames.ts";
import type { Act } from "../inputs/intent.ts";
import type { Spot } from "../moving/ground.ts";
import { eyeHeight } from "../moving/me.ts";
import { turned } from "../people/skeleton.ts";
import { type Tablet, openTablet } from "../panels/tablet.ts";
import type { Comfort } from "../panels/tablet-state.ts";
import type { Stage } from "../stage.ts";
import type { Standing } from "../world-state.ts";
import { keepComfort, keptComfort } from "./comfort.ts";
import { type AimedHand, type HandMemory, aimHand, rayOf, restingHand } from "./hand-aim.ts";
import { openHandMeshes } from "./hand-meshes.ts";
import { type AskWords, systemKeyboard } from "./keyboard.ts";
import { type Headset, type HeadsetFrame, openHeadset } from "./session.ts";
import { openVignette } from "./vignette.ts";
import { openWrist } from "./wrist.ts";

/** A world with a headset: entering, being inside, coming out. */
export interface HeadsetEyes {
  readonly inside: boolean;
  readonly tablet: Tablet;
  readonly headset: Headset;
  readonly comfort: Comfort;
  enter(): Promise<void>;
  leave(): Promise<void>;
  /** Stands the wearer at a spot in the next frame. */
  stand(spot: Spot): void;
  dispose(): void;
}

/** Metres a second of smooth walking: slow enough for most stomachs. */
const smoothPace = 1.4;
/** Degrees a second of smooth turning. */
const smoothTurn = 75;

/** Readies the headset's eyes. `changed` is told when somebody has come inside or out. */
export async function openHeadsetEyes(
  stage: Stage,
  world: Standing,
  frames: Frames,
  changed: (inside: boolean) => void,
): Promise<HeadsetEyes> {
  const { scene } = stage;
  const parts = {
    vignette: openVignette(scene),
    wrist: openWrist(scene),
    meshes: openHandMeshes(scene, world.air, world.models.gloves),
  };
  const memory: Memory = {
    latest: undefined,
    hands: new Map(),
    lift: 0,
    fresh: true,
    goes: undefined,
    comfort: keptComfort(globalThis.localStorage),
    words: undefined,
  };
  const setComfort = (change: Partial<Comfort>): void => {
    memory.comfort = { ...memory.comfort, ...change };
    keepComfort(globalThis.localStorage, memory.comfort);
    if (change.seated !== undefined) memory.lift = change.seated ? eyeHeight - headset.realHeight() : 0;
    settle(memory, headset, world);
  };
  const resetHeight = (): void => {
    memory.lift = eyeHeight - headset.realHeight();
    settle(memory, headset, world);
  };
  const tablet = openTablet(scene, world, () => ({
    words: memory.words,
    comfort: memory.comfort,
    setComfort,
    resetHeight,
    leave: () => void headset.leave(),
  }));
  const act = acting(world, { walksUp: false, use: tablet.meet, tablet: tablet.toggle, back: tablet.close });
  const onFrame = (frame: HeadsetFrame): void => void (memory.latest = frame);
  const headset = await openHeadset(scene, onFrame, () => {
    frames.look(undefined);
    tablet.close();
    parts.meshes.show([]);
    memory.latest = undefined;
    stage.engine.resize();
    changed(false);
  });
  const eyes: OtherEyes = {
    frame: (now, passedMs) => {
      const { latest } = memory;
      if (latest !== undefined)
        within({ world, frames, headset, tablet, act, memory, ...parts }, latest, now, passedMs);
    },
    eye: () => memory.latest?.head.position ?? [world.me.x, world.me.floor + eyeHeight, world.me.z],
  };
  return {
    get inside() {
      return headset.inside;
    },
    tablet,
    headset,
    get comfort() {
      return memory.comfort;
    },
    async enter() {
      const { me } = world;
      world.goal = undefined;
      world.aim = undefined;
      memory.fresh = true;
      frames.look(eyes);
      try {
        await headset.enter(me, me.floor, me.yaw);
      } catch (fault) {
        frames.look(undefined);
        throw fault;
      }
      memory.words = headset.session === undefined ? undefined : systemKeyboard(headset.session);
      changed(true);
    },
    leave: () => headset.leave(),
    stand: (spot) => void (memory.goes = spot),
    dispose() {
      headset.dispose();
      tablet.dispose();
      parts.vignette.dispose();
      parts.wrist.dispose();
      parts.meshes.dispose();
    },
  };
}

interface Memory {
  latest: HeadsetFrame | undefined;
  readonly hands: Map<string, HandMemory>;
  /** Metres the eyes are lifted over where they really are: for who sits. */
  lift: number;
  fresh: boolean;
  /** Where to stand from the next frame on: only in a frame is it known how high the head is. */
  goes: Spot | undefined;
  comfort: Comfort;
  words: AskWords | undefined;
}

interface Inside {
  readonly world: Standing;
  readonly frames: Frames;
  readonly headset: Headset;
  readonly tablet: Tablet;
  readonly act: Act;
  readonly memory: Memory;
  readonly vignette: ReturnType<typeof openVignette>;
  readonly wrist: ReturnType<typeof openWrist>;
  readonly meshes: ReturnType<typeof openHandMeshes>;
}

/** One frame inside: where the head is, what the hands mean, what is shown of them. */
function within(inside: Inside, { head, hands }: HeadsetFrame, now: number, passedMs: number): void {
  const { world, tablet, wrist, memory, headset } = inside;
  const view = world.feed.view.value;
  const [x, y, z] = head.position;
  const look = turned(head.rotation, [0, 0, -1]);
  const yaw = Math.atan2(-look[0], -look[2]);
  const pitch = Math.asin(Math.max(-1, Math.min(1, look[1])));
  world.me = { ...world.me, x, z, yaw, pitch, height: eyeHeight };
  if (memory.fresh) {
    memory.fresh = false;
    if (memory.comfort.seated) memory.lift = eyeHeight - headset.realHeight();
    settle(memory, headset, world);
  }
  if (memory.goes !== undefined) {
    world.me = { ...world.me, ...memory.goes };
    memory.goes = undefined;
    settle(memory, headset, world);
  }
  kept(inside, view, now);
  const ground = goable(world);
  const aimedHands = hands.map((hand, i) => {
    const key = `${hand.side}${i}`;
    const aim = aimHand(hand, memory.hands.get(key) ?? restingHand, world, ground, tablet, wrist);
    memory.hands.set(key, aim.memory);
    return aim;
  });
  const moving = aimedHands.map((aim) => steer(inside, aim, ground, passedMs)).some(Boolean);
  for (const aim of aimedHands) press(inside, aim);
  const at = sightOf(world.plan, view, Math.max(0, Math.floor(world.feed.at() / 1000) * 1000));
  wrist.frame(hands, head.position, at);
  const over = aimedHands.map(({ meant }) => (meant.kind === "button" ? meant.button : undefined));
  tablet.frame([x, y, z], yaw, passedMs, over);
  const dark = view.emergency !== undefined ? 0.8 : view.onTheWay ? 0.9 : 0;
  inside.vignette.frame(head, moving && memory.comfort.vignette, dark, passedMs);
  show(inside, aimedHands);
  offer(inside, { head, hands }, view);
}

/** Keeps the wearer where the exercise has them. */
function kept({ world, headset, memory, vignette }: Inside, view: SeatView, now: number): void {
  const moved = world.keeper.look(view, world.me, now);
  if (moved === undefined) return;
  world.me = { ...world.me, ...moved };
  vignette.blink();
  settle(memory, headset, world);
}

/** Stands the wearer on the ground where they are. */
function settle(memory: Memory, headset: Headset, world: Standing): void {
  const floor = world.ground.height(world.me.x, world.me.z) ?? world.me.floor;
  world.me = { ...world.me, floor };
  if (headset.inside) headset.stand(world.me, floor, memory.lift);
}

/** What a thumbstick does: jumps, turns, or walks; answers whether the view moves by itself. */
function steer(
  inside: Inside,
  { hand, arc, steer: asks }: AimedHand,
  ground: Standing["ground"],
  passedMs: number,
): boolean {
  const { world, headset, memory, act, vignette, frames } = inside;
  const { comfort } = memory;
  const smooth = comfort.moving === "smooth" && hand.side !== "right";
  if (comfort.turning === "smooth" && Math.abs(hand.stick.x) > 0.3 && hand.side === "right") {
    headset.turn((-hand.stick.x * smoothTurn * passedMs) / 1000);
    return true;
  }
  if (asks.snap !== 0 && !smooth) {
    headset.turn(asks.snap);
    vignette.blink();
  }
  if (smooth) {
    const { x, y } = hand.stick;
    if (Math.hypot(x, y) < 0.2) return false;
    const step = (smoothPace * passedMs) / 1000;
    act({ intent: "walk", right: x * step, forward: -y * step });
    settle(memory, headset, world);
    return true;
  }
  const lands = arc?.lands;
  if (lands === undefined) return false;
  if (asks.land && ground.free(lands[0], lands[2])) {
    act({ intent: "go", target: { x: lands[0], z: lands[2] } });
    vignette.blink();
    settle(memory, headset, world);
  } else frames.ring([{ at: lands, size: 0.42 }]);
  return false;
}

/** What a press does. A bare hand has no stick: pinching the ground jumps there. */
function press(inside: Inside, { hand, pressed, tablet: asks }: AimedHand): void {
  const { world, tablet, act, memory, headset, vignette } = inside;
  if (asks) tablet.toggle();
  if (pressed === undefined) return;
  if (pressed.kind === "button") pressed.button?.press();
  if (pressed.kind === "wrist") tablet.toggle();
  if (pressed.kind !== "target") return;
  const { target } = pressed;
  if (target.kind !== "ground") act({ intent: "use", target });
  else if (hand.joints.length > 0) {
    act({ intent: "go", target: { x: target.at[0], z: target.at[2] } });
    vignette.blink();
    settle(memory, headset, world);
  }
}

function show({ world, meshes }: Inside, hands: readonly AimedHand[]): void {
  const target = hands
    .map(({ meant }) => meant)
    .find((meant) => meant.kind === "target" && meant.target.kind !== "ground");
  world.aim = target?.kind === "target" ? target.target : undefined;
  meshes.show(
    hands.map((aim) => ({
      hand: aim.hand,
      ...rayOf(aim),
      arc: aim.steer.aiming ? (aim.arc?.points ?? []) : [],
      lands: aim.arc?.lands !== undefined,
    })),
  );
}

function offer({ world }: Inside, { head, hands }: HeadsetFrame, view: SeatView): void {
  if (world.plan.seat === undefined || view.onTheWay) return;
  const grip = (side: "left" | "right") => hands.find((hand) => hand.side === side)?.grip;
  const [left, right] = [grip("left"), grip("right")];
  world.feed.offerPose({
    head,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    posture: "standing",
    speaking: false,
  });
}
