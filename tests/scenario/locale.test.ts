import { globSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, compileTranslation } from "#engine/plan/compile.ts";
import { planHashes } from "#engine/plan/plan-hashes.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { readOverlay } from "#engine/scenario/overlay.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { textsOf } from "#engine/scenario/texts.ts";
import { updatedOverlay } from "#engine/scenario/write-overlay.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";
import { runs } from "../support/runs.ts";

function soundly(text: string, packs = testPacks()) {
  const read = readScenario({ file: "scenario.yaml", text }, packs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read, texts: textsOf(read.written, read.packs) };
}

const { text: everything } = sourceFile("tests/scenarios/sound/everything.yaml");
const ours = soundly(everything);
const file = "locale/et.yaml";
const begun = updatedOverlay(undefined, "et", ours.texts).text;
/** Every text translated: each in the same words backwards, so that none is as it was. */
const backwards = begun.replaceAll(/source: (.*)\n(\s+)text: ""/g, (_, source: string, pad: string) => {
  const text = source.replace(/^"(.*)"$/, "$1");
  return `source: ${source}\n${pad}text: "«${text.split("").toReversed().join("").replaceAll(/["\\]/g, "")}»"`;
});

describe("[SCN44] texts", () => {
  test("go by keys made of ids, of the scenario and of the packs it uses", () => {
    const keys = ours.texts.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["title", "msel.I1.text", "decisions.d1.options.go.label"]));
    expect(keys).toEqual(expect.arrayContaining(["decisions.d1.controls.0", "packs.triage.simple.title"]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /^tests\.|\.(ref|source)\.(doc|part|edition)$/.test(key))).toEqual([]);
  });
});

describe("[SCN45] an overlay", () => {
  test("begins with every text, hidden, and its texts are told as missing", () => {
    const { overlay, problems } = readOverlay({ file, text: begun }, ours.texts);
    expect(overlay).toEqual({ locale: "et", reviewed: false, texts: new Map() });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["text-missing", "warning"]]);
    expect(problems[0]?.message).toContain(`${ours.texts.length} of ${ours.texts.length} texts are not translated`);
  });
  test("has no problem when all is translated and nothing has changed", () => {
    const { overlay, problems } = readOverlay({ file, text: backwards }, ours.texts);
    expect(problems).toEqual([]);
    expect(overlay?.texts.size).toBe(ours.texts.length);
  });
  test("is brought up to date: new texts are added, changed ones marked, nothing is lost", () => {
    const changed = soundly(
      everything.replace("means: We go.", "means: We all go.").replace("question: Shall we go?", "question: Go on?"),
    );
    const mine = backwards.replace("texts:", "# mine\ntexts:").replace("decisions.d1.question:", "decisions.d1.old:");
    const before = readOverlay({ file, text: mine }, changed.texts);
    expect(before.problems.map(({ code, message }) => [code, /'([^']*)'/.exec(message)?.[1]])).toEqual([
      ["text-unknown", "decisions.d1.old"],
      ["text-stale", "decisions.d1.options.go.means"],
      ["text-missing", undefined],
    ]);
    const { text, ...counts } = updatedOverlay(mine, "et", changed.texts);
    expect(counts).toEqual({ added: 1, stale: 1, gone: 1 });
    expect(text).toContain("# mine");
    for (const line of mine.split("\n").filter((one) => one.includes('text: "«'))) expect(text).toContain(line.trim());
    expect(text).toMatch(/source: We all go\.\n\s+text: "«\.og eW»"\n\s+of: .*\n\s+stale: true\n\s+was: We go\./);
    const again = readOverlay({ file, text }, changed.texts);
    expect(again.problems.map(({ code }) => code)).toEqual(["text-unknown", "text-stale", "text-missing"]);
    expect(again.overlay?.texts.has("decisions.d1.options.go.means")).toBe(false);
    const done = text.replace(/\n\s+stale: true\n\s+was: We go\./, "");
    expect(readOverlay({ file, text: done }, changed.texts).overlay?.texts.has("decisions.d1.options.go.means")).toBe(
      true,
    );
    expect(updatedOverlay(text, "et", changed.texts).text).toBe(text);
  });
  test("with an error cannot be used, and says where", () => {
    const wrong: readonly (readonly [text: string, code: string])[] = [
      ["locale: [", "yaml-syntax"],
      ["locale: et\nreveiwed: true\n", "unknown-key"],
      ["locale: fi\n", "locale-name"],
      [`locale: et\ntexts: { title: { text: ${"x".repeat(300)}, of: "00000000" } }\n`, "bad-value"],
    ];
    for (const [text, code] of wrong) {
      const { overlay, problems } = readOverlay({ file, text }, ours.texts);
      expect(overlay).toBeUndefined();
      expect(problems.map((problem) => problem.code)).toContain(code);
      expect(problems[0]?.span.file).toBe(file);
    }
  });
});

const files = [
  ...globSync("tests/scenarios/{sound,features}/*.yaml"),
  "scenarios/kilometre-41/scenario.yaml",
].toSorted();

test.each(files)(
  "[SCN46] %s does the same in another language: other words, another content hash, the same behaviour",
  (name) => {
    const own = name.includes("/sound/") ? testPacks() : globSync("scenarios/packs/*.yaml").map(sourceFile);
    const { scenario, written, packs, texts } = soundly(sourceFile(name).text, own);
    const all = new Map(texts.map(({ key, text }) => [key, `«${text.slice(0, 150)}»`]));
    const plan = compilePlan(scenario, packs);
    const other = compileTranslation(written, packs, { locale: "et", reviewed: true, texts: all });
    expect(other.hashes.behaviour).toBe(plan.hashes.behaviour);
    expect(other.hashes.content).not.toBe(plan.hashes.content);
    expect([other.locale, other.title]).toEqual(["et", `«${plan.title}»`]);
    const { hashes, ...body } = other;
    expect(planHashes(body)).toEqual(hashes);
  },
);

test("[SCN46] a translation is played and verified like any other, and its bots do what they did", () => {
  const all = new Map(ours.texts.map(({ key, text }) => [key, `«${text.slice(0, 150)}»`]));
  const plan = compilePlan(ours.scenario, ours.packs);
  const other = compileTranslation(ours.written, ours.packs, { locale: "et", reviewed: true, texts: all });
  const [one, two] = [plan, other].map((each) => rehearse(each, { policy: "best" }, 7));
  expect(two?.summary.expected).toEqual(one?.summary.expected);
  expect(two?.summary.endedAt).toBe(one?.summary.endedAt);
  expect(two && verifyLog(two.log)).toMatchObject({ ok: true });
});

test("[SCN45] a damaged overlay is read or refused, and whatever can be read is kept when it is brought up to date", () => {
  const cut = fc.record({
    at: fc.nat(),
    length: fc.nat(60),
    put: fc.constantFrom("", "\n", ": ", "{", '"', "&a ", "texts:", "-"),
  });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const text = cuts.reduce((written, { at, length, put }) => {
        const from = at % written.length;
        return written.slice(0, from) + put + written.slice(from + length);
      }, backwards);
      const { overlay, problems } = readOverlay({ file, text }, ours.texts);
      expect(overlay === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      if (overlay === undefined) return;
      const again = readOverlay({ file, text: updatedOverlay(text, "et", ours.texts).text }, ours.texts);
      expect([...(again.overlay?.texts ?? [])]).toEqual([...overlay.texts]);
    }),
    runs(300),
  );
}, 120_000);
