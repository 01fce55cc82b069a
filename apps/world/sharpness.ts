/** How many of the usual pixels along each edge are drawn: all of them, and less and less where that takes too long. */
const shares = [1, 0.85, 0.7, 0.55] as const;

/** How sharply the place is drawn now, and what led to it. */
export interface Sharpness {
  /** The place in `shares`. */
  readonly step: number;
  /** So many stretches in a row were too slow, or quick. */
  readonly slow: number;
  readonly quick: number;
  /** No step before this one is tried again: it was, and did not last. */
  readonly least: number;
  /** The step now was come to from a blurred one. */
  readonly climbed: boolean;
  /** So slow that leaving out whatever can be left out would not do: it stays sharp. */
  readonly beyond: boolean;
}

/** As sharp as it can be. */
export const sharpest: Sharpness = { step: 0, slow: 0, quick: 0, least: 0, climbed: false, beyond: false };

/** A stretch whose frames take longer than that is too slow: fewer than 28 in a second. Shorter than this is quick: 50. */
const slowMs = 36;
const quickMs = 20;
/** Of that even the least of the pixels would take too long, all of a frame's time being theirs. */
const beyondMs = slowMs / (0.55 * 0.55);
/** So many slow stretches in a row blur, so many quick ones sharpen. */
const toBlur = 2;
const toSharpen = 10;
/** So many slow ones more, when nothing is left to blur, say that the device cannot do it. */
const toTell = 4;

/**
 * How sharply to draw after a stretch of some frames that took so many milliseconds each. It is blurred soon and sharpened
 * late, and what was sharpened and then was too slow is never sharpened so far again: it comes to rest.
 */
export function sharpnessAfter(now: Sharpness, frameMs: number): Sharpness {
  if (frameMs > slowMs) {
    const beyond = now.step === 0 && frameMs > beyondMs;
    return afterSlow({ ...now, slow: Math.min(now.slow + 1, toTell), quick: 0, beyond });
  }
  if (frameMs >= quickMs) return { ...now, slow: 0, quick: 0 };
  const quick = Math.min(now.quick + 1, toSharpen);
  if (quick < toSharpen || now.step <= now.least) return { ...now, slow: 0, quick };
  return { ...now, step: now.step - 1, slow: 0, quick: 0, climbed: true };
}

function afterSlow(now: Sharpness): Sharpness {
  if (now.slow < toBlur || now.beyond || now.step === shares.length - 1) return now;
  const step = now.step + 1;
  return { ...now, step, slow: 0, least: now.climbed ? step : now.least, climbed: false };
}

/** The share of the usual pixels along each edge. */
export function shareOf({ step }: Sharpness): number {
  return shares[step] ?? 1;
}

/** Whether the device cannot hold some thirty frames a second however little is drawn. */
export function isTooSlow({ step, slow, beyond }: Sharpness): boolean {
  return slow >= toTell && (beyond || step === shares.length - 1);
}

/** How many CSS pixels one of ours is wide, as long as nothing is left out. */
export function usualScaling(): number {
  return 1 / Math.min(globalThis.devicePixelRatio || 1, 1.5);
}
