import type { CommandOf } from "#engine/exercise/command.ts";
import type { SeatId } from "#engine/ids.ts";

/** The command by which a bot takes a seat, under a name that says what it is. */
export function botTakes(seat: SeatId): CommandOf<"take-seat"> {
  return { type: "take-seat", seat, holder: "bot", pseudonym: `Bot ${seat}`.slice(0, 40), person: `bot:${seat}` };
}
