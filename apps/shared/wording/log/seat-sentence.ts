import type { Names } from "../names.ts";
import { isKey, say, sayWith } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Seat = HappeningOf<
  "seat-taken" | "seat-left" | "presence-changed" | "break-began" | "break-ended" | "walk-started" | "zone-entered"
>;

/** Who came, went, and where to. */
export function seatSentence(is: Seat, names: Names): string {
  const seat = names("seat", is.seat);
  switch (is.type) {
    case "seat-taken":
      return is.holder === "bot"
        ? say("entry.seat-taken.bot", { seat })
        : say("entry.seat-taken.person", { seat, pseudonym: is.pseudonym });
    case "seat-left":
      return say("entry.seat-left", { seat });
    case "presence-changed":
      return is.present
        ? say("entry.presence-changed.here", { seat, device: sayDevice(is.device) })
        : say("entry.presence-changed.away", { seat });
    case "break-began":
      return say("entry.break-began", { seat });
    case "break-ended":
      return say("entry.break-ended", { seat });
    case "walk-started":
      return say("entry.walk-started", { seat, zone: names("zone", is.to) });
    case "zone-entered":
      return say("entry.zone-entered", { seat, zone: names("zone", is.zone) });
    default:
      return is satisfies never;
  }
}

/** A device in words; one that is not known by its own id. */
function sayDevice(device: string): string {
  const key = `device.${device}`;
  return isKey(key) ? sayWith(key, {}) : device;
}
