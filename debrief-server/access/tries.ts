import { RateLimiterMemory } from "rate-limiter-flexible";

/** How a guess ended. `retryMs` says in how many milliseconds there will be another try. */
type Guess<T> =
  | { readonly kind: "right"; readonly value: T }
  | { readonly kind: "wrong" }
  | { readonly kind: "too-many"; readonly retryMs: number };

/** Limits guesses from one address; what is right costs nothing, so that a whole class may come at once. */
export interface Tries {
  /** Looks at a guess unless there were too many wrong ones; undefined means that it is wrong. */
  guess<T>(address: string, look: () => Promise<T | undefined>): Promise<Guess<T>>;
}

/** Guesses that are being looked at while none of them has turned out wrong yet. */
const atOnce = 40;

export function createTries(wrongPerMinute: number): Tries {
  const limiter = new RateLimiterMemory({ points: wrongPerMinute, duration: 60 });
  const underWay = new Map<string, number>();
  return {
    async guess(address, look) {
      const before = await limiter.get(address);
      if (before !== null && before.consumedPoints >= wrongPerMinute) {
        return { kind: "too-many", retryMs: before.msBeforeNext };
      }
      const others = underWay.get(address) ?? 0;
      if (others >= atOnce) return { kind: "too-many", retryMs: 1_000 };
      underWay.set(address, others + 1);
      try {
        const value = await look();
        if (value !== undefined) return { kind: "right", value };
        await limiter.penalty(address);
        return { kind: "wrong" };
      } finally {
        const left = (underWay.get(address) ?? 1) - 1;
        if (left === 0) underWay.delete(address);
        else underWay.set(address, left);
      }
    },
  };
}
