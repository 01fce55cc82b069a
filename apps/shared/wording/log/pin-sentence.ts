import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { EntryTexts, HappeningOf } from "./happening-of.ts";

/** What is pinned on the shared map, and what is taken off. */
export function pinSentence(is: HappeningOf<"pin-set" | "pin-taken-off">, names: Names, texts: EntryTexts): string {
  const seat = names("seat", is.seat);
  if (is.type === "pin-taken-off") return say("entry.pin-taken-off", { seat });
  const pinned = { seat, zone: names("zone", is.zone), kind: say(`pin.kind.${is.kind}`) };
  const text = texts["text"];
  return text === undefined ? say("entry.pin-set", pinned) : say("entry.pin-set.text", { ...pinned, text });
}
