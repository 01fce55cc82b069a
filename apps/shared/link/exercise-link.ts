import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Socket, io } from "socket.io-client";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Answer, ClockReading, WindowRank } from "#engine/wire/down.ts";
import type { Hello, Wish } from "#engine/wire/up.ts";
import type { VoiceDown, VoiceUp } from "#engine/wire/voice.ts";
import type { Link } from "../feed.ts";
import { browserOutbox } from "./browser-outbox.ts";
import { newOpId } from "./op-id.ts";
import { createPostman } from "./postman.ts";

/**
 * What the link tells its owner. `welcome` comes again after every reconnection; answering `begin-anew` says that what it
 * tells does not fit what the owner holds, who has forgotten it, and asks for a welcome from the beginning.
 */
export interface Listener<Welcome, News> {
  welcome(welcome: Welcome): "taken" | "begin-anew";
  news(news: News): void;
  clock(reading: ClockReading): void;
  /** Whatever came as bodies: nobody has looked at it yet. */
  poses(message: unknown): void;
  voice(message: VoiceDown): void;
  /** The seats that this one is apart from. */
  apart(seats: readonly string[]): void;
}

/** Where a link leads, and what its owner already holds; `after` is asked anew at every connection. */
export interface Destination {
  readonly exercise: string;
  readonly as: Hello["as"];
  readonly after: () => number;
  /** Nothing here draws bodies: none are sent. */
  readonly noBodies?: boolean;
  /** Another server than the page's own. */
  readonly url?: string | undefined;
}

/** One connection to one exercise: comes back by itself, and brings every wish exactly once. */
export interface ExerciseLink {
  readonly link: ReadonlySignal<Link>;
  /** Settles when the wish is durable or refused, however long that takes. */
  say(command: Command, texts?: Texts): Promise<Answer>;
  /** Says something that is only true now: undefined when nobody answers in time, and then it is forgotten. */
  mention(command: Command): Promise<Answer | undefined>;
  /** Speaks to the switchboard; nothing while the connection is down. */
  sendVoice(message: VoiceUp): void;
  /** Sends without an answer and without a second try; nothing while the connection is down. */
  sendPose(pose: Uint8Array): void;
  /** Comes anew, as a window that has just been opened. */
  again(): void;
  /** Says whom this seat does not want to meet; said again after every welcome. */
  shun(seats: readonly string[]): void;
  close(): void;
}

const answerWithinMs = 3000;
const againAfterMs = 1000;
/** Ends that another try would not mend; after any other the link tries again. */
const final: ReadonlySet<string> = new Set([
  "not-signed-in",
  "no-such-exercise",
  "malformed",
  "deleted",
  "seat-lost",
  "elsewhere",
]);

/**
 * Opens the link, over WebSocket only. Nothing is asked of Socket.IO's own recovery, which loses everything when a
 * server dies: what was missed comes from the log, and what was not answered is sent again under the same id.
 */
export async function openLink<Welcome, News>(
  to: Destination,
  listener: Listener<Welcome, News>,
): Promise<ExerciseLink> {
  const link = signal<Link>({ status: "connecting", waiting: 0 });
  const name = newOpId();
  let opened = Date.now();
  const socket: Socket = io(to.url ?? "", {
    transports: ["websocket"],
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 250,
    reconnectionDelayMax: 3000,
    timeout: 5000,
    auth: (give) => give({ ...helloOf(to, name), opened }),
  });
  const carry = (wish: Wish): Promise<Answer> => socket.timeout(answerWithinMs).emitWithAck("wish", wish);
  const postman = createPostman(await browserOutbox(`${to.exercise}/${to.as}`), carry, {
    changed: (waiting) => (link.value = { ...link.value, waiting }),
    suspect: () => void socket.disconnect().connect(),
  });
  hear(socket, listener, () => {
    const { rank } = link.value;
    link.value = { status: "live", waiting: postman.waiting(), ...(rank === undefined ? {} : { rank }) };
    postman.way(true);
  });
  socket.on("ranked", (rank: WindowRank) => {
    const { rank: _, ...rest } = link.value;
    link.value = rank === "alone" ? rest : { ...rest, rank };
  });
  const leave = comeBack(socket, link, () => postman.way(false));
  await postman.recover();
  socket.connect();
  return {
    link,
    say: (command, texts = {}) => postman.bring({ opId: newOpId(), command, texts }),
    mention: (command) => carry({ opId: newOpId(), command, texts: {} }).catch(() => undefined),
    ...whileConnected(socket),
    again: () => {
      opened = Date.now();
      socket.disconnect().connect();
    },
    close: () => leave(),
  };
}

/** What is said without an answer, and not at all while the connection is down. */
function whileConnected(socket: Socket): Pick<ExerciseLink, "sendVoice" | "shun" | "sendPose"> {
  return {
    sendVoice: (message) => {
      if (socket.connected) socket.emit("voice", message);
    },
    shun: (seats) => {
      if (socket.connected) socket.emit("shun", seats);
    },
    sendPose: (pose) => {
      if (socket.connected) socket.volatile.emit("pose", pose);
    },
  };
}

function helloOf({ exercise, as, after, noBodies = false }: Destination, window: string): Hello {
  return { exercise, as, after: after(), wire: 1, window, ...(noBodies && { bodies: false }) };
}

function hear<Welcome, News>(socket: Socket, listener: Listener<Welcome, News>, welcomed: () => void): void {
  socket.on("welcome", (welcome: Welcome) => {
    if (listener.welcome(welcome) === "taken") welcomed();
    else socket.disconnect().connect();
  });
  socket.on("news", (news: News) => listener.news(news));
  socket.on("clock", (reading: ClockReading) => listener.clock(reading));
  socket.on("apart", (seats: readonly string[]) => listener.apart(seats));
  socket.on("voice", (message: VoiceDown) => listener.voice(message));
  socket.on("poses", (message: unknown) => listener.poses(message));
}

/** Keeps `link` true while connections come and go, and connects again where Socket.IO would not by itself. */
function comeBack(socket: Socket, link: Signal<Link>, down: () => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const ended = (reason: string): void => {
    if (final.has(reason)) {
      clearTimeout(again);
      link.value = { ...link.value, status: "refused", detail: reason };
      socket.disconnect();
      return;
    }
    if (link.value.status === "live") link.value = { ...link.value, status: "lost" };
    if (socket.active) return;
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), againAfterMs);
  };
  socket.on("closed", ({ reason }: { readonly reason: string }) => ended(reason));
  socket.on("connect_error", (error: Error & { readonly data?: { readonly fault?: string } }) => {
    ended(error.data?.fault ?? error.message);
  });
  socket.on("disconnect", (reason) => {
    down();
    if (link.value.status === "refused") return;
    if (reason === "io client disconnect") link.value = { ...link.value, status: "lost" };
    else ended(reason);
  });
  return () => {
    clearTimeout(again);
    socket.disconnect();
  };
}
