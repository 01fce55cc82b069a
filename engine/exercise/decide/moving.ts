import type { PlanZone } from "#engine/plan/plan.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { findingsOf } from "../sight.ts";
import { happen } from "../unfolding.ts";
import { onSite, walkMs } from "../whereabouts.ts";
import { freePlayerOf, onlyTexts, playerOf, type Answered, type Asking, type Player } from "./asking.ts";

type MovingCommand = CommandOf<"walk" | "enter-zone" | "call-walkers">;

/** Going from zone to zone, and calling everybody who can walk. */
export function decideMoving(asking: Asking, command: MovingCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  switch (command.type) {
    case "walk":
      return walk(asking, command.to);
    case "enter-zone":
      return enterZone(asking, command.zone);
    case "call-walkers":
      return callWalkers(asking, command.to);
    default:
      return command satisfies never;
  }
}

/** Where a player may go from here, and how long it takes on foot. Desks stay, and so does who has not arrived. */
function wayTo(asking: Asking, player: Player, to: string): number | Refusal {
  const { plan, state } = asking.u;
  const { id, zone: from } = player.seat;
  const zone = lookUp(plan.zones, to);
  if (zone === undefined) return refuse("unknown-zone", { zone: to });
  if (player.role.desk) return refuse("role-may-not", { role: player.role.id });
  if (!onSite(plan, state, id) || !zone.onSite) return refuse("not-on-site", { zone: to });
  if (from === to) return refuse("already-there", { zone: to });
  return walkMs(plan, from, to) ?? refuse("no-path", { from, to });
}

/** For the view without 3D: takes the time of the shortest path. */
function walk(asking: Asking, to: string): Answered {
  const player = freePlayerOf(asking);
  if ("refused" in player) return player;
  const ms = wayTo(asking, player, to);
  if (typeof ms !== "number") return ms;
  happen(asking.u, asking.at, { type: "walk-started", seat: player.seat.id, to, until: asking.at + ms });
  return undefined;
}

/** For the world: the avatar has walked there already. */
function enterZone(asking: Asking, zone: string): Answered {
  const player = freePlayerOf(asking);
  if ("refused" in player) return player;
  const ms = wayTo(asking, player, zone);
  if (typeof ms !== "number") return ms;
  const { seat, role } = player;
  happen(asking.u, asking.at, { type: "zone-entered", seat: seat.id, role: role.id, zone });
  return undefined;
}

/** Everybody in the caller's zone who can walk goes where they are told. */
function callWalkers(asking: Asking, to: string): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { u, at } = asking;
  const { seat, role } = player;
  if (!onSite(u.plan, u.state, seat.id)) return refuse("not-on-site", { zone: seat.zone });
  const refused = walkersMayGo(asking, lookUp(u.plan.zones, to), seat.zone, to);
  if (refused !== undefined) return refused;
  const casualties = Object.entries(u.state.casualties)
    .filter(([id, { zone }]) => zone === seat.zone && findingsOf(u.plan, u.state, id)["walks"] === true)
    .map(([id]) => id);
  happen(u, at, { type: "walkers-called", seat: seat.id, role: role.id, to, casualties });
  return undefined;
}

function walkersMayGo({ u }: Asking, zone: PlanZone | undefined, from: string, to: string): Answered {
  if (zone === undefined) return refuse("unknown-zone", { zone: to });
  if (!zone.onSite) return refuse("not-on-site", { zone: to });
  if (from === to) return refuse("already-there", { zone: to });
  return walkMs(u.plan, from, to) === undefined ? refuse("no-path", { from, to }) : undefined;
}
