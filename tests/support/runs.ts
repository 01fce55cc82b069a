import process from "node:process";

/**
 * How often a property is tried, and from which seed: another one each time, printed, so that a failure can be had again
 * with `HOTWASH_SEED=<seed>`.
 */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  const seed = Number(process.env["HOTWASH_SEED"] ?? Date.now() % 2 ** 31);
  console.log(`fast-check: ${numRuns} runs from seed ${seed}`);
  return { numRuns, seed };
}
