import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-page-"));
afterAll(() => rmSync(folder, { recursive: true }));

const page = readFileSync("docs/AUTHORING.md", "utf8");
const [, part = ""] = page.split(/^## /m);
const blocks = [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = "", text = ""]) => ({ kind, text }));

test("[SCN11] the first part of the page is done as it stands: files are written, commands run, and say what it says", async () => {
  expect(part).toMatch(/^From nothing to a rehearsed scenario in fifteen minutes\n/);
  expect(blocks.filter(({ kind }) => kind === "yaml").length).toBeGreaterThan(3);
  let said = "";
  for (const { kind, text } of blocks) {
    if (kind === "yaml") appendFileSync(path.join(folder, "scenarios/market-hall/scenario.yaml"), text);
    else if (kind === "text") for (const line of text.trimEnd().split("\n")) expect(said.split("\n")).toContain(line);
    else {
      said = "";
      for (const line of text.trimEnd().split("\n")) {
        const [, args = ""] = /^npm run hotwash -- (.+)$/.exec(line) ?? [];
        const ran = await hotwash(args.split(" "), {}, folder);
        expect(ran.code, `${line}\n${ran.err}`).toBe(0);
        said += ran.out + ran.err;
      }
    }
  }
}, 120_000);
