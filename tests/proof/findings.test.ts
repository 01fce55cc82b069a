import { expect, test } from "vitest";
import { compilePlan } from "#engine/plan/compile.ts";
import { asProblems } from "#engine/proof/finding.ts";
import { examine, examineQuickly } from "#engine/proof/examine.ts";
import { usualLoad } from "#engine/proof/load-findings.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { asMark, inOrder, marksIn, sourceFile, testPacks } from "../support/marked-scenario.ts";

const source = sourceFile("tests/scenarios/deep/all-findings.yaml");
const read = readScenario(source, testPacks());
if (!read.ok || read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
const plan = compilePlan(read.scenario, read.packs);
const marks = marksIn(source.text);

test("[PRF5] everything amiss in how a scenario can go is found, each at its place", () => {
  const { findings } = examine(plan, { moments: 20_000, plays: 20, ...usualLoad });
  const found = asProblems(source, findings).map((problem) => asMark(problem, marks));
  expect(inOrder(found)).toEqual(inOrder(marks));
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  expect(new Set(errors)).toEqual(new Set(["never-reached"]));
});

test("[PRF5] how long is idle and how many is crowded can be set", () => {
  const { findings } = examine(plan, { moments: 20_000, plays: 20, idleMs: 3_600_000, messages: 8 });
  const codes = findings.map(({ code }) => code);
  expect(codes).not.toContain("idle-role");
  expect(codes).not.toContain("crowded-role");
});

test("[PRF6] before a run the same is found without playing, except what only a play shows", () => {
  const played = ["idle-role", "crowded-role", "endings-together"];
  const quick = asProblems(source, examineQuickly(plan)).map((problem) => asMark(problem, marks));
  // Which ending comes first is left out of small slices: all that remains of it needs the whole.
  const needsOrder = quick.filter(({ code }) => code === "never-reached");
  expect(needsOrder.map(({ message }) => message.trim())).toEqual(["the ending 'early' is never reached"]);
  const others = marks.filter(({ code }) => ![...played, "never-reached"].includes(code));
  expect(inOrder(quick.filter(({ code }) => code !== "never-reached"))).toEqual(inOrder(others));
});

test("[PRF5] a channel that is down when a row's message is to come is found, with the row", () => {
  const file = sourceFile("tests/scenarios/deep/dead-channel.yaml");
  const dead = readScenario(file, testPacks());
  if (!dead.ok) throw new Error(JSON.stringify(dead.problems));
  const { findings } = examine(compilePlan(dead.scenario, dead.packs), { moments: 100, plays: 0, ...usualLoad });
  const [problem, ...others] = asProblems(file, findings);
  expect(others).toEqual([]);
  expect(problem && asMark(problem, marksIn(file.text))).toEqual(marksIn(file.text)[0]);
  expect(problem?.related?.span.line).toBe(17);
});
