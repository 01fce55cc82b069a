import { useRef } from "preact/hooks";
import type { TargetedPointerEvent, TargetedWheelEvent } from "preact";
import type { Moment } from "../moment.ts";
import { pan, timeAt, zoom } from "./stretch.ts";
import type { TimelineState } from "./timeline-state.ts";

/**
 * Pointer and wheel on the timeline. Pressing and dragging seeks with every move and holds the replay still until it is
 * let go; a wheel turned sideways moves the stretch, with Ctrl it comes closer where the pointer is.
 */
export function useScrub(moment: Moment, { stretch, endMs }: Pick<TimelineState, "stretch" | "endMs">) {
  const held = useRef<{ readonly wasPlaying: boolean } | undefined>(undefined);
  const timeUnder = ({
    clientX,
    currentTarget,
  }: TargetedPointerEvent<HTMLElement> | TargetedWheelEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return timeAt(stretch.peek(), Math.min(1, Math.max(0, (clientX - left) / width)));
  };
  const letGo = (): void => {
    if (held.current?.wasPlaying === true) moment.play();
    held.current = undefined;
  };
  return {
    onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { wasPlaying: moment.playing.peek() };
      moment.pause();
      moment.seek(timeUnder(event));
    },
    onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => {
      if (held.current !== undefined) moment.seek(timeUnder(event));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onWheel: (event: TargetedWheelEvent<HTMLElement>) => {
      const { from, to } = stretch.peek();
      if (event.ctrlKey) {
        event.preventDefault();
        stretch.value = zoom(stretch.peek(), event.deltaY < 0 ? 1.25 : 0.8, timeUnder(event), endMs);
        return;
      }
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) < Math.abs(event.shiftKey ? event.deltaX : event.deltaY)) return;
      event.preventDefault();
      stretch.value = pan(stretch.peek(), (sideways / event.currentTarget.clientWidth) * (to - from), endMs);
    },
  };
}
