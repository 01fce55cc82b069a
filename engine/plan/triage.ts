import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { PlanTriage } from "./plan.ts";
import { findingsSight, holds } from "./weigh.ts";

/**
 * The category the pack's own steps give: that of the first step that holds. `findings` must hold every finding of the
 * findings pack, as `PlanCondition.findings` does. That some step always holds was proved when the pack was read.
 */
export function protocolCategory(triage: PlanTriage, findings: Readonly<Record<string, FindingValue>>): string {
  const sight = findingsSight(findings);
  const step = triage.steps.find(({ when }) => holds(when, sight));
  if (step === undefined) throw new Error(`no step of ${triage.id} decides`);
  return step.gives;
}
