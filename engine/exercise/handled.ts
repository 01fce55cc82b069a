import type { CasualtyId } from "#engine/ids.ts";
import type { ExerciseState, Task } from "./state.ts";

/** Whether what somebody is busy with is this casualty: they examine or treat it. */
export function handles(task: Task | undefined, casualty: CasualtyId): boolean {
  return task !== undefined && task.kind !== "walking" && task.casualty === casualty;
}

/** Whether anybody has their hands on a casualty now. */
export function isHandled({ seats }: ExerciseState, casualty: CasualtyId): boolean {
  return Object.values(seats).some(({ task }) => handles(task, casualty));
}
