import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Way } from "./voice-sound.ts";

/** The talkgroup a seat has open, as far as a viewer was told. */
export function openGroupOf({ talkgroups }: SeatView, seat: SeatId) {
  return Object.values(talkgroups).find(({ speakers }) => speakers.some((speaker) => speaker.seat === seat));
}

/** To whom a seat's microphone is open: those of the talkgroup that it has open. */
export function isOpenFor(view: SeatView, own: SeatId): ReadonlySet<SeatId> {
  return new Set(openGroupOf(view, own)?.seats.filter((seat) => seat !== own));
}

/** How another is heard: only while the exercise says that they have a talkgroup open. */
export function wayOf(view: SeatView, seat: SeatId): Way {
  const group = openGroupOf(view, seat);
  if (group === undefined) return "silent";
  return group.id === "near" ? "near" : "radio";
}
