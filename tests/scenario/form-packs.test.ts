import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);
const bare = sourceFile("tests/scenarios/sound/three-injects.yaml").text;

/** The small scenario with the warning form, changed in one place, and the problems of reading it. */
function problems(from = "", to = "") {
  const changed = packs.map((file) => {
    if (!file.file.endsWith("cap-warning.yaml")) return file;
    expect(file.text).toContain(from);
    return { ...file, text: file.text.replace(from, to) };
  });
  const result = readScenario({ file: "s.yaml", text: `${bare}packs: { forms: [cap-warning] }\n` }, changed);
  return result.problems.map(({ code, severity, message }) => ({ code, severity, message }));
}

test.each(["iimarch", "resource-request", "cap-warning", "note", "methane", "sitrep"])(
  "[FRM1] %s is a sound form",
  (id) => {
    const result = readScenario({ file: "s.yaml", text: `${bare}packs: { forms: [${id}] }\n` }, packs);
    expect(result.problems).toEqual([]);
    expect(result.ok && Object.keys(result.packs.forms[id]?.fields ?? {}).length).toBeGreaterThan(1);
  },
);

test("[FRM2] no field can set the status of a CAP warning, nor any choice name one", () => {
  expect(problems()).toEqual([]);
  const status = "  status: { title: Status, type: choice, choices: { Exercise: Exercise, Actual: Real } }\n";
  expect(problems("fields:\n", `fields:\n${status}`)).toMatchObject([
    { code: "cap-status", severity: "error" },
    { code: "cap-status", severity: "error" },
    { code: "cap-status", severity: "error" },
  ]);
  expect(problems("{ Alert: First warning", "{ actual: Real, Alert: First warning")).toMatchObject([
    { code: "cap-status", message: "no field can set the status of a CAP warning" },
  ]);
  expect(problems("  event: {", "  STATUS: { title: Status, type: text }\n  event: {")).toMatchObject([
    { code: "cap-status" },
  ]);
});

test.each([
  ["  event: { title: What is happening, type: text", "  event: { title: What is happening, type: number", "event"],
  ["  areaDesc: { title: Where, type: text", "  areaDesc: { title: Where, required: false, type: text", "areaDesc"],
  ["  certainty:\n", "  sureness:\n", "certainty"],
])("[FRM3] a CAP warning has every field that CAP requires: '%s' made '%s'", (from, to, field) => {
  expect(problems(from, to)).toMatchObject([{ code: "form-standard", message: expect.stringContaining(`'${field}'`) }]);
});

test("[FRM3] a CAP warning speaks in CAP's words", () => {
  expect(problems("Observed: It", "Seen: It")).toEqual([
    { code: "form-standard", severity: "error", message: "CAP 1.2 has no certainty called 'Seen'" },
  ]);
});
