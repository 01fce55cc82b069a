import { computed, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { keepInAddress, readStretch } from "../keep-in-address.ts";
import { lanesOf } from "./lanes.ts";
import type { Lane } from "./lanes.ts";
import { markKinds, marksOf } from "./marks.ts";
import type { Mark, MarkKind } from "./marks.ts";
import { strandsOf } from "./sorted-marks.ts";
import type { Strand } from "./sorted-marks.ts";
import { fit, follow } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** What the timeline shows and how: lanes, marks, the stretch in sight, the kinds that are shown. */
export interface TimelineState {
  readonly lanes: readonly Lane[];
  readonly marks: ReadonlySignal<readonly Mark[]>;
  readonly strands: ReadonlySignal<readonly Strand[]>;
  readonly stretch: Signal<Stretch>;
  readonly shown: Signal<ReadonlySet<MarkKind>>;
  readonly endMs: number;
  /** Ends what keeps the address and the view together. */
  close(): void;
}

const usual: ReadonlySet<MarkKind> = new Set(markKinds.filter((kind) => kind !== "receipt"));

/** The timeline of a debrief, as the address says it. */
export function createTimelineState({ plan, told, report, moment }: Debrief): TimelineState {
  const endMs = Math.max(1000, report.peek().end);
  const stretch = signal<Stretch>({ from: 0, to: endMs });
  const shown = signal(usual);
  const marks = computed(() => marksOf(plan, told.value));
  const whole = (): boolean => stretch.value.from === 0 && stretch.value.to === endMs;
  const stops = [
    keepInAddress("t", {
      said: () => (moment.at.value === 0 ? undefined : String(moment.at.value)),
      take: (text) => {
        const at = Number(text ?? 0);
        if (!Number.isFinite(at)) return;
        moment.seek(at);
        stretch.value = follow(stretch.peek(), moment.at.peek(), endMs);
      },
    }),
    keepInAddress("z", {
      said: () => (whole() ? undefined : `${stretch.value.from}-${stretch.value.to}`),
      take: (text) => (stretch.value = fit(readStretch(text) ?? { from: 0, to: endMs }, endMs)),
    }),
    keepInAddress("c", {
      said: () => {
        const clip = moment.whole.value;
        return clip === undefined ? undefined : `${clip.from}-${clip.to}`;
      },
      take: (text) => {
        const clip = readStretch(text);
        moment.markClip("from", clip?.from);
        moment.markClip("to", clip?.to);
      },
    }),
    keepInAddress("k", {
      said: () => (sameKinds(shown.value, usual) ? undefined : [...shown.value].join(".")),
      take: (text) => (shown.value = text === undefined ? usual : kindsIn(text)),
    }),
  ];
  return {
    lanes: lanesOf(plan, say("timeline.exercise")),
    marks,
    strands: computed(() => strandsOf(marks.value)),
    stretch,
    shown,
    endMs,
    close: () => {
      for (const stop of stops) stop();
    },
  };
}

function kindsIn(text: string): ReadonlySet<MarkKind> {
  const named = text.split(".");
  return new Set(markKinds.filter((kind) => named.includes(kind)));
}

function sameKinds(one: ReadonlySet<MarkKind>, other: ReadonlySet<MarkKind>): boolean {
  return one.size === other.size && [...one].every((kind) => other.has(kind));
}
