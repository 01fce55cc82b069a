import { type CrewMember, newMember, thinking, toldMember } from "#engine/bots/crew.ts";
import type { PolicyName } from "#engine/bots/policy.ts";
import type { SeatId } from "#engine/ids.ts";
import { createDeadline } from "./deadline.ts";
import type { Room } from "./room.ts";

/** Plays one seat for a bot, through the same commands and on the same knowledge as a person. */
export interface BotPlayer {
  /** Something became durable after position `after`. */
  hear(after: number): void;
  leave(): void;
}

export function createBotPlayer(room: Room, seat: SeatId, policy: PolicyName, seed: number): BotPlayer {
  const by = { kind: "seat", seat } as const;
  const now = (): number => room.reading().at;
  const alarm = createDeadline(() => void act());
  let member: CrewMember = toldMember(
    newMember(room.plan, room.exercise, seat, policy),
    room.ledger.eventsSince(seat, 0),
  );
  let isHere = true;
  function wait(): void {
    alarm.set(member.act === undefined ? Infinity : room.until(member.act.at));
  }
  function think(): void {
    member = thinking(member, room.plan, seed, now());
    wait();
  }
  async function act(): Promise<void> {
    const { act: due } = member;
    if (due === undefined || !isHere) return;
    // Timers are set in real time and may ring a moment before exercise time is there.
    if (due.at > now()) return wait();
    // Done or refused, it counts as tried; what it brought about was heard by then.
    await room.order(by, due.command, due.texts);
    if (isHere) think();
  }
  if (room.head().seats[seat]?.present !== true) {
    void room.order(by, { type: "set-presence", present: true, device: "bot" });
  }
  think();
  return {
    hear(after) {
      const events = room.ledger.eventsSince(seat, after);
      if (events.length === 0) return;
      member = toldMember(member, events);
      // An act whose time has come is sent before the bot is asked again.
      if ((member.act?.at ?? Infinity) > now()) think();
      else wait();
    },
    leave() {
      isHere = false;
      alarm.cancel();
    },
  };
}
