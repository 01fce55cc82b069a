import { holds } from "#engine/plan/weigh.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { findingsOf, sightOf } from "../sight.ts";
import type { Timer } from "../state.ts";
import { exerciseLane, messageDue, talkOpens, talkTooLong, taskDone, tripDone } from "../timers.ts";
import { happen, moveLane, type Unfolding } from "../unfolding.ts";
import { announce, partsOf } from "./announce.ts";
import { getThrough } from "./deliver.ts";
import { hadOpportunity } from "./expect.ts";
import { firstEnding } from "./look-around.ts";
import { fireChart } from "./move-chart.ts";
import { fireTalk } from "./talking.ts";
import { arrive } from "./trips.ts";
import { voteEvent } from "./votes.ts";

/** Lets a timer fire at its own deadline. */
export function fireTimer(u: Unfolding, timer: Timer): void {
  if (timer.lane === exerciseLane) endex(u, timer);
  else if (timer.event === taskDone) finishTask(u, timer);
  else if (timer.event === tripDone) arrive(u, timer);
  else if (timer.event === messageDue) getThrough(u, timer.due, timer.id);
  else if (timer.event === talkOpens || timer.event === talkTooLong) fireTalk(u, timer);
  else fireLane(u, timer);
}

/** The planned end. The ending that holds then is reached; else the first that needs nothing but time. */
function endex(u: Unfolding, { due }: Timer): void {
  const ending = firstEnding(u, due) ?? u.plan.endings.find(({ when }) => when === undefined)?.id;
  happen(u, due, { type: "exercise-ended", by: "duration", ...(ending === undefined ? {} : { ending }) });
}

function finishTask(u: Unfolding, { lane, due }: Timer): void {
  const [, seat] = partsOf(lane);
  const state = u.state.seats[seat];
  if (state?.task === undefined) return;
  const { task, role } = state;
  switch (task.kind) {
    case "walking":
      happen(u, due, { type: "zone-entered", seat, role, zone: task.to });
      break;
    case "assessing": {
      const { casualty, finding } = task;
      const value = findingsOf(u.plan, u.state, casualty)[finding];
      if (value !== undefined) happen(u, due, { type: "casualty-assessed", seat, role, casualty, finding, value });
      break;
    }
    case "treating": {
      const { casualty, intervention } = task;
      happen(u, due, { type: "treatment-finished", seat, role, casualty, intervention });
      break;
    }
    default:
      task satisfies never;
  }
}

/** What is due passes through `due` in one move: a row's condition, an action's opportunity, ballots decide which way. */
function fireLane(u: Unfolding, timer: Timer): void {
  const [kind, id] = partsOf(timer.lane);
  if (kind === "chart") {
    fireChart(u, id, timer);
    return;
  }
  const events = [timer.event];
  if (kind === "inject") events.push(mayCome(u, timer.due, id) ? "deliver" : "withhold");
  if (kind === "expected" && u.state.lanes[timer.lane] === "waiting") events.push(overdueOrNone(u, id));
  if (kind === "decision") events.push(...voteOver(u, id));
  const now = moveLane(u, timer.due, timer.lane, events, timer);
  if (now !== undefined) announce(u, timer.due, timer.lane, now);
}

/** A vote that is open has come to its end: the ballots decide which way. */
function voteOver(u: Unfolding, id: string): readonly string[] {
  const plan = u.plan.decisions[id];
  const now = u.state.decisions[id];
  return plan?.vote === undefined || now?.status !== "open" ? [] : [voteEvent(plan, plan.vote, now)];
}

function mayCome(u: Unfolding, at: ExerciseTime, row: string): boolean {
  const when = u.index.injects.get(row)?.when;
  return when === undefined || holds(when, sightOf(u.plan, u.state, at));
}

function overdueOrNone(u: Unfolding, row: string): "overdue" | "none" {
  const action = u.index.expected.get(row);
  return action !== undefined && hadOpportunity(u.state, action) ? "overdue" : "none";
}
