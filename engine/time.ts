/** Whole milliseconds since STARTEX, pauses not counted. Never wall clock. */
export type ExerciseTime = number;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Writes a time as the exercise does: `T+h:mm:ss`. */
export function tPlus(at: ExerciseTime): string {
  const whole = Math.floor(at / second);
  return `T+${Math.floor(whole / 3600)}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
}

/** How a time is written: `T+h:mm` or `T+h:mm:ss`. */
export const timePattern = /^T\+(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

/** How a length is written: `90s`, `4m`, `1h30m`; never empty. */
export const lengthPattern = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/;

/** Reads `T+h:mm` or `T+h:mm:ss` as milliseconds; undefined when the text is not such a time. */
export function parseTPlus(text: string): ExerciseTime | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * hour + Number(match[2]) * minute + Number(match[3] ?? 0) * second;
}

/** Reads a length such as `90s`, `4m`, `1h30m` as milliseconds; undefined when the text is not one. */
export function parseLength(text: string): number | undefined {
  const match = lengthPattern.exec(text);
  if (match === null) return undefined;
  return Number(match[1] ?? 0) * hour + Number(match[2] ?? 0) * minute + Number(match[3] ?? 0) * second;
}

/** How a time of the story is written. */
export const storyPattern = /^([1-9]\d{0,2}) ([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads a time of the story, `1 02:50`, as milliseconds from midnight of its first day; undefined when it is none. */
export function parseStory(text: string): number | undefined {
  const match = storyPattern.exec(text);
  if (match === null) return undefined;
  return (Number(match[1]) - 1) * 24 * hour + Number(match[2]) * hour + Number(match[3]) * minute;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
