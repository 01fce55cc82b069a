import type { Refusal } from "#engine/exercise/refusal.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { RunStatus } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** Where exercise time stood when the server sent this, and how fast it runs. */
export interface ClockReading {
  readonly status: RunStatus;
  readonly at: ExerciseTime;
  readonly rate: number;
}

/** What went wrong before the exercise could even decide: the wire's own closed set. */
export type WireFault =
  | "malformed"
  | "too-large"
  | "not-signed-in"
  | "no-such-exercise"
  | "too-many"
  | "closed"
  | "not-durable";

/** The answer to a wish, given only when its entries are on disk. */
export type Answer =
  | { readonly ok: true; readonly seq: number; readonly again: boolean }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: WireFault; readonly detail?: string };

/**
 * How a window stands among those of one browser that follow the same seat: by itself, or opened last, or before another.
 * All of them can play; only the body of the one that draws and was opened last is taken.
 */
export type WindowRank = "alone" | "newest" | "older";

/** First message to a seat: what it may know of the plan, then its events since `after`. */
export interface SeatWelcome {
  readonly plan: SeatPlan;
  readonly events: readonly SeatEvent[];
  readonly upTo: number;
  readonly clock: ClockReading;
}

/** First message to a trainer or supervisor: the whole plan, and the log since `after`. */
export interface ControlWelcome {
  readonly plan: Plan;
  readonly code: string;
  readonly entries: readonly Told[];
  readonly upTo: number;
  readonly clock: ClockReading;
}

/** What follows, batch by batch. `upTo` is the last position that is durable, even when nothing in it was for you. */
export interface SeatNews {
  readonly events: readonly SeatEvent[];
  readonly upTo: number;
  readonly clock: ClockReading;
}

export interface ControlNews {
  readonly entries: readonly Told[];
  readonly upTo: number;
  readonly clock: ClockReading;
}
