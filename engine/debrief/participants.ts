import type { AgencyId, RoleId, SeatId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Course } from "./course.ts";
import { lanes } from "./spans.ts";

/** Who held a seat, from when to when, and on which devices. Pseudonyms only; names are not in the log. */
interface Holding {
  readonly holder: "person" | "bot";
  readonly pseudonym: string;
  readonly from: ExerciseTime;
  readonly to: ExerciseTime;
  readonly devices: readonly string[];
}

export interface Participant {
  readonly agency: AgencyId;
  readonly role: RoleId;
  readonly seat: SeatId;
  readonly holdings: readonly Holding[];
}

function holdingsOf({ told, end }: Course, seat: SeatId): readonly Holding[] {
  const holdings: Holding[] = [];
  const last = (): Holding | undefined => holdings.at(-1);
  for (const { entry } of told) {
    const { is, at } = entry;
    if (!("seat" in is) || is.seat !== seat) continue;
    const open = last();
    if (is.type === "seat-taken") {
      holdings.push({ holder: is.holder, pseudonym: is.pseudonym, from: at, to: end, devices: [] });
    } else if (is.type === "seat-left" && open !== undefined) {
      holdings[holdings.length - 1] = { ...open, to: at };
    } else if (
      is.type === "presence-changed" &&
      open !== undefined &&
      is.present &&
      !open.devices.includes(is.device)
    ) {
      holdings[holdings.length - 1] = { ...open, devices: [...open.devices, is.device] };
    }
  }
  return holdings;
}

/** Every seat under its agency and role, with those who held it; none where nobody did. */
export function participants(course: Course): readonly Participant[] {
  return lanes(course).flatMap(({ agency, role, seats }) =>
    seats.map((seat) => ({ agency, role, seat, holdings: holdingsOf(course, seat) })),
  );
}
