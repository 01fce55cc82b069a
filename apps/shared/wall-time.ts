import { language } from "./wording/say.ts";

/** Time of day as people here write it, such as `14:05` or, with seconds, `14:05:09`. */
export function wallTime(date: Date, seconds = false): string {
  const format = new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
  });
  return format.format(date);
}

/** A day and time as people here write them; an instant that cannot be read is given back as it came. */
export function wallDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(date);
}

function locale(): string | undefined {
  return language() === "qps" ? "en" : undefined;
}
