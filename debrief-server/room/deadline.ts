const longest = 2 ** 31 - 1;

/** One alarm that can be set anew. */
export interface Deadline {
  /** Rings after this many real milliseconds; never when that is infinite. Replaces what was set before. */
  set(inMs: number): void;
  cancel(): void;
}

/** `ring` may be called too early when a deadline is further away than a timer reaches; it sets the next itself. */
export function createDeadline(ring: () => void): Deadline {
  let timer: NodeJS.Timeout | undefined;
  return {
    set(inMs) {
      clearTimeout(timer);
      timer = Number.isFinite(inMs) ? setTimeout(ring, Math.min(Math.ceil(inMs), longest)) : undefined;
    },
    cancel: () => clearTimeout(timer),
  };
}
