import { findingNames } from "#engine/scenario/condition-names.ts";
import type { Casualty } from "#engine/scenario/casualty-schema.ts";
import type { InterventionsPack } from "#engine/scenario/pack-schema.ts";
import type { FindingsPack, TriagePack } from "#engine/scenario/pack-schema.ts";
import type { ConditionNames } from "#engine/scenario/parse-condition.ts";
import { conditionOf, each, lengthMs } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanCasualty, PlanFinding, PlanIntervention, PlanProtocol, PlanTriage } from "./plan.ts";

type Findings = FindingsPack["findings"];

export function compileFindings(findings: Findings): Record<string, PlanFinding> {
  return each(findings, ({ title, ask, type, unit, takes, default: usual }, id) =>
    given({ id, title, ask, type, unit, takesMs: lengthMs(takes), default: usual }),
  );
}

/** The interventions of several packs; a later pack's replaces an earlier one's of the same id. */
export function compileInterventions(
  packs: readonly InterventionsPack[],
  findings: Findings,
): Record<string, PlanIntervention> {
  const written = Object.assign({}, ...packs.map(({ interventions }) => interventions));
  return each<InterventionsPack["interventions"][string], PlanIntervention>(
    written,
    ({ title, takes, needs, zones, moves, lifesaving, source }, id) =>
      given({
        id,
        title,
        takesMs: lengthMs(takes),
        needs: needs === undefined ? undefined : conditionOf(needs, findingNames(findings)),
        zones,
        moves,
        lifesaving,
        source,
      }),
  );
}

/** The triage packs of a scenario, in its order; undefined when it has none. `check` proved that they tag alike. */
export function compileTriage(packs: readonly TriagePack[], findings: Findings): PlanTriage | undefined {
  const [first] = packs;
  if (first === undefined) return undefined;
  return { categories: first.categories, protocols: packs.map((pack) => compileProtocol(pack, findings)) };
}

function compileProtocol(pack: TriagePack, findings: Findings): PlanProtocol {
  const names = findingNames(findings);
  const { id, title, source, review, ages } = pack;
  const steps = pack.steps.map(({ id: step, ask, when, do: does, gives }) =>
    given({ id: step, ask, when: conditionOf(when, names), does, gives }),
  );
  return { id, title, source, review, ages, steps };
}

/** A casualty; each of its conditions has every finding, those it does not state from the pack's defaults. */
export function compileCasualty(
  written: Casualty,
  id: string,
  findings: Findings,
  names: ConditionNames,
): PlanCasualty {
  const { title, age, figure, zone, at, facing, starts, conditions, walksTo } = written;
  const usual = each(findings, (finding) => finding.default);
  return given({
    id,
    title,
    age,
    figure,
    zone,
    at,
    facing,
    starts,
    conditions: each(conditions, ({ look, posture, signs, findings: stated, after, on }, condition) => ({
      id: condition,
      look,
      posture,
      signs,
      findings: { ...usual, ...stated },
      after: Object.entries(after)
        .map(([length, to]) => ({ ms: lengthMs(length), to }))
        .toSorted((a, b) => a.ms - b.ms),
      on,
    })),
    walksTo: walksTo === undefined ? undefined : { zone: walksTo.zone, when: conditionOf(walksTo.when, names) },
  });
}
