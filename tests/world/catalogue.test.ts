import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cataloguePage, sheetsOf } from "../../apps/world/kit/catalogue-text.ts";

const root = join(import.meta.dirname, "../..");
const manifest = z
  .object({
    sites: z.record(
      z.string(),
      z.object({
        lights: z.array(z.string()),
        indoor: z.boolean(),
        parts: z.record(z.string(), z.array(z.string())),
      }),
    ),
    models: z.record(z.string(), z.object({ triangles: z.number(), bytes: z.number(), nodes: z.array(z.string()) })),
  })
  .parse(JSON.parse(readFileSync(join(root, "apps/world/models/manifest.json"), "utf8")));

/** What stands between backticks: the names a page tells. */
const namesIn = (page: string): readonly string[] =>
  [...new Set([...page.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = ""]) => name))].toSorted();

describe("the authors' page of the art kit", () => {
  test("[ART12] docs/ART-KIT.md names what there is; run `npm run catalogue` when this fails", () => {
    const page = readFileSync(join(root, "docs/ART-KIT.md"), "utf8");
    expect(namesIn(page)).toEqual(namesIn(cataloguePage(manifest)));
    for (const [site, { lights, parts }] of Object.entries(manifest.sites)) {
      const row = page.split("\n").find((line) => line.startsWith(`| \`${site}\` |`)) ?? "";
      for (const word of [...lights, ...Object.keys(parts), ...Object.values(parts).flat()])
        expect(row, site).toContain(word);
    }
  });

  test("[ART12] a site that came since is missed", () => {
    const page = readFileSync(join(root, "docs/ART-KIT.md"), "utf8");
    const harbour = { lights: ["day"], indoor: false, parts: {} };
    const grown = cataloguePage({ ...manifest, sites: { ...manifest.sites, harbour } });
    expect(namesIn(page)).not.toEqual(namesIn(grown));
    expect(namesIn(grown)).toContain("harbour");
  });

  test("[ART12] each sheet of the page has its picture, and all of them are at most 400 KB", () => {
    const files = sheetsOf(manifest).map(({ file }) => join(root, "docs/pictures", file));
    for (const file of files) expect(existsSync(file), file).toBe(true);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(400 * 1024);
  });
});
