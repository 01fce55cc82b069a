import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { onTheWay } from "../whereabouts.ts";
import { isSeat, onlyTexts, playerOf, said, type Answered, type Asking } from "./asking.ts";

type PractisingCommand = CommandOf<"read-prop" | "ask-help" | "end-help">;

/** Looking at a thing closely, and asking the trainer for help with how to play. */
export function decidePractising(asking: Asking, command: PractisingCommand): Answered {
  const stray = onlyTexts(asking, ...(command.type === "ask-help" ? ["text"] : []));
  if (stray !== undefined) return stray;
  switch (command.type) {
    case "read-prop":
      return read(asking, command.prop);
    case "ask-help":
      return ask(asking);
    case "end-help":
      return end(asking, command.seat);
    default:
      return command satisfies never;
  }
}

/** One looks closely at what is there, in its zone; who has done so before knows it already. */
function read(asking: Asking, id: string): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { u, at } = asking;
  const { seat, role } = player;
  const prop = lookUp(u.plan.props, id);
  if (prop === undefined || u.state.props[id] !== true) return refuse("unknown-prop", { prop: id });
  if (prop.zone !== seat.zone || onTheWay(u.state, seat.id)) return refuse("not-there", { zone: prop.zone });
  if (prop.reads === undefined) return refuse("nothing-to-read", { prop: id });
  happen(u, at, { type: "prop-read", prop: id, seat: seat.id, role: role.id });
  return undefined;
}

/** Anybody who holds a seat may ask, before STARTEX and in a pause too. Asking again changes nothing. */
function ask(asking: Asking): Answered {
  const { u, by, at } = asking;
  if (by.kind !== "seat") return refuse("not-yours");
  const seat = lookUp(u.state.seats, by.seat);
  if (seat === undefined) return refuse("unknown-seat", { seat: by.seat });
  if (seat.holder === "nobody") return refuse("seat-empty", { seat: by.seat });
  if (seat.asksHelp !== undefined) return undefined;
  happen(u, at, { type: "help-asked", seat: seat.id, role: seat.role, ...said(asking, "text") });
  return undefined;
}

/** The trainer has come, or the one who asked needs nobody any more. */
function end(asking: Asking, id: string): Answered {
  const { u, by, at } = asking;
  const own = isSeat(asking, id);
  if (!own && by.kind !== "trainer") return refuse("not-yours");
  const seat = lookUp(u.state.seats, id);
  if (seat === undefined) return refuse("unknown-seat", { seat: id });
  if (seat.asksHelp !== undefined) happen(u, at, { type: "help-ended", seat: id, by: own ? "seat" : "trainer" });
  return undefined;
}
