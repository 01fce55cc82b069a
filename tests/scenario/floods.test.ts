import { expect, test } from "vitest";
import { readScenario } from "#engine/scenario/read.ts";

const floods: readonly (readonly [string, string])[] = [
  ["brackets", "[".repeat(900_000)],
  ["braces", "{a: ".repeat(220_000)],
  ["closed brackets", `${"[".repeat(400_000)}${"]".repeat(400_000)}`],
  ["dashes", "- ".repeat(400_000)],
  ["question marks", "? ".repeat(400_000)],
  ["indents", Array.from({ length: 1300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["quotes", `"`.repeat(900_000)],
  ["colons", "a: ".repeat(300_000)],
  ["anchors", `a: &a [${"x,".repeat(1000)}x]\n${Array.from({ length: 2000 }, (_, n) => `b${n}: *a`).join("\n")}`],
  [
    "laughs",
    `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n},*a${n}]`).join("\n")}`,
  ],
  ["items", "- a\n".repeat(240_000)],
  ["keys", Array.from({ length: 60_000 }, (_, n) => `k${n}: ${n}`).join("\n")],
  ["documents", "---\n".repeat(240_000)],
];

test.each(floods)("[SCN3] a flood of %s is refused within seconds", (_, text) => {
  const started = performance.now();
  const result = readScenario({ file: "flood.yaml", text }, []);
  expect(result.ok).toBe(false);
  expect(result.problems.length).toBeGreaterThan(0);

  expect(performance.now() - started).toBeLessThan(10_000);
});

test("[SCN3] a file of more than 1,000,000 characters is refused unread", () => {
  const result = readScenario({ file: "large.yaml", text: "#".repeat(1_000_001) }, []);
  expect(result.problems.map(({ code }) => code)).toEqual(["file-too-large"]);
});
