import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const base = sourceFile("tests/scenarios/sound/shortest.yaml").text;
const put = (from: string, to: string): string => base.replace(from, () => to);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What authors stumble over: the text, the code of the one problem it has, its line, and the help. */
const traps: readonly (readonly [what: string, text: string, code: string, line: number, help?: string])[] = [
  ["a picture", decode(readFileSync("docs/pictures/place.png")), "not-text", 1],
  ["another encoding", decode(Buffer.from(put("A stallholder", "Ren\u00E9"), "latin1")), "not-text", 8],
  ["UTF-16", decode(Buffer.from(base, "utf16le")), "not-text", 1],
  ["an empty file", "", "wrong-type", 1],
  ["a list", "- a", "wrong-type", 1],
  ["no for false", put("roles:", "variables: { v: { flag: no } }\nroles:"), "wrong-type", 5, "write false"],
  ["yes for true", put("crew: {", "crew: { desk: yes,"), "wrong-type", 7, "write true"],
  ["a clock time", put("T+0:01", "12:30"), "bad-value", 11, "times count from STARTEX: T+0:12:30 or T+12:30"],
  ["a time without T", put("T+0:01", "0:01:30"), "bad-value", 11, "did you mean 'T+0:01:30'?"],
  ["75 minutes", put("T+0:01", "T+0:75"), "bad-value", 11, "did you mean 'T+1:15'?"],
  ["a bare number of minutes", put("delay: 3m", "delay: 3"), "wrong-type", 16, "a length has a unit: 3m or 3s"],
  ["a length in words", put("delay: 3m", "delay: 3 min"), "bad-value", 16, "did you mean '3m'?"],
  ["a length below nothing", put("delay: 3m", "delay: -3m"), "bad-value", 16],
  [
    "a version that is a number",
    put("duration", "version: 1.0\nduration"),
    "wrong-type",
    4,
    "a version is written 1.0.0",
  ],
  ["no time at all", put("duration: 15m", "duration: 0s"), "bad-value", 4],
  [
    "a comma inside braces",
    put("Control room,", "Control room, upstairs,"),
    "unknown-key",
    6,
    "a comma inside { } begins a new key: put quotes around a text with commas",
  ],
  [
    "a colon in a text",
    put("There is", "Fire: there is"),
    "yaml-syntax",
    14,
    "a text with a colon and a space in it needs quotes around it",
  ],
  [
    "a text that begins with @",
    put("text: The roof", "text: @The roof"),
    "yaml-syntax",
    24,
    "a text that begins with a sign needs quotes around it",
  ],
  [
    "a row that waits for itself",
    put("row: call,", "row: call-again,"),
    "trigger-cycle",
    15,
    "let one of them come by itself, with at: …",
  ],
  ["a row twice", put("id: roof", "id: call"), "same-name", 20],
  ["a key twice", put("id: roof", "id: roof\n    id: roof"), "duplicate-key", 21],
  ["a time after the end", put("T+0:08", "T+0:18"), "after-the-end", 21],
  ["a path out of the folder", put("id: roof", "id: roof\n    media: ../../etc/passwd"), "unknown-key", 21],
  ["a key of every object", put("id: roof", "__proto__: { a: 1 }\n    id: roof"), "unknown-key", 20],
  ["a merge key", put("id: roof", "<<: { text: a }\n    id: roof"), "unknown-key", 20],
  ["code", put("id: roof", "id: roof\n    effects: [{ run: rm }]"), "unknown-key", 21],
];

test.for(traps)("[SCN47] %s is refused at its place", ([, text, code, line, help]) => {
  const read = readScenario({ file: "trap.yaml", text }, []);
  expect(read.ok).toBe(false);
  expect(read.problems.map((problem) => [problem.code, problem.span.line])).toEqual([[code, line]]);
  if (help !== undefined) expect(read.problems[0]?.help).toBe(help);
});

test("[SCN47] a mark at the beginning and line ends of another system are no trap", () => {
  for (const text of [`\uFEFF${base}`, base.replaceAll("\n", "\r\n")])
    expect(readScenario({ file: "s.yaml", text }, [])).toMatchObject({ ok: true, problems: [] });
});

test("[SCN47] what conflicts is shown with the place of the other", () => {
  const related = (text: string) => readScenario({ file: "s.yaml", text }, []).problems[0]?.related?.span.line;
  expect(related(put("id: roof", "id: call"))).toBe(10);
  expect(related(put("T+0:08", "T+0:18"))).toBe(4);
  expect(related(put("to: [control]", "to: [contrl]"))).toBe(6);
  const ring = put("at: T+0:01\n", "after: { row: roof }\n").replace("at: T+0:08", "after: { row: call-again }");
  expect(related(ring)).toBe(20);
});

test("[SCN43] of a text that cannot be read after its first slip, the first three places are told", () => {
  const { problems } = readScenario(
    { file: "s.yaml", text: put("personas:", "packs: { triage: 12[start, jumpstart] }\npersonas:") },
    [],
  );
  expect(problems.map(({ code }) => code)).toEqual(["yaml-syntax", "yaml-syntax", "yaml-syntax"]);
  expect(problems[0]?.span.line).toBe(8);
});
