import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { hotwash } from "../cli/run-cli.ts";
import { fileOf, planningSheets } from "./planning-sheets.ts";
import { linesOf } from "./sheet-journey.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = await Promise.all(
  planningSheets.map(async (sheet, index) => {
    const file = path.join(folder, `sheet-${index}.${sheet.file}`);
    writeFileSync(file, await fileOf(sheet));
    return file;
  }),
);
const [, , winter = "", , earthquake = ""] = files;

describe("[SHT10] msel import", () => {
  test("makes a folder that check accepts without a warning", async () => {
    const into = path.join(folder, "winter-storm");
    const made = await hotwash(["msel", "import", winter, "--into", into]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(
      /^6 of 6 rows were imported into .*: 2 roles, 4 personas, 2 channels, 5 injects, 2 expected/,
    );
    const checked = await hotwash(["check", into]);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toMatch(/^winter-storm 0\.1\.0 is ready to play/);
    const played = await hotwash(["rehearse", into, "--bots", "best"]);
    expect(played.out).toContain("Expected actions met: 2 of 2");
  });
  test("lists each row that was left out and why, imports the others, and ends with 1", async () => {
    const into = path.join(folder, "quake");
    const made = await hotwash(["msel", "import", earthquake, "--into", into]);
    expect(made.code).toBe(1);
    expect(made.err).toMatch(/^Row 5 was left out: .*\nRow 6 was left out: .*\nRow 7 was left out: .*\n$/);
    expect(made.out).toMatch(/^3 of 6 rows/);
    expect(await hotwash(["check", into])).toMatchObject({ code: 0 });
  });
  test("a refused file writes nothing, and prints the mapping file that helps", async () => {
    const odd = path.join(folder, "odd.csv");
    writeFileSync(odd, "Subject,Time,Sent To,Weather\nFirst,0900,Crew,wet\n");
    const before = readdirSync(folder);
    const refused = await hotwash(["msel", "import", odd, "--into", path.join(folder, "deep", "odd")]);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("nothing was written");
    expect(readdirSync(folder)).toEqual(before);
    const map = path.join(folder, "mapping.yaml");
    writeFileSync(map, refused.err.slice(refused.err.indexOf("# Say what each column is")));
    const made = await hotwash(["msel", "import", odd, "--into", path.join(folder, "deep", "odd"), "--map", map]);
    expect(made).toMatchObject({ code: 0 });
  });
  test("a folder that holds anything is left as it is", async () => {
    const into = path.join(folder, "taken");
    mkdirSync(into);
    writeFileSync(path.join(into, "mine.txt"), "mine");
    const { code, err } = await hotwash(["msel", "import", winter, "--into", into]);
    expect(code).toBe(2);
    expect(err).toContain("is no empty folder");
    expect(readdirSync(into)).toEqual(["mine.txt"]);
  });
  test.each([
    [["msel", "import", winter], "--into"],
    [["msel", "import", "none.xlsx", "--into", path.join(folder, "n")], "no spreadsheet"],
    [["msel", "import", winter, "--into", path.join(folder, "n"), "--startex", "soon"], "--startex"],
    [["msel", "import", winter, "--into", path.join(folder, "n"), "--map", "none.yaml"], "no mapping file"],
    [["msel", "import", winter, "--into", path.join(folder, "n"), "--log", "a"], "import has no --log"],
    [["msel", "convert", winter], "import or export"],
    [["msel", "import"], "Say which file"],
    [["msel", "export", "scenarios/kilometre-41"], "--out"],
    [["msel", "export", "scenarios/none", "--out", "a.xlsx"], "no scenario"],
  ])("[CLI5] %j is answered in one line", async (args, why) => {
    const { code, err } = await hotwash(args);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("[SHT11] msel export", () => {
  test("fills what happened from a log: who, when and how; every sheet is marked", async () => {
    const [into, log, out] = ["winter", "winter.ndjson", "winter.xlsx"].map((name) => path.join(folder, name));
    await hotwash(["msel", "import", winter, "--into", into ?? ""]);
    await hotwash(["rehearse", into ?? "", "--bots", "silent", "--log", log ?? ""]);
    const written = await hotwash(["msel", "export", into ?? "", "--log", log ?? "", "--out", out ?? ""]);
    expect(written).toMatchObject({ code: 0, err: "" });
    const bytes = readFileSync(out ?? "");
    const rows = await linesOf("winter.xlsx", bytes);
    const actual = new Map(rows.map(({ cells }) => [cells.number, cells.actual]));
    expect(actual.get("2")).toMatch(/^Delivered T\+0:05:00, entry \d+\.$/);
    expect(actual.get("5")).toMatch(/^Delivered T\+0:15:00, entry \d+\.\nNot done; target T\+0:25:00\.$/);
    expect(actual.get("5-A")).toMatch(/^Delivered T\+0:25:00, entry \d+\.$/);
    expect(actual.get("6")).toBe("Not done; target T+0:40:00.");
    const parts = unzipSync(bytes);
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).match(/<sheet /g)).toHaveLength(2);
    const shared = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
    const banner = [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].findIndex(
      ([, text]) => text === "EXERCISE EXERCISE EXERCISE",
    );
    for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
      expect(strFromU8(parts[name] ?? new Uint8Array())).toMatch(new RegExp(`<c r="A1"[^>]*><v>${banner}</v>`));
    const again = await hotwash(["msel", "export", into ?? "", "--out", out ?? ""]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("is there already") });
    expect(readFileSync(out ?? "")).toEqual(bytes);
  });
  test("says who did it, and what a spreadsheet has no place for", async () => {
    const [log, out] = ["km.ndjson", "km.xlsx"].map((name) => path.join(folder, name));
    await hotwash(["rehearse", "scenarios/kilometre-41", "--bots", "best", "--seed", "41", "--log", log ?? ""]);
    const written = await hotwash(["msel", "export", "scenarios/kilometre-41", "--log", log ?? "", "--out", out ?? ""]);
    expect(written).toMatchObject({ code: 0, err: expect.stringContaining("keep the scenario file") });
    const rows = await linesOf("km.xlsx", readFileSync(out ?? ""));
    const told = rows.map(({ cells }) => cells.actual ?? "");
    expect(
      told.some((text) =>
        /^Done in time T\+0:\d\d:\d\d by .+; target T\+0:\d\d:\d\d, .* before it; entries \d/.test(text),
      ),
    ).toBe(true);
    expect(told.some((text) => /^Delivered T\+0:\d\d:\d\d, entry \d+\. Taken in by .+ T\+0/.test(text))).toBe(true);
  });
  test("a log of another scenario is refused", async () => {
    const log = path.join(folder, "small.ndjson");
    await hotwash(["rehearse", "tests/scenarios/sound/three-injects.yaml", "--log", log]);
    const out = path.join(folder, "no.xlsx");
    const refused = await hotwash(["msel", "export", "scenarios/kilometre-41", "--log", log, "--out", out]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('The log is of "small"') });
    expect(readdirSync(folder)).not.toContain("no.xlsx");
  });
});
