import { globSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { fileSchemas, jsonSchema } from "#engine/scenario/json-schema.ts";
import type { FileKind } from "#engine/scenario/json-schema.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { readYaml } from "#engine/scenario/yaml-tree.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

function valueOf(file: string): unknown {
  return readYaml(sourceFile(file)).source?.root.value;
}

const readers = new Map<FileKind, z.ZodType>();

/** What an editor makes of the schema, by a reader of JSON Schema that knows nothing of ours. */
function accepts(kind: FileKind, value: unknown): boolean {
  const reader = readers.get(kind) ?? z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema(kind))));
  readers.set(kind, reader);
  return reader.safeParse(value).success;
}

test.each(
  [...globSync("scenarios/*/scenario.yaml"), ...globSync("tests/scenarios/{sound,features}/*.yaml")].toSorted(),
)("[SCN41] the JSON Schema accepts %s", (file) => {
  expect(accepts("scenario", valueOf(file))).toBe(true);
});

test.each(globSync("scenarios/packs/*.yaml").toSorted())("[SCN41] the JSON Schema of its kind accepts %s", (file) => {
  const value = z
    .looseObject({ pack: z.enum(["findings", "triage", "interventions", "form", "art-kit"]) })
    .parse(valueOf(file));
  expect(accepts(value.pack, value)).toBe(true);
});

const shapes = ["unknown-key", "missing-key", "wrong-type", "unknown-value", "bad-value", "bad-id"];

test("[SCN41] the JSON Schema refuses every marked scenario whose shape is wrong, and no other", () => {
  const files = globSync("tests/scenarios/faults/*.yaml").filter((file) => valueOf(file) !== undefined);
  const wrong = files.filter((file) => {
    const { problems } = readScenario(sourceFile(file), testPacks());
    return problems.some(({ code, span }) => shapes.includes(code) && span.file === file);
  });
  // A word like `constructor` is no id, and a least value is not above the greatest: no pattern says either.
  const known = wrong.filter((file) => !/constructor|no-false-followers/.test(file));
  expect(known.length).toBeGreaterThan(10);
  expect(files.filter((file) => !accepts("scenario", valueOf(file))).toSorted()).toEqual(known.toSorted());
});

test("[SCN41] it says what keys mean, gives examples and lists the words a key takes", () => {
  const schema = z.looseObject({ properties: z.record(z.string(), z.unknown()) }).parse(jsonSchema("scenario"));
  expect(schema.properties["duration"]).toMatchObject({
    description: "From STARTEX to ENDEX",
    examples: ["90s", "4m", "1h30m"],
  });
  const text = JSON.stringify(schema);
  expect(text).toContain('"enum":["radio","phone","email","in-person"]');
  expect(text.match(/"description":/g)?.length).toBeGreaterThan(100);
  expect(Object.keys(fileSchemas)).toEqual([
    "scenario",
    "findings",
    "triage",
    "interventions",
    "form",
    "art-kit",
    "overlay",
  ]);
});
