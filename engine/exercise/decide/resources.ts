import { tripMs } from "#engine/plan/work.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { setOut } from "../settle/trips.ts";
import { onlyTexts, playerOf, type Answered, type Asking } from "./asking.ts";

/** Units are sent by the roles that may, from where so many stand, to where there is a way. */
export function decideResources(asking: Asking, command: CommandOf<"send-resource">): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { u, at } = asking;
  const { resource, count, to } = command;
  const plan = lookUp(u.plan.resources, resource);
  const now = lookUp(u.state.resources, resource);
  if (plan === undefined || now === undefined) return refuse("unknown-resource", { resource });
  if (!plan.sentBy.includes(player.role.id)) return refuse("role-may-not", { role: player.role.id, resource });
  const from = command.from ?? plan.home;
  for (const zone of [from, to]) if (lookUp(u.plan.zones, zone) === undefined) return refuse("unknown-zone", { zone });
  if (from === to || tripMs(plan, from, to) === undefined) return refuse("resource-way", { zone: to });
  const free = lookUp(now.at, from) ?? 0;
  if (free < count) return refuse("resource-short", { resource, zone: from, free });
  setOut(u, at, { resource, count, from, to }, { seat: player.seat.id, role: player.role.id });
  return undefined;
}
