import { goable } from "./acting.ts";
import { lookThrough } from "./looking-through.ts";
import { bodyOf, busyOf } from "./moving/eyes.ts";
import { grounded, pace, steppedBy, stoodAt } from "./moving/me.ts";
import type { Me } from "./moving/me.ts";
import type { Standing } from "./world-state.ts";

/** A frame's worth of going where one wants to, being kept where one may be, and being seen there. */
export function walkOn(world: Standing, before: Me, now: number, passedMs: number): void {
  const view = world.feed.view.value;
  if (world.through !== undefined) return lookThrough(world, passedMs);
  walkToGoal(world, passedMs);
  const moved = world.keeper.look(view, world.me, now);
  if (moved !== undefined) world.me = stoodAt(world.me, world.ground, moved);
  world.me = grounded(world.me, world.ground, passedMs);
  if (world.plan.seat === undefined || view.onTheWay) return;
  world.feed.offerPose(bodyOf(world.me, before, passedMs, busyOf(world.plan, view, isWriting(), world.inHand)));
}

/** Whether the person at this screen is in a field that is written in. */
function isWriting(): boolean {
  return "document" in globalThis && document.activeElement?.matches("input, textarea, select") === true;
}

function walkToGoal(world: Standing, passedMs: number): void {
  const { goal, me } = world;
  if (goal === undefined) return;
  const [dx, dz] = [goal.x - me.x, goal.z - me.z];
  const far = Math.hypot(dx, dz);
  const step = Math.min(far, (pace * 1.25 * passedMs) / 1000);
  const [s, c] = [Math.sin(me.yaw), Math.cos(me.yaw)];
  const [x, z] = [(dx / (far || 1)) * step, (dz / (far || 1)) * step];
  world.me = steppedBy(me, goable(world), x * c - z * s, -x * s - z * c);
  const gone = Math.hypot(world.me.x - me.x, world.me.z - me.z);
  if (far < 0.05 || gone < step * 0.2) world.goal = undefined;
}
