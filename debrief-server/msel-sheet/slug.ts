import { idText } from "#engine/ids.ts";

/** The longest id made of a name, so that something can still be put behind it. */
const longest = 40;

/** An id made of a name; `prefix` goes before what cannot begin an id, and stands for a name without any Latin letter. */
export function slugOf(name: string, prefix: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, "");
  if (slug === "") return prefix;
  return idText.safeParse(slug).success ? slug : `${prefix}-${slug}`;
}

/** An id that is not taken yet: itself, else with the first number behind it that makes it free. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
