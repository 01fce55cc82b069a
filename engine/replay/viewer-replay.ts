import type { Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { eventsOf, keyframeEvery, lengthAt } from "./replay.ts";
import type { Replay } from "./replay.ts";

/** One viewer's way through a replay: what it knew before every 128th entry. */
export interface ViewerReplay {
  readonly replay: Replay;
  readonly viewer: Viewer;
  readonly views: readonly SeatView[];
}

/** Folds everything a viewer was told, once; looking at any time is then short. */
export function replayFor(replay: Replay, viewer: Viewer): ViewerReplay {
  const views: SeatView[] = [emptyView];
  for (const [key, state] of replay.states.entries()) {
    const length = key * keyframeEvery;
    const view = views[key] ?? emptyView;
    views[key + 1] = eventsOf(replay, viewer, { length, state }, length + keyframeEvery).reduce(learn, view);
  }
  return { replay, viewer, views };
}

/** What the viewer knew after so many entries. */
export function viewAfter({ replay, viewer, views }: ViewerReplay, seq: number): SeatView {
  const length = Math.max(0, Math.min(seq, replay.told.length));
  const key = Math.floor(length / keyframeEvery);
  const [state, view] = [replay.states[key], views[key]];
  if (state === undefined || view === undefined) return emptyView;
  return eventsOf(replay, viewer, { length: key * keyframeEvery, state }, length).reduce(learn, view);
}

/** What the viewer knew at an exercise time. */
export function seatViewAt(replay: ViewerReplay, at: ExerciseTime): SeatView {
  return viewAfter(replay, lengthAt(replay.replay, at));
}
