import { lastLook, watchLane } from "#engine/plan/lane-machines.ts";
import { holds } from "#engine/plan/weigh.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { sightOf } from "../sight.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { moveCasualty } from "./effects.ts";
import { lookAtCharts } from "./move-chart.ts";

/**
 * Looks at every condition that is watched all the time: casualties who walk off when theirs holds, from the zone where
 * they began, the `always` of charts, one at a time, and the endings, of which the first that holds is ENDEX. Their time is
 * that of the last look: what is due at an instant comes before what time alone makes hold at it. Says whether anything
 * happened.
 */
export function lookAround(u: Unfolding, at: ExerciseTime): boolean {
  const { length } = u.entries;
  const looked = lastLook(u.state.lanes[watchLane]);
  for (const { id, zone, walksTo } of Object.values(u.plan.casualties))
    if (
      walksTo !== undefined &&
      u.state.casualties[id]?.zone === zone &&
      holds(walksTo.when, sightOf(u.plan, u.state, looked, id))
    )
      moveCasualty(u, at, id, walksTo.zone);
  if (u.entries.length > length || lookAtCharts(u, at)) return true;
  const ending = firstEnding(u, looked);
  if (ending === undefined) return false;
  happen(u, at, { type: "exercise-ended", by: "ending", ending });
  return true;
}

/** The first ending whose condition holds at a time. */
export function firstEnding(u: Unfolding, at: ExerciseTime): string | undefined {
  const sight = sightOf(u.plan, u.state, at);
  return u.plan.endings.find(({ when }) => when !== undefined && holds(when, sight))?.id;
}
