import type { ExerciseState } from "#engine/exercise/state.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Hearing, Hearings } from "#engine/wire/voice.ts";

/** One who does not hear another, and why. */
interface HearingTrouble {
  readonly listener: SeatId;
  readonly speaker: SeatId;
  readonly how: Exclude<Hearing, "connected">;
}

/** Voice as it is now. */
interface VoiceNow {
  readonly groups: readonly {
    readonly id: string;
    readonly seats: readonly SeatId[];
    readonly speakers: readonly SeatId[];
  }[];
  readonly troubles: readonly HearingTrouble[];
}

/** The talkgroups in which somebody is, and everybody who does not hear somebody they could. */
export function voiceNow({ talkgroups }: ExerciseState, hearings: Hearings): VoiceNow {
  const groups = Object.entries(talkgroups)
    .filter(([, { seats }]) => seats.length > 0)
    .map(([id, { seats, speakers }]) => ({ id, seats, speakers: speakers.map(({ seat }) => seat) }));
  const troubles = Object.entries(hearings).flatMap(([listener, of]) =>
    Object.entries(of).flatMap(([speaker, how]) => (how === "connected" ? [] : [{ listener, speaker, how }])),
  );
  return { groups, troubles };
}
