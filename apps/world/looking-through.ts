import { grounded } from "./people/grounded.ts";
import { turned } from "./people/skeleton.ts";
import type { Standing } from "./world-state.ts";

/** As much of a standing place as looking through somebody's eyes needs and changes. */
type Looking = Pick<Standing, "feed" | "ground" | "through" | "me" | "aside">;

/** Sees what somebody saw: their head is ours, on the ground where their body is drawn. Without a body one stays. */
export function lookThrough(world: Looking, passedMs: number): void {
  const body = world.feed.bodyOf(world.through ?? "");
  if (body === undefined) return;
  const stands = grounded(world.ground, body, world.aside, passedMs);
  world.aside = stands.aside;
  const { position, rotation } = stands.pose.head;
  const [x, y, z] = position;
  const look = turned(rotation, [0, 0, -1]);
  world.me = {
    ...world.me,
    x,
    z,
    floor: stands.floor,
    height: y - stands.floor,
    yaw: Math.atan2(-look[0], -look[2]),
    pitch: Math.asin(Math.max(-1, Math.min(1, look[1]))),
  };
}
