import type { PolicyName } from "#engine/bots/policy.ts";
import type { SeatId } from "#engine/ids.ts";
import { type BotPlayer, createBotPlayer } from "./bot-player.ts";
import type { Room } from "./room.ts";

/** The seats that bots hold now: they come and go with what becomes durable. */
export interface BotPlayers {
  /** Something became durable after position `after`. */
  hear(after: number): void;
  close(): void;
}

export function createBotPlayers(room: Room, policy: PolicyName, seed: number): BotPlayers {
  const players = new Map<SeatId, BotPlayer>();
  function comeAndGo(): void {
    const { seats, status } = room.ledger.state();
    const isBots = (seat: SeatId): boolean => status !== "ended" && seats[seat]?.holder === "bot";
    for (const [seat, player] of players) {
      if (isBots(seat)) continue;
      player.leave();
      players.delete(seat);
    }
    for (const seat of Object.keys(seats)) {
      if (isBots(seat) && !players.has(seat)) players.set(seat, createBotPlayer(room, seat, policy, seed));
    }
  }
  comeAndGo();
  return {
    hear(after) {
      for (const player of players.values()) player.hear(after);
      comeAndGo();
    },
    close() {
      for (const player of players.values()) player.leave();
      players.clear();
    },
  };
}
