import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hotwash } from "./run-cli.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotwash-schema-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("[CLI21] schema", () => {
  test("prints the JSON Schema of a kind of file, and every key as a table", async () => {
    const [scenario, form, table] = await Promise.all(
      [[], ["--of", "form"], ["--format", "markdown"]].map((more) => hotwash(["schema", ...more])),
    );
    expect(JSON.parse(scenario?.out ?? "")).toMatchObject({ type: "object", properties: { msel: { type: "array" } } });
    expect(JSON.parse(form?.out ?? "")).toMatchObject({ properties: { pack: { const: "form" } } });
    expect(table?.out).toContain("| `msel` | [below](#msel) |");
    expect([scenario?.code, form?.code, table?.code]).toEqual([0, 0, 0]);
  });
  test("writes the tables between the marks of a page and leaves the rest", async () => {
    const page = path.join(folder, "page.md");
    writeFileSync(page, "before\n<!-- keys -->\nold\n<!-- end of keys -->\nafter\n");
    expect(await hotwash(["schema", "--format", "markdown", "--into", page])).toMatchObject({ code: 0, out: "" });
    const written = readFileSync(page, "utf8");
    expect(written).toMatch(/^before\n<!-- keys -->\n\n### The top\n[\s\S]*\n\n<!-- end of keys -->\nafter\n$/);
    expect(written).not.toContain("old\n");
  });
  test("says in one line what it cannot do", async () => {
    const plain = path.join(folder, "plain.md");
    writeFileSync(plain, "no marks\n");
    const wrong = [
      ["--of", "from"],
      ["--format", "xml"],
      ["--into", plain],
      ["--format", "markdown", "--into", plain],
    ];
    for (const { code, out, err } of await Promise.all(wrong.map((more) => hotwash(["schema", ...more])))) {
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^hotwash schema: .+\n$/);
    }
    expect(readFileSync(plain, "utf8")).toBe("no marks\n");
  });
});
