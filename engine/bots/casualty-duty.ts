import { handles } from "#engine/exercise/handled.ts";
import type { SeenCasualty } from "#engine/exercise/seat-event.ts";
import type { PlanIntervention, PlanTriage } from "#engine/plan/plan.ts";
import { protocolFor } from "#engine/plan/triage.ts";
import { allowed, examineKey, foundNow, sorted, weigh } from "./examining.ts";
import { hasChanged } from "./memory.ts";
import { chance, onSite, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Examines, treats and tags the casualties in the bot's own zone, one after the other. */
export function caring(sight: Sight): readonly Intent[] {
  if (!onSite(sight)) return [];
  const here = atHand(sight).toSorted((a, b) => order(sight, a) - order(sight, b) || (a.id < b.id ? -1 : 1));
  for (const casualty of here) {
    const intent = nextFor(sight, casualty);
    if (intent !== undefined) return [intent];
  }
  return [];
}

/** The casualties where the bot stands, at whom nobody else is busy and there is nothing left for it to do. */
export function lookedAfter(sight: Sight): readonly string[] {
  if (!onSite(sight)) return [];
  return atHand(sight).flatMap((casualty) => (nextFor(sight, casualty) === undefined ? [casualty.id] : []));
}

function atHand(sight: Sight): readonly SeenCasualty[] {
  return Object.values(sight.view.casualties).filter(
    ({ id, zone, near }) => zone === sight.view.zone && near !== undefined && !isAttended(sight, id),
  );
}

/** Whether this seat has anything to do at a casualty that it sees, near or far, as far as it can tell. */
export function needsCare(sight: Sight, casualty: SeenCasualty): boolean {
  if (casualty.near !== undefined) return nextFor(sight, casualty) !== undefined;
  if (ownRole(sight)?.triages ?? false) return casualty.tag === undefined || hasChanged(sight.memory, casualty.id);
  if (allowed(sight, true).length === 0 || casualty.tag !== undefined || isUpright(casualty)) return false;
  return sight.memory.looks[casualty.id]?.look === undefined || hasChanged(sight.memory, casualty.id);
}

/** Whether a colleague is busy with a casualty. */
export function isAttended({ view, seat }: Sight, casualty: string): boolean {
  return Object.values(view.people).some(({ task, ...person }) => person.seat !== seat && handles(task, casualty));
}

/** Stands, walks or waves: in no hurry, as far as one sees. */
function isUpright({ posture }: SeenCasualty): boolean {
  return posture === "standing" || posture === "walking" || posture === "waving";
}

/** Those begun come first, then those without a tag who lie, then those without a tag, then those who changed. */
function order(sight: Sight, casualty: SeenCasualty): number {
  if (Object.keys(foundNow(sight, casualty.id)).length > 0) return 0;
  if (casualty.tag !== undefined) return 3;
  return isUpright(casualty) ? 2 : 1;
}

function nextFor(sight: Sight, casualty: SeenCasualty): Intent | undefined {
  const { plan, policy } = sight;
  const triages = (ownRole(sight)?.triages ?? false) && plan.triage !== undefined;
  const round = sight.memory.looks[casualty.id]?.round ?? 0;
  if (casualty.tag !== undefined && !hasChanged(sight.memory, casualty.id)) return undefined;
  if (round > 0 && chance(sight, `again/${casualty.id}/${round}/misses`) < policy.misses) return undefined;
  if (!triages || plan.triage === undefined) return isUpright(casualty) ? undefined : saveLife(sight, casualty);
  const protocol = protocolFor(plan.triage, sight.seatPlan.figures[casualty.id]?.age ?? 0);
  const result = sorted(protocol, foundNow(sight, casualty.id), plan.findings);
  if ("ask" in result) return examine(sight, casualty, result.ask);
  const saving = result.atOnce ? undefined : saveLife(sight, casualty);
  return saving ?? tag(sight, casualty, plan.triage, result.category);
}

/** The first life-saving intervention that is allowed and fits, or the examination that would tell. */
function saveLife(sight: Sight, casualty: SeenCasualty): Intent | undefined {
  for (const intervention of allowed(sight, true)) {
    const missed = chance(sight, `treat/${casualty.id}/${intervention.id}/misses`) < sight.policy.misses;
    const next =
      missed || isDone(sight, casualty, intervention) ? undefined : treatIfNeeded(sight, casualty, intervention);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Treats a casualty when the findings call for it, and finds out first what it takes to know. */
export function treatIfNeeded(
  sight: Sight,
  casualty: SeenCasualty,
  { id, needs, zones }: PlanIntervention,
): Intent | undefined {
  if (zones !== undefined && !zones.includes(casualty.zone)) return undefined;
  const weighed =
    needs === undefined ? { holds: true } : weigh(needs, foundNow(sight, casualty.id), sight.plan.findings);
  if ("ask" in weighed) return examine(sight, casualty, weighed.ask);
  const key = `treat/${casualty.id}/${sight.memory.looks[casualty.id]?.round ?? 0}/${id}`;
  if (!weighed.holds || tries(sight, key) > 1) return undefined;
  return {
    key,
    urgency: urgencies.treat,
    from: 0,
    command: { type: "treat", casualty: casualty.id, intervention: id },
    texts: {},
  };
}

function isDone({ view }: Sight, { id, near }: SeenCasualty, intervention: PlanIntervention): boolean {
  const done = near?.done ?? view.casualties[id]?.near?.done ?? [];
  return done.includes(intervention.id);
}

function examine(sight: Sight, casualty: SeenCasualty, finding: string): Intent | undefined {
  const key = examineKey(sight, casualty.id, finding);
  if (tries(sight, key) > 1) return undefined;
  return {
    key,
    urgency: urgencies.examine,
    from: 0,
    command: { type: "assess", casualty: casualty.id, finding },
    texts: {},
  };
}

function tag(sight: Sight, casualty: SeenCasualty, triage: PlanTriage, category: string): Intent | undefined {
  const round = sight.memory.looks[casualty.id]?.round ?? 0;
  const errs = chance(sight, `tag/${casualty.id}/${round}/errs`) < sight.policy.overTriage;
  const given = errs ? moreUrgent(triage, category) : category;
  const key = `tag/${casualty.id}/${round}/${given}`;
  if (casualty.tag === given || tries(sight, key) > 1) return undefined;
  return {
    key,
    urgency: urgencies.tag,
    from: 0,
    command: { type: "tag", casualty: casualty.id, category: given },
    texts: {},
  };
}

/** The next more urgent category; the most urgent stays. */
function moreUrgent({ categories }: PlanTriage, category: string): string {
  const urgency = categories[category]?.urgency ?? 0;
  const above = Object.entries(categories)
    .filter(([, other]) => other.urgency < urgency)
    .toSorted(([, a], [, b]) => b.urgency - a.urgency);
  return above[0]?.[0] ?? category;
}
