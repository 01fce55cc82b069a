import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { onlyTexts, type Answered, type Asking } from "./asking.ts";

/**
 * A person lays the exercise down for a while, and takes it up again. Nothing waits for them: deadlines run on, and what
 * is sent to them lies there unopened.
 */
export function decideBreaks(asking: Asking, { type }: CommandOf<"take-break" | "end-break">): Answered {
  const { u, by, at } = asking;
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  if (by.kind !== "seat") return refuse("not-yours");
  const seat = lookUp(u.state.seats, by.seat);
  if (seat === undefined) return refuse("unknown-seat", { seat: by.seat });
  if (seat.holder !== "person") return refuse("seat-empty", { seat: by.seat });
  const away = seat.onBreak !== undefined;
  if (type === "take-break") {
    if (away) return refuse("on-break");
    happen(u, at, { type: "break-began", seat: by.seat });
  } else {
    if (!away) return refuse("not-on-break");
    happen(u, at, { type: "break-ended", seat: by.seat });
  }
  return undefined;
}
