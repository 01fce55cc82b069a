import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { controlOnly, isSeat, onlyTexts, type Answered, type Asking } from "./asking.ts";

type SeatCommand = CommandOf<"take-seat" | "leave-seat" | "set-presence" | "erase-person">;

/** Who holds which seat. The server seats people; a seat may say itself that it is there, or leave. */
export function decideSeats(asking: Asking, command: SeatCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  switch (command.type) {
    case "take-seat":
      return controlOnly(asking) ?? takeSeat(asking, command);
    case "leave-seat":
      return isSeat(asking, command.seat)
        ? leaveSeat(asking, command.seat)
        : (controlOnly(asking) ?? leaveSeat(asking, command.seat));
    case "set-presence":
      return setPresence(asking, command);
    case "erase-person":
      return erasePerson(asking, command.person);
    default:
      return command satisfies never;
  }
}

/** A person takes over from a bot, a bot from a person who is not connected, and nobody else from anybody. */
function takeSeat({ u, at }: Asking, command: CommandOf<"take-seat">): Answered {
  const { seat, holder, pseudonym, person } = command;
  const now = lookUp(u.state.seats, seat);
  if (now === undefined) return refuse("unknown-seat", { seat });
  const mayTake = holder === "bot" ? !now.present && now.holder !== "bot" : now.holder !== "person";
  if (!mayTake) return refuse("seat-taken", { seat });
  happen(u, at, { type: "seat-taken", seat, holder, pseudonym, person });
  return undefined;
}

function leaveSeat({ u, at }: Asking, seat: string): Answered {
  const now = lookUp(u.state.seats, seat);
  if (now === undefined) return refuse("unknown-seat", { seat });
  if (now.holder === "nobody") return refuse("seat-empty", { seat });
  happen(u, at, { type: "seat-left", seat });
  return undefined;
}

function setPresence({ u, by, at }: Asking, { present, device }: CommandOf<"set-presence">): Answered {
  if (by.kind !== "seat") return refuse("not-yours");
  const now = lookUp(u.state.seats, by.seat);
  if (now === undefined) return refuse("unknown-seat", { seat: by.seat });
  if (now.holder === "nobody") return refuse("seat-empty", { seat: by.seat });
  if (now.present !== present || now.device !== device)
    happen(u, at, { type: "presence-changed", seat: by.seat, present, device });
  return undefined;
}

/** Everybody may erase themselves; the server and a trainer may erase anybody, once. */
function erasePerson(asking: Asking, person: string): Answered {
  const { u, by, at } = asking;
  const own = by.kind === "seat" && lookUp(u.state.seats, by.seat)?.person === person;
  const refused = own ? undefined : controlOnly(asking);
  if (refused !== undefined) return refused;
  if (u.state.erased.includes(person)) return refuse("unknown-person", { person });
  happen(u, at, { type: "person-erased", person });
  return undefined;
}
