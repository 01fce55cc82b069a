import { useSignal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Feed } from "./feed.ts";
import { say } from "./wording/say.ts";

/** As much of a mounted world as a screen around it needs. */
export interface MountedPlace {
  readonly state: ReadonlySignal<
    | { readonly state: "loading"; readonly done: number; readonly whole: number }
    | { readonly state: "ready" }
    | { readonly state: "failed"; readonly why: "webgl-absent" | "webgl-lost" | "no-scene" | "models" }
  >;
  lookThrough(seat: SeatId | undefined): void;
  goTo(zone: ZoneId): void;
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
  const place = useSignal<MountedPlace | undefined>(undefined);
  const broken = useSignal(false);
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
    void open();
    return () => {
      left = true;
      place.peek()?.dispose();
    };
  }, [feed, mount, place, broken]);
  const ready = place.value?.state.value.state === "ready";
  useEffect(() => {
    if (ready) place.peek()?.lookThrough(eyes);
  }, [place, ready, eyes]);
  useEffect(() => {
    if (ready && zone !== undefined) place.peek()?.goTo(zone);
  }, [place, ready, zone]);
  return (
    <div class="place-view">
      <canvas ref={canvas} tabIndex={0} aria-label={say("place.canvas")} />
      <output class="place-state">{broken.value ? say("place.failed.chunk") : sayState(place.value)}</output>
    </div>
  );
}

function sayState(place: MountedPlace | undefined): string {
  const state = place?.state.value;
  if (state === undefined) return say("state.loading");
  switch (state.state) {
    case "loading":
      return state.whole === 0 ? say("state.loading") : say("place.loading", { done: state.done, whole: state.whole });
    case "failed":
      return say(`place.failed.${state.why}`);
    case "ready":
      return "";
    default:
      return state satisfies never;
  }
}
