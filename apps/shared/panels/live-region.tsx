import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { say } from "../wording/say.ts";
import { announcements } from "./announce-model.ts";
import { useDesk } from "./seat-desk.ts";

/** Longer than a reader needs to begin a sentence; after that it is gone, so that nobody finds it by walking the page. */
const keptMs = 12_000;

/** One sentence that was said; the same may be said twice. */
interface Spoken {
  readonly n: number;
  readonly text: string;
}

/** Says what is new to whoever does not see it, without taking the focus: politely, and only what this seat may know. */
export function LiveRegion() {
  const desk = useDesk();
  const sentences = useSignal<readonly Spoken[]>([]);
  const spoken = useRef(0);
  const before = useRef<SeatView | undefined>(undefined);
  const status = desk.feed.link.value.status;
  const lastStatus = useRef(status);
  const view = desk.feed.view.value;
  useEffect(() => {
    const sight = desk.sight.value;
    const old = before.current;
    if (sight === undefined) return;
    before.current = view;
    const texts = [...(old === undefined ? [] : announcements(old, sight)), ...linkNews(lastStatus.current, status)];
    lastStatus.current = status;
    if (texts.length === 0) return;
    const news = texts.map((text) => ({ n: (spoken.current += 1), text }));
    sentences.value = [...sentences.value, ...news].slice(-5);
    setTimeout(() => (sentences.value = sentences.value.filter((one) => !news.includes(one))), keptMs);
  }, [view, status, desk.sight.value === undefined]);
  return (
    <div class="visually-hidden" aria-live="polite" aria-atomic="false" data-live>
      {sentences.value.map(({ n, text }) => (
        <p key={n}>{text}</p>
      ))}
    </div>
  );
}

function linkNews(before: string, now: string): readonly string[] {
  if (now === "lost" && before !== "lost") return [say("announce.lost")];
  return now === "live" && before === "lost" ? [say("announce.live")] : [];
}
