import type { Arbitrary } from "fast-check";
import { array, assert, asyncProperty, constantFrom, oneof, record, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../debrief-server/msel-sheet/find-rows.ts";
import { fields } from "../../debrief-server/msel-sheet/column-words.ts";
import type { Cells } from "../../debrief-server/msel-sheet/column-words.ts";
import { runs } from "../support/runs.ts";
import { imported, lost, thereAndBack } from "./sheet-journey.ts";

const words = oneof(
  string({ unit: "grapheme", maxLength: 40 }),
  string({ unit: "binary", maxLength: 40 }),
  constantFrom("=1+1", "+49 30", "-3", "@here", "'quoted'", "_x000D_", "a\nb", "  x  y ", "null", "~", "012", "1e3"),
  string({ maxLength: 300 }),
);
const name = oneof(
  {
    weight: 3,
    arbitrary: constantFrom("Fire chief", "Police (east, west)", "Medic, night", "City EOC", "EMS / Medic", "SimCell"),
  },
  { weight: 1, arbitrary: constantFrom("All players", "Controllers", "Бригада", "fire chief", "constructor", "9") },
  string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const names = tuple(array(name, { minLength: 1, maxLength: 3 }), constantFrom("; ", ", ", " / ", "\n")).map(
  ([all, divider]) => all.join(divider),
);
const kind = constantFrom(
  "Inject",
  "Player Action",
  "Expected Action",
  "Contextual",
  "Contingent",
  "Administrative",
  "Actor Action",
  "Controller Action",
  "Simulation",
  "Player Action",
  "Magic",
);
const time = constantFrom("0900", "09:15", "9:30 AM", "210945AUG2011", "2011-08-21 10:00", "T+0:20", "23:50", "soon");
const at = constantFrom("T+0:30", "by hand", "5m after 1", "90s after 2 is overdue", "30s after 3-E is overdue");
const way = constantFrom("Radio", "Email", "Phone", "In Person", "Verbal", "WebDesk", "Phone, Email");
const status = constantFrom("Draft", "Injected", "Deleted", "Deferred", "Ready to Inject");

/** A row as a planner might have written it, or might not. */
const cells: Arbitrary<Cells> = record(
  {
    number: constantFrom("", "-A", " x", "/7"),
    phase: oneof(words, constantFrom("Day 1", "Day 2")),
    at,
    time,
    dtg: time,
    date: constantFrom("2011-08-21", "22 Aug 2011", "3/4/2011"),
    story: words,
    kind: oneof({ weight: 9, arbitrary: kind }, words),
    subject: words,
    from: names,
    deliveredBy: words,
    to: names,
    channel: oneof(way, words),
    storyline: words,
    description: words,
    expected: words,
    actual: words,
    objectives: words,
    location: words,
    background: words,
    notes: words,
    author: words,
    priority: words,
    status,
  },
  { requiredKeys: [] },
).map((drawn) => {
  const texts = fields.map((field) => [field, cleanText(drawn[field] ?? "")] as const);
  return Object.fromEntries(texts.filter(([field, text]) => field === "number" || text !== ""));
});

/** Rows with numbers of their own; some are the contingent twin of the row before. */
const rows = array(cells, { minLength: 1, maxLength: 7 }).map((all) =>
  all.map((row, index) => {
    const suffix = row.number === "-A" ? "" : (row.number ?? "");
    const number = row.number === "-A" && index > 0 ? `${index}-A` : `${index + 1}${suffix}`;
    const { number: _, ...rest } = row;
    return { line: index + 3, cells: { ...(row.number === undefined ? {} : { number }), ...rest } };
  }),
);
const someone = { line: 2, cells: { kind: "Inject", subject: "First", to: "Duty officer", time: "0900", number: "0" } };

test("[SHT2] importing, exporting and importing again loses nothing, whatever the rows", async () => {
  await assert(
    asyncProperty(rows, async (random) => {
      const lines = [someone, ...random];
      const first = imported(lines);
      const back = await thereAndBack(first.read);
      const second = imported(back);
      expect(second.problems).toEqual([]);
      expect(second.read).toEqual(first.read);
      const left = new Set(first.problems.map(({ line }) => line));
      const kept = lines.filter(({ line }) => !left.has(line));
      expect(back.length).toBe(kept.length);
      expect(kept.flatMap((row, index) => lost(row.cells, back[index]?.cells))).toEqual([]);
    }),
    runs(1000),
  );
}, 300_000);
