import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { address } from "../../shared/address.ts";
import { listenForKeys } from "../../shared/shortcuts.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { ReplayPane } from "../replay/replay-pane.tsx";
import { KindFilter } from "./kind-filter.tsx";
import { MomentList } from "./moment-list.tsx";
import { PlayerBar } from "./player-bar.tsx";
import { TimelineCanvas } from "./timeline-canvas.tsx";
import { TimelineKeys } from "./timeline-keys.tsx";
import { timelineShortcuts } from "./timeline-shortcuts.ts";
import { createTimelineState } from "./timeline-state.ts";
import { usePlayback } from "./use-playback.ts";

/** The exercise over time: everything that happened in its lane, and the place as it was at the moment looked at. */
export function TimelineView({ debrief }: { readonly debrief: Debrief }) {
  const timeline = useMemo(() => createTimelineState(debrief), [debrief]);
  useEffect(() => () => timeline.close(), [timeline]);
  const told = useSignal("");
  usePlayback(debrief.moment, timeline);
  useEffect(
    () =>
      listenForKeys(() =>
        timelineShortcuts(debrief.moment, timeline, (mark) => {
          const line = debrief.lines.peek()[mark.seq - 1];
          if (line !== undefined) told.value = say("timeline.told", { time: tPlus(line.at), sentence: line.sentence });
        }),
      ),
    [debrief, timeline, told],
  );
  const entry = Number(address.value.get("e") ?? 0) || undefined;
  return (
    <div class="stack">
      <section class="card" aria-labelledby="timeline-title">
        <header>
          <h2 id="timeline-title">{say("timeline.title")}</h2>
          <TimelineKeys />
        </header>
        <KindFilter timeline={timeline} />
        <TimelineCanvas debrief={debrief} timeline={timeline} />
        <PlayerBar moment={debrief.moment} timeline={timeline} phases={debrief.plan.phases} />
        <output class="visually-hidden" aria-live="polite">
          {told.value}
        </output>
      </section>
      <div class="debrief-columns replay">
        <ReplayPane debrief={debrief} />
        <section class="card">
          <MomentList debrief={debrief} entry={entry} />
        </section>
      </div>
    </div>
  );
}
