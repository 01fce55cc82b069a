import type { Cells } from "./column-words.ts";
import type { WrittenTime } from "./written-time.ts";
import { readWrittenTime } from "./written-time.ts";

const dayMs = 24 * 60 * 60_000;
/** The longest exercise a time can be written for. */
const longest = 999 * 60 * 60_000;

/** When a row comes, in milliseconds from STARTEX; `none`: it has no time; else why its time cannot be. */
type RowTime = { readonly at: number } | "none" | { readonly fault: string };

/**
 * Puts written times on one line, row after row. A time of day without a date belongs to the day of the row before it,
 * or to the next when it is more than twelve hours earlier.
 */
export interface Timeline {
  /** Must be asked of the rows in their order. */
  timeOf(cells: Cells): RowTime;
}

/** What the columns of time say together; the more exact one counts where two say the same. */
function written(cells: Cells): WrittenTime | "none" | { readonly fault: string } {
  const parts: WrittenTime[] = [];
  for (const field of ["at", "dtg", "time", "date"] as const) {
    const text = cells[field];
    if (text === undefined) continue;
    const read = readWrittenTime(text);
    if (read === undefined) return { fault: `the time "${text}" cannot be read: write T+0:10, 210900AUG2011 or 09:00` };
    parts.push(read);
  }
  const phase = readWrittenTime(cells.phase ?? "");
  const nth = parts.find((part) => part.nth !== undefined)?.nth ?? phase?.nth;
  const elapsed = parts.find((part) => part.elapsed !== undefined)?.elapsed;
  const day = parts.find((part) => part.day !== undefined)?.day;
  const clock = parts.find((part) => part.clock !== undefined)?.clock;
  if (elapsed === undefined && day === undefined && clock === undefined && parts.length === 0) return "none";
  return {
    ...(elapsed === undefined ? {} : { elapsed }),
    ...(day === undefined ? {} : { day }),
    ...(nth === undefined ? {} : { nth }),
    ...(clock === undefined ? {} : { clock }),
  };
}

/**
 * A timeline that begins at `startex`, else where the first row with a time stands, or where a row says that it does
 * by having both its exercise time and another. A `startex` without a date is on the day of the first row.
 */
export function timelineFrom(startex: WrittenTime | undefined): Timeline {
  const dated = startex?.day !== undefined;
  let base = dated ? moment(startex, 0) : undefined;
  let last = base ?? startex?.clock ?? 0;
  return {
    timeOf(cells) {
      const time = written(cells);
      if (time === "none" || "fault" in time) return time;
      const { elapsed, day, nth, clock } = time;
      if (elapsed !== undefined && day === undefined && clock === undefined) return within(elapsed);
      const now = moment(time, last);
      if (elapsed !== undefined) base ??= now - elapsed;
      else if (startex?.clock === undefined) base ??= now;
      else base ??= moment({ day: day ?? nth ?? Math.floor(now / dayMs), clock: startex.clock }, 0);
      const placed = within(elapsed ?? now - base);
      if ("at" in placed) last = now;
      return placed;
    },
  };
}

/** Milliseconds since 1970, or since the day before the first where days are only counted. */
function moment({ day, nth, clock }: Omit<WrittenTime, "elapsed">, last: number): number {
  const known = day ?? nth;
  if (known !== undefined) return known * dayMs + (clock ?? 0);
  const today = Math.floor(last / dayMs) * dayMs + (clock ?? 0);
  return today < last - dayMs / 2 ? today + dayMs : today;
}

function within(at: number): { readonly at: number } | { readonly fault: string } {
  if (at < 0) return { fault: "it comes before STARTEX: give the time of STARTEX with --startex" };
  if (at > longest) return { fault: "it comes more than 999 hours after STARTEX: is its date right?" };
  return { at };
}
