import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** What comes with code of its own, once it is wanted; undefined until then, and where the line is gone. */
export function useLate<T>(wanted: boolean, fetch: () => Promise<T>): T | undefined {
  const come = useSignal<T | undefined>(undefined);
  useEffect(() => {
    if (!wanted || come.peek() !== undefined) return;
    void fetch().then(
      (fetched) => void (come.value = fetched),
      () => undefined,
    );
  }, [wanted]);
  return come.value;
}
