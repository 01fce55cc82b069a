import type { Me } from "#engine/wire/http.ts";

/** One seat of this browser. */
export type OwnSeat = Me["seats"][number];

/** The seat this browser has in an exercise. */
export function seatIn(me: Me, exercise: string): OwnSeat | undefined {
  return me.seats.find((seat) => seat.exercise === exercise);
}
