import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const small = "tests/scenarios/sound/three-injects.yaml";
const faulty = "tests/scenarios/faults/no-path.yaml";

describe("[CLI1] check", () => {
  test("a sound scenario ends with 0 and says what is in it; folder and file are the same", async () => {
    const [byFolder, byFile] = await Promise.all(
      ["scenarios/kilometre-41", "scenarios/kilometre-41/scenario.yaml"].map((given) => hotwash(["check", given])),
    );
    expect(byFolder).toMatchObject({ code: 0, err: "" });
    expect(byFolder?.out).toMatch(
      /^kilometre-41 1\.0\.0 is ready to play: 25 injects, 13 expected actions, 5 decisions, 24 cas/,
    );
    expect(byFile).toEqual(byFolder);
  });
  test("a scenario with errors ends with 1, and each is drawn where it stands", async () => {
    const { code, out, err } = await hotwash(["check", faulty]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error[no-path]");
    expect(err).toMatch(/--> tests\/scenarios\/faults\/no-path\.yaml:\d+:\d+\n/);
    expect(err).toMatch(/\d+ errors?, \d+ warnings?\n$/);
  });
  test("--format json gives the problems as data", async () => {
    const [broken, sound] = await Promise.all(
      [faulty, small].map((file) => hotwash(["check", file, "--format", "json"])),
    );
    const [problem] = JSON.parse(broken?.out ?? "");
    expect(problem).toMatchObject({ code: "no-path", severity: "error", span: { file: faulty } });
    expect([broken?.code, broken?.err, sound?.code, sound?.out]).toEqual([1, "", 0, "[]\n"]);
  });
  test("packs beside the scenario's folder come before those of Hotwash", async () => {
    const own = path.join(folder, "shelf", "mine");
    mkdirSync(own, { recursive: true });
    copyFileSync("tests/scenarios/sound/everything.yaml", path.join(own, "scenario.yaml"));
    expect(await hotwash(["check", own])).toMatchObject({ code: 1 });
    cpSync("tests/scenarios/packs", path.join(folder, "shelf", "packs"), { recursive: true });
    expect(await hotwash(["check", own])).toMatchObject({ code: 0 });
  });
});

describe("[CLI32] check --deep", () => {
  const amiss = "tests/scenarios/deep/all-findings.yaml";
  test("says what can come about, and ends with 1 for an ending that is never reached", async () => {
    const { code, out, err } = await hotwash(["check", amiss, "--deep"]);
    expect(code).toBe(1);
    expect(err).toContain("error[never-reached]: the ending 'early' is never reached");
    expect(err).toContain(`--> ${amiss}:`);
    expect(out).toMatch(/^Injects: 8 reachable, 1 never, 0 not shown\n/);
    expect(out).toContain("Not shown either way: 0.0%");
  });
  test("gives answers as data, and writes logs that verify and tests that pass", async () => {
    const [into, file] = [path.join(folder, "witnesses"), path.join(folder, "with-tests.yaml")];
    const bridge = "tests/scenarios/deep/second-bridge.yaml";
    const { code, out } = await hotwash(["check", bridge, "--deep", "--format", "json", "--save-witness", into]);
    const { answers, witnesses, notShown } = JSON.parse(out);
    expect([code, notShown]).toEqual([0, 0]);
    expect(answers).toContainEqual(expect.objectContaining({ key: "ending both", verdict: "reachable" }));
    const logs = witnesses.map(({ log }: { readonly log: string }) => path.join(into, log));
    expect(await hotwash(["verify", logs.at(-1)])).toMatchObject({ code: 0 });
    writeFileSync(file, readFileSync(bridge, "utf8") + readFileSync(path.join(into, "tests.yaml"), "utf8"));
    const tested = await hotwash(["test", file]);
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.out).toMatch(/^passed/);
  });
});

describe("[CLI2] rehearse", () => {
  test("prints how it ended and how many expected actions were met", async () => {
    const { code, out } = await hotwash(["rehearse", "scenarios/kilometre-41", "--bots", "best", "--seed", "41"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Ended at T\+0:19:30 by ending: An orderly scene \(good\)\nExpected actions met: 1[23] of 13/);
    expect(out).toContain("Casualties tagged: 24 of 24, 24 by the protocol");
    expect(out).toMatch(/state [0-9a-f]{64}\n$/);
  });
  test("the same seed gives the same state and another seed another; the log file stands alone", async () => {
    const file = path.join(folder, "small.ndjson");
    const runs = [["--log", file], [], ["--seed", "2", "--bots", "slow"]].map((more) =>
      hotwash(["rehearse", "tests/scenarios/sound/everything.yaml", "--json", ...more]),
    );
    const [first, second, other] = await Promise.all(runs);
    expect(first?.out).toBe(second?.out);
    const { stateHash, expected, ending } = JSON.parse(first?.out ?? "");
    expect(stateHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(other?.out ?? "").stateHash).not.toBe(stateHash);
    expect([typeof expected.of, typeof ending.id]).toEqual(["number", "string"]);
    const replayed = await hotwash(["replay", file, "--json"]);
    expect(JSON.parse(replayed.out).stateHash).toBe(stateHash);
    expect(await hotwash(["verify", file])).toMatchObject({ code: 0 });
  });
  test("a scenario without casualties and forms can be rehearsed", async () => {
    const { code, out } = await hotwash(["rehearse", small, "--bots", "best"]);
    expect(code).toBe(0);
    expect(out).not.toContain("Casualties");
  });
  test("roles may be given policies of their own", async () => {
    const policies = "silent,police-patrol=best";
    const [some, none] = await Promise.all(
      [policies, "silent"].map((bots) => hotwash(["rehearse", "scenarios/kilometre-41", "--json", "--bots", bots])),
    );
    expect(JSON.parse(none?.out ?? "").casualties.tagged).toEqual([]);
    expect(JSON.parse(some?.out ?? "").casualties.tagged.length).toBeGreaterThan(5);
  });
  test("[CLI22] test plays the file's own, and ends with 1 when one fails", async () => {
    const failing = path.join(folder, "failing.yaml");
    const source = readFileSync("scenarios/kilometre-41/scenario.yaml", "utf8");
    writeFileSync(failing, source.replace("ending: overwhelmed, fired: [C01, C02]", "ending: orderly, fired: [C01]"));
    const [good, bad] = await Promise.all(["scenarios/kilometre-41", failing].map((file) => hotwash(["test", file])));
    expect(good).toMatchObject({ code: 0 });
    expect(good?.out).toMatch(/^passed {2}a prepared team keeps order\npassed {2}nobody does anything\n.*\n.*\n4 of 4/);
    expect(bad?.code).toBe(1);
    expect(bad?.out).toContain("FAILED  nobody does anything\n        ending: orderly; found: overwhelmed\n");
    expect(bad?.out).toContain("3 of 4");
  });
  test("[CLI31] --runs plays many and says how they spread, the same on any number of cores", async () => {
    const runs = [["--cores", "1"], ["--cores", "2"], []].map((more) =>
      hotwash(["rehearse", small, "--runs", "6", "--bots", "mixed", ...(more.length > 0 ? ["--json", ...more] : [])]),
    );
    const [one, two, words] = await Promise.all(runs);
    expect(one?.out).toBe(two?.out);
    expect(JSON.parse(one?.out ?? "")).toMatchObject({ runs: 6 });
    expect(one?.err).toMatch(/^1 of 6 played\n/);
    expect(words?.out).toMatch(/^6 runs\n/);
    expect(words?.code).toBe(0);
  });
  test("a scenario with errors is not played", async () => {
    const { code, out, err } = await hotwash(["rehearse", faulty]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error[no-path]");
  });
});

describe("[CLI26] what is no scenario is refused at once, and nothing is written", () => {
  test("a file of 50 MB, bytes that are no text, a folder", async () => {
    const large = path.join(folder, "large.yaml");
    writeFileSync(large, Buffer.alloc(50_000_000, "a: b\n"));
    const junk = path.join(folder, "junk.yaml");
    writeFileSync(junk, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]));
    const log = path.join(folder, "never.ndjson");
    const [size, text, nothing] = await Promise.all(
      [large, junk, folder].map((file) => hotwash(["rehearse", file, "--log", log])),
    );
    expect(size).toMatchObject({ code: 1, out: "", err: expect.stringContaining("error[file-too-large]") });
    expect(text).toMatchObject({ code: 1, out: "", err: expect.stringContaining("error[not-text]") });
    expect(nothing).toMatchObject({ code: 2, out: "" });
    expect(existsSync(log)).toBe(false);
  });
});
