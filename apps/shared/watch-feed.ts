import { messageIn } from "#engine/exercise/post.ts";
import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { see } from "#engine/exercise/see.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { tell } from "#engine/exercise/told.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ControlFeed } from "./control-feed.ts";
import type { Feed } from "./feed.ts";

const watcher: Viewer = { kind: "all" };

/** What a trainer or supervisor watches the place with: sees everything and everybody, and is nobody there. */
export function createWatchFeed(exercise: string, plan: Plan, control: ControlFeed): Feed {
  return {
    plan: computed(() => seatPlan(plan, exercise, watcher)),
    view: watchedView(plan, control.told),
    link: control.link,
    at: () => control.at(),
    poses: () => control.poses(),
    bodyOf: (seat) => control.poses().get(seat),
    say: () => Promise.resolve({ ok: false, fault: "closed" }),
    offerPose: () => undefined,
    // The control feed is its owner's to close.
    close: () => undefined,
  };
}

/** The view of somebody who sees everything, folded from a log that grows: each entry once. */
export function watchedView(plan: Plan, told: ReadonlySignal<readonly Told[]>): ReadonlySignal<SeatView> {
  const begin = { length: 0, state: initialState(plan), view: emptyView };
  let last = begin;
  let first: Told | undefined;
  return computed(() => {
    const log = told.value;
    if (log.length < last.length || log[0] !== first) last = begin;
    first = log[0];
    let { state, view } = last;
    for (const { entry } of log.slice(last.length)) {
      const after = evolve(state, entry);
      const item = tell(
        entry,
        (seq) => log[seq - 1]?.texts,
        (message) => messageIn(after, message)?.seq,
      );
      view = see(plan, state, after, item, watcher).reduce(
        (known, is) => learn(known, { seq: entry.seq, at: entry.at, is }),
        view,
      );
      state = after;
    }
    last = { length: log.length, state, view };
    return view;
  });
}
