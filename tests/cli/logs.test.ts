import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rehearse } from "#engine/bots/rehearse.ts";
import { writeLog } from "#engine/log/log-file.ts";
import { kilometre41 } from "../bots/kilometre-41.ts";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-logs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { log, summary } = rehearse(kilometre41().plan, { policy: "typical" }, 8);
const text = writeLog(log);

function file(name: string, content: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}
const good = file("good.ndjson", text);

describe("[CLI3] replay", () => {
  test("says how the exercise stood at its end, and at a time", async () => {
    const [end, early] = await Promise.all([hotwash(["replay", good]), hotwash(["replay", good, "--at", "T+0:02:30"])]);
    expect(end).toMatchObject({ code: 0, err: "" });
    expect(end?.out).toContain(`T+0:19:30, ended, entry ${summary.entries} of ${summary.entries}`);
    expect(end?.out).toContain(`State ${summary.stateHash}`);
    expect(early?.out).toMatch(/^T\+0:02:30, running, entry \d+ of/);
    expect(early?.out).toContain("ambulance-b in inbound");
  });
  test("--json holds the whole state", async () => {
    const { out } = await hotwash(["replay", good, "--at", "T+0:12", "--json"]);
    const { at, state, stateHash } = JSON.parse(out);
    expect([at, state.status, typeof stateHash]).toEqual([720_000, "running", "string"]);
    expect(Object.keys(state.casualties)).toHaveLength(24);
  });
});

describe("[CLI4] verify", () => {
  test("an untouched log ends with 0 and its root", async () => {
    const { code, out } = await hotwash(["verify", good]);
    expect(code).toBe(0);
    expect(out).toBe(
      `${summary.entries} entries agree with their causes, 1 checkpoint with the tree, 0 erased.\nroot ${log.checkpoints[0]?.root}\n`,
    );
  });
  test("one changed word ends with 1, and both values are shown", async () => {
    const tagged = file(
      "tagged.ndjson",
      text.replace(/("category":)"immediate"(,"protocol":"immediate")/, '$1"delayed"$2'),
    );
    const { code, out, err } = await hotwash(["verify", tagged]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /The first difference is in entry \d+, is\.category:\n {2}expected {2}"immediate"\n {2}found {5}"delayed"\n/,
    );
  });
  test("a changed text ends with 1, an erased one with 0", async () => {
    const sealed = text.split("\n").findIndex((line) => line.includes('"salt"'));
    const erased = file("erased.ndjson", text.split("\n").toSpliced(sealed, 1).join("\n"));
    const changed = file("changed.ndjson", text.replace(/("texts":{"[^"]+":")/, "$1Not "));
    const [one, two] = await Promise.all([hotwash(["verify", erased]), hotwash(["verify", changed])]);
    expect(one).toMatchObject({ code: 0 });
    expect(one?.out).toContain(", 1 erased.");
    expect(two?.code).toBe(1);
    expect(two?.err).toMatch(/in entry \d+, texts:/);
  });
  test("a log whose end is not there says so, and ends with 1 when it has to be complete", async () => {
    const lines = text.trimEnd().split("\n");
    const cutAt = lines.findLastIndex((line) => line.includes('"exercise-ended"'));
    const short = file("short.ndjson", `${lines.slice(0, cutAt - 40).join("\n")}\n`);
    const [plain, complete, whole] = await Promise.all([
      hotwash(["verify", short]),
      hotwash(["verify", short, "--complete"]),
      hotwash(["verify", good, "--complete"]),
    ]);
    expect(plain?.out).toContain("The log has no ENDEX");
    expect(plain?.out).toContain("No checkpoint covers the last entry");
    expect([plain?.code, complete?.code, whole?.code]).toEqual([0, 1, 0]);
  });
  test("a broken file ends with 1 and its line", async () => {
    const cut = file("cut.ndjson", text.slice(0, text.length / 2));
    const lines = text.slice(0, text.length / 2).split("\n").length;
    const [verified, replayed] = await Promise.all([hotwash(["verify", cut]), hotwash(["replay", cut])]);
    for (const ran of [verified, replayed]) {
      expect(ran?.code).toBe(1);
      expect(ran?.err).toContain(`cut.ndjson:${lines}: the file ends in the middle of a line`);
    }
  });
});
