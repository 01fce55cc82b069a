import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findRows } from "../../debrief-server/msel-sheet/find-rows.ts";
import { importRows } from "../../debrief-server/msel-sheet/import-msel.ts";
import { noMapping } from "../../debrief-server/msel-sheet/mapping.ts";
import { readSpreadsheet } from "../../debrief-server/msel-sheet/read-spreadsheet.ts";
import { writeWorkbook } from "../../debrief-server/msel-sheet/write-workbook.ts";

const workbook = await writeWorkbook([{ number: "1", subject: "First", to: "Crew" }], [["Scenario", "Small"]]);
const parts = unzipSync(workbook);

/** The workbook with some of its parts changed or added. */
function changed(change: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const texts = Object.entries(change).map(([name, edit]) => [
    name,
    strToU8(edit(strFromU8(parts[name] ?? strToU8("")))),
  ]);
  return zipSync({ ...parts, ...Object.fromEntries(texts) });
}

async function refusal(file: string, bytes: Uint8Array): Promise<string> {
  const grids = await readSpreadsheet(file, bytes);
  if ("refused" in grids) return grids.refused;
  const found = findRows(grids, noMapping);
  return "refused" in found ? found.refused : `read ${found.lines.length} rows`;
}

const sheet = "xl/worksheets/sheet1.xml";

describe("[SHT4] a file that is no plain spreadsheet is refused, with what to do", () => {
  test("the untouched workbook is read", async () => {
    expect(await refusal("a.xlsx", workbook)).toBe("read 1 rows");
    expect(await refusal("a.xlsx", changed({}))).toBe("read 1 rows");
  });
  test.each([
    ["an old or encrypted file", "a.xlsx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "encrypted"],
    ["an .xls", "a.xls", workbook, "Only .xlsx and .csv"],
    ["an .ods", "a.ods", workbook, "Only .xlsx and .csv"],
    ["a name without ending", "msel", workbook, "Only .xlsx and .csv"],
    ["a .xlsm", "a.xlsm", workbook, "macros"],
    ["a text called .xlsx", "a.xlsx", strToU8("SUBJECT,TO\n"), "no workbook"],
    ["a workbook called .csv", "a.csv", workbook, "call it .xlsx"],
    ["nothing", "a.xlsx", new Uint8Array(), "empty"],
    ["half a workbook", "a.xlsx", workbook.slice(0, workbook.length / 2), "damaged"],
    ["a workbook without its end", "a.xlsx", workbook.slice(0, -30), "damaged"],
    ["an archive of something else", "a.xlsx", zipSync({ "a.txt": strToU8("a") }), "no workbook"],
    ["an archive with a document", "a.xlsx", zipSync({ "word/document.xml": strToU8("<a/>") }), "no workbook"],
    ["a CSV in another encoding", "a.csv", Uint8Array.of(0x53, 0xe9, 0x2c, 0x41), "UTF-8"],
    [
      "a CSV with an open quote",
      "a.csv",
      strToU8('SUBJECT,TO,TIME\n"Open,Crew,0900\n'),
      "in row 2 a cell begins with a quotation mark",
    ],
    [
      "a CSV with a quote amid a cell",
      "a.csv",
      strToU8('SUBJECT,TO,TIME\nA,B,C\nSay "go",Crew,9\n'),
      "in row 3 a quotation",
    ],
    ["a file of 5 MB and a byte", "a.csv", new Uint8Array(5_000_001), "5 MB"],
  ])("%s", async (_, file, bytes, why) => {
    expect(await refusal(file, bytes)).toContain(why);
  });
  test("macros, by their part or by the type of the workbook", async () => {
    expect(await refusal("a.xlsx", zipSync({ ...parts, "xl/vbaProject.bin": strToU8("x") }))).toContain("macros");
    const types = changed({
      "[Content_Types].xml": (text) => text.replaceAll("sheet.main+xml", "sheet.macroEnabled.main+xml"),
    });
    expect(await refusal("a.xlsx", types)).toContain("macros");
  });
  test("entities, and places that are no places", async () => {
    const entity = changed({
      [sheet]: (text) => text.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    });
    expect(await refusal("a.xlsx", entity)).toContain("entities");
    const odd = changed({ [sheet]: (text) => text.replace('r="A3"', 'r="&#65;3"') });
    expect(await refusal("a.xlsx", odd)).toContain("damaged");
    const number = changed({ [sheet]: (text) => text.replace(/<row r="3"/, '<row r="3e6"') });
    expect(await refusal("a.xlsx", number)).toContain("damaged");
  });
  test("a single cell far out", async () => {
    const wide = changed({
      [sheet]: (text) => text.replace("</row></sheetData>", '<c r="XFD3"><v>1</v></c></row></sheetData>'),
    });
    expect(await refusal("a.xlsx", wide)).toContain("200 columns");
    const deep = changed({
      [sheet]: (text) =>
        text.replace("</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    });
    expect(await refusal("a.xlsx", deep)).toContain("5000 rows");
  });
});

describe("[SHT5] a file that unpacks to more than 40 MB is refused, whatever it says of itself", () => {
  const bomb = zipSync({ ...parts, "xl/bomb.xml": new Uint8Array(60_000_000) }, { level: 9 });
  test("by what it says", async () => {
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal("a.xlsx", bomb)).toContain("40 MB");
  });
  test("by what comes out, when it says otherwise", async () => {
    const liar = new Uint8Array(bomb);
    const view = new DataView(liar.buffer);
    let lies = 0;
    for (let at = 0; at + 4 < liar.length; at += 1)
      if (view.getUint32(at, true) === 60_000_000) {
        view.setUint32(at, 1000, true);
        lies += 1;
      }
    expect(lies).toBe(2);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal("a.xlsx", liar)).toContain("40 MB");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
  });
  test("a thousand parts", async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`xl/${n}.xml`, strToU8("<a/>")]));
    expect(await refusal("a.xlsx", zipSync({ ...parts, ...many }))).toContain("40 MB");
  });
});

describe("[SHT6] formulas", () => {
  test("are never worked out: the value a cell shows is taken, and the cells are named", async () => {
    const bytes = changed({
      [sheet]: (text) =>
        text.replace(/<c r="I3"[^>]*>.*?<\/c>/, '<c r="I3" t="str"><f>HYPERLINK("x",A1)&amp;"!"</f><v>Shown</v></c>'),
    });
    const grids = await readSpreadsheet("a.xlsx", bytes);
    if ("refused" in grids) throw new Error(grids.refused);
    const found = findRows(grids, noMapping);
    if ("refused" in found) throw new Error(found.refused);
    expect(found.lines[0]?.cells.subject).toBe("Shown");
    expect(found.notes).toEqual([expect.stringContaining("I3")]);
  });
  test("what looks like one in a CSV is taken as text, and named", async () => {
    const grids = await readSpreadsheet(
      "a.csv",
      strToU8("SUBJECT,TO,TIME\n=cmd|'/c calc'!A1,Crew,0900\n-3,Crew,0905\n"),
    );
    if ("refused" in grids) throw new Error(grids.refused);
    const found = findRows(grids, noMapping);
    if ("refused" in found) throw new Error(found.refused);
    expect(found.lines[0]?.cells.subject).toBe("=cmd|'/c calc'!A1");
    expect(found.notes).toEqual(["What looks like a formula in A2 was taken as text."]);
  });
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1", "＝1"])(
    "%s is exported as a text",
    async (subject) => {
      const written = unzipSync(await writeWorkbook([{ number: "1", subject }], []));
      const xml = strFromU8(written[sheet] ?? new Uint8Array());
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).toMatch(/<c r="I3" s="\d+" t="s">/);
      expect(strFromU8(written["xl/styles.xml"] ?? new Uint8Array())).toMatch(/numFmtId="49"|formatCode="@"/);
    },
  );
});

describe("[SHT7] what would lose a row or guess is refused or listed", () => {
  const row = { subject: "First", to: "Crew", time: "0900" };
  test("two rows with one number", () => {
    const made = importRows(
      [
        { line: 3, cells: { ...row, number: "7" } },
        { line: 9, cells: { ...row, number: "7" } },
        { line: 10, cells: { ...row, number: "8" } },
      ],
      { id: "a", title: "A" },
    );
    expect(made).toMatchObject({
      problems: [{ line: 9, why: "row 3 has the number 7 too: give it another" }],
      scenario: { msel: [{ id: "M7" }, { id: "M8" }] },
    });
  });
  test("nobody who plays", () => {
    const made = importRows([{ line: 3, cells: { subject: "Smoke", kind: "Simulation" } }], { id: "a", title: "A" });
    expect(made).toMatchObject({ refused: expect.stringContaining("None of the 1 rows") });
  });
  test.each([
    [{ ...row, number: "2011-05-01" }, "the spreadsheet took a number such as 5-1 for one"],
    [{ ...row, time: "3/4/2011 09:00" }, "cannot be read"],
    [{ ...row, description: "x".repeat(4001) }, "4001 characters"],
    [{ ...row, to: "y".repeat(201) }, "more than 200 characters"],
    [{ ...row, kind: "Player Action", to: "Controllers" }, "does not say which player"],
    [{ ...row, time: "0855" }, "before STARTEX"],
    [{ ...row, dtg: "210900AUG2090", time: "0900" }, "more than 999 hours"],
    [{ ...row, at: "5m after 99" }, 'waits for "99"'],
    [{ ...row, number: "2", at: "5m after 2" }, "or for itself"],
    [{ to: "Crew", time: "0900" }, "no subject and no description"],
  ])("%j", (cells, why) => {
    const first = { line: 3, cells: { number: "1", subject: "Begin", to: "Crew", time: "210900AUG2011" } };
    const made = importRows([first, { line: 4, cells }], { id: "a", title: "A" });
    if ("refused" in made) throw new Error(made.refused);
    expect(made.problems).toEqual([{ line: 4, why: expect.stringContaining(why) }]);
    expect(made.scenario.msel?.map(({ id }) => id)).toEqual(["M1"]);
  });
});
