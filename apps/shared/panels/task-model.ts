import type { Task } from "#engine/exercise/state.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { walkTimes } from "./walk-times.ts";
import type { Sight } from "./sight.ts";

/** What the viewer is doing that takes time. */
export interface TaskModel {
  readonly title: string;
  /** From 0 to 1. */
  readonly done: number;
  readonly left: string;
  /** Work on a casualty can be stopped; a way that was begun is walked. */
  readonly stops: boolean;
}

/** The viewer's task, or undefined when the hands are free. */
export function taskModel(sight: Sight): TaskModel | undefined {
  const { task } = sight.view;
  if (task === undefined) return undefined;
  const leftMs = Math.max(0, task.until - sight.at);
  const total = lengthOf(task, sight);
  return {
    title: taskTitle(task, sight),
    done: total === undefined || total === 0 ? 0 : Math.min(1, Math.max(0, 1 - leftMs / total)),
    left: say("time.left", { time: sayLength(leftMs) }),
    stops: task.kind !== "walking",
  };
}

/** A task in words. */
export function taskTitle(task: Task, { names }: Pick<Sight, "names">): string {
  switch (task.kind) {
    case "walking":
      return say("task.walking", { zone: names("zone", task.to) });
    case "assessing":
      return say("task.assessing", {
        casualty: names("casualty", task.casualty),
        finding: names("finding", task.finding),
      });
    case "treating":
      return say("task.treating", {
        casualty: names("casualty", task.casualty),
        intervention: names("intervention", task.intervention),
      });
    default:
      return task satisfies never;
  }
}

function lengthOf(task: Task, { plan, view }: Sight): number | undefined {
  switch (task.kind) {
    case "walking":
      return walkTimes(plan, view.zone ?? "").get(task.to);
    case "assessing":
      return plan.findings[task.finding]?.takesMs;
    case "treating":
      return plan.interventions[task.intervention]?.takesMs;
    default:
      return task satisfies never;
  }
}
