import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rule = /^- \*\*([A-Z]{3}\d+)\*\*/gm;
const rules = [...readFileSync("docs/SPEC.md", "utf8").matchAll(rule)].map((match) => match[1] ?? "");
const titles = globSync("tests/**/*.{test,contract}.{ts,tsx}").map((file) => readFileSync(file, "utf8"));
const quoted = new Set(
  titles.flatMap((text) => [...text.matchAll(/\[([A-Z]{3}\d+)\]/g)].map((match) => match[1] ?? "")),
);

test("[ARC5] every numbered rule of the specification is quoted by a test", () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((id) => !quoted.has(id))).toEqual([]);
});

test("[ARC5] no test quotes a rule that does not exist, and no rule stands twice", () => {
  expect([...quoted].filter((id) => !rules.includes(id))).toEqual([]);
  expect(rules.length).toBe(new Set(rules).size);
});
