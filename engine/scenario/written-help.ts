import { lengthPattern, timePattern } from "#engine/time.ts";

function minded(time: string): string {
  return `did you mean '${time}'?`;
}

/** `T+0:75` is `T+1:15`. */
function carried(text: string): string | undefined {
  const [, hours = "", minutes = "", seconds] = /^T\+(\d{1,3}):(\d{1,3})(?::([0-5]\d))?$/.exec(text) ?? [];
  if (minutes === "") return undefined;
  const all = Number(hours) * 60 + Number(minutes);
  const time = `T+${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}${seconds === undefined ? "" : `:${seconds}`}`;
  return timePattern.test(time) ? minded(time) : undefined;
}

/** What somebody may have meant who wrote `12:30`, `t+0:04` or `0:04` where a time belongs. */
function timeHelp(text: string): string | undefined {
  if (/^\d{1,2}:[0-5]\d$/.test(text)) return `times count from STARTEX: T+0:${text.padStart(5, "0")} or T+${text}`;
  const plain = `T+${text.replace(/^t?\s*\+?\s*/i, "")}`;
  return timePattern.test(plain) ? minded(plain) : carried(plain);
}

const units: readonly (readonly [RegExp, string])[] = [
  [/h(ours?|rs?)?/gi, "h"],
  [/m(in(ute)?s?)?/gi, "m"],
  [/s(ec(ond)?s?)?/gi, "s"],
];

/** What somebody may have meant who wrote `3 m`, `5 min` or `1:30` where a length belongs. */
function lengthHelp(text: string): string | undefined {
  const length = units.reduce((written, [unit, letter]) => written.replace(unit, letter), text.replaceAll(/\s+/g, ""));
  return lengthPattern.test(length) && length !== text ? minded(length) : undefined;
}

/** Help for a text that is no time, length or version although it looks like one; undefined where there is nothing to say. */
export function writtenHelp(wanted: RegExp, text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > 40) return undefined;
  if (wanted.source === timePattern.source) return timeHelp(text);
  return wanted.source === lengthPattern.source ? lengthHelp(text) : undefined;
}
