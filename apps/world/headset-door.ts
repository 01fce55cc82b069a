import { type ReadonlySignal, signal } from "@preact/signals";
import type { Frames } from "./frames.ts";
import type { HeadsetEyes } from "./headset/headset-eyes.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./world-state.ts";

/** Whether a headset can be entered, or is. */
export type HeadsetPresence = "absent" | "there" | "inside";

/** What a headset needs of a world, and what it adds to it once it is there. */
export interface HeadsetParts {
  standing?: Standing;
  frames?: Frames;
  headset?: HeadsetEyes;
}

/** The way into the headset. */
export interface HeadsetDoor {
  readonly state: ReadonlySignal<HeadsetPresence>;
  /** Looks whether there is a headset, and readies it. */
  look(): Promise<void>;
  /** Puts the wearer inside; rejects when the browser does not let them in, or when the place is not there yet. */
  enter(): Promise<HeadsetEyes>;
}

/** Opens the way into the headset, whose code comes only when there is one. */
export function headsetDoor(stage: Stage, parts: HeadsetParts): HeadsetDoor {
  const state = signal<HeadsetPresence>("absent");
  const open = async (): Promise<HeadsetEyes> => {
    if (parts.headset !== undefined) return parts.headset;
    const { standing, frames } = parts;
    if (standing === undefined || frames === undefined) throw new Error("The place is not there yet.");
    const { openHeadsetEyes } = await import("./headset/headset-eyes.ts");
    const changed = (inside: boolean): void => void (state.value = inside ? "inside" : "there");
    parts.headset = await openHeadsetEyes(stage, standing, frames, changed);
    return parts.headset;
  };
  return {
    state,
    async look() {
      const there = await navigator.xr?.isSessionSupported("immersive-vr").catch(() => false);
      if (there !== true) return;
      // Fetched before it is wanted: entering must follow the press of a button without waiting.
      await open();
      state.value = "there";
    },
    async enter() {
      const eyes = await open();
      await eyes.enter();
      return eyes;
    },
  };
}
