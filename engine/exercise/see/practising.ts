import { lookUp } from "../look-up.ts";
import type { SeatFact } from "../seat-event.ts";
import { changed, isMe, type Look } from "./look.ts";

/** What a seat reads by looking closely, the steps it has done, and whether it asks for help: its own affair. */
export function seePractising(look: Look): readonly SeatFact[] {
  const { before, after, viewer } = look;
  if (viewer.kind !== "seat") return [];
  const steps = changed(
    [viewer.seat],
    (id) => before.practised[id],
    (id) => after.practised[id],
  );
  const help = changed(
    [viewer.seat],
    (id) => before.seats[id]?.asksHelp,
    (id) => after.seats[id]?.asksHelp,
  );
  return [
    ...seeReading(look),
    ...steps.map(({ now = [] }) => ({ type: "steps", done: now }) as const),
    ...help.map(({ now }) =>
      now === undefined ? ({ type: "help" } as const) : ({ type: "help", asked: now } as const),
    ),
  ];
}

function seeReading({ plan, is, viewer }: Look): readonly SeatFact[] {
  if (is.type !== "prop-read" || !isMe(viewer, is.seat)) return [];
  const text = lookUp(plan.props, is.prop)?.reads;
  return text === undefined ? [] : [{ type: "prop-read", prop: is.prop, text }];
}
