import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Link } from "../feed.ts";

/** Being gone for less than this is not worth a word, in milliseconds of real time. */
const shortMs = 20_000;
/** What was missed has come for certain so long after the line is back. */
const settledMs = 5_000;

/** Somebody who was gone, because the line was down or the device slept, and is back. */
export interface Absence {
  readonly forMs: number;
  /** What they knew when they went. */
  readonly before: SeatView;
  /** All that was missed has come: what is new from now on is not part of it. */
  readonly settled: boolean;
}

interface Away {
  readonly since: number;
  readonly before: SeatView;
  readonly back?: number;
}

/**
 * Finds out who was gone for long. It is asked at least once a second while the device is awake: a longer silence is a
 * sleep, whether or not the line was lost in it. `now` is real time; answers undefined while nobody was gone.
 */
export function absenceFinder(): (now: number, status: Link["status"], view: SeatView) => Absence | undefined {
  let last: Pick<Away, "since" | "before"> | undefined;
  let away: Away | undefined;
  return (now, status, view) => {
    const slept = last !== undefined && now - last.since >= shortMs;
    if (last !== undefined && (slept || status !== "live"))
      away = gone(away, slept ? last : { since: now, before: view }, now);
    last = { since: now, before: view };
    if (away === undefined || status !== "live") return undefined;
    away = { ...away, back: away.back ?? now };
    const { since, before, back = now } = away;
    if (back - since < shortMs) return undefined;
    return { forMs: back - since, before, settled: now - back >= settledMs };
  };
}

/** Who goes again before all has come, such as by the line that a sleep has cost, is still gone from the first time. */
function gone(away: Away | undefined, anew: Away, now: number): Away {
  if (away === undefined || (away.back !== undefined && now - away.back >= settledMs)) return anew;
  return { since: away.since, before: away.before };
}
