import type { SeatId } from "#engine/ids.ts";
import type { Hearing, VoiceDown } from "#engine/wire/voice.ts";

/** How the connection to one other seat stands. */
export type LinkState = Extract<Hearing, "connecting" | "connected" | "failed">;

/** What a carrier tells whoever opened it. */
export interface CarrierEvents {
  /** Sound of a seat arrives; it may arrive again after a break. */
  arrived(seat: SeatId, sound: MediaStream): void;
  gone(seat: SeatId): void;
  stands(seat: SeatId, state: LinkState): void;
}

/**
 * What carries voices between seats. A mesh of browsers does (`mesh-carrier.ts`), for eight in a talkgroup; a server that
 * forwards streams (an SFU) could, for more: nobody else would notice. It decides nothing: whom it may connect comes from
 * the switchboard, and to whom the microphone is open from the exercise.
 */
export interface VoiceCarrier {
  /** Takes what the switchboard says. */
  hear(message: VoiceDown): void;
  /** The microphone is open to these seats and to nobody else; at first to nobody. */
  openTo(seats: ReadonlySet<SeatId>): void;
  close(): void;
}
