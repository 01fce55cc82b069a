import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** The width an element is laid out with now, in CSS pixels; an ordinary one before it stands in the page. */
export function useDrawnWidth(holder: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [holder]);
  return width;
}
