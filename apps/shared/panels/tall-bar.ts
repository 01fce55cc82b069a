import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** The most of the window's height that may stay covered while one scrolls. */
const share = 1 / 3;

/**
 * Whether a bar takes so much of the window, at this size of text, that it must not stay in view over the rest. It is
 * measured anew only when the window, the text or the bar's entries change: the answer moves the bar, and that must not
 * raise the question again.
 */
export function useTallBar(bar: RefObject<HTMLElement | null>, entries: number): boolean {
  const [tall, setTall] = useState(false);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    let measured = "";
    const measure = (): void => {
      const now = [innerWidth, innerHeight, getComputedStyle(document.documentElement).fontSize].join(" ");
      if (now === measured) return;
      measured = now;
      setTall(element.scrollHeight > innerHeight * share);
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    addEventListener("resize", measure);
    return () => {
      watcher.disconnect();
      removeEventListener("resize", measure);
    };
  }, [bar, entries]);
  return tall;
}
