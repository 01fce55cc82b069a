import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { settings } from "../settings/device-settings.ts";
import { messageNews } from "./announce-model.ts";
import { useDesk } from "./seat-desk.ts";

/** Long enough to notice it and read it at an easy pace: about fifteen characters a second. */
const shownMs = (text: string): number => 4_000 + text.length * 65;
const linesAtOnce = 3;

interface Line {
  readonly n: number;
  readonly text: string;
}

/**
 * Captions: what was said to this seat, as text, where one looks. Screen readers hear the same from the live region, so
 * that this is not for them. Can be turned off on each device.
 */
export function CaptionStrip() {
  const desk = useDesk();
  const lines = useSignal<readonly Line[]>([]);
  const count = useRef(0);
  const before = useRef<SeatView | undefined>(undefined);
  const view = desk.feed.view.value;
  useEffect(() => {
    const sight = desk.sight.value;
    const old = before.current;
    if (sight === undefined) return;
    before.current = view;
    if (old === undefined) return;
    for (const text of messageNews(old, sight)) {
      const line = { n: (count.current += 1), text };
      lines.value = [...lines.value, line].slice(-linesAtOnce);
      setTimeout(() => (lines.value = lines.value.filter((one) => one !== line)), shownMs(text));
    }
  }, [view, desk.sight.value === undefined]);
  if (settings.value.reading.captions === "off" || lines.value.length === 0) return null;
  return (
    <div class="captions no-print" aria-hidden="true">
      {lines.value.map(({ n, text }) => (
        <p key={n}>{text}</p>
      ))}
    </div>
  );
}
