import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);

test.each(globSync("tests/scenarios/features/*.yaml").toSorted())(
  "[SCN12] %s is sound, and goes as it says itself",
  (file) => {
    const result = readScenario(sourceFile(file), packs);
    if (!result.ok || result.problems.length > 0) throw new Error(JSON.stringify(result.problems, undefined, 2));
    const { tests } = result.scenario;
    expect(tests.length).toBeGreaterThan(0);
    const played = playFileTests(compilePlan(result.scenario, result.packs), tests);
    expect(played.map(({ name, misses }) => ({ name, misses }))).toEqual(
      tests.map(({ name }) => ({ name, misses: [] })),
    );
  },
);
