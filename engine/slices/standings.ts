import type { Draft } from "./moment.ts";
import type { Slice, Standing } from "./slice.ts";
import type { Thing } from "./story.ts";

/** How a thing of the slice stands in a draft. Throws for a thing the slice does not hold: a bug. */
export function standingOf({ slots }: Slice, { standings }: Draft, thing: Thing): Standing {
  const slot = slots.get(thing);
  const standing = slot === undefined ? undefined : standings[slot];
  if (standing === undefined) throw new Error(`the slice does not hold ${thing}`);
  return standing;
}

/** Whether a decision has not been open yet; it may wait for its turn already. */
export function isToCome(slice: Slice, draft: Draft, decision: string): boolean {
  return ["closed", "waiting"].includes(String(standingOf(slice, draft, `decision ${decision}`)));
}

/** Puts a thing into a standing. What the slice does not hold makes no difference to it. */
export function put({ slots }: Slice, { standings }: Draft, thing: Thing, standing: Standing): void {
  const slot = slots.get(thing);
  if (slot !== undefined) standings[slot] = standing;
}
