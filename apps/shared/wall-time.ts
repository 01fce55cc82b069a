import { language } from "./wording/say.ts";

/** Time of day by the clock of 24 hours, such as `14:05` or, with seconds, `14:05:09`: nobody asks whether 7 is evening. */
export function wallTime(date: Date, seconds = false): string {
  const format = new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(seconds ? { second: "2-digit" } : {}),
  });
  return format.format(date);
}

/** A day as people here write it, and its time by the clock of 24 hours; an instant that cannot be read is given back as it came. */
export function wallDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(date);
}

function locale(): string | undefined {
  return language() === "qps" ? "en" : undefined;
}
