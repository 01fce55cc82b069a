import type { RoleId, ZoneId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** Units that were sent: by whom, from where to where, and when they arrived; under way at ENDEX they did not. */
export interface Trip {
  readonly trip: string;
  readonly resource: string;
  readonly count: number;
  readonly from: ZoneId;
  readonly to: ZoneId;
  readonly sent: When;
  /** Absent when an effect sent them. */
  readonly role?: RoleId;
  readonly until: ExerciseTime;
  readonly arrived?: When;
}

/** Every trip, in the order in which they set out. */
export function trips(course: Course): readonly Trip[] {
  const arrivals = entriesOf(course, "resource-arrived");
  return entriesOf(course, "resource-sent").map(({ seq, at, is }) => {
    const { trip, resource, count, from, to, until, role } = is;
    const arrival = arrivals.find((entry) => entry.is.trip === trip);
    return {
      trip,
      resource,
      count,
      from,
      to,
      sent: { seq, at },
      ...(role === undefined ? {} : { role }),
      until,
      ...(arrival === undefined ? {} : { arrived: { seq: arrival.seq, at: arrival.at } }),
    };
  });
}
