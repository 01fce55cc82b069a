import { globSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { compilePlan } from "#engine/plan/compile.ts";
import { drawProblem } from "#engine/scenario/frame.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

test.each(globSync("tests/scenarios/sound/*.yaml").toSorted())("[SCN1] %s has no problem", (file) => {
  expect(readScenario(sourceFile(file), testPacks())).toMatchObject({ ok: true, problems: [] });
});

test.each(globSync("scenarios/*/scenario.yaml").toSorted())("[SCN9] %s has no problem and compiles", async (file) => {
  const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);
  const result = readScenario(sourceFile(file), packs, await readMedia(dirname(file)));
  expect(result.problems).toEqual([]);
  expect(result.ok && compilePlan(result.scenario, result.packs).hashes.behaviour).toMatch(/^[0-9a-f]{64}$/);
});

const small = sourceFile("tests/scenarios/sound/three-injects.yaml");
const broken = { file: "broken.yaml", text: "pack: triage\nid: [\n" };

test("[SCN10] a faulty pack is a warning to a scenario that does not use it, and stops one that does", () => {
  const unused = readScenario(small, [...testPacks(), broken]);
  expect(unused.ok).toBe(true);
  expect(unused.problems.map(({ severity, span }) => [severity, span.file])).toEqual([["warning", "broken.yaml"]]);
  const text = small.text.replace("msel:", "packs: { forms: [sick] }\nmsel:");
  const sick = {
    file: "sick.yaml",
    text: "pack: form\nid: sick\ntitle: Sick\nsource: { doc: Made }\nfields: { a: { title: A, type: choice } }\n",
  };
  expect(readScenario({ file: "s.yaml", text }, [...testPacks(), sick])).toMatchObject({
    ok: false,
    problems: [{ code: "form-field", severity: "error", span: { file: "sick.yaml", line: 5, column: 11, length: 1 } }],
  });
});

test("[SCN2] faults of every kind come in one run", () => {
  const text = small.text
    .replace("kind: inject, title: Call", "kind: injct, titel: Call")
    .replace("duration: 10m", "duration: 10")
    .replace("{ name: A caller }", "{}")
    .replace("id: small", "id: a b");
  const codes = readScenario({ file: "s.yaml", text }, testPacks()).problems.map(({ code }) => code);
  expect(codes.toSorted()).toEqual(["bad-value", "missing-key", "unknown-key", "unknown-value", "wrong-type"]);
});

test("[SCN4] a problem is drawn with both places and help", () => {
  const text = small.text.replace("agency: fire", "agency: fier");
  const file = { file: "s.yaml", text };
  const [problem] = readScenario(file, testPacks()).problems;
  expect(problem && drawProblem(problem, [file])).toBe(
    [
      "error[unknown-name]: no agency is called 'fier'",
      " --> s.yaml:9:32",
      "6 | agencies: { police: { name: Police }, fire: { name: Fire } }",
      "  |                                       ---- defined here",
      "...",
      "9 |   crew: { title: Crew, agency: fier, zone: road, brief: Go. }",
      "  |                                ^^^^",
      "  = help: did you mean 'fire'?",
    ].join("\n"),
  );
});

test("[SCN4] the second place may be in another file, and a file not at hand is only named", () => {
  const packs = testPacks();
  const text = sourceFile("tests/scenarios/faults/age-outside-pack.yaml").text;
  const file = { file: "s.yaml", text };
  const [problem] = readScenario(file, packs).problems;
  const drawn = problem === undefined ? "" : drawProblem(problem, [file, ...packs]);
  expect(drawn).toContain("::: tests/scenarios/packs/simple.yaml:6:7");
  expect(drawn).toContain("ages: { from: 16, to: 120 }");
  expect(problem && drawProblem(problem, []).split("\n").slice(0, 2)).toEqual([
    "error[age-outside-pack]: 'c1' is 9; the triage pack 'simple' is for ages 16 to 120",
    expect.stringContaining("--> s.yaml:"),
  ]);
});

test("[SCN4] a very long line is cut around the place", () => {
  const text = `${small.text}briefing: { a: "${"x".repeat(400)}", b: ${"y".repeat(400)} }\n`;
  const file = { file: "s.yaml", text };
  const [problem] = readScenario(file, []).problems;
  const lines = problem === undefined ? [] : drawProblem(problem, [file]).split("\n");
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line.length).toBeLessThan(200);
});

test("[SCN43] ten unrelated faults, of the shape and of the sense, come in one run with nothing that is not one", () => {
  const { problems } = readScenario(sourceFile("tests/scenarios/faults/ten-faults.yaml"), testPacks());
  expect(problems.length).toBeGreaterThanOrEqual(10);
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThanOrEqual(9);
});
