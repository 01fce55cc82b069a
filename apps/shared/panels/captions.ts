import type { SeatView } from "#engine/exercise/seat-view.ts";
import { messageNews } from "./announce-model.ts";
import type { Sight } from "./sight.ts";

/** Long enough to notice it and read it at an easy pace: about fifteen characters a second. */
const shownMs = (text: string): number => 4_000 + text.length * 65;
const linesAtOnce = 3;

/** One thing that was said, until when it is shown: ms of the reader's clock. */
interface Caption {
  readonly n: number;
  readonly text: string;
  readonly until: number;
}

/**
 * Captions: what was said to a seat, each for as long as it takes to read. Ask it with the sight and a steady clock in
 * milliseconds, whenever either may have changed; what stood before it was first asked is not said again.
 */
export function captionReader(): (sight: Sight, now: number) => readonly Caption[] {
  let before: SeatView | undefined;
  let shown: readonly Caption[] = [];
  let count = 0;
  return (sight, now) => {
    const said = before === undefined || before === sight.view ? [] : messageNews(before, sight);
    before = sight.view;
    const fresh = said.map((text) => ({ n: (count += 1), text, until: now + shownMs(text) }));
    if (fresh.length > 0 || shown.some(({ until }) => until <= now))
      shown = [...shown.filter(({ until }) => until > now), ...fresh].slice(-linesAtOnce);
    return shown;
  };
}
