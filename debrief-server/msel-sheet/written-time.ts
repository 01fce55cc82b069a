import { parseTPlus } from "#engine/time.ts";

/** A time as planners write it, as far as the text says it. */
export interface WrittenTime {
  /** Milliseconds from STARTEX: the text counts from there. */
  readonly elapsed?: number;
  /** Days since 1 January 1970: the text has a date. */
  readonly day?: number;
  /** The text counts the days of the exercise, from 1. */
  readonly nth?: number;
  /** Milliseconds since midnight. */
  readonly clock?: number;
}

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

/** `210900AUG2011`, with or without spaces, a zone letter, or all digits of the year. */
const group = new RegExp(String.raw`^(\d{2})\s*(\d{2}):?(\d{2})\s*(?:[a-z]\s*)??${month}\s*(\d{4}|\d{2})$`, "i");
const dayMonthYear = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*${month}[\s,-]*(\d{4}|\d{2})\b`, "i");
const monthDayYear = new RegExp(String.raw`^${month}\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, "i");

/** Days since 1970, or undefined where there is no such day. Years of two digits are of this century. */
function dayOf(year: number, monthFrom1: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, monthFrom1 - 1, day));
  return date.getUTCMonth() === monthFrom1 - 1 && date.getUTCDate() === day ? date.getTime() / dayMs : undefined;
}

function monthNumber(word: string | undefined): number {
  return months.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

function clockOf(hours: number, minutes: number, seconds: number): number | undefined {
  const ms = hours * hour + minutes * minute + seconds * 1000;
  return minutes < 60 && seconds < 60 && ms <= dayMs ? ms : undefined;
}

/** A time of day: `09:00`, `9:00:30 PM`, `0900`, `0900 hrs`, or the part of the day a spreadsheet counts in. */
function readClock(text: string): number | undefined {
  if (/^0?\.\d+$/.test(text)) return Math.round((Number(text) * dayMs) / 1000) * 1000;
  const match =
    /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|hrs|hours|h|z|l)?$/i.exec(text) ??
    /^(\d{1,2})(\d{2})()\s*(am|pm|hrs|hours|h|z|l)?$/i.exec(text);
  if (match === null) return undefined;
  const half = (match[4] ?? "").toLowerCase().slice(0, 1);
  const written = Number(match[1]);
  if ((half === "a" || half === "p") && (written < 1 || written > 12)) return undefined;
  const hours = half === "p" ? (written % 12) + 12 : half === "a" ? written % 12 : written;
  return clockOf(hours, Number(match[2]), Number(match[3] ?? 0));
}

/** A time from STARTEX: `T+0:10`, `T+10` (minutes), `STARTEX + 1:30`, `H+2` (hours), `+0:45`. */
function readElapsed(text: string): number | undefined {
  if (/^startex$/i.test(text)) return 0;
  const compact = text.replaceAll(/\s+/g, "");
  const exact = parseTPlus(compact.toUpperCase());
  if (exact !== undefined) return exact;
  const match = /^(t|h|startex)?\+(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?(m|min|h|hr)?$/i.exec(compact);
  if (match === null) return undefined;
  const [, from = "", first = "", minutes, seconds, unit = ""] = match;
  if (minutes !== undefined) return Number(first) * hour + Number(minutes) * minute + Number(seconds ?? 0) * 1000;
  const inHours = unit === "" ? from.toLowerCase() === "h" : unit.toLowerCase().startsWith("h");
  return Number(first) * (inHours ? hour : minute);
}

interface DateRead {
  readonly day: number | undefined;
  readonly rest: string;
}

/** A date at the beginning of the text, and what follows it. A date whose month and day may be changed over is none. */
function readDate(text: string): DateRead | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T|\b)/.exec(text);
  if (iso !== null) return { day: dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), rest: after(text, iso) };
  const first = dayMonthYear.exec(text);
  if (first !== null)
    return { day: dayOf(Number(first[3]), monthNumber(first[2]), Number(first[1])), rest: after(text, first) };
  const second = monthDayYear.exec(text);
  if (second !== null)
    return { day: dayOf(Number(second[3]), monthNumber(second[1]), Number(second[2])), rest: after(text, second) };
  const signs = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(text);
  if (signs === null) return undefined;
  const [a, b, year] = [Number(signs[1]), Number(signs[2]), Number(signs[3])];
  const dotted = text.includes(".");
  if (!dotted && a !== b && a <= 12 && b <= 12) return { day: undefined, rest: "" };
  return { day: dotted || a > 12 ? dayOf(year, b, a) : dayOf(year, a, b), rest: after(text, signs) };
}

function after(text: string, match: RegExpExecArray): string {
  return text.slice(match[0].length).replace(/^[\s,T]+/, "");
}

/** Reads a time in any of the ways that occur in planning spreadsheets; undefined when it is none of them. */
export function readWrittenTime(written: string): WrittenTime | undefined {
  const text = written.trim();
  const elapsed = readElapsed(text);
  if (elapsed !== undefined) return { elapsed };
  const [, dd, hh, mm, mon, year] = group.exec(text) ?? [];
  if (dd !== undefined) return both(dayOf(Number(year), monthNumber(mon), Number(dd)), `${hh}:${mm}`);
  const date = readDate(text);
  if (date !== undefined) return both(date.day, date.rest);
  const nth = /^(?:day|d)\s*\+?\s*(\d{1,3})\b[\s,]*/i.exec(text);
  if (nth !== null) return counted(Number(nth[1]), text.slice(nth[0].length));
  const clock = readClock(text);
  return clock === undefined ? undefined : { clock };
}

function both(day: number | undefined, rest: string): WrittenTime | undefined {
  if (day === undefined) return undefined;
  if (rest === "") return { day };
  const clock = readClock(rest.replace(/\.\d+Z?$|Z$/i, ""));
  return clock === undefined ? undefined : { day, clock };
}

function counted(nth: number, rest: string): WrittenTime | undefined {
  if (rest === "") return { nth };
  const clock = readClock(rest);
  return clock === undefined ? undefined : { nth, clock };
}
