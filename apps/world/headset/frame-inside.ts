import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import { settings } from "../../shared/settings/device-settings.ts";
import { goable } from "../acting.ts";
import type { Ground } from "../moving/ground.ts";
import { eyeHeight } from "../moving/me.ts";
import { turned } from "../people/skeleton.ts";
import { type Presser, press, steer, use } from "./hand-acts.ts";
import { type AimedHand, aimHand, letGo, rayOf, restingHand, sameThing } from "./hand-aim.ts";
import { keyOf } from "./hands.ts";
import { type Inside, lifted, settle } from "./inside.ts";
import { feel } from "./pulses.ts";
import { isDue, worn } from "./rest-clock.ts";
import type { HeadsetFrame } from "./session.ts";
import { pointSlip, waySlip } from "./way-slip.ts";

/** One frame inside: where the head is, what the hands mean, what is shown of them. */
export function frameInside(inside: Inside, frame: HeadsetFrame, now: number, passedMs: number): void {
  const { world, carry } = inside;
  const view = world.feed.view.value;
  followHead(inside, frame);
  remind(inside, passedMs);
  alert(inside, view);
  stoodWhere(inside);
  kept(inside, view, now);
  const ground = goable(world);
  const sight = inside.sight();
  const wearer = { hands: frame.hands, head: frame.head.position, yaw: yawOf(frame), sight };
  const hands = carry.take(wearer, passedMs);
  const aimed = hands.map((hand) => aim(inside, ground, hand));
  const moving = aimed.map((one) => steer(inside, one, ground, passedMs)).some(Boolean);
  for (const one of aimed) press(inside, one);
  for (const one of aimed) rest(inside, one, passedMs);
  inside.talk(carry.keys);
  leave(inside, hands.map(keyOf));
  shown(inside, wearer, aimed, passedMs);
  const dark = view.emergency !== undefined ? 0.8 : view.onTheWay ? 0.9 : 0;
  inside.vignette.frame(frame.head, moving && settings.value.comfort.vignette === "on", dark, passedMs);
  show(inside, aimed);
  offer(inside, frame, view);
}

interface Wearer {
  readonly hands: HeadsetFrame["hands"];
  readonly head: HeadsetFrame["head"]["position"];
  readonly yaw: number;
  readonly sight: Sight;
}

/** Everything that is written before the wearer, and what they carry. */
function shown(inside: Inside, wearer: Wearer, aimed: readonly AimedHand[], passedMs: number): void {
  const { tablet, carry, way, world, headset } = inside;
  const { hands, head, yaw, sight } = wearer;
  const over = aimed.map(({ meant }) => (meant.kind === "button" ? meant.button : undefined));
  inside.wrist.frame(hands, head, sight);
  carry.show(
    wearer,
    aimed.map(({ meant }) => (meant.kind === "carried" ? meant.thing : undefined)),
    over,
  );
  const bare = hands.some(({ joints }) => joints.length > 0);
  tablet.frame({ head, yaw, bare }, passedMs, over);
  const { memory } = inside;
  if (tablet.open) memory.pointing = false;
  world.pinning = tablet.open ? tablet.state.pinning?.point : undefined;
  const going = waySlip(sight, world.passage, () => void headset.leave());
  const pointing = memory.pointing ? pointSlip(() => void (memory.pointing = false)) : undefined;
  const slip = tablet.open ? undefined : (going ?? pointing);
  way.frame(head, yaw, slip, passedMs, over);
  inside.captions.frame(head, yaw, sight, tablet.open, passedMs);
}

/** So long a hand that has closed on something keeps closed to want a pin there. */
const restMs = 650;

/** Keeping closed on the ground or on a thing wants a pin there; letting go of it is no press any more. */
function rest(
  { memory, act }: Inside,
  { hand, meant, memory: now, steer: { aiming } }: AimedHand,
  passedMs: number,
): void {
  const key = keyOf(hand);
  const keeps = now.select && now.held?.kind === "target" && meant.kind === "target" && sameThing(now.held, meant);
  const ms = keeps && !aiming ? (memory.rests.get(key) ?? 0) + passedMs : 0;
  memory.rests.set(key, ms);
  if (ms < restMs || meant.kind !== "target") return;
  memory.rests.set(key, 0);
  memory.hands.set(key, { ...now, held: undefined });
  if (act({ intent: "pin", target: meant.target })) feel(hand.pad, "taken");
}

/** A real emergency is told at once, wherever one looks, and with it whoever plays alone can say that it is over. */
function alert({ memory, tablet }: Inside, { emergency }: SeatView): void {
  const on = emergency !== undefined;
  if (on && !memory.alerted && !tablet.open) tablet.show("tablet");
  memory.alerted = on;
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
  const { yaw = world.me.yaw } = memory.goes;
  headset.turn(((yaw - world.me.yaw) * 180) / Math.PI);
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
  { world, tablet, way, carry, wrist, tables, memory }: Inside,
  ground: Ground,
  hand: AimedHand["hand"],
): AimedHand {
  const key = keyOf(hand);
  const before = memory.hands.get(key) ?? restingHand;
  const boards = [tablet, way.board, ...carry.boards, tables];
  const aimed = aimHand(hand, before, world, ground, { boards, carry, wrist });
  memory.hands.set(key, aimed.memory);
  if (isMet(aimed.meant) && (before.last === undefined || !sameThing(before.last, aimed.meant))) feel(hand.pad, "met");
  return aimed;
}

/** Whether a hand is over something that it could press. */
function isMet(meant: AimedHand["meant"]): boolean {
  return meant.kind === "button" ? meant.button !== undefined : meant.kind === "carried" || meant.kind === "wrist";
}

/** Hands that are gone let go of what they had pressed. */
function leave(inside: Inside, there: readonly string[]): void {
  const { hands } = inside.memory;
  for (const [key, hand] of hands) {
    if (there.includes(key)) continue;
    const pressed = letGo(hand);
    hands.delete(key);
    if (pressed !== undefined) use(inside, pressed, gone(key), hand.bare);
  }
}

/** As much of a hand that is gone as its key tells. */
function gone(key: string): Presser {
  const side = (["left", "right"] as const).find((one) => key.startsWith(one)) ?? "none";
  return { side, passing: key.endsWith("passing"), joints: [] };
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

/** The others see a radio in the left hand, as its model is worn there; what else is held is too small to matter. */
function offer({ world, carry }: Inside, { head, hands }: HeadsetFrame, view: SeatView): void {
  if (world.plan.seat === undefined || view.onTheWay) return;
  const grip = (side: "left" | "right") => hands.find((hand) => hand.side === side)?.grip;
  const [left, right] = [grip("left"), grip("right")];
  world.feed.offerPose({
    head,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    posture: "standing",
    speaking: false,
    ...(carry.inHand("left") === "radio" ? { gesture: "radio" } : {}),
  });
}
