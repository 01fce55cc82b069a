import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { build } from "vite";
import type { Figure } from "./measure.ts";

type Manifest = Readonly<
  Record<string, { file: string; name?: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }>
>;

/** Bytes of script, brotli at its best, that a browser needs until a person can join, sees the place, wears the headset. */
export async function scriptFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "world-bytes-"));
  await build({
    configFile: "vite.config.ts",
    configLoader: "native",
    logLevel: "error",
    build: { outDir: folder, manifest: true, emptyOutDir: true },
  });
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8"));
  const joining = closure(manifest, ["join/index.html"]);
  const place = closure(manifest, ["world/index.html", keyOf(manifest, "place")]);
  const headset = closure(manifest, [keyOf(manifest, "headset-eyes")]);
  const panels = closure(manifest, manifest["world/index.html"]?.dynamicImports ?? []);
  const all = new Set([...joining, ...place, ...panels, ...headset]);
  const bytes = new Map(
    await Promise.all([...all].map(async (file) => [file, await packed(join(folder, file))] as const)),
  );
  const weigh = (files: ReadonlySet<string>): number =>
    [...files].reduce((sum, file) => sum + (bytes.get(file) ?? 0), 0) / 1024;
  return [
    { what: "script until joining is usable", value: weigh(joining), unit: "KB brotli" },
    { what: "script until the first frame of the place", value: weigh(place), unit: "KB brotli" },
    { what: "script more for the panels beside it", value: weigh(without(panels, place)), unit: "KB brotli" },
    { what: "script more for a headset", value: weigh(without(headset, place)), unit: "KB brotli" },
    { what: "script of all of these", value: weigh(all), unit: "KB brotli" },
  ];
}

const compress = promisify(brotliCompress);

/** How many bytes a file has when it is packed at its best. */
async function packed(file: string): Promise<number> {
  return (await compress(readFileSync(file))).length;
}

function keyOf(manifest: Manifest, name: string): string {
  const key = Object.keys(manifest).find((one) => manifest[one]?.name === name);
  if (key === undefined) throw new Error(`the build has no chunk ${name}`);
  return key;
}

/** The script files that come with these, through every static import. */
function closure(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no chunk ${key}`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return new Set([...files].filter((file) => file.endsWith(".js")));
}

function without(files: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].filter((file) => !others.has(file)));
}
