import type { CommandOf } from "../command.ts";
import { isHandled } from "../handled.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { findingsOf } from "../sight.ts";
import type { CasualtyState } from "../state.ts";
import { happen } from "../unfolding.ts";
import { onSite, together } from "../whereabouts.ts";
import { freePlayerOf, onlyTexts, playerOf, type Answered, type Asking, type Player } from "./asking.ts";

type LeadingCommand = CommandOf<"lead" | "stay" | "ask-to-follow">;

/** Leading by the hand: a casualty who can walk comes along from zone to zone; a colleague is asked to. */
export function decideLeading(asking: Asking, command: LeadingCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  switch (command.type) {
    case "lead":
      return lead(asking, command.casualty);
    case "stay":
      return stay(asking, command.casualty);
    case "ask-to-follow":
      return askToFollow(asking, command.seat);
    default:
      return command satisfies never;
  }
}

/** Taking a hand needs free hands. Who leads somebody already takes them over from whoever led them. */
function lead(asking: Asking, id: string): Answered {
  const player = freePlayerOf(asking);
  if ("refused" in player) return player;
  const casualty = casualtyBeside(asking, player, id);
  if ("refused" in casualty) return casualty;
  const { u, at } = asking;
  const { seat, role } = player;
  if (casualty.led === seat.id) return undefined;
  if (findingsOf(u.plan, u.state, id)["walks"] !== true) return refuse("cannot-walk", { casualty: id });
  if (isHandled(u.state, id)) return refuse("casualty-busy", { casualty: id });
  happen(u, at, { type: "casualty-led", seat: seat.id, role: role.id, casualty: id });
  return undefined;
}

/** Anybody beside a casualty who follows somebody can tell it to stay. */
function stay(asking: Asking, id: string): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const casualty = casualtyBeside(asking, player, id);
  if ("refused" in casualty) return casualty;
  if (casualty.led === undefined) return refuse("not-led", { casualty: id });
  const { seat, role } = player;
  happen(asking.u, asking.at, { type: "casualty-stays", casualty: id, seat: seat.id, role: role.id });
  return undefined;
}

/** Asks, no more: a person walks on their own feet. */
function askToFollow(asking: Asking, of: string): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { u, at } = asking;
  const { seat, role } = player;
  const other = lookUp(u.state.seats, of);
  if (other === undefined) return refuse("unknown-seat", { seat: of });
  if (of === seat.id) return refuse("not-yours");
  if (other.holder === "nobody") return refuse("seat-empty", { seat: of });
  if (!onSite(u.plan, u.state, seat.id)) return refuse("not-on-site", { zone: seat.zone });
  if (!together(u.state, seat.id, of)) return refuse("not-there", { seat: of });
  happen(u, at, { type: "follow-asked", seat: seat.id, role: role.id, of });
  return undefined;
}

function casualtyBeside({ u }: Asking, { seat }: Player, id: string): CasualtyState | Refusal {
  const casualty = lookUp(u.state.casualties, id);
  if (casualty === undefined) return refuse("unknown-casualty", { casualty: id });
  if (!onSite(u.plan, u.state, seat.id)) return refuse("not-on-site", { zone: seat.zone });
  return casualty.zone === seat.zone ? casualty : refuse("not-there", { casualty: id });
}
