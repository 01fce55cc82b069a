import { useSignal, useSignalEffect } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import { useDrawnWidth } from "../../shared/overview/drawn-width.ts";
import type { Debrief } from "../debrief.ts";
import type { Mark } from "./marks.ts";
import { heightOf, paint } from "./paint.ts";
import type { LaneBox } from "./paint.ts";
import { paintCursor } from "./paint-cursor.ts";
import { readPalette } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { axisTimes, shareOf } from "./stretch.ts";
import { LaneTitles } from "./lane-titles.tsx";
import type { TimelineState } from "./timeline-state.ts";
import { useScrub } from "./use-scrub.ts";

interface TimelineCanvasProps {
  readonly debrief: Debrief;
  readonly timeline: TimelineState;
}

/** Below this width lanes have their titles above them instead of beside. */
const narrowPx = 560;

/** The timeline as drawn: two canvases, one for the marks and one for what moves over them. */
export function TimelineCanvas({ debrief, timeline }: TimelineCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const width = useDrawnWidth(holder);
  const box = useSignal<LaneBox>({ width: 640, axis: 26, lane: 46, title: 0 });
  const palette = usePalette(holder);
  const narrow = useNarrow();
  useEffect(() => {
    box.value = { width, axis: 26, lane: 46, title: narrow ? 20 : 0 };
  }, [box, width, narrow]);

  usePainting({ marks, moving }, box, palette, { debrief, timeline });
  const under = useSignal<Mark | undefined>(undefined);
  const scrub = useScrub(debrief.moment, timeline, box, under);
  return (
    <>
      <div class={`timeline-lanes ${narrow ? "narrow" : ""}`}>
        <LaneTitles lanes={timeline.lanes} box={box.value} />
        <div class="timeline-canvas" ref={holder} {...scrub}>
          <AxisTimes timeline={timeline} width={width} />
          <canvas ref={marks} aria-hidden="true" />
          <canvas ref={moving} class="over" aria-hidden="true" />
          <p class="visually-hidden">{say("timeline.canvas")}</p>
        </div>
      </div>
      <UnderPointer debrief={debrief} mark={under.value} />
    </>
  );
}

/** What the mark under the pointer is; for those who point, since the list says the same to all. */
function UnderPointer({ debrief, mark }: { readonly debrief: Debrief; readonly mark: Mark | undefined }) {
  const line = mark === undefined ? undefined : debrief.lines.value[mark.seq - 1];
  return (
    <p class="under-pointer no-print" aria-hidden="true">
      {line === undefined
        ? say("timeline.point")
        : say("timeline.told", { time: tPlus(line.at), sentence: line.sentence })}
    </p>
  );
}

interface Canvases {
  readonly marks: RefObject<HTMLCanvasElement | null>;
  readonly moving: RefObject<HTMLCanvasElement | null>;
}

/** Draws the marks when they, their stretch or the page change, and the moment whenever it moves: only on the upper canvas. */
function usePainting(
  { marks, moving }: Canvases,
  box: ReadonlySignal<LaneBox>,
  palette: ReadonlySignal<Palette | undefined>,
  { debrief, timeline }: TimelineCanvasProps,
): void {
  useSignalEffect(() => {
    const pen = penOf(marks.current, box.value, timeline);
    if (pen === undefined || palette.value === undefined) return;
    const { lanes, strands, shown, stretch } = timeline;
    paint(pen, {
      lanes,
      strands: strands.value,
      shown: shown.value,
      stretch: stretch.value,
      box: box.value,
      palette: palette.value,
    });
  });
  useSignalEffect(() => {
    const pen = penOf(moving.current, box.value, timeline);
    if (pen === undefined || palette.value === undefined) return;
    const { moment } = debrief;
    const height = heightOf(timeline.lanes, box.value);
    paintCursor(
      pen,
      { at: moment.at.value, clip: moment.clip.value, stretch: timeline.stretch.value },
      box.value,
      height,
      palette.value,
    );
  });
}

/** A pen that draws in CSS pixels on a canvas as large as the lanes need; undefined while there is no canvas. */
function penOf(
  canvas: HTMLCanvasElement | null,
  box: LaneBox,
  { lanes }: TimelineState,
): CanvasRenderingContext2D | undefined {
  const pen = canvas?.getContext("2d");
  if (canvas === null || pen === null || pen === undefined) return undefined;
  const height = heightOf(lanes, box);
  const scale = devicePixelRatio;
  const [wide, tall] = [Math.round(box.width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== tall) {
    [canvas.width, canvas.height] = [wide, tall];
    canvas.style.width = `${box.width}px`;
    canvas.style.height = `${height}px`;
  }
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  return pen;
}

/** The labels of the axis, as text of the page: they grow with it and can be read aloud. */
function AxisTimes({ timeline: { stretch }, width }: { readonly timeline: TimelineState; readonly width: number }) {
  const times = axisTimes(stretch.value, Math.max(2, width / 90));
  return (
    <div class="axis-times" aria-hidden="true">
      {times.map((at) => (
        <span key={at} style={{ left: `${shareOf(stretch.value, at) * 100}%` }}>
          {tPlus(at)}
        </span>
      ))}
    </div>
  );
}

/** The page's colours, read again when light turns to dark. */
function usePalette(holder: { readonly current: HTMLElement | null }): Signal<Palette | undefined> {
  const palette = useSignal<Palette | undefined>(undefined);
  useEffect(() => {
    const read = (): void => {
      if (holder.current !== null) palette.value = readPalette(holder.current);
    };
    read();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", read);
    const themed = new MutationObserver(read);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      dark.removeEventListener("change", read);
      themed.disconnect();
    };
  }, [holder, palette]);
  return palette;
}

function useNarrow(): boolean {
  const narrow = useSignal(innerWidth < narrowPx);
  useEffect(() => {
    const look = (): void => {
      narrow.value = innerWidth < narrowPx;
    };
    addEventListener("resize", look);
    return () => removeEventListener("resize", look);
  }, [narrow]);
  return narrow.value;
}
