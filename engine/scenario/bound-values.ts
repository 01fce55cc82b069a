import type { Bound } from "./bound-schema.ts";
import type { Path } from "./source.ts";

/** Every plain value that a bound one can have, with where it stands. */
export function valuesIn<T extends string | number | boolean>(
  written: Bound<T> | undefined,
  path: Path,
): readonly { readonly value: T | number; readonly path: Path }[] {
  if (written === undefined) return [];
  if (typeof written !== "object") return [{ value: written, path }];
  const { at: listed = {}, else: other, range = [] } = written;
  return [
    ...Object.entries(listed).map(([key, value]) => ({ value, path: [...path, "at", key] })),
    ...(other === undefined ? [] : [{ value: other, path: [...path, "else"] }]),
    ...range.map((value, n) => ({ value, path: [...path, "range", n] })),
  ];
}
