import { findingNames } from "#engine/scenario/condition-names.ts";
import { operandsOf } from "#engine/scenario/operands.ts";
import type { Packs } from "#engine/scenario/packs.ts";
import { triagePacksOf, type ScenarioText } from "#engine/scenario/schema.ts";
import { conditionOf } from "./compile-parts.ts";

/**
 * The findings that can matter in a scenario, of all that the findings pack knows: those a protocol, an intervention or
 * a casualty's walk looks at, and those that differ in some condition of a casualty. Nobody is offered any other.
 */
export function findingsInUse(scenario: ScenarioText, packs: Packs): Packs["findings"] {
  const names = findingNames(packs.findings);
  const rules = [
    ...triagePacksOf(scenario).flatMap((id) => packs.triage[id]?.steps.map(({ when }) => when) ?? []),
    ...scenario.packs.interventions.flatMap((id) =>
      Object.values(packs.interventions[id]?.interventions ?? {}).flatMap(({ needs }) => needs ?? []),
    ),
  ];
  const looked = rules
    .flatMap((text) => operandsOf(conditionOf(text, names)))
    .flatMap((operand) => (operand.kind === "finding" ? [operand.id] : []));
  const stated = Object.values(scenario.casualties).flatMap(({ conditions }) =>
    Object.values(conditions).flatMap(({ findings }) => Object.keys(findings)),
  );
  const used = new Set([...looked, ...stated]);
  return Object.fromEntries(Object.entries(packs.findings).filter(([id]) => used.has(id)));
}
