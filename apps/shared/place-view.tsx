import { useSignal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Feed } from "./feed.ts";
import { say } from "./wording/say.ts";

/** As much of a mounted world as a screen around it needs. */
interface MountedPlace {
  readonly state: ReadonlySignal<
    | { readonly state: "loading"; readonly done: number; readonly whole: number }
    | { readonly state: "ready" }
    | { readonly state: "going"; readonly place: string; readonly done: number; readonly whole: number }
    | { readonly state: "failed"; readonly why: "webgl-absent" | "webgl-lost" | "no-scene" | "models" }
  >;
  lookThrough(seat: SeatId | undefined): void;
  goTo(zone: ZoneId): void;
  again(): void;
  dispose(): void;
}

/** Fetches the world's own chunk and mounts it: nothing of it is loaded before somebody wants to see it. */
export type MountPlace = (canvas: HTMLCanvasElement, feed: Feed) => Promise<MountedPlace>;

interface PlaceViewProps {
  readonly feed: Feed;
  readonly mount: MountPlace;
  /** Whose eyes to look through; undefined walks about freely. */
  readonly eyes?: SeatId | undefined;
  /** Where to stand when walking freely; each new one is gone to. */
  readonly zone?: ZoneId | undefined;
}

/** The place in 3D, live or replayed, inside a page. Says what it is waiting for and why it cannot be shown. */
export function PlaceView({ feed, mount, eyes, zone }: PlaceViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { place, broken, take, anew } = useMounted(canvas, feed, mount);
  const state = place?.state.value;
  // On the way from one place to another it listens too.
  const ready = state?.state === "ready" || state?.state === "going";
  useEffect(() => {
    if (ready) place?.lookThrough(eyes);
  }, [place, ready, eyes]);
  useEffect(() => {
    if (ready && zone !== undefined) place?.goTo(zone);
  }, [place, ready, zone]);
  const why = state?.state === "failed" ? state.why : undefined;
  return (
    <div class="place-view">
      <canvas key={take} ref={canvas} tabIndex={0} aria-label={say("place.canvas")} />
      <output class="place-state">{broken ? say("place.failed.chunk") : sayState(place)}</output>
      {(broken || why === "models" || why === "webgl-lost") && (
        <button type="button" onClick={() => (why === "models" ? place?.again() : anew())}>
          {say("do.again")}
        </button>
      )}
    </div>
  );
}

/** The place on a canvas; one whose graphics have failed is put away for a new one. */
function useMounted(canvas: RefObject<HTMLCanvasElement | null>, feed: Feed, mount: MountPlace) {
  const place = useSignal<MountedPlace | undefined>(undefined);
  const broken = useSignal(false);
  const take = useSignal(0);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const { current } = canvas;
      if (current === null) return;
      try {
        const mounted = await mount(current, feed);
        if (left) mounted.dispose();
        else place.value = mounted;
      } catch {
        broken.value = true;
      }
    };
    broken.value = false;
    void open();
    return () => {
      left = true;
      place.peek()?.dispose();
      place.value = undefined;
    };
  }, [feed, mount, take.value]);
  return { place: place.value, broken: broken.value, take: take.value, anew: () => (take.value += 1) };
}

function sayState(place: MountedPlace | undefined): string {
  const state = place?.state.value;
  if (state === undefined) return say("state.loading");
  switch (state.state) {
    case "loading":
    case "going":
      return state.whole === 0 ? say("state.loading") : say("place.loading", { done: state.done, whole: state.whole });
    case "failed":
      return say(`place.failed.${state.why}`);
    case "ready":
      return "";
    default:
      return state satisfies never;
  }
}
