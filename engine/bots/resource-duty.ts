import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import { tripMs } from "#engine/plan/work.ts";
import { bestOption } from "./decision-duty.ts";
import { between } from "./policy.ts";
import { chance, heard, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";
import { type Need, boundFor, needsOf } from "./unit-needs.ts";

/** Sends units where that is expected of this role, and where the option it would take needs them. */
export function dispatching(sight: Sight): readonly Intent[] {
  const own = ownRole(sight)?.id ?? "";
  const expected = sight.plan.expected
    .filter(({ who }) => who.includes(own))
    .filter(({ id }) => chance(sight, `send/${id}/misses`) >= sight.policy.misses)
    .flatMap((action) => forAction(sight, action));
  return [...expected, ...Object.keys(sight.view.decisions).flatMap((id) => forDecision(sight, id))];
}

/** In the share of the time that this policy lets go by; units that must arrive set out so much earlier. */
function forAction(sight: Sight, action: PlanExpectedAction): readonly Intent[] {
  const { id, pattern, from: row } = action;
  if (pattern.type !== "resource-sent" && pattern.type !== "resource-arrived") return [];
  const asked = row === undefined ? undefined : heard(sight).find((message) => message.row === row);
  if (row !== undefined && asked === undefined) return [];
  const start = asked?.at ?? 0;
  const share = between(sight.policy.waits, chance(sight, `send/${id}/waits`)) * 0.5;
  const need = neededFor(sight, action);
  return sending(
    sight,
    `send/${id}`,
    start + share * action.byMs,
    pattern.afterRow === undefined ? need : more(sight, id, need),
  );
}

/** What counts only after a row is sent on top of what went before it, once. */
function more(sight: Sight, action: string, need: Need): Need {
  const seen = sight.view.resources[need.resource];
  const before = seen === undefined ? 0 : boundFor(seen, need.zone);
  return { ...need, count: tries(sight, `send/${action}`) > 0 ? 0 : before + need.count };
}

/** What an expected action needs where; without a zone the nearest to home counts. */
function neededFor({ view }: Sight, { pattern }: PlanExpectedAction): Need {
  const wanted = (field: string) => pattern.tests.find((test) => test.field === field)?.value;
  const resource = String(wanted("resource") ?? "");
  const travel = Object.entries(view.resources[resource]?.whole?.travel ?? {});
  const nearest = travel.toSorted((a, b) => a[1] - b[1])[0]?.[0] ?? "";
  const zone = wanted("to") ?? wanted("zone") ?? nearest;
  const total = wanted("total");
  return { resource, zone: String(zone), count: typeof total === "number" ? total : 1 };
}

function forDecision(sight: Sight, id: string): readonly Intent[] {
  const decision = sight.view.decisions[id];
  if (decision === undefined || decision.status !== "open" || !decision.mayPropose) return [];
  return needsOf(bestOption(sight, decision)?.when).flatMap((need) =>
    sending(sight, `send/${id}/${need.resource}/${need.zone}`, decision.openedAt, need),
  );
}

/** As many as are still missing there, from home, as far as they reach. */
function sending(sight: Sight, key: string, from: number, { resource, zone, count }: Need): readonly Intent[] {
  const seen = sight.view.resources[resource];
  if (seen?.whole?.maySend !== true || tripMs(seen.whole, seen.whole.home, zone) === undefined) return [];
  const missing = Math.min(count - boundFor(seen, zone), seen.at[seen.whole.home] ?? 0);
  if (missing < 1) return [];
  const command = { type: "send-resource", resource, count: missing, to: zone } as const;
  return [{ key, urgency: urgencies.send, from, command, texts: {} }];
}
