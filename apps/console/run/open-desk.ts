import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Plan } from "#engine/plan/plan.ts";
import type { ControlFeed } from "../../shared/control-feed.ts";
import type { Link } from "../../shared/feed.ts";
import { foldOf } from "../../shared/control-fold.ts";
import { passingWords } from "../../shared/passing-words.ts";
import { createWatchFeed } from "../../shared/watch-feed.ts";
import { namesOfPlan } from "../../shared/wording/names.ts";
import { answerSentence } from "../../shared/wording/refusal-sentence.ts";
import type { Desk } from "./desk.ts";

/** A desk that is being opened: there once the server has sent the plan. */
export interface OpenedDesk {
  readonly desk: ReadonlySignal<Desk | undefined>;
  readonly link: ReadonlySignal<Link>;
  /** What was announced last, for the page's live region. */
  readonly announced: ReadonlySignal<string>;
  close(): void;
}

const tickMs = 200;

/** Makes a desk of a control feed: the folded state, names for everything, and a clock that ticks. */
export function openDesk(exercise: string, feed: ControlFeed): OpenedDesk {
  const announced = passingWords();
  const now = signal(0);
  const desk = signal<Desk | undefined>(undefined);
  const tick = (): void => {
    now.value = Math.floor(feed.at() / 1000) * 1000;
  };
  const ticking = setInterval(tick, tickMs);
  // When the clock is set, stopped or started, nobody waits for the next tick to see it.
  const stopWatching = effect(() => {
    void feed.clock.value;
    tick();
  });
  const stopOpening = effect(() => {
    const plan = feed.plan.value;
    // Every reconnection brings the plan again; it is the same, and the desk stays as it is.
    if (plan === undefined || desk.peek() !== undefined) return;
    const made = deskOf(exercise, plan, feed, now, announced.say);
    desk.value = made;
  });
  return {
    desk,
    link: feed.link,
    announced: announced.now,
    close: () => {
      announced.stop();
      clearInterval(ticking);
      stopWatching();
      stopOpening();
      feed.close();
    },
  };
}

function deskOf(exercise: string, plan: Plan, feed: ControlFeed, now: Desk["now"], announce: Desk["announce"]): Desk {
  const names = namesOfPlan(plan);
  return {
    exercise,
    code: feed.code,
    plan,
    names,
    state: foldOf(plan, feed.told),
    log: feed.told,
    link: feed.link,
    now,
    hearings: feed.hearings,
    watch: createWatchFeed(exercise, plan, feed),
    act: async (command, texts = {}) => answerSentence(await feed.say(command, texts), names),
    announce,
  };
}
