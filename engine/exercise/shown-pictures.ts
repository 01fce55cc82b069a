import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "./look-up.ts";
import { allMessages } from "./post.ts";
import type { ExerciseState } from "./state.ts";
import { placeSeen } from "./whereabouts.ts";

/** Whether a seat was told a message that shows this picture: it opened or heard it, whatever became of it since. */
export function wasShown(state: ExerciseState, seat: SeatId, picture: string): boolean {
  return allMessages(state).some(
    ({ pictures = [], openedBy }) => pictures.includes(picture) && Object.hasOwn(openedBy, seat),
  );
}

/** Whether a seat is in the place that is made of this photo sphere or model; in the lobby, where it will begin. */
export function isAround(plan: Plan, state: ExerciseState, seat: SeatId, media: string): boolean {
  const { photo, model } = lookUp(plan.places ?? {}, placeSeen(plan, state, seat) ?? "") ?? {};
  return photo === media || model === media;
}
