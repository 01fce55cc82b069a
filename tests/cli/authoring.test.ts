import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-authoring-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("[CLI23] new", () => {
  test.for(["small", "full"])("the %s template has no problem, and its own tests pass", async (template) => {
    const own = path.join(folder, "deeper", `${template}-one`);
    const { code, out, err } = await hotwash(["new", own, "--template", template]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`npm run hotwash -- check ${own}`);
    expect(readFileSync(path.join(own, "scenario.yaml"), "utf8")).toMatch(
      new RegExp(`\nid: ${template}-one\ntitle: ${template === "small" ? "Small" : "Full"} one\n`),
    );
    expect(await hotwash(["check", own])).toMatchObject({ code: 0, err: "" });
    expect(await hotwash(["test", own])).toMatchObject({ code: 0, err: "" });
  });
  test("never writes where something is, and says what a name must be", async () => {
    const taken = path.join(folder, "taken");
    writeFileSync(taken, "mine");
    const [again, file, name, kind] = await Promise.all([
      hotwash(["new", folder]),
      hotwash(["new", taken]),
      hotwash(["new", path.join(folder, "7 lives")]),
      hotwash(["new", path.join(folder, "other"), "--template", "huge"]),
    ]);
    for (const ran of [again, file]) expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("already") });
    expect(name).toMatchObject({ code: 2, err: expect.stringContaining('"7 lives" cannot be the id') });
    expect(kind).toMatchObject({ code: 2, err: expect.stringContaining('small or full, not "huge"') });
    expect(readFileSync(taken, "utf8")).toBe("mine");
    expect(readdirSync(folder).toSorted()).toEqual(["deeper", "taken"]);
  });
});

test("[CLI24] check --watch checks again on a clear screen when the file is saved, and ends with Ctrl-C", async () => {
  const file = path.join(folder, "watched.yaml");
  const sound = readFileSync("tests/scenarios/sound/shortest.yaml", "utf8");
  writeFileSync(file, sound);
  const child = spawn(process.execPath, ["debrief-server/cli/main.ts", "check", file, "--watch"], {
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await expect.poll(() => said, { timeout: 15_000 }).toContain("ready to play");
  writeFileSync(file, sound.replace("to: [control]", "to: [contrl]"));
  await expect.poll(() => said, { timeout: 15_000 }).toContain("did you mean 'control'?");
  expect(said).toContain("\u001B[2J");
  const broken = said.length;
  writeFileSync(file, sound);
  await expect.poll(() => said.slice(broken), { timeout: 15_000 }).toContain("ready to play");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("[CLI1] --format json says everything that the drawing says", async () => {
  const { code, out } = await hotwash(["check", "tests/scenarios/faults/after-the-end.yaml", "--format", "json"]);
  const problems: unknown = JSON.parse(out);
  expect(code).toBe(1);
  expect(problems).toContainEqual({
    code: "after-the-end",
    severity: "error",
    message: expect.any(String),
    span: {
      file: "tests/scenarios/faults/after-the-end.yaml",
      line: expect.any(Number),
      column: expect.any(Number),
      length: 6,
    },
    related: { span: expect.objectContaining({ line: 5 }), message: "the exercise ends here" },
  });
});

describe("[CLI25] translate", () => {
  const own = path.join(folder, "spoken");
  const file = path.join(own, "locale", "et.yaml");
  test("writes an overlay, keeps what is in it, and check tells what is left to do", async () => {
    mkdirSync(own);
    const scenario = path.join(own, "scenario.yaml");
    copyFileSync("tests/scenarios/sound/shortest.yaml", scenario);
    const first = await hotwash(["translate", own, "--to", "et"]);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("locale/et.yaml: 9 texts, 9 new, 0 stale, 0 that the scenario has no more.\nHidden");
    const half = readFileSync(file, "utf8").replace(/(source: Smoke.*\n\s+text: )""/, "$1Suits turuhoones");
    writeFileSync(file, half);
    writeFileSync(scenario, readFileSync(scenario, "utf8").replace("title: Smoke in", "title: Fire in"));
    const told = await hotwash(["check", own]);
    expect(told.code).toBe(0);
    expect(told.err).toMatch(/warning\[text-stale\]: the text of 'title' has changed[\s\S]*et\.yaml:\d+:\d+/);
    expect(told.err).toContain("warning[text-missing]: 8 of 9 texts are not translated");
    expect((await hotwash(["translate", own, "--to", "et"])).out).toContain("9 texts, 0 new, 1 stale, 0");
    expect(readFileSync(file, "utf8")).toMatch(/text: Suits turuhoones\n\s+of: .*\n\s+stale: true/);
  });
  test("leaves an overlay that it cannot read alone, and says what a language is", async () => {
    writeFileSync(file, "locale: et\ntexts: [");
    const [torn, checked, wrong, same] = await Promise.all([
      hotwash(["translate", own, "--to", "et"]),
      hotwash(["check", own]),
      hotwash(["translate", own, "--to", "../../etc"]),
      hotwash(["translate", own, "--to", "en"]),
    ]);
    for (const ran of [torn, checked])
      expect(ran).toMatchObject({ code: 1, err: expect.stringContaining("yaml-syntax") });
    expect(readFileSync(file, "utf8")).toBe("locale: et\ntexts: [");
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('not "../../etc"') });
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('written in "en" already') });
  });
});

test.skipIf(process.platform === "win32")("[CLI1] a pipe is not waited for", async () => {
  const pipe = path.join(folder, "pipe.yaml");
  execFileSync("mkfifo", [pipe]);
  const { code, err } = await hotwash(["check", pipe]);
  expect(code).toBe(2);
  expect(err).toContain("an ordinary file");
});
