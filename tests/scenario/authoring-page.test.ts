import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { findingsPack, formPack, interventionsPack, triagePack } from "#engine/scenario/pack-schema.ts";
import { problemCodes } from "#engine/scenario/problem-codes.ts";
import { scenarioText } from "#engine/scenario/schema.ts";
import { marksIn, sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const page = readFileSync("docs/AUTHORING.md", "utf8");

test("[SCN11] the example of the page is a sound scenario with the packs that come with Hotwash", () => {
  const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const plan = planOf(example, globSync("scenarios/packs/*.yaml").map(sourceFile));
  expect(plan.injects.map(({ id }) => id)).toEqual(["I1", "C1"]);
  expect(plan.expected.map(({ id }) => id)).toEqual(["E1"]);
});

test("[SCN11] every code a problem can carry is explained, and no other", () => {
  const [, table = ""] = page.split("## Problems");
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] ?? "");
  expect(explained.toSorted()).toEqual([...problemCodes].toSorted());
});

/** Every key of a schema, at every depth. */
function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodRecord) return keysOf(schema.valueType);
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

test("[SCN11] every key of the format stands on the page", () => {
  const keys = new Set([scenarioText, findingsPack, triagePack, interventionsPack, formPack].flatMap(keysOf));
  const written = new Set([...page.matchAll(/`([^`]*)`/g)].flatMap((match) => (match[1] ?? "").split(/[^a-zA-Z]+/)));
  expect(keys.size).toBeGreaterThan(100);
  expect([...keys].filter((key) => !written.has(key))).toEqual([]);
});

test("[SCN1] every code is shown by a marked scenario, or by a test of its own", () => {
  const marked = globSync("tests/scenarios/faults/*.yaml").flatMap((file) => marksIn(readFileSync(file, "utf8")));
  const ownTests = [
    "file-too-large",
    "unknown-pack",
    "two-findings-packs",
    "protocol-gap",
    "golden-case",
    "form-field",
  ];
  const shown = new Set([...marked.map(({ code }) => code), ...ownTests]);
  expect(problemCodes.filter((code) => !shown.has(code))).toEqual([]);
  const others = globSync("tests/scenario/*.test.ts").filter((file) => !file.endsWith("authoring-page.test.ts"));
  const tests = others.map((file) => readFileSync(file, "utf8"));
  for (const code of ownTests)
    expect(
      tests.some((text) => text.includes(`"${code}"`)),
      code,
    ).toBe(true);
});
