import { type TokenBucket, createTokenBucket } from "../room/token-bucket.ts";

/** A class behind one address may click all at once; a script that makes exercises for ever is held back. */
const perAddress = { perSecond: 0.5, atOnce: 40 };
const ofAll = { perSecond: 3, atOnce: 150 };
/** Addresses that are remembered at once; who has not asked for long is forgotten first, with a full bucket by then. */
const addressesKept = 5_000;

/** Limits how many exercises are made alone: from each address, and altogether. What exists is never put away for it. */
export interface SoloLimit {
  take(address: string): boolean;
}

export function createSoloLimit(steady: () => number): SoloLimit {
  const all = createTokenBucket(ofAll.perSecond, ofAll.atOnce, steady);
  const buckets = new Map<string, TokenBucket>();
  return {
    take(address) {
      const own = buckets.get(address) ?? createTokenBucket(perAddress.perSecond, perAddress.atOnce, steady);
      buckets.delete(address);
      buckets.set(address, own);
      const [oldest] = buckets.keys();
      if (buckets.size > addressesKept && oldest !== undefined) buckets.delete(oldest);
      return own.take() && all.take();
    },
  };
}
