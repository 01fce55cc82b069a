import { type ReadonlySignal, signal } from "@preact/signals";

/** Long enough to read a sentence, and for a screen reader to have begun it. */
const shownMs = 7_000;

/** A sentence that is said and goes away by itself; a new one takes its place. */
export interface PassingWords {
  readonly now: ReadonlySignal<string>;
  say(sentence: string): void;
  /** Takes it away at once. */
  stop(): void;
}

/** Words for a live region. */
export function passingWords(): PassingWords {
  const now = signal("");
  let going: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(going);
    now.value = "";
  };
  return {
    now,
    say(sentence) {
      clearTimeout(going);
      now.value = sentence;
      going = setTimeout(stop, shownMs);
    },
    stop,
  };
}
