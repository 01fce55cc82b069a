import type { Condition } from "./condition.ts";
import { operandsOf } from "./operands.ts";
import type { FindingsPack, FindingValue } from "./pack-schema.ts";
import { findingsSight, holds } from "./weigh.ts";

type Findings = FindingsPack["findings"];

const most = 200_000;

/** The values of a finding between which the conditions can tell: around every number that stands in them. */
function valuesOf(id: string, findings: Findings, numbers: readonly number[]): readonly FindingValue[] {
  const finding = findings[id];
  if (finding?.type === "word") return finding.words ?? [];
  if (finding?.type !== "number") return [true, false];
  const around = numbers.flatMap((number) => [number - 0.5, number, number + 0.5]);
  return [...new Set([...around, 0])].filter((value) => value >= 0);
}

/**
 * Findings for which no step holds; undefined when every casualty gets a category. Goes through every combination that
 * the conditions can tell apart; of more than 200,000 it tries the first.
 */
export function protocolGap(
  steps: readonly Condition[],
  findings: Findings,
): Readonly<Record<string, FindingValue>> | undefined {
  const operands = steps.flatMap(operandsOf);
  const ids = [...new Set(operands.flatMap((operand) => (operand.kind === "finding" ? [operand.id] : [])))];
  const numbers = operands.flatMap((operand) =>
    operand.kind === "value" && typeof operand.value === "number" ? [operand.value] : [],
  );
  const axes = ids.map((id) => ({ id, values: valuesOf(id, findings, numbers) }));
  const all = axes.reduce((product, { values }) => product * Math.max(1, values.length), 1);
  for (let n = 0; n < Math.min(all, most); n += 1) {
    const found: Record<string, FindingValue> = {};
    let rest = n;
    for (const { id, values } of axes) {
      found[id] = values[rest % values.length] ?? false;
      rest = Math.floor(rest / Math.max(1, values.length));
    }
    const sight = findingsSight(found);
    if (!steps.some((step) => holds(step, sight))) return found;
  }
  return undefined;
}
