import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { settings } from "../settings/device-settings.ts";
import { captionReader } from "./captions.ts";
import { useDesk } from "./seat-desk.ts";

const lookEveryMs = 500;

/**
 * What was said to this seat, as text, where one looks. Screen readers hear the same from the live region, so that this is
 * not for them. Can be turned off on each device.
 */
export function CaptionStrip() {
  const desk = useDesk();
  const read = useMemo(captionReader, [desk]);
  const lines = useSignal<ReturnType<typeof read>>([]);
  const view = desk.feed.view.value;
  useEffect(() => {
    const look = (): void => {
      const sight = desk.sight.peek();
      if (sight !== undefined) lines.value = read(sight, performance.now());
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [view, read]);
  if (settings.value.reading.captions === "off" || lines.value.length === 0) return null;
  return (
    <div class="captions no-print" aria-hidden="true">
      {lines.value.map(({ n, text }) => (
        <p key={n}>{text}</p>
      ))}
    </div>
  );
}
