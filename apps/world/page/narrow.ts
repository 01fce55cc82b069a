import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** A phone's window, held either way, or one that is zoomed until it is no larger. */
const query = "(max-width: 48rem), (max-height: 30rem)";

/** Whether the window is so small that the place needs it, and everything else stands in one bar above and one below. */
export function useNarrow(): ReadonlySignal<boolean> {
  const narrow = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const asked = matchMedia(query);
    const look = (): void => void (narrow.value = asked.matches);
    asked.addEventListener("change", look);
    return () => asked.removeEventListener("change", look);
  }, []);
  return narrow;
}
