/** A share of n cases with its Wilson 95 % interval. Below ten cases the cases themselves say more: `few`. */
export interface Share {
  readonly k: number;
  readonly n: number;
  /** k/n, and the interval's ends, between 0 and 1; absent when there are no cases. */
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
  readonly few: boolean;
}

const z = 1.959963984540054;

/** The Wilson score interval (Wilson 1927) for k of n at 95 %. */
export function wilson(k: number, n: number): Share {
  if (n === 0) return { k, n, few: true };
  const share = k / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At the ends the formula gives 0 and 1 exactly; floating point does not.
  const low = k === 0 ? 0 : centre - half;
  const high = k === n ? 1 : centre + half;
  return { k, n, share, low, high, few: n < 10 };
}

/** The middle value; of an even number the mean of the two in the middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
