import type { ClaimedValue, Holder } from "#engine/debrief/conflicting-claims.ts";

/** One line of the drawing: the heading of a value, or somebody who was told it. `y` is its top in pixels. */
export interface ClaimLine {
  readonly value: ClaimedValue;
  readonly holder: Holder | undefined;
  readonly y: number;
}

const headingPx = 22;
const besidePx = 18;
const stackedPx = 36;
const gapPx = 8;

/** Every value with its holders under it, one below the other, and how high that is. */
export function claimLines(
  values: readonly ClaimedValue[],
  stacked: boolean,
): { readonly lines: readonly ClaimLine[]; readonly height: number } {
  const lines: ClaimLine[] = [];
  let y = 4;
  for (const value of values) {
    lines.push({ value, holder: undefined, y });
    y += headingPx;
    for (const holder of value.holders) {
      lines.push({ value, holder, y });
      y += stacked ? stackedPx : besidePx;
    }
    y += gapPx;
  }
  return { lines, height: y };
}
