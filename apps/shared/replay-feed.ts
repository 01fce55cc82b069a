import { type ReadonlySignal, computed, signal } from "@preact/signals";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { createReplay } from "#engine/replay/replay.ts";
import { type ViewerReplay, replayFor, seatViewAt } from "#engine/replay/viewer-replay.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { bodiesThen } from "./bodies-then.ts";
import type { Feed, Link } from "./feed.ts";

/** A recorded exercise and how it is looked at: at which moment, and through whose eyes. */
export interface Recorded {
  readonly exercise: string;
  readonly plan: Plan;
  /** From the first entry, without a gap. */
  readonly told: readonly Told[];
  /** The moment that is shown; whoever owns it plays, stops and seeks. */
  readonly at: ReadonlySignal<ExerciseTime>;
  readonly viewer: ReadonlySignal<Viewer>;
  /** Where bodies were; without it as the log tells. */
  readonly posesAt?: (at: ExerciseTime) => ReadonlyMap<SeatId, Pose>;
}

/** The feed of a recording: the same to a screen as a live one, but that nothing can be said into it. */
export function createReplayFeed({ exercise, plan, told, at, viewer, posesAt }: Recorded): Feed {
  const replay = createReplay(plan, told);
  const eyes = computed(() => replayFor(replay, viewer.value));
  const own = computed(() => (viewer.value.kind === "seat" ? viewer.value.seat : undefined));
  const bodies = posesAt ?? bodiesThen(plan, told, new Map());
  const link = signal<Link>({ status: "replay", waiting: 0 });
  return {
    plan: computed(() => seatPlan(plan, exercise, viewer.value)),
    view: stableView(eyes, at),
    link,
    at: () => at.value,
    poses: () => without(bodies(at.value), own.value),
    bodyOf: (seat) => bodies(at.value).get(seat),
    say: () => Promise.resolve({ ok: false, fault: "closed" }),
    offerPose: () => undefined,
    close: () => undefined,
  };
}

/** Tells of a view only when it knows something else; time alone does not make screens draw again. */
function stableView(eyes: ReadonlySignal<ViewerReplay>, at: ReadonlySignal<ExerciseTime>): ReadonlySignal<SeatView> {
  let last: { readonly eyes: ViewerReplay; readonly view: SeatView } | undefined;
  return computed(() => {
    const view = seatViewAt(eyes.value, at.value);
    if (last === undefined || last.eyes !== eyes.value || last.view.seq !== view.seq) last = { eyes: eyes.value, view };
    return last.view;
  });
}

function without(poses: ReadonlyMap<SeatId, Pose>, own: SeatId | undefined): ReadonlyMap<SeatId, Pose> {
  if (own === undefined || !poses.has(own)) return poses;
  return new Map([...poses].filter(([seat]) => seat !== own));
}
