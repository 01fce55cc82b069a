import type { RoleId } from "#engine/ids.ts";
import { knownClaims } from "./known-claims.ts";
import type { KnownClaim } from "./known-claims.ts";
import { between } from "./policy.ts";
import { channelTo } from "./route.ts";
import { chance, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Passes the facts this seat was told to the roles that need them and were not told in its hearing. */
export function passingOn(sight: Sight): readonly Intent[] {
  const groups = new Map<string, { to: readonly RoleId[]; facts: KnownClaim[] }>();
  for (const known of knownClaims(sight).filter(({ addressed }) => addressed)) {
    const needed = sight.plan.facts[known.claim.id]?.neededBy.filter((role) => !known.told.has(role)) ?? [];
    if (needed.length === 0 || chance(sight, `pass/${known.claim.id}/misses`) < sight.policy.misses) continue;
    const group = groups.get(needed.join("+")) ?? { to: needed, facts: [] };
    group.facts.push(known);
    groups.set(needed.join("+"), group);
  }
  return [...groups.values()].flatMap(({ to, facts }) => telling(sight, to, facts));
}

function telling(sight: Sight, roles: readonly RoleId[], facts: readonly KnownClaim[]): readonly Intent[] {
  const way = channelTo(sight, roles);
  if (way === undefined) return [];
  const ids = facts.map(({ claim }) => claim.id).toSorted();
  const key = `pass/${ids.join("+")}/${way.to.join("+")}`;
  const latest = Math.max(...facts.map(({ at }) => at));
  return [
    {
      key,
      urgency: urgencies.passOn,
      from: latest + between(sight.policy.passesMs, chance(sight, key)),
      command: { type: "send-message", channel: way.channel, to: [...way.to], act: "inform", facts: ids.slice(0, 20) },
      texts: {},
    },
  ];
}
