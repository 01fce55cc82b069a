import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemCodes } from "#engine/scenario/problem-codes.ts";
import { referencePage } from "#engine/scenario/reference.ts";
import { marksIn } from "../support/marked-scenario.ts";

const page = readFileSync("docs/AUTHORING.md", "utf8");

test("[SCN11] every code a problem can carry is explained, and no other", () => {
  const [, table = ""] = page.split("## Problems");
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] ?? "");
  expect(explained.toSorted()).toEqual([...problemCodes].toSorted());
});

test("[SCN11] the page's keys are those of the schema, each with what it takes and what it means", () => {
  const [, keys = ""] = /<!-- keys -->\n([\s\S]*)<!-- end of keys -->/.exec(page) ?? [];
  expect(keys, "npm run hotwash -- schema --format markdown --into docs/AUTHORING.md").toBe(`\n${referencePage()}\n\n`);
  const rows = [...keys.matchAll(/^\| `([\w.]+)` \| (.*?) \| (.*?) \| (.*?) \|$/gm)];
  expect(rows.length).toBeGreaterThan(150);
  const silent = rows.flatMap(([, key = "", takes = "", what = ""]) => (takes === "value" || what === "" ? [key] : []));
  expect(silent, "give it a .describe() in the schema").toEqual([]);
});

test("[SCN1] every code is shown by a marked scenario, or by a test of its own", () => {
  const marked = globSync("tests/scenarios/{faults,deep}/*.yaml").flatMap((file) =>
    marksIn(readFileSync(file, "utf8")),
  );
  const ownTests = [
    "file-too-large",
    "not-text",
    "unknown-pack",
    "two-findings-packs",
    "protocol-gap",
    "golden-case",
    "form-field",
    "locale-name",
    "text-missing",
    "text-stale",
    "text-unknown",
    "triage-categories",
    "form-standard",
    "cap-status",
    "media-folder",
    "media-missing",
    "media-path",
    "media-type",
    "media-size",
    "media-broken",
    "unused-media",
    "photo-shape",
    "model-broken",
    "model-limit",
    "model-needs",
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
