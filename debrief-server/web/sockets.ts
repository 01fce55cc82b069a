import type { IncomingMessage, Server as HttpServer } from "node:http";
import { type DefaultEventsMap, Server } from "socket.io";
import type { WireFault } from "#engine/wire/down.ts";
import { type Hello, hello as helloSchema } from "#engine/wire/up.ts";
import { type Visitor, isSupervisor, isTrainer, seatOf } from "../access/access.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import { isLoopback } from "./addresses.ts";
import { isEncrypted, isOwnOrigin } from "./headers.ts";
import { attend } from "./attend.ts";
import {
  type ClientEvents,
  type ClientSocket,
  type ServerEvents,
  type SocketData,
  type SocketPorts,
  messageBytes,
} from "./client-socket.ts";

/** A headset, a phone, some windows, and those that are just going; more is a script. */
const windowsPerSeat = 12;

/** Carries wishes, news and bodies between browsers and exercises. Answers with what ends it. */
export function addSockets(http: HttpServer, ports: SocketPorts): () => Promise<void> {
  const io = new Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>(http, {
    transports: ["websocket"],
    serveClient: false,
    // Only this looks at the Origin of a WebSocket: the `cors` option lets every page in.
    allowRequest: (request, decide) => decide(null, isAllowed(request, ports)),
    maxHttpBufferSize: 4 * messageBytes,
    pingInterval: 5_000,
    pingTimeout: 4_000,
    // What was missed comes from the log (`after`), which also survives this process.
  });
  io.use((socket, next) => void admit(socket, next, ports));
  io.on("connection", (socket) => {
    const live = ports.rooms.live(socket.data.hello.exercise);
    if (live === undefined) socket.disconnect(true);
    else attend(socket, live, ports);
  });
  return () => io.close();
}

function isAllowed(request: IncomingMessage, { publicOrigin, counters }: SocketPorts): boolean {
  if (!isOwnOrigin(request, publicOrigin)) {
    counters.count("socket.foreign-origin");
    return false;
  }
  return isEncrypted(request) || isLoopback(request.socket.remoteAddress) || publicOrigin !== undefined;
}

async function admit(socket: ClientSocket, next: (error?: Error) => void, ports: SocketPorts): Promise<void> {
  let fault: WireFault | undefined;
  try {
    fault = await introduce(socket, ports);
  } catch (error) {
    ports.log.error(error, "socket not admitted");
    fault = "not-durable";
  }
  if (fault === undefined) return next();
  ports.counters.count(`socket.${fault}`);
  next(Object.assign(new Error(fault), { data: { fault } }));
}

/** Finds out who has come and to what, before anything is said. */
async function introduce(socket: ClientSocket, { rooms, signIns }: SocketPorts): Promise<WireFault | undefined> {
  const read = helloSchema.safeParse(socket.handshake.auth);
  if (!read.success) return "malformed";
  const hello = read.data;
  const visitor = await signIns.visitor(socket.request);
  const live = await rooms.open(hello.exercise);
  if (live === "no-such-exercise") return "no-such-exercise";
  if (live === "full") return "too-many";
  if (live === "elsewhere") return "closed";
  if (!isAdmitted(visitor, hello, live)) return "not-signed-in";
  if (hello.as === "seat" && windowsOf(visitor, live) >= windowsPerSeat) return "too-many";
  socket.data.visitor = visitor;
  socket.data.hello = hello;
  return undefined;
}

/** How many sockets follow from this browser's seat now. */
function windowsOf(visitor: Visitor, { room }: LiveExercise): number {
  const seat = seatOf(visitor, room.exercise, room.ledger.state());
  return [...room.audience.seats()].filter((listener) => listener.seat === seat).length;
}

function isAdmitted(visitor: Visitor, { as, exercise }: Hello, { room }: LiveExercise): boolean {
  if (as === "trainer") return isTrainer(visitor);
  if (as === "supervisor") return isSupervisor(visitor);
  return seatOf(visitor, exercise, room.ledger.state()) !== undefined;
}
