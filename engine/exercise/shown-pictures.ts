import type { SeatId } from "#engine/ids.ts";
import { allMessages } from "./post.ts";
import type { ExerciseState } from "./state.ts";

/** Whether a seat was told a message that shows this picture: it opened or heard it, whatever became of it since. */
export function wasShown(state: ExerciseState, seat: SeatId, picture: string): boolean {
  return allMessages(state).some(
    ({ pictures = [], openedBy }) => pictures.includes(picture) && Object.hasOwn(openedBy, seat),
  );
}
