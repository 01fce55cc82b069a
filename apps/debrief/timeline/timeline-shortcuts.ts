import type { Shortcuts } from "../../shared/shortcuts.ts";
import type { Moment } from "../moment.ts";
import { nextKeyMark } from "./key-marks.ts";
import type { Mark } from "./marks.ts";
import { follow, zoom } from "./stretch.ts";
import type { TimelineState } from "./timeline-state.ts";

/** The keys of the timeline, in the order they are explained; `desk.rate` and the like are on buttons. */
export const timelineKeys = [" ", "ArrowLeft", "ArrowRight", "n", "p", "[", "]", "+", "-", "0"] as const;
export type TimelineKey = (typeof timelineKeys)[number];

const secondMs = 1000;

/** What each key does. `arrived` is told of the decision or inject one has come to. */
export function timelineShortcuts(
  moment: Moment,
  { marks, stretch, endMs }: Pick<TimelineState, "marks" | "stretch" | "endMs">,
  arrived: (mark: Mark) => void,
): Shortcuts & Readonly<Record<TimelineKey, (event: KeyboardEvent) => void>> {
  const seek = (at: number): void => {
    moment.seek(at);
    stretch.value = follow(stretch.peek(), moment.at.peek(), endMs);
  };
  const step = (way: 1 | -1, event: KeyboardEvent): void =>
    seek(moment.at.peek() + way * (event.shiftKey ? 10 : 1) * secondMs);
  const jump = (way: 1 | -1): void => {
    const mark = nextKeyMark(marks.peek(), moment.at.peek(), way);
    if (mark === undefined) return;
    moment.pause();
    seek(mark.at);
    arrived(mark);
  };
  const closer = (factor: number): void => {
    stretch.value = zoom(stretch.peek(), factor, moment.at.peek(), endMs);
  };
  return {
    " ": () => (moment.playing.peek() ? moment.pause() : moment.play()),
    ArrowLeft: (event) => step(-1, event),
    ArrowRight: (event) => step(1, event),
    n: () => jump(1),
    p: () => jump(-1),
    "[": () => moment.markClip("from", moment.at.peek()),
    "]": () => moment.markClip("to", moment.at.peek()),
    "+": () => closer(2),
    "-": () => closer(0.5),
    "0": () => (stretch.value = { from: 0, to: endMs }),
  };
}
