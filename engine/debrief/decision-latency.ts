import type { DecisionAccount } from "./decisions.ts";
import { wilson, type Share } from "./wilson.ts";

/** How long decisions took, those that nobody took counted as taking longer than they were open. */
export interface DecisionLatency {
  readonly opened: number;
  readonly decided: Share;
  /** The time by which half were decided (Kaplan–Meier); absent when fewer than half were. */
  readonly medianMs?: number;
}

/**
 * Kaplan–Meier median of the latencies of all decisions that were opened: S(t) = Π (1 − d/n) over the times t at which d
 * of the n still open were decided. Leaving the undecided out would flatter the slowest.
 */
export function decisionLatency(accounts: readonly DecisionAccount[]): DecisionLatency {
  const cases = accounts.flatMap(({ latencyMs, censored }) =>
    latencyMs === undefined ? [] : [{ latencyMs, censored }],
  );
  const times = [...new Set(cases.filter(({ censored }) => !censored).map(({ latencyMs }) => latencyMs))];
  let survival = 1;
  let medianMs: number | undefined;
  for (const time of times.toSorted((a, b) => a - b)) {
    const open = cases.filter(({ latencyMs }) => latencyMs >= time).length;
    const decided = cases.filter(({ latencyMs, censored }) => !censored && latencyMs === time).length;
    survival *= 1 - decided / open;
    // Halves are not exact in binary: 1/3 × 3/2 must still count as a half.
    if (survival <= 0.5 + 1e-9) medianMs ??= time;
  }
  return {
    opened: cases.length,
    decided: wilson(cases.filter(({ censored }) => !censored).length, cases.length),
    ...(medianMs === undefined ? {} : { medianMs }),
  };
}
