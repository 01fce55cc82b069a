import { sayList } from "../lengths.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Probe = HappeningOf<"probe-asked" | "probe-answered" | "probe-closed">;

/** What was asked in play and answered. Whether it was right stands in the debrief and in no sentence of the log. */
export function probeSentence(is: Probe, names: Names): string {
  const probe = names("probe", is.probe);
  switch (is.type) {
    case "probe-asked":
      return say("entry.probe-asked", { probe, n: is.seats.length });
    case "probe-answered":
      return say("entry.probe-answered", {
        probe,
        seat: names("seat", is.seat),
        option: names("option", `${is.probe}/${is.option}`),
      });
    case "probe-closed":
      return is.unanswered.length === 0
        ? say("entry.probe-closed", { probe })
        : say("entry.probe-closed.some", { probe, seats: sayList(is.unanswered.map((seat) => names("seat", seat))) });
    default:
      return is satisfies never;
  }
}
