import { walkMs } from "#engine/exercise/whereabouts.ts";
import type { ZoneId } from "#engine/ids.ts";
import { needsCare } from "./casualty-duty.ts";
import { zonesToMoveFrom } from "./moving-duty.ts";
import { onSite, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Two who care for casualties in the same place are in each other's way: as bad as half a minute more to walk. */
const crowdedMs = 30_000;

/** A second look is taken at a place that was not looked at for so long. */
const lookAgainAfterMs = 4 * 60_000;

/** Goes where somebody needs this seat, when nobody does where it stands. */
export function walking(sight: Sight): readonly Intent[] {
  const { plan, view, memory } = sight;
  const here = view.zone;
  if (!onSite(sight) || here === undefined) return [];
  const reachable = (zone: ZoneId): boolean =>
    zone !== here && walkMs(plan, here, zone) !== undefined && (plan.zones[zone]?.onSite ?? false);
  const cost = (zone: ZoneId): number => (walkMs(plan, here, zone) ?? 0) + crowdedMs * colleaguesIn(sight, zone);
  const inNeed = zonesInNeed(sight).filter(reachable);
  const toMove = zonesToMoveFrom(sight);
  const target =
    nearest(inNeed, cost) ??
    toMove.slice(0, 1).find(reachable) ??
    expectedZones(sight).find(reachable) ??
    nearest(toLookAtAgain(sight).filter(reachable), cost);
  if (target === undefined) return [];
  const key = `walk/${target}/${memory.seen[target] ?? 0}`;
  if (tries(sight, key) > 1) return [];
  return [{ key, urgency: urgencies.walk, from: 0, command: { type: "walk", to: target }, texts: {} }];
}

/** Zones where somebody needs this seat's care, those with somebody untagged if there are any. */
function zonesInNeed(sight: Sight): readonly ZoneId[] {
  const inNeed = Object.values(sight.view.casualties).filter((casualty) => needsCare(sight, casualty));
  const untagged = inNeed.filter(({ tag }) => tag === undefined);
  return [...new Set((untagged.length > 0 ? untagged : inNeed).map(({ zone }) => zone))];
}

function expectedZones(sight: Sight): readonly ZoneId[] {
  const role = ownRole(sight)?.id ?? "";
  return sight.plan.expected
    .filter(({ pattern, who }) => pattern.type === "zone-entered" && who.includes(role))
    .flatMap(({ pattern }) => pattern.tests.flatMap(({ field, value }) => (field === "zone" ? [String(value)] : [])))
    .filter((zone) => sight.memory.seen[zone] === undefined);
}

/** Whoever triages takes a second look at those who are still there. */
function toLookAtAgain(sight: Sight): readonly ZoneId[] {
  if (!(ownRole(sight)?.triages ?? false) || sight.policy.misses > 0.2) return [];
  const zones = new Set(Object.values(sight.view.casualties).map(({ zone }) => zone));
  return [...zones].filter((zone) => sight.at - (sight.memory.seen[zone] ?? -Infinity) > lookAgainAfterMs);
}

function colleaguesIn({ view, plan, seat }: Sight, zone: ZoneId): number {
  return Object.values(view.people).filter((person) => {
    const cares = (plan.roles[person.role]?.does.length ?? 0) > 0;
    const place = person.task?.kind === "walking" ? person.task.to : person.zone;
    return person.seat !== seat && cares && place === zone;
  }).length;
}

function nearest(zones: readonly ZoneId[], cost: (zone: ZoneId) => number): ZoneId | undefined {
  return zones.toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))[0];
}
