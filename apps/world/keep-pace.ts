import { type ReadonlySignal, signal } from "@preact/signals";
import { isTooSlow, shareOf, sharpest, sharpnessAfter, usualScaling } from "./sharpness.ts";
import type { Stage } from "./stage.ts";

/** Draws the place less sharply where frames take too long. */
export interface Pace {
  /** Nothing is left to leave out, and it is too slow still. */
  readonly slow: ReadonlySignal<boolean>;
  stop(): void;
}

/** Frames are judged by stretches of so long; at first things come and shaders are made, and nothing is judged. */
const stretchMs = 1500;
const settleMs = 4000;
/** Nobody waits so long for a frame: the tab was out of sight. */
const awayMs = 2000;

/** Keeps the pace of a stage's frames, in front of a screen; `judged` says whether they are drawn on it now. */
export function keepPace({ scene, engine }: Stage, judged: () => boolean): Pace {
  const slow = signal(false);
  const began = performance.now();
  let sharpness = sharpest;
  let [last, since, frames] = [began, began, 0];
  const judge = (frameMs: number): void => {
    const share = shareOf(sharpness);
    sharpness = sharpnessAfter(sharpness, frameMs);
    slow.value = isTooSlow(sharpness);
    if (shareOf(sharpness) !== share) engine.setHardwareScalingLevel(usualScaling() / shareOf(sharpness));
  };
  const observer = scene.onBeforeRenderObservable.add(() => {
    const now = performance.now();
    const away = now - last > awayMs || now - began < settleMs || !judged();
    last = now;
    if (away) [since, frames] = [now, 0];
    else frames += 1;
    if (now - since < stretchMs || frames === 0) return;
    judge((now - since) / frames);
    [since, frames] = [now, 0];
  });
  return { slow, stop: () => observer.remove() };
}
