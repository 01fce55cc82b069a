import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { PlanProtocol, PlanTriage } from "./plan.ts";
import { findingsSight, holds } from "./weigh.ts";

/** The protocol a casualty of this age is sorted by: the first that is for it. `check` proved that there is one. */
export function protocolFor({ protocols }: Pick<PlanTriage, "protocols">, age: number): PlanProtocol {
  const protocol = protocols.find(({ ages }) => age >= ages.from && age <= ages.to);
  if (protocol === undefined) throw new Error(`no triage protocol is for the age of ${age}`);
  return protocol;
}

/**
 * The category the pack's own steps give: that of the first step that holds. `findings` must hold every finding of the
 * findings pack, as `PlanCondition.findings` does. That some step always holds was proved when the pack was read.
 */
export function protocolCategory(
  { id, steps }: Pick<PlanProtocol, "id" | "steps">,
  findings: Readonly<Record<string, FindingValue>>,
): string {
  const sight = findingsSight(findings);
  const step = steps.find(({ when }) => holds(when, sight));
  if (step === undefined) throw new Error(`no step of ${id} decides`);
  return step.gives;
}
