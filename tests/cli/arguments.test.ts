import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-arguments-"));
afterAll(() => rmSync(folder, { recursive: true }));
const scenario = "tests/scenarios/sound/three-injects.yaml";

describe.concurrent("[CLI5] wrong arguments are answered in one line, with exit code 2", () => {
  const wrong: readonly (readonly [args: string, says: string])[] = [
    ["frobnicate", 'no command "frobnicate". The commands are'],
    ["constructor", 'no command "constructor"'],
    ["check", "Say which scenario."],
    ["new", "Say which folder."],
    ["test nowhere", 'no scenario at "nowhere"'],
    [`test ${scenario} --format xml`, 'text or json, not "xml"'],
    [`translate ${scenario}`, 'such as et or pt-BR, not ""'],
    ["translate nowhere --to et", 'no scenario at "nowhere"'],
    ["check nowhere", 'no scenario at "nowhere"'],
    ["check tests", 'no scenario at "tests"'],
    [`check ${scenario} more`, '"more" is one word too many'],
    [`check ${scenario} --format xml`, 'text or json, not "xml"'],
    [`check ${scenario} --idle 3`, "goes with --deep"],
    [`check ${scenario} --deep --crowded none`, 'not "none"'],
    [`check ${scenario} --deep --watch`, "does not watch"],
    [`check ${scenario} --frob`, "Unknown option '--frob'"],
    [`rehearse ${scenario} --bots lazy`, 'no policy "lazy"'],
    [`rehearse ${scenario} --bots nobody=best`, 'no role "nobody"'],
    [`rehearse ${scenario} --seed one`, 'whole number, not "one"'],
    [`rehearse ${scenario} --runs 0`, "at least 1"],
    [`rehearse ${scenario} --runs 2 --log x`, "of one run"],
    [`rehearse ${scenario} --cores 2`, "goes with --runs"],
    [`rehearse ${scenario} --seed -1`, 'whole number, not "-1"'],
    [`rehearse ${scenario} --seed`, "argument missing"],
    [`rehearse ${scenario} --log ${folder}/none/x`, "its folder does not exist."],
    [`rehearse ${scenario} --log ${folder}`, "a folder has that name."],
    [`rehearse ${scenario} --runs -5`, 'at least 1, not "-5"'],
    [`check ${scenario} --deep --idle -3`, 'at least 1, not "-3"'],
    [`msel export ${scenario} --out ${folder}/none/x.xlsx`, "its folder does not exist."],
    [`test ${scenario} --seed 4`, "Unknown option '--seed'"],
    ["replay nowhere.ndjson", 'no log file at "nowhere.ndjson"'],
    ["replay x --at noon", 'not "noon"'],
    ["verify", "Say which log file."],
    ["sample", "Say which log file."],
    ["passcode", "Say which action: reset"],
    ["passcode guess trainer", 'reset, not "guess"'],
    ["passcode reset boss", 'not "boss"'],
  ];
  test.for(wrong)("%s", async ([args, says]) => {
    const { code, out, err } = await hotwash(args.split(" "));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
  test("no command at all shows what there is", async () => {
    const { code, err } = await hotwash([]);
    expect(code).toBe(2);
    expect(err).toContain("rehearse <scenario>");
  });
});

describe.concurrent("[CLI6] help", () => {
  test.for(["new", "translate", "check", "schema", "test", "rehearse", "replay", "verify", "passcode"])(
    "%s",
    async (command) => {
      const { code, out, err } = await hotwash([command, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(new RegExp(`^hotwash ${command} `));
    },
  );
  test("of the whole", async () => {
    expect(await hotwash(["--help"])).toMatchObject({ code: 0, err: "" });
  });
});

const reset = () => hotwash(["passcode", "reset", "trainer"], { HOTWASH_DATA: folder });

test("[CLI5] a data folder that is not there is named, and what cannot be written, in one line", async () => {
  const missing = path.join(folder, "none");
  const sampled = await hotwash(["sample", "log.ndjson"], { HOTWASH_DATA: missing });
  expect(sampled).toMatchObject({ code: 2, out: "" });
  expect(sampled.err).toMatch(/^hotwash sample: There is no data folder .*none\. .*\n$/);
  const own = path.join(folder, "own");
  mkdirSync(own);
  copyFileSync(scenario, path.join(own, "scenario.yaml"));
  writeFileSync(path.join(own, "locale"), "");
  const translated = await hotwash(["translate", own, "--to", "et"]);
  expect(translated).toMatchObject({ code: 2, out: "" });
  expect(translated.err).toMatch(/^hotwash translate: ".*et\.yaml" was not written: .*name already\. .*\n$/);
});

test("[CLI7] a passcode is made anew and shown once", async () => {
  const first = await reset();
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toMatch(/^The new passcode for the trainer is \S{6,}\n$/);
  expect((await reset()).out).not.toBe(first.out);
});

test("[CLI7] without a role both are made anew", async () => {
  const { code, out } = await hotwash(["passcode", "reset"], { HOTWASH_DATA: folder });
  expect(code).toBe(0);
  expect(out).toMatch(/^The new passcode for the trainer is \S+\nThe new passcode for the supervisor is \S+\n$/);
});

test("[CLI7] a data folder that is not there is named", async () => {
  const missing = path.join(folder, "missing");
  const { code, err } = await hotwash(["passcode", "reset"], { HOTWASH_DATA: missing });
  expect(code).toBe(1);
  expect(err).toContain(`There is no data folder ${missing}.`);
});

test("[CLI7] a data folder that cannot be used is said in one line", async () => {
  const { code, out, err } = await hotwash(["passcode", "reset", "trainer"], { HOTWASH_DATA: "/dev/null/none" });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});
