import { useSignalEffect } from "@preact/signals";
import type { Moment } from "../moment.ts";
import { follow } from "./stretch.ts";
import type { TimelineState } from "./timeline-state.ts";

/** Lets the moment run on with the page's frames while the replay plays, and keeps it in sight. */
export function usePlayback(moment: Moment, { stretch, endMs }: Pick<TimelineState, "stretch" | "endMs">): void {
  useSignalEffect(() => {
    if (!moment.playing.value) return undefined;
    let frame = 0;
    let last = performance.now();
    const step = (now: number): void => {
      moment.pass(now - last);
      last = now;
      stretch.value = follow(stretch.peek(), moment.at.peek(), endMs);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  });
}
