import type { Signal } from "@preact/signals";
import type { TargetedPointerEvent, TargetedWheelEvent } from "preact";
import { useRef } from "preact/hooks";
import type { ExerciseTime } from "#engine/time.ts";
import type { Moment } from "../moment.ts";
import { nearestMark } from "./key-marks.ts";
import type { Mark } from "./marks.ts";
import { laneAt } from "./paint.ts";
import type { LaneBox } from "./paint.ts";
import { pan, timeAt, zoom } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { TimelineState } from "./timeline-state.ts";

type PointerOn = TargetedPointerEvent<HTMLElement>;

/** How close to a mark a pointer must be to mean it, in pixels. */
const meantPx = 7;

/**
 * Pointer and wheel on the timeline. Pressing and dragging seeks with every move and holds the replay still until it is
 * let go; a press on a mark means its very moment. A wheel turned sideways moves the stretch, with Ctrl it comes closer
 * where the pointer is. `under` is the mark the pointer is over.
 */
export function useScrub(
  moment: Moment,
  timeline: TimelineState,
  box: Signal<LaneBox>,
  under: Signal<Mark | undefined>,
) {
  const held = useRef<{ readonly wasPlaying: boolean } | undefined>(undefined);
  const letGo = (): void => {
    if (held.current?.wasPlaying === true) moment.play();
    held.current = undefined;
  };
  return {
    onPointerDown: (event: PointerOn) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { wasPlaying: moment.playing.peek() };
      moment.pause();
      moment.seek(markUnder(event, timeline, box.peek())?.at ?? timeUnder(event, timeline.stretch.peek()));
    },
    onPointerMove: (event: PointerOn) => {
      if (held.current === undefined) under.value = markUnder(event, timeline, box.peek());
      else moment.seek(timeUnder(event, timeline.stretch.peek()));
    },
    onPointerLeave: () => {
      under.value = undefined;
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onWheel: (event: TargetedWheelEvent<HTMLElement>) => wheel(event, timeline),
  };
}

function timeUnder(
  { clientX, currentTarget }: PointerOn | TargetedWheelEvent<HTMLElement>,
  stretch: Stretch,
): ExerciseTime {
  const { left, width } = currentTarget.getBoundingClientRect();
  return timeAt(stretch, Math.min(1, Math.max(0, (clientX - left) / width)));
}

function markUnder(event: PointerOn, { marks, shown, stretch, lanes }: TimelineState, box: LaneBox): Mark | undefined {
  const { top, width } = event.currentTarget.getBoundingClientRect();
  const lane = laneAt(event.clientY - top, lanes, box);
  if (lane === undefined) return undefined;
  const { from, to } = stretch.peek();
  const near = marks.peek().filter(({ kind }) => shown.peek().has(kind));
  return nearestMark(near, lane.id, timeUnder(event, stretch.peek()), ((to - from) * meantPx) / width);
}

function wheel(event: TargetedWheelEvent<HTMLElement>, { stretch, endMs }: TimelineState): void {
  const { from, to } = stretch.peek();
  if (event.ctrlKey) {
    event.preventDefault();
    stretch.value = zoom(stretch.peek(), event.deltaY < 0 ? 1.25 : 0.8, timeUnder(event, stretch.peek()), endMs);
    return;
  }
  const sideways = event.shiftKey ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) < Math.abs(event.shiftKey ? event.deltaX : event.deltaY)) return;
  event.preventDefault();
  stretch.value = pan(stretch.peek(), (sideways / event.currentTarget.clientWidth) * (to - from), endMs);
}
