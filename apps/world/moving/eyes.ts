import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Gesture, Pose } from "#engine/pose/pose.ts";
import { openGroupOf } from "../../shared/voice/talk-ways.ts";
import type { Me } from "./me.ts";

/** Moving faster than this in a frame's time is walking: metres a second. */
const walks = 0.2;

/** What is known of somebody besides where they stand: on their knees, busy with their hands. */
interface Busy {
  readonly kneels: boolean;
  readonly gesture: Gesture | undefined;
}

/** What a seat is busy with, by what it knows; `types` while it writes at the screen; `holds` what is in its hand. */
export function busyOf(plan: SeatPlan, view: SeatView, types: boolean, holds?: "radio" | "phone"): Busy {
  const group = plan.seat && openGroupOf(view, plan.seat.id);
  const onRadio = group !== undefined && plan.channels[group.id] !== undefined;
  return {
    kneels: view.task !== undefined && view.task.kind !== "walking",
    gesture: onRadio || holds === "radio" ? "radio" : types || holds === "phone" ? "writing" : undefined,
  };
}

/** The body of somebody who plays without a headset, as others see it. */
export function bodyOf(me: Me, before: Me | undefined, passedMs: number, { kneels, gesture }: Busy): Pose {
  const [sy, cy, sp, cp] = [Math.sin(me.yaw / 2), Math.cos(me.yaw / 2), Math.sin(me.pitch / 2), Math.cos(me.pitch / 2)];
  const moved = before === undefined ? 0 : Math.hypot(me.x - before.x, me.z - before.z);
  const fast = passedMs > 0 && (moved / passedMs) * 1000 > walks;
  return {
    head: { position: [me.x, me.floor + me.height, me.z], rotation: [cy * sp, sy * cp, -sy * sp, cy * cp] },
    posture: fast ? "walking" : kneels ? "kneeling" : "standing",
    speaking: false,
    ...(gesture === undefined || fast ? {} : { gesture }),
  };
}
