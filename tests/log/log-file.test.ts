import { describe, expect, test } from "vitest";
import { toldIn } from "#engine/log/log.ts";
import { readLog, writeLog } from "#engine/log/log-file.ts";
import { aLog } from "./recorded.ts";

const log = aLog();
const text = writeLog(log);
const lines = text.trimEnd().split("\n");
const place = (key: string): number => lines.findIndex((line) => line.includes(key));

function changed(index: number, change: (line: string) => string): string {
  return lines.with(index, change(lines[index] ?? "")).join("\n");
}

test("[SEA4] what was written is read back the same, keys in the same order", () => {
  const read = readLog(text);
  expect(read).toEqual({ ok: true, log });
  expect(read.ok && writeLog(read.log)).toBe(text);
});

test("[SEA4] every line is JSON: header, plan, batches with their sealed texts after them, checkpoint", () => {
  const kinds = lines.map((line) => Object.keys(JSON.parse(line)).toSorted().join(" "));
  expect(kinds.slice(0, 3)).toEqual(["exercise hotwash mode scenario seed", "plan", "at cause entries"]);
  expect(kinds.at(-1)).toBe("root size");
  expect(kinds.filter((kind) => kind === "salt seq texts")).toHaveLength(4);
});

test("[SEA4] a byte order mark, Windows line ends and empty lines are read past", () => {
  expect(readLog(`\uFEFF${text.replaceAll("\n", "\r\n\r\n")}`)).toEqual({ ok: true, log });
});

test("[SEA4] told entries carry the texts that are left, and no commitment", () => {
  const told = toldIn({ batches: log.batches, sealed: log.sealed.slice(1) });
  const said = told.filter(({ texts }) => texts !== undefined);
  expect(said.map(({ texts }) => texts)).toEqual(log.sealed.slice(1).map(({ texts }) => texts));
  expect(told.map(({ entry }) => Object.keys(entry).join(" "))).toEqual(told.map(() => "seq at is"));
});

describe("[SEA5] a broken file is refused with its line", () => {
  const batch = place('"cause"');
  const faults: readonly [name: string, text: string, line: number, code: string, detail?: string][] = [
    ["nothing in it", "\n\n", 1, "empty"],
    ["another file", "hello\nworld\n", 1, "not-json", "hello"],
    ["another JSON", '{"name":"hotwash"}\n', 1, "not-a-log", '{"name":"hotwash"}'],
    ["a later format", changed(0, (line) => line.replace('"hotwash":1', '"hotwash":2')), 1, "other-format", "2"],
    ["a header without a seed", changed(0, (line) => line.replace(',"seed":7', "")), 1, "wrong-shape", "seed"],
    ["no plan", [lines[0], ...lines.slice(2)].join("\n"), 2, "no-plan"],
    ["only a header", `${lines[0]}\n`, 2, "no-plan"],
    [
      "a plan of another format",
      changed(1, (line) => line.replace('"format":1', '"format":9')),
      2,
      "wrong-shape",
      "plan",
    ],
    ["a line cut in the middle", changed(batch, (line) => line.slice(0, 40)), batch + 1, "not-json", '{"at"'],
    ["a file cut at its end", text.slice(0, -30), lines.length, "cut-short", '{"root"'],
    ["a stray line", changed(batch, () => '{"hello":1}'), batch + 1, "unknown-line", '{"hello":1}'],
    ["a stray number", changed(batch, () => "7"), batch + 1, "unknown-line", "7"],
    [
      "an unknown cause",
      changed(batch, (line) => line.replace('"kind":"command"', '"kind":"wizard"')),
      batch + 1,
      "wrong-shape",
      "cause kind",
    ],
    [
      "an unknown happening",
      changed(place("exercise-started"), (l) => l.replace("exercise-started", "exercise-star")),
      place("exercise-started") + 1,
      "wrong-shape",
      "entries 0 is type",
    ],
    [
      "a salt too short",
      changed(place('"salt"'), (line) => line.replace(/"salt":"../, '"salt":"')),
      place('"salt"') + 1,
      "wrong-shape",
      "salt",
    ],
    ["a batch missing", lines.toSpliced(batch, 1).join("\n"), batch + 1, "gap", "2 after 0"],
    ["a batch twice", lines.toSpliced(batch, 0, lines[batch] ?? "").join("\n"), batch + 2, "gap", "1 after 1"],
  ];
  test.for(faults)("%s", ([, broken, line, code, detail = ""]) => {
    const read = readLog(broken);
    expect(read).toMatchObject({ ok: false, fault: { line, code } });
    if (!read.ok) expect(read.fault.detail).toContain(detail);
  });
});
