import type { Grant } from "../store/access-store.ts";
import { newAlongCode } from "./codes.ts";

type PlayerGrant = Extract<Grant, { readonly capability: "player" }>;

/** Codes by which a person takes their seat along to another device: for one use, for a short while, never stored. */
export interface AlongCodes {
  /** A new code for what a browser was given; an older one for the same is void. */
  give(grant: PlayerGrant): string;
  /** What a code stands for, once; undefined when it is none, was used, or is too old. */
  take(code: string): PlayerGrant | undefined;
}

/** How long such a code is good. */
export const alongMs = 5 * 60_000;

/** Keeps them in memory: who has one when the server restarts asks for another. */
export function createAlongCodes(steady: () => number): AlongCodes {
  const kept = new Map<string, { readonly grant: PlayerGrant; readonly until: number }>();
  const drop = (isGone: (one: { readonly grant: PlayerGrant; readonly until: number }) => boolean): void => {
    for (const [code, one] of kept) if (isGone(one)) kept.delete(code);
  };
  return {
    give(grant) {
      drop(({ grant: { subject }, until }) => subject === grant.subject || until <= steady());
      const code = newAlongCode();
      kept.set(code, { grant, until: steady() + alongMs });
      return code;
    },
    take(code) {
      drop(({ until }) => until <= steady());
      const found = kept.get(code)?.grant;
      kept.delete(code);
      return found;
    },
  };
}
