import { randomUUID } from "node:crypto";
import { type Socket, io } from "socket.io-client";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Answer, ClockReading, ControlWelcome, SeatWelcome } from "#engine/wire/down.ts";
import type { Hello } from "#engine/wire/up.ts";

interface Reply {
  readonly status: number;
  // What a test expects of it is said by the test.
  readonly body: unknown;
  readonly headers: Headers;
}

/** Keeps cookies, as browsers do, and opens sockets with them. */
export interface Browser {
  readonly cookie: () => string;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  delete(path: string, body?: unknown): Promise<Reply>;
  /** Opens a socket and waits for the welcome. Rejects with the fault when it is not let in. Without `bodies` as the role view does. */
  enter(
    exercise: string,
    as: Hello["as"],
    after?: number,
    bodies?: boolean,
    window?: string,
    opened?: number,
  ): Promise<Line>;
}

/** One socket with everything it received. */
export interface Line {
  readonly socket: Socket;
  readonly welcome: SeatWelcome & ControlWelcome;
  /** Every event and entry since the welcome, in order. */
  readonly events: SeatEvent[];
  readonly entries: Told[];
  readonly bundles: Uint8Array[];
  clock(): ClockReading;
  closed(): string | undefined;
  /** How this window stands among those of its seat, as it was told last. */
  rank(): string | undefined;
  say(command: Command, texts?: Texts, opId?: string): Promise<Answer>;
  /** Sends anything as a wish. */
  wish(raw: unknown): Promise<Answer>;
  /** Waits until `holds`; rejects after five seconds. */
  until(holds: () => boolean): Promise<void>;
  leave(): void;
}

export function createBrowser(url: string): Browser {
  let cookie = "";
  async function ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: { cookie, ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    const read: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, body: read, headers: response.headers };
  }
  return {
    cookie: () => cookie,
    get: (path) => ask("GET", path),
    post: (path, body, headers) => ask("POST", path, body, headers),
    delete: (path, body) => ask("DELETE", path, body),
    enter: (exercise, as, after = 0, bodies = true, window, opened) =>
      enter(url, cookie, {
        exercise,
        as,
        after,
        wire: 1,
        ...(!bodies && { bodies }),
        ...(window !== undefined && { window }),
        ...(opened !== undefined && { opened }),
      }),
  };
}

async function enter(url: string, cookie: string, auth: Hello): Promise<Line> {
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: { cookie },
  });
  const heard = listen(socket);
  const welcome = await welcomed(socket);
  heard.set(welcome.clock);
  const wish = (raw: unknown): Promise<Answer> => socket.timeout(5000).emitWithAck("wish", raw);
  return {
    socket,
    welcome,
    ...heard,
    wish,
    say: (command, texts = {}, opId = randomUUID()) => wish({ opId, command, texts }),
    async until(holds) {
      const ends = performance.now() + 5000;
      while (!holds()) {
        if (performance.now() > ends) throw new Error(`It did not come to it: ${holds.toString()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    leave: () => void socket.disconnect(),
  };
}

function listen(socket: Socket) {
  const events: SeatEvent[] = [];
  const entries: Told[] = [];
  const bundles: Uint8Array[] = [];
  let clock: ClockReading = { status: "lobby", at: 0, rate: 1 };
  let reason: string | undefined;
  let rank: string | undefined;
  socket.on("ranked", (told: string) => (rank = told));
  socket.on("news", (news: { events?: SeatEvent[]; entries?: Told[]; clock: ClockReading }) => {
    events.push(...(news.events ?? []));
    entries.push(...(news.entries ?? []));
    clock = news.clock;
  });
  socket.on("clock", (reading: ClockReading) => (clock = reading));
  socket.on("poses", (bundle: Uint8Array) => void bundles.push(bundle));
  socket.on("closed", (why: { readonly reason: string }) => (reason = why.reason));
  return {
    events,
    entries,
    bundles,
    clock: () => clock,
    closed: () => reason,
    rank: () => rank,
    set: (reading: ClockReading) => (clock = reading),
  };
}

function welcomed(socket: Socket): Promise<SeatWelcome & ControlWelcome> {
  return new Promise((resolve, reject) => {
    socket.once("welcome", resolve);
    socket.once("connect_error", reject);
  });
}
