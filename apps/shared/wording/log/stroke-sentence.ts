import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { EntryTexts, HappeningOf } from "./happening-of.ts";

/** What is drawn on the shared map, and what is rubbed out. */
export function strokeSentence(
  is: HappeningOf<"stroke-drawn" | "stroke-rubbed-out">,
  names: Names,
  texts: EntryTexts,
): string {
  const seat = names("seat", is.seat);
  if (is.type === "stroke-rubbed-out") return say("entry.stroke-rubbed-out", { seat });
  const drawn = { seat, zone: names("zone", is.zone), kind: say(`stroke.kind.${is.kind}`) };
  const text = texts["text"];
  return text === undefined ? say("entry.stroke-drawn", drawn) : say("entry.stroke-drawn.text", { ...drawn, text });
}
