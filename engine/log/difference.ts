import { canonical } from "#engine/canonical.ts";

/** Where two values first differ, in the order of their sorted keys: the dotted path, and both values there. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  path = "",
): { readonly what: string; readonly expected: string; readonly found: string } | undefined {
  if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
    const [left, right] = [new Map(Object.entries(expected)), new Map(Object.entries(found))];
    for (const key of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
      const inside = firstDifference(left.get(key), right.get(key), path === "" ? key : `${path}.${key}`);
      if (inside !== undefined) return inside;
    }
    return undefined;
  }
  const [a, b] = [written(expected), written(found)];
  return a === b ? undefined : { what: path, expected: a, found: b };
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function written(value: unknown): string {
  return value === undefined ? "nothing" : canonical(value);
}
