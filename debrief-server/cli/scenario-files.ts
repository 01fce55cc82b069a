import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceText } from "#engine/scenario/source.ts";
import { readMedia, type ReadMedia } from "../media-folder.ts";
import { readText } from "../read-text.ts";
import { withArtKit } from "../with-art-kit.ts";

/** A scenario as it stands on the disk: its own text, and every pack it may name. */
export interface ScenarioFiles {
  readonly source: SourceText;
  readonly packs: readonly SourceText[];
  /** Its overlays, `locale/<language>.yaml` beside it. */
  readonly locales: readonly SourceText[];
  /** The folder `media` beside it; undefined when there is none. */
  readonly media: readonly ReadMedia[] | undefined;
}

/** The packs that come with Hotwash. */
const bundledPacks = fileURLToPath(new URL("../../scenarios/packs", import.meta.url));

/**
 * The scenario at a path a person typed: a folder with a `scenario.yaml`, or a file. Its packs are those of the first
 * folder that has any: `packs` beside it, `packs` beside its folder, Hotwash's own; what the art kit has is always among
 * them. Undefined when there is no such file.
 */
export async function readScenarioFiles(given: string): Promise<ScenarioFiles | undefined> {
  const isFolder = (await stat(given).catch(() => undefined))?.isDirectory() ?? false;
  const file = isFolder ? path.join(given, "scenario.yaml") : given;
  const source = await readSource(file);
  if (source === undefined) return undefined;
  const folder = path.dirname(file);
  const locales = await readYamlIn(path.join(folder, "locale"));
  const media = await readMedia(folder);
  for (const packs of [path.join(folder, "packs"), path.join(folder, "..", "packs"), bundledPacks]) {
    const texts = await readYamlIn(packs);
    if (texts.length > 0) return { source, packs: await withArtKit(texts), locales, media };
  }
  return { source, packs: [], locales, media };
}

async function readYamlIn(folder: string): Promise<readonly SourceText[]> {
  const names = await readdir(folder).catch(() => []);
  const yaml = names.filter((name) => name.endsWith(".yaml")).toSorted();
  const texts = await Promise.all(yaml.map((name) => readSource(path.join(folder, name))));
  return texts.filter((text) => text !== undefined);
}

async function readSource(file: string): Promise<SourceText | undefined> {
  const text = await readText(file);
  return text === undefined ? undefined : { file: path.relative(".", file), text };
}
