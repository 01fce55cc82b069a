import { isSupervisor, isTrainer, seatOf } from "../access/access.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import type { Ear } from "../room/switchboard.ts";
import { type ClientSocket, type SocketPorts, messageBytes } from "./client-socket.ts";

/** Lets a socket take part in voice: a seat's through the switchboard; staff only look on. Answers with what ends it. */
export function attendVoice(
  socket: ClientSocket,
  { room, switchboard }: LiveExercise,
  { counters, voice }: Pick<SocketPorts, "counters" | "voice">,
): () => void {
  const ear: Ear = { voice: (message) => void socket.emit("voice", message) };
  const { visitor, hello } = socket.data;
  if (voice.mode === "off") {
    socket.on("voice", () => counters.count("voice.not-allowed"));
    return () => undefined;
  }
  if (hello.as !== "seat") {
    socket.on("voice", () => counters.count("voice.not-allowed"));
    return isTrainer(visitor) || isSupervisor(visitor) ? switchboard.watch(ear) : () => undefined;
  }
  socket.on("voice", (raw) => {
    const seat = seatOf(socket.data.visitor, room.exercise, room.ledger.state());
    const outcome = seat === undefined || isTooLarge(raw) ? "garbage" : switchboard.take(seat, ear, raw);
    if (outcome !== "taken") counters.count(`voice.${outcome}`);
  });
  return () => switchboard.hangUp(ear);
}

/** Bytes are nothing a browser has to say about voice: no sound comes this way. */
function isTooLarge(raw: unknown): boolean {
  return raw instanceof Uint8Array || raw instanceof ArrayBuffer || JSON.stringify(raw ?? null).length > messageBytes;
}
