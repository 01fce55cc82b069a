import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planOf } from "../support/read-plan.ts";

const bare = readFileSync("tests/scenarios/sound/three-injects.yaml", "utf8");
const kept = '"210900AUG2011"';

test("[SHT1] columns of a spreadsheet decide nothing", () => {
  const sheet = `sheet: { number: "1.1", dtg: ${kept}, storyline: Flood, expected: Somebody comes, status: Draft }`;
  const withSheet = bare.replace("text: Come. }", `text: Come., ${sheet} }`);
  expect(withSheet).toContain(kept);
  expect(planOf(withSheet)).toEqual(planOf(bare));
});

test("[SHT1] a column that is none is refused", () => {
  expect(() => planOf(bare.replace("text: Come. }", "text: Come., sheet: { weather: wet } }"))).toThrow("unknown-key");
});
