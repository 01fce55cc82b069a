import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The generator files a file is made from: itself and everything it imports from this folder, sorted by name. */
function sourcesOf(entry: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name] of readFileSync(file, "utf8").matchAll(/from "(\.{1,2}\/[^"]+\.ts)"/g))
      if (name) visit(join(dirname(file), name));
  };
  visit(entry);
  return [...found].toSorted();
}

/** The sha256 of those files' names and texts; a model whose stamp differs is stale. */
export function sourceStamp(...entries: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of new Set(entries.flatMap((entry) => sourcesOf(join(import.meta.dirname, entry)))))
    hash
      .update(`${basename(file)}\n`)
      .update(readFileSync(file))
      .update("\n");
  return hash.digest("hex");
}
