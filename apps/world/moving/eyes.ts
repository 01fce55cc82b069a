import type { Pose } from "#engine/pose/pose.ts";
import type { Me } from "./me.ts";

/** Moving faster than this in a frame's time is walking: metres a second. */
const walks = 0.2;

/** The body of somebody who plays without a headset, as others see it. */
export function bodyOf(me: Me, before: Me | undefined, passedMs: number, kneels: boolean): Pose {
  const [sy, cy, sp, cp] = [Math.sin(me.yaw / 2), Math.cos(me.yaw / 2), Math.sin(me.pitch / 2), Math.cos(me.pitch / 2)];
  const moved = before === undefined ? 0 : Math.hypot(me.x - before.x, me.z - before.z);
  const fast = passedMs > 0 && (moved / passedMs) * 1000 > walks;
  return {
    head: { position: [me.x, me.floor + me.height, me.z], rotation: [cy * sp, sy * cp, -sy * sp, cy * cp] },
    posture: fast ? "walking" : kneels ? "kneeling" : "standing",
    speaking: false,
  };
}
