import type { SeatId } from "#engine/ids.ts";
import type { Answer } from "#engine/wire/down.ts";
import { type Wish, wish as wishSchema } from "#engine/wire/up.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { actorFor, isSupervisor, isTrainer, seatOf } from "../access/access.ts";
import type { CloseReason } from "../room/audience.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import { createTokenBucket } from "../room/token-bucket.ts";
import { attendShunning } from "./attend-shunning.ts";
import { attendVoice } from "./attend-voice.ts";
import { type ClientSocket, type SocketPorts, faultAnswer, messageBytes } from "./client-socket.ts";

const wishesPerSecond = 20;
const wishesAtOnce = 100;
/** What a socket may say. */
const known: ReadonlySet<string> = new Set(["wish", "pose", "voice", "shun"]);
const accessCheckMs = 10_000;
const clockEveryMs = 5_000;

/** Lets one socket follow an exercise and speak in it, until it goes or is sent away. */
export function attend(socket: ClientSocket, live: LiveExercise, ports: SocketPorts): void {
  const leave = socket.data.hello.as === "seat" ? followFromSeat(socket, live) : followAsControl(socket, live);
  if (leave === undefined) {
    sendAway(socket, "seat-lost");
    return;
  }
  listen(socket, live, ports);
  attendShunning(socket, live, ports);
  const hangUp = attendVoice(socket, live, ports);
  const checking = setInterval(() => void checkAccess(socket, live, ports), accessCheckMs);
  const ticking = setInterval(() => {
    if (live.room.reading().status === "running") socket.emit("clock", live.room.reading());
  }, clockEveryMs);
  socket.once("disconnect", () => {
    clearInterval(checking);
    clearInterval(ticking);
    hangUp();
    leave();
  });
}

/** A sign-in may have ended since, here or by a reset of the passcode. */
async function checkAccess(
  socket: ClientSocket,
  live: LiveExercise,
  { signIns, counters }: SocketPorts,
): Promise<void> {
  try {
    socket.data.visitor = await signIns.visitor(socket.request);
    if (!mayStay(socket, live)) sendAway(socket, "seat-lost");
  } catch {
    counters.count("socket.access-check-failed");
  }
}

function followFromSeat(socket: ClientSocket, live: LiveExercise): (() => void) | undefined {
  const { room } = live;
  const seat = seatOf(socket.data.visitor, room.exercise, room.ledger.state());
  if (seat === undefined) return undefined;
  socket.emit("welcome", {
    plan: seatPlan(room.plan, room.exercise, { kind: "seat", seat }),
    events: room.ledger.eventsSince(seat, socket.data.hello.after),
    upTo: room.ledger.upTo(),
    clock: room.reading(),
  });
  const browser = socket.data.visitor.id;
  room.audience.elsewhere(seat, browser);
  const drawsNobody = socket.data.hello.bodies === false;
  const stop = room.audience.addSeat({
    seat,
    browser,
    window: windowOf(socket),
    opened: socket.data.hello.opened ?? 0,
    draws: !drawsNobody,
    ranked: (rank) => void socket.emit("ranked", rank),
    ...ears(socket),
    ...(drawsNobody && noBodies),
  });
  if (!drawsNobody) live.poses.greet(seat, greeted(socket));
  socket.emit("apart", live.shunning.of(seat));
  live.presence.came(seat);
  return () => {
    stop();
    live.presence.went(seat);
  };
}

function followAsControl(socket: ClientSocket, { room, joinCode, poses }: LiveExercise): () => void {
  socket.emit("welcome", {
    plan: room.plan,
    code: joinCode,
    entries: room.ledger.toldSince(socket.data.hello.after),
    upTo: room.ledger.upTo(),
    clock: room.reading(),
  });
  const stop = room.audience.addControl(ears(socket));
  poses.greet(undefined, greeted(socket));
  return stop;
}

function ears(socket: ClientSocket) {
  return {
    news: (news: Parameters<typeof socket.emit<"news">>[1]) => void socket.emit("news", news),
    poses: (bundle: Uint8Array) => void socket.volatile.emit("poses", bundle),
    apart: (seats: readonly SeatId[]) => void socket.emit("apart", seats),
    closed: (reason: CloseReason) => sendAway(socket, reason),
  };
}

/** A window by the name it gives itself, else by its connection. */
function windowOf(socket: ClientSocket): string {
  return socket.data.hello.window ?? socket.id;
}

/** Without 3D nobody's body is of use, and bodies would be most of what comes down the line. */
const noBodies = { poses: () => undefined };

/** Not volatile: right behind the welcome a volatile packet would be dropped. */
function greeted(socket: ClientSocket) {
  return { poses: (bundle: Uint8Array) => void socket.emit("poses", bundle) };
}

function sendAway(socket: ClientSocket, reason: CloseReason): void {
  socket.emit("closed", { reason });
  socket.disconnect(true);
}

function mayStay(socket: ClientSocket, { room }: LiveExercise): boolean {
  const { visitor, hello } = socket.data;
  if (hello.as === "trainer") return isTrainer(visitor);
  if (hello.as === "supervisor") return isSupervisor(visitor);
  return seatOf(visitor, room.exercise, room.head()) !== undefined;
}

function listen(socket: ClientSocket, live: LiveExercise, { counters, log, steady }: SocketPorts): void {
  const bucket = createTokenBucket(wishesPerSecond, wishesAtOnce, steady);
  let packetBytes = 0;
  socket.conn.on("packet", ({ data }: { readonly data?: unknown }) => {
    packetBytes = typeof data === "string" ? Buffer.byteLength(data) : 0;
  });
  socket.conn.once("close", (_reason: string, detail: unknown) => {
    if (detail instanceof Error && detail.message.includes("payload")) counters.count("socket.cut-off-too-large");
  });
  async function answerTo(raw: unknown): Promise<Answer> {
    if (packetBytes > messageBytes) return faultAnswer("too-large");
    if (!bucket.take()) return faultAnswer("too-many");
    const read = wishSchema.safeParse(raw);
    if (!read.success) return faultAnswer("malformed", read.error.issues[0]?.path.join(".") ?? "");
    return carryOut(socket, live, read.data);
  }
  async function answer(raw: unknown, reply: unknown): Promise<void> {
    try {
      const given = await answerTo(raw);
      if (!given.ok) counters.count("fault" in given ? `wish.${given.fault}` : `refused.${given.refusal.refused}`);
      if (typeof reply === "function" && !isToComeAgain(given)) reply(given);
    } catch (error) {
      counters.count("wish.failed");
      log.error({ exercise: live.room.exercise, error }, "wish failed");
    }
  }
  socket.on("wish", (raw, reply) => void answer(raw, reply));
  socket.on("pose", (frame) => {
    const seat = seatOf(socket.data.visitor, live.room.exercise, live.room.head());
    // The body of an older window would come and go between two places.
    if (seat !== undefined && !live.room.audience.moves(seat, windowOf(socket))) return;
    const outcome = seat === undefined ? "garbage" : live.poses.offer(seat, frame);
    if (outcome !== "taken") counters.count(`pose.${outcome}`);
  });
  socket.onAny((event: string) => {
    if (!known.has(event)) counters.count("socket.unknown-message");
  });
}

/** The room is closing under the wish: without an answer the client keeps it and brings it again. */
function isToComeAgain(answer: Answer): boolean {
  return !answer.ok && "fault" in answer && (answer.fault === "closed" || answer.fault === "not-durable");
}

async function carryOut(socket: ClientSocket, { room, header }: LiveExercise, wish: Wish): Promise<Answer> {
  const { visitor, hello } = socket.data;
  const accessed = { exercise: room.exercise, solo: header.solo };
  const actor = actorFor(visitor, hello.as, accessed, room.head(), wish.command);
  return actor === undefined ? faultAnswer("not-signed-in") : room.say(actor, wish);
}
