import type { SeatView } from "#engine/exercise/seat-view.ts";
import { settings } from "../../shared/settings/device-settings.ts";
import { goable } from "../acting.ts";
import type { Ground } from "../moving/ground.ts";
import { eyeHeight } from "../moving/me.ts";
import { turned } from "../people/skeleton.ts";
import { press, steer, use } from "./hand-acts.ts";
import { type AimedHand, aimHand, letGo, rayOf, restingHand } from "./hand-aim.ts";
import { type Inside, lifted, settle } from "./inside.ts";
import { isDue, worn } from "./rest-clock.ts";
import type { HeadsetFrame } from "./session.ts";

/** One frame inside: where the head is, what the hands mean, what is shown of them. */
export function frameInside(inside: Inside, frame: HeadsetFrame, now: number, passedMs: number): void {
  const { world, tablet } = inside;
  const { head, hands } = frame;
  const view = world.feed.view.value;
  followHead(inside, frame);
  remind(inside, passedMs);
  stoodWhere(inside);
  kept(inside, view, now);
  const ground = goable(world);
  const keys = hands.map(keyOf);
  const aimed = hands.map((hand, i) => aim(inside, ground, hand, keys[i] ?? ""));
  const moving = aimed.map((one) => steer(inside, one, ground, passedMs)).some(Boolean);
  for (const one of aimed) press(inside, one);
  inside.talk(hands);
  leave(inside, keys);
  const sight = inside.sight();
  inside.wrist.frame(hands, head.position, sight);
  const over = aimed.map(({ meant }) => (meant.kind === "button" ? meant.button : undefined));
  const bare = hands.some(({ joints }) => joints.length > 0);
  tablet.frame({ head: head.position, yaw: yawOf(frame), bare }, passedMs, over);
  inside.captions.frame(head.position, yawOf(frame), sight, tablet.open, passedMs);
  const dark = view.emergency !== undefined ? 0.8 : view.onTheWay ? 0.9 : 0;
  inside.vignette.frame(head, moving && settings.value.comfort.vignette === "on", dark, passedMs);
  show(inside, aimed);
  offer(inside, frame, view);
}

/** Time goes by inside; the tablet comes once when a break is due. */
function remind({ memory, tablet }: Inside, passedMs: number): void {
  memory.rest = worn(memory.rest, passedMs);
  if (!isDue(memory.rest) || memory.rest.told || settings.value.comfort.breaks === "off") return;
  memory.rest = { ...memory.rest, told: true };
  if (!tablet.open) tablet.toggle();
}

function followHead({ world }: Inside, frame: HeadsetFrame): void {
  const [x, , z] = frame.head.position;
  const pitch = Math.asin(Math.max(-1, Math.min(1, lookOf(frame)[1])));
  world.me = { ...world.me, x, z, yaw: yawOf(frame), pitch, height: eyeHeight };
}

const lookOf = ({ head }: HeadsetFrame) => turned(head.rotation, [0, 0, -1]);

function yawOf(frame: HeadsetFrame): number {
  const look = lookOf(frame);
  return Math.atan2(-look[0], -look[2]);
}

/** Who has just come in stands as they have set it; who is to stand elsewhere stands there. */
function stoodWhere(inside: Inside): void {
  const { world, memory, headset } = inside;
  if (memory.fresh || memory.height !== undefined) {
    const lifts = memory.height === "lifted" || settings.value.comfort.posture === "seated";
    memory.fresh = false;
    memory.height = undefined;
    memory.lift = lifts ? lifted(headset) : 0;
    settle(inside);
  }
  if (memory.goes === undefined) return;
  world.me = { ...world.me, ...memory.goes };
  memory.goes = undefined;
  settle(inside);
}

/** Keeps the wearer where the exercise has them. */
function kept(inside: Inside, view: SeatView, now: number): void {
  const { world, vignette } = inside;
  const moved = world.keeper.look(view, world.me, now);
  if (moved === undefined) return;
  world.me = { ...world.me, ...moved };
  vignette.blink();
  settle(inside);
}

function aim(
  { world, tablet, wrist, memory }: Inside,
  ground: Ground,
  hand: AimedHand["hand"],
  key: string,
): AimedHand {
  const aimed = aimHand(hand, memory.hands.get(key) ?? restingHand, world, ground, tablet, wrist);
  memory.hands.set(key, aimed.memory);
  return aimed;
}

/** A hand is the same from frame to frame by its side and by what it is, however many there are. */
function keyOf({ side, passing, joints }: AimedHand["hand"]): string {
  return `${side} ${passing ? "passing" : joints.length > 0 ? "bare" : "holding"}`;
}

/** Hands that are gone let go of what they had pressed. */
function leave(inside: Inside, there: readonly string[]): void {
  const { hands } = inside.memory;
  for (const [key, hand] of hands) {
    if (there.includes(key)) continue;
    const pressed = letGo(hand);
    hands.delete(key);
    if (pressed !== undefined) use(inside, pressed, hand.bare, false);
  }
}

function show({ world, meshes }: Inside, hands: readonly AimedHand[]): void {
  const target = hands
    .map(({ meant }) => meant)
    .find((meant) => meant.kind === "target" && meant.target.kind !== "ground");
  world.aim = target?.kind === "target" ? target.target : undefined;
  meshes.show(
    hands.map((one) => ({
      hand: one.hand,
      ...rayOf(one),
      arc: one.steer.aiming ? (one.arc?.points ?? []) : [],
      lands: one.arc?.lands !== undefined,
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
