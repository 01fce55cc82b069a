import type { Logger } from "pino";
import type { DefaultEventsMap, Socket } from "socket.io";
import type { SeatId } from "#engine/ids.ts";
import type {
  Answer,
  ClockReading,
  ControlNews,
  ControlWelcome,
  SeatNews,
  SeatWelcome,
  WindowRank,
} from "#engine/wire/down.ts";
import type { WireFault } from "#engine/wire/down.ts";
import type { Hello } from "#engine/wire/up.ts";
import type { VoiceDown } from "#engine/wire/voice.ts";
import type { Visitor } from "../access/access.ts";
import type { SignIns } from "../access/sign-in.ts";
import type { Counters } from "../counters.ts";
import type { CloseReason } from "../room/audience.ts";
import type { Rooms } from "../room/rooms.ts";
import type { VoiceSettings } from "./voice-setup.ts";

/** Larger messages are answered `too-large`; beyond four times that the connection is cut. */
export const messageBytes = 16 * 1024;

/** What may come up. Nothing of it is trusted. */
export interface ClientEvents {
  wish(wish: unknown, answer: unknown): void;
  pose(frame: unknown): void;
  voice(message: unknown): void;
  shun(seats: unknown): void;
}

export interface ServerEvents {
  welcome(welcome: SeatWelcome | ControlWelcome): void;
  news(news: SeatNews | ControlNews): void;
  clock(reading: ClockReading): void;
  poses(bundle: Uint8Array): void;
  voice(message: VoiceDown): void;
  /** The seats that this one is apart from: they see and hear each other no more. */
  apart(seats: readonly SeatId[]): void;
  /** How this window stands among those of its browser with the same seat. */
  ranked(rank: WindowRank): void;
  closed(why: { readonly reason: CloseReason }): void;
}

/** Who is at the other end and what they said when they came. */
export interface SocketData {
  visitor: Visitor;
  hello: Hello;
}

export type ClientSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

export interface SocketPorts {
  readonly rooms: Rooms;
  readonly signIns: SignIns;
  readonly counters: Counters;
  readonly log: Logger;
  readonly publicOrigin: string | undefined;
  readonly steady: () => number;
  readonly voice: VoiceSettings;
}

/** The answer for a wish that never reached the exercise. */
export function faultAnswer(fault: WireFault, detail?: string): Answer {
  return detail === undefined ? { ok: false, fault } : { ok: false, fault, detail };
}
