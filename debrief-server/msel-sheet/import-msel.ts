import { Document, isScalar, visit } from "yaml";
import { parseLength, parseTPlus } from "#engine/time.ts";
import type { ScenarioFile } from "./cast.ts";
import { castOf } from "./cast.ts";
import type { LineProblem, SheetLine } from "./draft.ts";
import { draftOf } from "./draft.ts";
import { mselOf } from "./msel-rows.ts";
import { objectivesIn } from "./objectives.ts";
import { planTimes } from "./plan-times.ts";
import type { Refused } from "./refused.ts";
import { timelineFrom } from "./timeline.ts";
import type { WrittenTime } from "./written-time.ts";

/** A scenario made of the rows of a spreadsheet, and the rows that were left out. */
export interface Imported {
  readonly scenario: ScenarioFile;
  readonly problems: readonly LineProblem[];
}

interface ImportSettings {
  readonly id: string;
  readonly title: string;
  readonly startex?: WrittenTime | undefined;
  /** The duration the workbook tells, as authors write lengths. */
  readonly duration?: string | undefined;
}

const review =
  "Made from a planning spreadsheet. Review the roles and their briefs, the channels, what shows each expected action, and every time given for one.";

/** The rows whose number an earlier row has: which of them another row means cannot be known, so the first stays. */
function sameNumber(lines: readonly SheetLine[]): readonly LineProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, cells: { number } }) => {
    if (number === undefined) return [];
    const earlier = first.get(number);
    if (earlier !== undefined) return [{ line, why: `row ${earlier} has the number ${number} too: give it another` }];
    first.set(number, line);
    return [];
  });
}

/** Makes a scenario of rows. Those that cannot be understood are left out and listed. */
export function importRows(lines: readonly SheetLine[], settings: ImportSettings): Imported | Refused {
  const twice = sameNumber(lines);
  const again = new Set(twice.map(({ line }) => line));
  const read = lines.filter(({ line }) => !again.has(line)).map(draftOf);
  const drafts = read.flatMap((row) => ("why" in row ? [] : [row]));
  const times = planTimes(drafts, timelineFrom(settings.startex));
  const cast = castOf(times.planned.map(({ draft }) => draft));
  const unread = read.flatMap((row) => ("why" in row ? [row] : []));
  const problems = [...twice, ...unread, ...times.problems].toSorted((a, b) => a.line - b.line);
  if (cast === undefined) return { refused: nobodyPlays(lines.length, problems) };
  const { agencies, roles, personas, channels, zones } = cast;
  const { objectives, tasks, taskOf } = objectivesIn(times.planned.map(({ draft }) => draft.cells));
  const msel = [...mselOf(times.planned, cast, taskOf)];
  const scenario: ScenarioFile = {
    scenario: 1,
    id: settings.id,
    title: settings.title,
    version: "0.1.0",
    review,
    duration: durationOf(msel, settings.duration),
    agencies,
    roles,
    personas,
    channels,
    zones,
    objectives,
    tasks,
    msel,
    endings: { "time-is-up": { title: "The time is up", good: true, text: "The exercise has run its time." } },
  };
  return { scenario, problems };
}

function nobodyPlays(rows: number, problems: readonly LineProblem[]): string {
  const [first] = problems;
  const example = first === undefined ? "" : ` Row ${first.line}, for one, was left out: ${first.why}.`;
  return `None of the ${rows} rows says something to a player or asks something of one.${example}`;
}

const minute = 60_000;

/** What the workbook tells, when no row comes later; else long enough for the last row and a quarter of an hour, in steps of five minutes. */
function durationOf(msel: ScenarioFile["msel"] & {}, told: string | undefined): string {
  const ends = msel.map(({ at, by, within }) =>
    Math.max(parseTPlus(at ?? by ?? "") ?? 0, parseLength(within ?? "") ?? 0),
  );
  const last = Math.max(...ends);
  if (told !== undefined && (parseLength(told) ?? 0) >= last) return told;
  const minutes = Math.ceil((last / minute + 15) / 5) * 5;
  return minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h${minutes % 60 === 0 ? "" : `${minutes % 60}m`}`;
}

/** The file of a scenario, with a first line that says where it is from. Short lists stand on one line. */
export function scenarioText(scenario: ScenarioFile, source: string): string {
  const document = new Document(scenario, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  document.commentBefore = ` Made from ${source.replaceAll(/\s+/g, " ")} by hotwash msel import. Review it before anybody plays it.`;
  return document.toString({ lineWidth: 118, flowCollectionPadding: false });
}
