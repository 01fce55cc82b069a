import { matches } from "#engine/plan/match.ts";
import type { Entry } from "../entry.ts";
import { messageIn } from "../post.ts";
import { happen, type Unfolding } from "../unfolding.ts";

/** Ticks off each step of practice that an entry shows its seat to have done; once for each holder of the seat. */
export function practise(u: Unfolding, { at, is }: Entry): void {
  if (!("seat" in is) || is.seat === undefined) return;
  for (const step of u.index.practisedBy.get(is.type) ?? []) {
    const done = u.state.practised[is.seat] ?? [];
    if (done.includes(step.id) || !matches(step.pattern, is, (message) => messageIn(u.state, message)?.row)) continue;
    happen(u, at, { type: "step-done", seat: is.seat, step: step.id });
  }
}
