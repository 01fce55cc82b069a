import { randomUUID } from "node:crypto";
import { type Socket, io } from "socket.io-client";
import type { Command } from "#engine/exercise/command.ts";
import { type SeatView, emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { Answer, ClockReading, ControlNews, ControlWelcome, SeatNews, SeatWelcome } from "#engine/wire/down.ts";
import type { Hello, Wish } from "#engine/wire/up.ts";

/** A client as a browser has it: comes back by itself, keeps wishes until they are answered, and catches up. */
export interface OutboxClient {
  readonly socket: Socket;
  /** Wish → the answer it got in the end. */
  readonly answers: Map<string, Answer>;
  readonly waiting: Map<string, Wish>;
  /** Sends a wish now and again after each reconnection until it is answered. */
  wish(command: Command, text?: string): string;
  view(): SeatView;
  seat(): string | undefined;
  welcomes(): number;
  clock(): ClockReading;
  /** Exercise time as this client shows it now. */
  at(): number;
  close(): void;
}

export function createOutboxClient(url: string, cookie: string, exercise: string, as: Hello["as"]): OutboxClient {
  const heard = hear();
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    auth: (give) => give({ exercise, as, after: heard.upTo(), wire: 1 } satisfies Hello),
    extraHeaders: { cookie },
  });
  const answers = new Map<string, Answer>();
  const waiting = new Map<string, Wish>();
  function send(wish: Wish): void {
    socket.emit("wish", wish, (answer: Answer) => {
      waiting.delete(wish.opId);
      answers.set(wish.opId, answer);
    });
  }
  socket.on("welcome", (welcome: SeatWelcome & ControlWelcome) => {
    heard.welcome(welcome);
    for (const wish of waiting.values()) send(wish);
  });
  socket.on("news", heard.news);
  // The server lets its sockets go before it goes itself; a browser comes back after that too.
  socket.on("disconnect", () => setTimeout(() => socket.active || socket.connect(), 50));
  return {
    socket,
    answers,
    waiting,
    wish(command, text) {
      const wish: Wish = { opId: randomUUID(), command, texts: text === undefined ? {} : { text } };
      waiting.set(wish.opId, wish);
      if (socket.connected) send(wish);
      return wish.opId;
    },
    ...heard.known,
    close() {
      socket.removeAllListeners("disconnect");
      socket.disconnect();
    },
  };
}

function hear() {
  let view = emptyView;
  let upTo = 0;
  let seat: string | undefined;
  let welcomes = 0;
  let clock: ClockReading = { status: "lobby", at: 0, rate: 1 };
  let clockAt = performance.now();
  function news(
    fresh: Partial<SeatNews & ControlNews> & { readonly upTo: number; readonly clock: ClockReading },
  ): void {
    const events = fresh.events ?? [];
    view = events.filter(({ seq }) => seq > upTo).reduce(learn, view);
    upTo = fresh.upTo;
    clock = fresh.clock;
    clockAt = performance.now();
  }
  return {
    upTo: () => upTo,
    news,
    welcome(welcome: SeatWelcome & ControlWelcome) {
      welcomes += 1;
      seat = welcome.plan.seat?.id;
      news(welcome);
    },
    known: {
      view: () => view,
      seat: () => seat,
      welcomes: () => welcomes,
      clock: () => clock,
      at: () => clock.at + (clock.status === "running" ? (performance.now() - clockAt) * clock.rate : 0),
    },
  };
}
