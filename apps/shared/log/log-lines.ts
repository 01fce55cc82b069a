import type { Happening, HappeningOf } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { logSentence } from "../wording/log-sentence.ts";
import type { Names } from "../wording/names.ts";
import { say } from "../wording/say.ts";

/** What a line of the log is about; `machine` is what only keeps the exercise going. */
export const lineKinds = [
  "run",
  "injects",
  "messages",
  "decisions",
  "care",
  "work",
  "people",
  "expected",
  "machine",
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of the log as a person reads it. */
export interface LogLine {
  readonly seq: number;
  readonly at: ExerciseTime;
  readonly kind: LineKind;
  readonly sentence: string;
  /** The pictures that the message shows which the line tells of. */
  readonly pictures: readonly { readonly id: string; readonly alt: string }[];
}

const kindOf: Readonly<Record<Happening["type"], LineKind>> = {
  "exercise-started": "run",
  "exercise-paused": "run",
  "exercise-resumed": "run",
  "exercise-interrupted": "run",
  "rate-changed": "run",
  "clock-marked": "machine",
  "phase-begun": "run",
  "exercise-ended": "run",
  "emergency-called": "run",
  "emergency-cleared": "run",
  "seat-taken": "people",
  "seat-left": "people",
  "presence-changed": "people",
  "pin-set": "work",
  "pin-taken-off": "work",
  "stroke-drawn": "work",
  "stroke-rubbed-out": "work",
  "break-began": "people",
  "break-ended": "people",
  "help-asked": "people",
  "help-ended": "people",
  "prop-read": "people",
  "step-done": "expected",
  "walk-started": "people",
  "zone-entered": "people",
  "lane-moved": "machine",
  "variable-set": "machine",
  "event-raised": "machine",
  "chart-moved": "injects",
  "chart-stopped": "injects",
  "channel-changed": "injects",
  "prop-shown": "injects",
  "inject-delivered": "injects",
  "inject-withheld": "injects",
  "inject-skipped": "injects",
  "message-sent": "messages",
  "message-arrived": "messages",
  "message-lost": "messages",
  "message-opened": "messages",
  "assessment-started": "care",
  "casualty-assessed": "care",
  "treatment-started": "care",
  "treatment-finished": "care",
  "treatment-stopped": "care",
  "casualty-changed": "care",
  "casualty-moved": "care",
  "casualty-tagged": "care",
  "walkers-called": "care",
  "casualty-led": "care",
  "casualty-stays": "care",
  "follow-asked": "people",
  "person-reported": "people",
  "report-settled": "people",
  "decision-opened": "decisions",
  "decision-proposed": "decisions",
  "decision-signed": "decisions",
  "ballot-cast": "decisions",
  "vote-counted": "decisions",
  "decision-taken": "decisions",
  "decision-lapsed": "decisions",
  "facts-held": "messages",
  "case-opened": "work",
  "case-taken": "work",
  "case-handed": "work",
  "case-overdue": "work",
  "case-closed": "work",
  "resource-sent": "work",
  "resource-arrived": "work",
  "hand-raised": "decisions",
  "hand-lowered": "decisions",
  "floor-given": "decisions",
  "floor-yielded": "decisions",
  "voice-turned": "people",
  "talk-joined": "machine",
  "talk-left": "machine",
  "talk-asked": "messages",
  "talk-given-up": "messages",
  "talk-began": "messages",
  "talk-ended": "messages",
  "probe-asked": "expected",
  "probe-answered": "expected",
  "probe-closed": "expected",
  "action-opened": "machine",
  "action-counted": "machine",
  "action-overdue": "expected",
  "action-met": "expected",
  "action-missed": "expected",
  "note-pinned": "expected",
  "objective-rated": "expected",
  "person-erased": "run",
};

/**
 * A reader of one growing log: says each entry once, however often it is asked. Ask it with the whole log so far;
 * a log that is not a longer form of the last one is read from its beginning.
 */
export function logReader(names: Names): (log: readonly Told[]) => readonly LogLine[] {
  let lines: readonly LogLine[] = [];
  let first: Told | undefined;
  const messages = new Map<string, string>();
  const withMessages: Names = (kind, id) => (kind === "message" ? messages.get(id) : undefined) ?? names(kind, id);
  const read = (told: Told): LogLine => {
    const { is } = told.entry;
    if (is.type === "message-sent") messages.set(is.message, sayMessage(is, names));
    return lineOf(told, withMessages);
  };
  return (log) => {
    if (log[0] !== first || log.length < lines.length) lines = [];
    first = log[0];
    if (log.length > lines.length) lines = [...lines, ...log.slice(lines.length).map(read)];
    return lines;
  };
}

/** A message as one speaks of it: by its title, or by its form, and by whom it is from. */
function sayMessage({ row, form, seat, role, persona }: HappeningOf<"message-sent">, names: Names): string {
  const from = names("party", seat ?? role ?? persona ?? "");
  if (row !== undefined) return say("log.message.row", { title: names("row", row), from });
  return form === undefined
    ? say("log.message.plain", { from })
    : say("log.message.form", { form: names("form", form), from });
}

/** One entry as a line. */
function lineOf(told: Told, names: Names): LogLine {
  const { seq, at, is } = told.entry;
  const shown = is.type === "message-sent" ? (is.pictures ?? []) : [];
  const pictures = shown.map((id) => ({ id, alt: names("picture", id) }));
  return { seq, at, kind: kindOf[is.type], sentence: logSentence(told, names), pictures };
}

/** Which lines are wanted: of these kinds, and with every word of `search` somewhere in the sentence. */
export interface LineFilter {
  readonly kinds: ReadonlySet<LineKind>;
  readonly search: string;
}

/** The lines that fit, in the order of the log. Upper and lower case are the same. */
export function fitting(lines: readonly LogLine[], { kinds, search }: LineFilter): readonly LogLine[] {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return lines.filter(({ kind, sentence }) => {
    if (!kinds.has(kind)) return false;
    if (words.length === 0) return true;
    const text = sentence.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
