import type { RoleId, SeatId } from "#engine/ids.ts";
import { isNear } from "#engine/exercise/talkgroup.ts";
import { entriesOf, type Course } from "./course.ts";
import { grouped } from "./grouped.ts";

/** How long one seat had one talkgroup open, in exercise time. */
export interface TalkTime {
  /** A radio channel, or `near` for every place together. */
  readonly group: string;
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly ms: number;
  /** How often it was opened. */
  readonly times: number;
  /** The entries that ended each of them. */
  readonly evidence: readonly number[];
}

/**
 * Floor time: how long each seat had each talkgroup open, the longest first. It is how long the key was held, not how long
 * somebody spoke: no sound is kept. Time while the clock stood counts as none.
 */
export function talkTime(course: Course): readonly TalkTime[] {
  const ended = entriesOf(course, "talk-ended");
  const talked = grouped(ended, ({ is }) => `${isNear(is.group) ? "near" : is.group} ${is.seat}`);
  return [...talked.values()]
    .flatMap((talks) => {
      const [first] = talks;
      if (first === undefined) return [];
      const { group, seat, role } = first.is;
      const ms = talks.reduce((sum, { at, is }) => sum + at - is.since, 0);
      const evidence = talks.map(({ seq }) => seq);
      return [{ group: isNear(group) ? "near" : group, seat, role, ms, times: talks.length, evidence }];
    })
    .toSorted((one, other) => other.ms - one.ms);
}
