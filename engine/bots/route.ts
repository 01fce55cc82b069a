import { channelNow } from "#engine/exercise/seat-view.ts";
import { walkMs } from "#engine/exercise/whereabouts.ts";
import type { ChannelId, RoleId, ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { ownRole } from "./sight.ts";
import type { Sight } from "./sight.ts";

/** The zones on the shortest way on foot, both ends included; just the ends where no path leads. */
export function pathTo(plan: Plan, from: ZoneId, to: ZoneId): readonly ZoneId[] {
  const path = [from];
  for (let zone = from; zone !== to;) {
    const left = walkMs(plan, zone, to);
    const step = Object.entries(plan.zones[zone]?.paths ?? {}).find(
      ([next, takesMs]) => !path.includes(next) && takesMs + (walkMs(plan, next, to) ?? Infinity) === left,
    );
    zone = step?.[0] ?? to;
    path.push(zone);
  }
  return path;
}

const preference = { radio: 0, phone: 1, email: 2, "in-person": 3 } as const;

/** Whether nobody can be reached over a channel now. */
export function isDead({ seatPlan, view }: Sight, channel: ChannelId): boolean {
  return channelNow(seatPlan, view, channel) === "down";
}

/**
 * The channel on which this seat reaches most of some roles and personas, and those it reaches there. A dead one reaches
 * nobody; one that is congested only serves where no other does; radio rather than phone.
 */
export function channelTo(
  sight: Sight,
  roles: readonly RoleId[],
): { readonly channel: ChannelId; readonly to: readonly RoleId[] } | undefined {
  const own = ownRole(sight)?.id ?? "";
  const reaches = Object.values(sight.seatPlan.channels)
    .filter(({ id, members }) => members.includes(own) && !isDead(sight, id))
    .map(({ id, kind, members }) => ({
      channel: id,
      kind,
      late: channelNow(sight.seatPlan, sight.view, id) === "congested" ? 1 : 0,
      to: roles.filter((role) => members.includes(role) && (kind !== "in-person" || isHere(sight, role))),
    }))
    .filter(({ to }) => to.length > 0)
    .toSorted((a, b) => b.to.length - a.to.length || a.late - b.late || preference[a.kind] - preference[b.kind]);
  return reaches[0];
}

function isHere({ view }: Sight, role: RoleId): boolean {
  return Object.values(view.people).some((person) => person.role === role && person.zone === view.zone);
}
