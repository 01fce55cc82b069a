import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Limits wrong codes: ten a minute from one address. */
export interface Tries {
  /** Takes a try, before the code is looked at. Answers in how many milliseconds there will be another when none is left. */
  take(address: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly tryAgainInMs: number }>;
  /** Gives the try back: the code was right. */
  giveBack(address: string): Promise<void>;
}

export function createTries(): Tries {
  const limiter = new RateLimiterMemory({ points: 10, duration: 60 });
  return {
    async take(address) {
      try {
        await limiter.consume(address);
        return { ok: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { ok: false, tryAgainInMs: refused.msBeforeNext };
      }
    },
    async giveBack(address) {
      await limiter.reward(address);
    },
  };
}
