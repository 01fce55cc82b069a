import type { ExerciseTime } from "#engine/time.ts";
import { fireTimer } from "./settle/fire-timer.ts";
import { lookAround } from "./settle/look-around.ts";
import { count } from "./settle/expect.ts";
import { practise } from "./settle/practise.ts";
import { react } from "./settle/react.ts";
import type { Unfolding } from "./unfolding.ts";

/** More things in one instant than any exercise has: a plan whose lanes chase each other without taking time. */
const mostInAnInstant = 20_000;

/**
 * Lets everything happen that follows at this time, until nothing more does: what entries bring about, in their order;
 * then, while the exercise runs, what conditions bring about; then timers that are due, one at a time.
 */
export function settle(u: Unfolding, at: ExerciseTime): void {
  const start = u.entries.length;
  for (;;) {
    answerEntries(u);
    if (u.entries.length - start > mostInAnInstant) throw new Error(`the plan ${u.plan.id} never comes to rest`);
    if (u.state.status !== "running") return;
    if (lookAround(u, at)) continue;
    const timer = u.state.timers[0];
    if (timer === undefined || timer.due > at) return;
    fireTimer(u, timer);
  }
}

function answerEntries(u: Unfolding): void {
  for (let entry = u.entries[u.answered]; entry !== undefined; entry = u.entries[u.answered]) {
    u.answered += 1;
    count(u, entry);
    practise(u, entry);
    react(u, entry);
  }
}
