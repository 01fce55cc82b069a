import { describe, expect, test } from "vitest";
import { findRows } from "../../debrief-server/msel-sheet/find-rows.ts";
import type { Mapping } from "../../debrief-server/msel-sheet/mapping.ts";
import { noMapping, readMapping } from "../../debrief-server/msel-sheet/mapping.ts";

const rows = [
  ["Event Nummer", "Event Titel", "When", "Weather", "", "EVENT TYPE", "Sent To"],
  ["1", "First", "0900", "wet", "by hand", "Stunt", "Crew"],
];
const grid = { name: "MSEL", rows, formulas: [] };

function mapped(text: string): Mapping {
  const mapping = readMapping(text);
  if ("refused" in mapping) throw new Error(mapping.refused);
  return mapping;
}

describe("[SHT8] headers that are not known", () => {
  test("are named, with a mapping file to start from that is itself a mapping file", () => {
    const found = findRows([{ ...grid, rows: rows.map((row) => ["Subject", ...row]) }], noMapping);
    if (!("draft" in found)) throw new Error("found");
    expect(found.refused).toBe(
      'Nobody knows what these columns are: "Event Nummer", "Event Titel", "When", "Weather", "column F".',
    );
    expect(mapped(found.draft).columns).toEqual(
      new Map([
        ["eventnummer", "number"],
        ["eventtitel", "subject"],
        ["when", "ignore"],
        ["weather", "ignore"],
        ["columnf", "ignore"],
      ]),
    );
  });
  test("are read by the mapping file, kinds of rows too", () => {
    const text =
      'columns: { Event Nummer: number, "Event Titel": subject, When: time, Weather: ignore, column E: notes }\nkinds: { stunt: Actor Action }';
    const found = findRows([grid], mapped(text));
    if ("refused" in found) throw new Error(found.refused);
    expect(found.lines).toEqual([
      {
        line: 2,
        cells: { number: "1", subject: "First", time: "0900", notes: "by hand", kind: "Actor Action", to: "Crew" },
      },
    ]);
  });
  test("do not matter where nothing stands under them", () => {
    const found = findRows(
      [
        {
          ...grid,
          rows: [
            ["Subject", "Time", "To", "Weather"],
            ["First", "0900", "Crew", ""],
          ],
        },
      ],
      noMapping,
    );
    expect(found).toMatchObject({ lines: [{ cells: { subject: "First" } }] });
  });
  test("a sheet without any header says what is needed, and its widest row is the mapping file to start from", () => {
    const found = findRows(
      [
        {
          ...grid,
          rows: [
            ["Nummer", "Titel", "Zeit"],
            ["1", "Erstes", "0900"],
          ],
        },
      ],
      noMapping,
    );
    expect(found).toMatchObject({
      refused: expect.stringContaining("No row of headers"),
      draft: expect.stringContaining('"Titel"'),
    });
    expect(findRows([{ ...grid, rows: [] }], noMapping)).not.toHaveProperty("draft");
  });
  test.each([
    ["columns: { Nr: nummer }", "columns → Nr"],
    ["columns: [", "not YAML"],
    ["colums: {}", "its beginning"],
    ["kinds: { stunt: Magic }", 'the kind "Magic"'],
    ["- a", "its beginning"],
  ])("a mapping file that makes no sense is refused: %s", (text, why) => {
    expect(readMapping(text)).toMatchObject({ refused: expect.stringContaining(why) });
  });
});

test("[SHT3] the header is found on any sheet, under titles and banners, by its letters and digits alone", () => {
  const banner = { name: "Cover", rows: [["EXERCISE", "Time"], ["Title of it"]], formulas: [] };
  const list = {
    ...grid,
    rows: [
      ["Banner"],
      [],
      ["  msel-number ", "TITLE:", "Inject  DTG", "SEND TO\n(RECIPIENT PLAYERS)"],
      ["4", "First", "", "Crew"],
    ],
  };
  expect(findRows([banner, list], noMapping)).toMatchObject({
    lines: [{ line: 4, cells: { number: "4", to: "Crew" } }],
  });
});
