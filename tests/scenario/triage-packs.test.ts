import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { compilePlan } from "#engine/plan/compile.ts";
import { protocolCategory, protocolFor } from "#engine/plan/triage.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { SourceText } from "#engine/scenario/source.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);
const bare = sourceFile("tests/scenarios/sound/three-injects.yaml").text;

/** The small scenario with a triage pack, and what reading it finds. */
function withTriage(id: string, files: readonly SourceText[]) {
  return readScenario({ file: "s.yaml", text: `${bare}packs: { triage: ${id} }\n` }, files);
}

test.each(["start", "ten-second-triage", "jumpstart", "salt"])(
  "[TRI1] every golden case of %s holds in the compiled plan",
  (id) => {
    const result = withTriage(id, packs);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { triage, findings } = compilePlan(result.scenario, result.packs);
    const protocol = triage?.protocols[0];
    const golden = result.packs.triage[id]?.golden ?? [];
    const usual = Object.fromEntries(Object.values(findings).map((finding) => [finding.id, finding.default]));
    expect(golden.length).toBeGreaterThan(5);
    for (const { name, findings: stated, expect: category } of golden) {
      expect(protocol && protocolCategory(protocol, { ...usual, ...stated }), name).toBe(category);
    }
  },
);

/** The test's own triage pack, changed in one place. */
function changed(from: string, to: string): readonly SourceText[] {
  return testPacks().map((file) => {
    if (!file.file.endsWith("simple.yaml")) return file;
    expect(file.text).toContain(from);
    return { ...file, text: file.text.replace(from, to) };
  });
}

function faults(from: string, to: string) {
  return withTriage("simple", changed(from, to)).problems;
}

test("[TRI2] a golden case that does not hold is shown with the step that decided", () => {
  expect(faults("rate: 31 }, expect: red", "rate: 30 }, expect: red")).toMatchObject([
    {
      code: "golden-case",
      message: "'Fast' expects red, the steps give green",
      span: { line: 15 },
      related: { span: { line: 11 }, message: "this step gives green" },
    },
  ]);
});

test("[TRI3] steps that leave somebody without a category are refused, with an example", () => {
  expect(faults("not walks or rate > 30", "not walks")).toMatchObject([
    { code: "protocol-gap", message: "no step decides when walks is true, rate is 30.5" },
  ]);
  expect(faults("not walks or rate > 30", "not walks or rate > 31")).toMatchObject([{ code: "protocol-gap" }]);
});

test("[TRI4] a pack is for the ages it states", () => {
  const text = sourceFile("tests/scenarios/sound/everything.yaml").text;
  const ages = [15, 16, 120].map((age) => {
    const aged = text.replace("age: 40", `age: ${age}`);
    return readScenario({ file: "s.yaml", text: aged }, testPacks()).problems.map(({ code }) => code);
  });
  expect(ages).toEqual([["age-outside-pack"], [], []]);
});

test.each([
  ["gives: green", "gives: gren", "unknown-name"],
  ["do: airway", "do: arway", "unknown-name"],
  ["when: walks and", "when: walk and", "condition-name"],
  ["rate <= 30", "rate <= true", "condition-type"],
  ["findings: { walks: true }", "findings: { walks: yes }", "finding-value"],
  ["findings: { walks: true }", "findings: { wlks: true }", "unknown-name"],
  ["expect: green", "expect: blue", "unknown-name"],
  ["code: R,", "code: RRRRR,", "bad-value"],
  ["shape: circle", "shape: round", "unknown-value"],
  ["pack: triage", "pack: triag", "unknown-pack"],
])("[TRI5] a pack with '%s' made '%s' is refused as %s", (from, to, code) => {
  expect(faults(from, to).map((problem) => problem.code)).toContain(code);
});

test("[TRI5] there is one findings pack, and its defaults fit", () => {
  const second = { file: "more.yaml", text: "pack: findings\nfindings: {}\n" };
  expect(withTriage("simple", [...testPacks(), second]).problems).toMatchObject([
    { code: "two-findings-packs", span: { file: "more.yaml" } },
  ]);
  const unfit = testPacks().map((file) => ({ ...file, text: file.text.replace("default: clear", "default: loud") }));
  expect(withTriage("simple", unfit).problems).toMatchObject([{ code: "finding-value", span: { line: 6 } }]);
});

test("[TRI6] packs for different ages stand side by side when they tag alike", () => {
  const text = `${bare}packs: { triage: [start, jumpstart] }\n`;
  const result = readScenario({ file: "s.yaml", text }, packs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { triage } = compilePlan(result.scenario, result.packs);
  if (triage === undefined) throw new Error("the scenario has two protocols");
  expect([16, 120, 1, 8].map((age) => protocolFor(triage, age).id)).toEqual([
    "start",
    "start",
    "jumpstart",
    "jumpstart",
  ]);
  expect(() => protocolFor(triage, 12)).toThrow("12");
  const unlike = readScenario({ file: "s.yaml", text: text.replace("start, jumpstart", "start, salt") }, packs);
  expect(unlike.problems).toMatchObject([
    {
      code: "triage-categories",
      message: "'salt' does not tag in the categories of 'start'",
      span: { file: "s.yaml" },
    },
  ]);
});

test("[TRI7] a scenario has the findings that something in it looks at or states, and no others", () => {
  const used = (id: string): readonly string[] => {
    const result = withTriage(id, packs);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return Object.keys(compilePlan(result.scenario, result.packs).findings);
  };
  expect(used("ten-second-triage")).toEqual([
    "walks",
    "breathing",
    "breathesAfterAirway",
    "talks",
    "severeBleeding",
    "penetratingInjury",
  ]);
  expect(used("jumpstart")).toContain("response");
});
