import * as z from "zod";
import { seatOf } from "../access/access.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import type { ClientSocket, SocketPorts } from "./client-socket.ts";

/** More than anybody is in one exercise with. */
const mostShunned = 200;
const shunned = z.array(z.string().max(100)).max(mostShunned);

/** Lets a socket of a seat say whom it does not want to meet, and tells it whom it is apart from. */
export function attendShunning(
  socket: ClientSocket,
  { room, shunning, switchboard }: LiveExercise,
  { counters }: Pick<SocketPorts, "counters">,
): void {
  socket.on("shun", (raw) => {
    const seat = seatOf(socket.data.visitor, room.exercise, room.ledger.state());
    const read = shunned.safeParse(raw);
    if (seat === undefined || socket.data.hello.as !== "seat" || !read.success) {
      counters.count("shun.garbage");
      return;
    }
    const known = room.ledger.state().seats;
    shunning.say(
      seat,
      read.data.filter((other) => Object.hasOwn(known, other)),
    );
    switchboard.look();
    for (const listener of room.audience.seats()) listener.apart(shunning.of(listener.seat));
  });
}
