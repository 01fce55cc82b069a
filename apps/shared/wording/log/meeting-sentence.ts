import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Meeting = HappeningOf<"hand-raised" | "hand-lowered" | "floor-given" | "floor-yielded">;

/** Who wants to speak in a meeting, and who may. */
export function meetingSentence(is: Meeting, names: Names): string {
  const who = { seat: names("seat", is.seat), meeting: names("meeting", is.meeting) };
  return is.type === "floor-given"
    ? say("entry.floor-given", { ...who, chair: names("seat", is.by) })
    : say(`entry.${is.type}`, who);
}
