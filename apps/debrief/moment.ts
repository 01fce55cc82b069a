import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ExerciseTime } from "#engine/time.ts";

/** How fast a replay runs against exercise time. */
export const speeds = [0.5, 1, 2, 4, 8, 16] as const;
type Speed = (typeof speeds)[number];

/** A stretch to show and to talk about, in exercise time. */
export interface Clip {
  readonly from: ExerciseTime;
  readonly to: ExerciseTime;
}

/** The moment of the exercise everybody looks at: one for the timeline, the plan, the place and the lists. */
export interface Moment {
  readonly at: ReadonlySignal<ExerciseTime>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  readonly clip: ReadonlySignal<Partial<Clip>>;
  /** The clip when it has both ends. */
  readonly whole: ReadonlySignal<Clip | undefined>;
  seek(at: ExerciseTime): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  /** Begins or ends the clip here. A beginning behind the end takes the end away, and the other way round. */
  markClip(edge: "from" | "to", at: ExerciseTime | undefined): void;
  /** Lets wall time pass; stops at the end of the clip it began in, or of the exercise. */
  pass(wallMs: number): void;
}

export function createMoment(endMs: number, begin: ExerciseTime = 0): Moment {
  const within = (time: number): ExerciseTime => Math.round(Math.min(endMs, Math.max(0, time)));
  const at = signal(within(begin));
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const clip = signal<Partial<Clip>>({});
  const whole = computed(() => {
    const { from, to } = clip.value;
    return from === undefined || to === undefined ? undefined : { from, to };
  });
  let left = 0;

  return {
    at,
    playing,
    speed,
    clip,
    whole,
    seek: (time) => (at.value = within(time)),
    play: () =>
      batch(() => {
        left = 0;
        if (at.peek() >= endMs) at.value = whole.peek()?.from ?? 0;
        playing.value = true;
      }),
    pause: () => (playing.value = false),
    setSpeed: (next) => (speed.value = next),
    markClip: (edge, time) => (clip.value = withEdge(clip.peek(), edge, time)),
    pass: (wallMs) => {
      if (!playing.peek()) return;
      const stop = stopOf(whole.peek(), at.peek(), endMs);
      left += wallMs * speed.peek();
      const steps = Math.floor(left);
      left -= steps;
      batch(() => {
        at.value = Math.min(stop, at.peek() + steps);
        if (at.peek() >= stop) playing.value = false;
      });
    },
  };
}

function stopOf(clip: Clip | undefined, at: ExerciseTime, endMs: number): ExerciseTime {
  return clip !== undefined && at >= clip.from && at < clip.to ? clip.to : endMs;
}

function withEdge(clip: Partial<Clip>, edge: "from" | "to", at: ExerciseTime | undefined): Partial<Clip> {
  const { from, to } = clip;
  if (edge === "from") {
    const kept = to !== undefined && (at === undefined || to > at) ? { to } : {};
    return at === undefined ? kept : { from: at, ...kept };
  }
  const kept = from !== undefined && (at === undefined || from < at) ? { from } : {};
  return at === undefined ? kept : { ...kept, to: at };
}
