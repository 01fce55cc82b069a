import { fileURLToPath } from "node:url";
import type { SourceText } from "#engine/scenario/source.ts";
import { readText } from "./read-text.ts";

const bundled = fileURLToPath(new URL("../scenarios/packs/art-kit.yaml", import.meta.url));

/** Packs with what the art kit of this Hotwash has, where they do not say it themselves. */
export async function withArtKit(packs: readonly SourceText[]): Promise<readonly SourceText[]> {
  if (packs.some(({ file }) => file.endsWith("art-kit.yaml"))) return packs;
  const text = await readText(bundled);
  return text === undefined ? packs : [...packs, { file: "art-kit.yaml", text }];
}
