import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenario } from "#engine/scenario/read.ts";
import { asMark, inOrder, marksIn, sourceFile, testPacks } from "../support/marked-scenario.ts";

const files = globSync("tests/scenarios/faults/*.yaml").toSorted();

test.each(files)("[SCN1] %s has exactly the faults it is marked with, each at its place", (file) => {
  const source = sourceFile(file);
  const marks = marksIn(source.text);
  const result = readScenario(source, testPacks());
  expect(inOrder(result.problems.map((problem) => asMark(problem, marks)))).toEqual(inOrder(marks));
  expect(result.ok).toBe(result.problems.every(({ severity }) => severity === "warning"));
});
