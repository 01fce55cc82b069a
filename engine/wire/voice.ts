import * as z from "zod";
import type { SeatId } from "#engine/ids.ts";

/*
 * Voice goes from browser to browser, never through the server. The server is the switchboard: it says which seats may be
 * connected, and passes on what two browsers must tell each other to connect (WebRTC's offer, answer and candidates).
 * Nothing of it is kept. Both directions are the event `voice`.
 */

const callId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const seat = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]*$/)
  .max(100);

/** What two browsers tell each other so that they can connect. An offer of sound alone is about 3,000 characters. */
const voiceSignal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("offer"), sdp: z.string().max(10_000) }),
  z.strictObject({ kind: z.literal("answer"), sdp: z.string().max(10_000) }),
  z.strictObject({
    kind: z.literal("candidate"),
    candidate: z.string().max(600),
    mid: z.string().max(20).nullable(),
    line: z.int().min(0).max(100).nullable(),
  }),
]);
export type VoiceSignal = z.infer<typeof voiceSignal>;

/** How one seat hears another: as the listener's own browser says it. */
const hearing = z.enum(["connecting", "connected", "failed", "silenced", "deaf"]);
export type Hearing = z.infer<typeof hearing>;

/** What a browser says about voice. It names a call, never a seat: whom a call leads to is the server's business. */
export const voiceUp = z.discriminatedUnion("kind", [
  /** The seat's voice is in this window from now on. */
  z.strictObject({ kind: z.literal("here") }),
  z.strictObject({ kind: z.literal("gone") }),
  z.strictObject({ kind: z.literal("signal"), call: callId, signal: voiceSignal }),
  z.strictObject({ kind: z.literal("hears"), of: z.record(seat, hearing) }),
]);

export type VoiceUp = z.infer<typeof voiceUp>;

/** One connection that is to be: with whom, and whether this side makes the offer. */
export interface VoiceCall {
  readonly call: string;
  readonly seat: SeatId;
  readonly offers: boolean;
}

/** Listener → speaker → how. */
export type Hearings = Readonly<Record<SeatId, Readonly<Record<SeatId, Hearing>>>>;

/** What the switchboard says: to a seat its calls, signals and who hears it; to control how everybody hears everybody. */
export type VoiceDown =
  /** All calls there are to be; any other has ended. */
  | { readonly kind: "calls"; readonly calls: readonly VoiceCall[] }
  | { readonly kind: "signal"; readonly call: string; readonly signal: VoiceSignal }
  /** Listener → how it hears the seat that is told. */
  | { readonly kind: "heard"; readonly by: Readonly<Record<SeatId, Hearing>> }
  /** Another window of the seat has the voice now. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "room"; readonly hearings: Hearings };

/** One server that helps browsers to find each other, as WebRTC wants it; the word and its proof only for TURN. */
export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** How voice is set up on this server. `relay` lets sound go through TURN only, so that no player learns another's address. */
export interface VoiceSetup {
  readonly mode: "on" | "relay" | "off";
  readonly ice: readonly IceServer[];
}
