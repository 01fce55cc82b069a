import type { SeatFact } from "../seat-event.ts";
import type { Look } from "./look.ts";

/** How a channel is now, for those who are on it. How it is at STARTEX stands in their plan. */
export function seeChannel({ plan, after, is, viewer }: Look): readonly SeatFact[] {
  if (is.type !== "channel-changed") return [];
  const role = viewer.kind === "seat" ? after.seats[viewer.seat]?.role : undefined;
  const member = role === undefined || plan.channels[is.channel]?.members.includes(role) === true;
  return viewer.kind === "all" || member ? [{ type: "channel", channel: is.channel, state: is.state }] : [];
}
