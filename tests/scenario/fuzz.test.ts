import { expect, test } from "vitest";
import { compilePlan } from "#engine/plan/compile.ts";
import { draw } from "#engine/random.ts";
import { drawProblem } from "#engine/scenario/frame.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

const sound = sourceFile("tests/scenarios/sound/everything.yaml");
const lines = sound.text.split("\n");
const signs = [
  ":",
  "- ",
  "{",
  "}",
  "[",
  "]",
  ",",
  "'",
  '"',
  "\t",
  "\n",
  "#",
  "&a ",
  "*a",
  "|",
  ">",
  "?",
  "!",
  "\u0000",
  "é",
  "  ",
  "~",
  "%",
];

/** The text after a few cuts, doublings, swaps and strange signs, all drawn from the seed. */
function damaged(seed: number): string {
  let text = sound.text;
  const times = 1 + Math.floor(draw(seed, "times", 0) ** 2 * 6);
  for (let n = 0; n < times; n += 1) {
    const at = Math.floor(draw(seed, "at", n) * text.length);
    const length = Math.floor(draw(seed, "length", n) * 40);
    const sign = signs[Math.floor(draw(seed, "sign", n) * signs.length)] ?? "";
    const line = lines[Math.floor(draw(seed, "line", n) * lines.length)] ?? "";
    const kind = Math.floor(draw(seed, "kind", n) * 4);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length);
    if (kind === 1) text = text.slice(0, at) + sign + text.slice(at);
    if (kind === 2) text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    if (kind === 3) text = `${text.slice(0, at)}\n${line}\n${text.slice(at)}`;
  }
  return text;
}

test("[SCN2] 300 damaged files are read or refused with places inside the file; what is read compiles", () => {
  const packs = testPacks();
  let refused = 0;
  let compiled = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const file = { file: "damaged.yaml", text: damaged(seed) };
    const result = readScenario(file, packs);
    const count = file.text.split("\n").length;
    for (const problem of result.problems) {
      expect(problem.span.line, `seed ${seed}: ${problem.message}`).toBeGreaterThanOrEqual(1);
      expect(problem.span.line, `seed ${seed}: ${problem.message}`).toBeLessThanOrEqual(count);
      expect(problem.span.column).toBeGreaterThanOrEqual(1);
      expect(drawProblem(problem, [file, ...packs])).toContain(problem.message);
    }
    if (result.ok) compiled += compilePlan(result.scenario, result.packs).format;
    else refused += 1;
  }
  expect(refused).toBeGreaterThan(150);
  expect(compiled).toBeGreaterThan(10);
  expect(compiled + refused).toBe(300);
}, 120_000);

test("[SCN2] bytes without sense are refused quickly, however many", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const bytes = Array.from({ length: 300 }, (_, n) => Math.floor(draw(seed, "byte", n) * 256));
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    expect(readScenario({ file: "noise.yaml", text }, []).ok).toBe(false);
  }
});

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
