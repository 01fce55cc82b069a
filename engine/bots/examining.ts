import type { Condition } from "#engine/plan/condition.ts";
import type { Plan, PlanIntervention, PlanProtocol } from "#engine/plan/plan.ts";
import { findingsSight, holds } from "#engine/plan/weigh.ts";
import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import { tries } from "./sight.ts";
import type { Sight } from "./sight.ts";

type Findings = Readonly<Record<string, FindingValue>>;

/** What the findings so far say of a condition: that it holds or not, or what must be found out first. */
export type Weighed = { readonly holds: boolean } | { readonly ask: string };

/** Weighs a condition over findings of which some may be unknown; asks for one only when the outcome hangs on it. */
export function weigh(condition: Condition, known: Findings, kinds: Plan["findings"]): Weighed {
  let ask: string | undefined;
  const sight = findingsSight(known);
  const finding = (id: string): FindingValue => {
    const value = known[id];
    if (value !== undefined) return value;
    ask ??= id;
    return kinds[id]?.default ?? false;
  };
  const result = holds(condition, { ...sight, finding });
  return ask === undefined ? { holds: result } : { ask };
}

/** The category that a protocol gives for the findings so far (`atOnce`: by its first step), or what its next step asks. */
export function sorted(
  protocol: PlanProtocol,
  known: Findings,
  kinds: Plan["findings"],
): { readonly category: string; readonly atOnce: boolean } | { readonly ask: string } {
  for (const [step, { when, gives }] of protocol.steps.entries()) {
    const weighed = weigh(when, known, kinds);
    if ("ask" in weighed) return weighed;
    if (weighed.holds) return { category: gives, atOnce: step === 0 };
  }
  throw new Error(`no step of ${protocol.id} decides`);
}

/** What this bot found out about a casualty since it last changed before its eyes. */
export function foundNow(sight: Sight, casualty: string): Findings {
  const found = Object.entries(sight.view.findings[casualty] ?? {});
  return Object.fromEntries(found.filter(([finding]) => tries(sight, examineKey(sight, casualty, finding)) > 0));
}

/** Names an examination in the casualty's present condition, as far as the bot can tell conditions apart. */
export function examineKey(sight: Sight, casualty: string, finding: string): string {
  return `examine/${casualty}/${sight.memory.looks[casualty]?.round ?? 0}/${finding}`;
}

/** What this role may do for a casualty that can save a life, and what else it may do. */
export function allowed({ plan, seatPlan }: Sight, lifesaving: boolean): readonly PlanIntervention[] {
  return Object.keys(seatPlan.interventions)
    .flatMap((id) => plan.interventions[id] ?? [])
    .filter((intervention) => intervention.lifesaving === lifesaving);
}
