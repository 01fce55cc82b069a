import { botTakes } from "#engine/bots/bot-takes.ts";
import { breakMs } from "#engine/exercise/break-length.ts";
import type { RoleId, SeatId } from "#engine/ids.ts";
import type { Presence } from "./presence.ts";
import type { Room } from "./room.ts";

/** A person who was not connected for so long, while the exercise ran, is stood in for. */
export const goneMs = 5 * 60_000;

/** Bots for the seats that should have one. */
export interface StandIns {
  /** Looks who is missing now. Settles when every bot that was needed has its seat. */
  look(): Promise<void>;
}

/**
 * Keeps the seats of these roles played: a seat that nobody holds gets a bot at once, a seat whose person is gone for long
 * gets one while the exercise runs; a pause is no absence, and who is on a break is gone for longer before that. A person takes over again as from any bot.
 */
export function createStandIns(
  room: Room,
  roles: readonly RoleId[],
  presence: Pick<Presence, "isHere">,
  steady: () => number,
): StandIns {
  const seats = roles.flatMap((role) => room.plan.roles[role]?.seats ?? []);
  const goneSince = new Map<SeatId, number>();
  function isMissing(seat: SeatId): boolean {
    const { holder, onBreak } = room.head().seats[seat] ?? {};
    const isGone = holder === "person" && !presence.isHere(seat) && room.reading().status === "running";
    if (!isGone) {
      goneSince.delete(seat);
      return holder === "nobody";
    }
    const since = goneSince.get(seat) ?? steady();
    goneSince.set(seat, since);
    return steady() - since >= (onBreak === undefined ? goneMs : breakMs);
  }
  return {
    async look() {
      if (room.head().status === "ended") return;
      await Promise.all(seats.filter(isMissing).map((seat) => room.order({ kind: "server" }, botTakes(seat))));
    },
  };
}
