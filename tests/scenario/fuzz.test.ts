import { globSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scriptProblems } from "#engine/bots/script-problems.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import { drawProblem } from "#engine/scenario/frame.ts";
import type { Problem } from "#engine/scenario/problem.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { readYaml } from "#engine/scenario/yaml-tree.ts";
import { testPacks } from "../support/marked-scenario.ts";
import { runs } from "../support/runs.ts";

const packs = testPacks();
const texts = globSync("tests/scenarios/sound/*.yaml")
  .toSorted()
  .map((file) => readFileSync(file, "utf8"));

/** Reads a text as everything that plays it does. Fails when it crashes, takes long, or compiles into something that is no plan. */
function readWhole(text: string): { readonly ok: boolean; readonly problems: readonly Problem[] } {
  const file = { file: "fuzzed.yaml", text };
  const started = performance.now();
  const read = readScenario(file, packs);
  const problems = [...read.problems, ...scriptProblems(file)];
  expect(performance.now() - started).toBeLessThan(10_000);
  const lines = text.split("\n").length;
  for (const problem of problems.filter(({ span }) => span.file === file.file)) {
    expect(problem.span.line).toBeGreaterThanOrEqual(1);
    expect(problem.span.line).toBeLessThanOrEqual(lines);
    expect(problem.span.column).toBeGreaterThanOrEqual(1);
    expect(drawProblem(problem, [file, ...packs])).toContain(problem.message);
  }
  if (read.ok) expect(compilePlan(read.scenario, read.packs).format).toBe(1);
  else expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  return { ok: read.ok && problems.every(({ severity }) => severity === "warning"), problems };
}

type Tree = unknown;
type Way = readonly (string | number)[];

function waysIn(tree: Tree, way: Way = []): readonly Way[] {
  if (Array.isArray(tree)) return [way, ...tree.flatMap((item: unknown, n) => waysIn(item, [...way, n]))];
  if (typeof tree !== "object" || tree === null) return [way];
  return [way, ...Object.entries(tree).flatMap(([key, item]: [string, unknown]) => waysIn(item, [...way, key]))];
}

/** A tree with what stands at the end of a way made anew; undefined takes it out. */
function changed(tree: Tree, [step, ...rest]: Way, make: (here: Tree) => Tree): Tree {
  if (step === undefined) return make(tree);
  if (Array.isArray(tree))
    return tree
      .map((item: unknown, n) => (n === step ? changed(item, rest, make) : item))
      .filter((one) => one !== undefined);
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).map(([key, item]: [string, unknown]): [string, unknown] => [
    key,
    key === step ? changed(item, rest, make) : item,
  ]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

const trees = texts.map((text) => readYaml({ file: "sound.yaml", text }).source?.root.value);
const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e21, 0.1, "", [], {}, [[]], [null]),
  fc.constantFrom(
    "no",
    "yes",
    "12:30",
    "T+0:75",
    "T+999:59:59",
    "0s",
    "-3m",
    "999h",
    "any",
    "constructor",
    "__proto__",
  ),
  fc.constantFrom("patrol", "river", "d1", "I1", "E1", "c1", "road", "river == high", "not (met(E1) or fired(I1))"),
  fc.constantFrom(
    "elapsed - 1m >= 2m and",
    "a, b",
    "river == low == high",
    "((((",
    "../../etc/passwd",
    "\u202E",
    "é\u0301",
  ),
  fc.string({ maxLength: 30 }),
  fc.integer(),
);
const places = fc.nat().chain((which) => {
  const tree = trees[which % trees.length];
  return fc.record({
    tree: fc.constant(tree),
    way: fc.constantFrom(...waysIn(tree)),
    other: fc.constantFrom(...waysIn(tree)),
  });
});

function nodeOf(tree: Tree, way: Way): Tree {
  let here = tree;
  for (const step of way)
    here =
      typeof here === "object" && here !== null
        ? Object.entries(here).find(([key]) => key === String(step))?.[1]
        : undefined;
  return here;
}

const mutated = fc
  .record({ place: places, value: values, kind: fc.constantFrom("put", "take out", "copy", "double", "rename") })
  .map(({ place: { tree, way, other }, value, kind }): Tree => {
    switch (kind) {
      case "put":
        return changed(tree, way, () => value);
      case "take out":
        return changed(tree, way, () => undefined) ?? null;
      case "copy":
        return changed(tree, way, () => nodeOf(tree, other));
      case "double":
        return changed(tree, way, (here) => (Array.isArray(here) ? [...here, ...here] : here));
      case "rename":
        return changed(tree, way, (here) =>
          typeof here === "object" && here !== null && !Array.isArray(here)
            ? Object.fromEntries(Object.entries(here).map(([key, item], n) => [n === 0 ? `${key}x` : key, item]))
            : here,
        );
      default:
        return kind satisfies never;
    }
  });

test("[SCN2] sound scenarios with something put in, taken out, copied, doubled or renamed are read or refused", () => {
  let [sound, refused] = [0, 0];
  fc.assert(
    fc.property(mutated, (tree) => {
      if (readWhole(JSON.stringify(tree, undefined, 1)).ok) sound += 1;
      else refused += 1;
    }),
    runs(1000),
  );
  expect(refused).toBeGreaterThan(300);
  expect(sound).toBeGreaterThan(30);
}, 300_000);

test("[SCN2] no key that means nothing is passed over in silence, wherever it stands", () => {
  const maps = trees.flatMap((tree) =>
    waysIn(tree).flatMap((way) => {
      const here = nodeOf(tree, way);
      return typeof here === "object" && here !== null && !Array.isArray(here) ? [{ tree, way }] : [];
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...maps), ({ tree, way }) => {
      const more = changed(tree, way, (here) => ({ ...(typeof here === "object" ? here : {}), zzzUnknown: null }));
      const text = JSON.stringify(more, undefined, 1);
      const line = text.slice(0, text.indexOf("zzzUnknown")).split("\n").length;
      const { ok, problems } = readWhole(text);
      expect(ok).toBe(false);
      expect(problems.some(({ message, span }) => message.includes("zzzUnknown") || span.line === line)).toBe(true);
    }),
    runs(400),
  );
}, 300_000);

const strange = fc.constantFrom(..."{}[],:#&*!|>'\"%@`?-\n\t \0é\\<~=$".split(""), "😀");

test("[SCN2] sound scenarios with signs put in, cut out, doubled and moved are read or refused", () => {
  let refused = 0;
  const cuts = fc.array(
    fc.record({
      at: fc.nat(),
      length: fc.nat(40),
      sign: fc.oneof(strange, fc.string({ maxLength: 4 })),
      kind: fc.nat(3),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), cuts, (sound, all) => {
      const text = all.reduce((written, { at, length, sign, kind }) => {
        const from = at % (written.length + 1);
        const [before, cut, after] = [
          written.slice(0, from),
          written.slice(from, from + length),
          written.slice(from + length),
        ];
        return (
          [before + after, before + sign + cut + after, before + cut + cut + after, cut + before + after][kind] ??
          written
        );
      }, sound);
      if (!readWhole(text).ok) refused += 1;
    }),
    runs(1000),
  );
  expect(refused).toBeGreaterThan(300);
}, 300_000);

test("[SCN2] bytes without sense are refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
      expect(readWhole(new TextDecoder().decode(bytes)).ok).toBe(false);
    }),
    runs(1000),
  );
}, 120_000);
