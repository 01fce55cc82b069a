import { sayLength, sayList } from "../lengths.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Behaves = HappeningOf<"event-raised" | "chart-moved" | "chart-stopped" | "channel-changed">;

/** What behaves by itself: charts, the events they are told, and the channels. */
export function chartSentence(is: Behaves, names: Names): string {
  switch (is.type) {
    case "event-raised":
      return say("entry.event-raised", { event: is.event });
    case "chart-moved": {
      const states = is.to.split(" ").map((path) => names("state", `${is.chart}/${path}`));
      return say("entry.chart-moved", { chart: names("chart", is.chart), states: sayList(states) });
    }
    case "chart-stopped":
      return say("entry.chart-stopped", { chart: names("chart", is.chart) });
    case "channel-changed": {
      const channel = names("channel", is.channel);
      return is.state === "congested"
        ? say("entry.channel-changed.congested", { channel, delay: sayLength(is.delayMs) })
        : say(`entry.channel-changed.${is.state}`, { channel });
    }
    default:
      return is satisfies never;
  }
}
