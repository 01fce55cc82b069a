import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { Answer } from "#engine/wire/down.ts";
import type { Hello, Wish } from "#engine/wire/up.ts";

/** A server that does what the test says, for one browser. */
export interface ScriptedServer {
  readonly url: string;
  /** What each connection said when it came. */
  readonly hellos: Hello[];
  readonly wishes: Wish[];
  readonly poses: Uint8Array[];
  /** Greets every connection from now on, or refuses it with this fault. */
  greet(with_: (socket: Socket, hello: Hello) => void): void;
  refuse(fault: string | undefined): void;
  /** Answers wishes from now on; undefined keeps silent. */
  answer(with_: (wish: Wish) => Answer | undefined): void;
  emit(event: string, payload: unknown): void;
  /** Cuts every connection, as a crash does. */
  cut(): void;
  close(): Promise<void>;
}

function yes(): Answer {
  return { ok: true, seq: 1, again: false };
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], serveClient: false });
  const hellos: Hello[] = [];
  const wishes: Wish[] = [];
  const poses: Uint8Array[] = [];
  let fault: string | undefined;
  let greeting: ((socket: Socket, hello: Hello) => void) | undefined;
  let answering: (wish: Wish) => Answer | undefined = yes;
  io.use((_, next) => next(fault === undefined ? undefined : Object.assign(new Error(fault), { data: { fault } })));
  io.on("connection", (socket) => {
    const { exercise, as, after, wire, bodies } = socket.handshake.auth;
    const hello: Hello = { exercise, as, after, wire, ...(bodies !== undefined && { bodies }) };
    hellos.push(hello);
    socket.on("wish", (wish: Wish, reply: (answer: Answer) => void) => {
      wishes.push(wish);
      const answer = answering(wish);
      if (answer !== undefined) reply(answer);
    });
    socket.on("pose", (pose: Buffer) => void poses.push(new Uint8Array(pose)));
    greeting?.(socket, hello);
  });
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    hellos,
    wishes,
    poses,
    greet: (next) => void (greeting = next),
    refuse: (next) => void (fault = next),
    answer: (next) => void (answering = next),
    emit: (event, payload) => void io.emit(event, payload),
    cut: () => {
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    close: async () => {
      await io.close();
    },
  };
}
