/** Lets through so many a second, and a few more at once after a pause. */
export interface TokenBucket {
  take(): boolean;
}

export function createTokenBucket(perSecond: number, atOnce: number, steady: () => number): TokenBucket {
  let tokens = atOnce;
  let last = steady();
  return {
    take() {
      const now = steady();
      tokens = Math.min(atOnce, tokens + ((now - last) / 1000) * perSecond);
      last = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
