import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { announcements } from "./announce-model.ts";
import { type Absence, absenceFinder } from "./away-model.ts";
import { useDesk } from "./seat-desk.ts";

/** So many sentences are listed; the panels hold the rest. */
const most = 6;
const lookEveryMs = 1000;

/** Who comes back after the line was down or the device slept reads what happened meanwhile, until they say so. */
export function AwayNotice() {
  const desk = useDesk();
  const find = useMemo(absenceFinder, [desk]);
  const missed = useSignal<Missed | undefined>(undefined);
  const { status } = desk.feed.link.value;
  const view = desk.feed.view.value;
  useEffect(() => {
    const look = (): void => {
      const absence = find(Date.now(), desk.feed.link.peek().status, desk.feed.view.peek());
      if (absence !== undefined && !absence.settled) missed.value = missedIn(absence, desk);
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [view, status, find]);
  const { value } = missed;
  if (value === undefined || value.sentences.length === 0) return null;
  const { forMs, sentences } = value;
  const rest = sentences.length - most;
  return (
    <section class="notice away" aria-label={say("away.title", { time: sayLength(forMs) })}>
      <p class="strong">{say("away.title", { time: sayLength(forMs) })}</p>
      <ul class="small">
        {sentences.slice(-most).map((sentence, index) => (
          <li key={`${index} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {rest > 0 && <p class="small soft">{say("away.more", { n: rest })}</p>}
      <p>
        <button type="button" class="small" onClick={() => (missed.value = undefined)}>
          {say("away.read")}
        </button>
      </p>
    </section>
  );
}

interface Missed {
  readonly forMs: number;
  readonly sentences: readonly string[];
}

function missedIn({ before, forMs }: Absence, desk: ReturnType<typeof useDesk>): Missed | undefined {
  const sight = desk.sight.peek();
  return sight === undefined ? undefined : { forMs, sentences: announcements(before, sight) };
}
