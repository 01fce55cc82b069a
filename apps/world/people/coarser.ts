import type { Garment } from "./tailor.ts";

/**
 * A garment with fewer corners, for people far away: corners of one joint and tint that lie in one cell of a grid become
 * one in their middle, and triangles that fall together are left out. `cell` in metres.
 */
function coarser(garment: Garment, name: string, cell: number): Garment {
  const cells = new Map<string, number>();
  const sums: number[][] = [];
  const to = Array.from({ length: garment.positions.length / 3 }, (_, i) => {
    const [x = 0, y = 0, z = 0] = garment.positions.subarray(i * 3, i * 3 + 3);
    const [joint = 0, tint = 0] = garment.hangs.subarray(i * 2, i * 2 + 2);
    const key = [x, y, z].map((v) => Math.round(v / cell)).join() + `/${joint}/${tint}`;
    const known = cells.get(key) ?? sums.length;
    if (known === sums.length) sums.push([0, 0, 0, 0, 0, 0, 0, 0, 0, joint, tint, 0]);
    cells.set(key, known);
    const parts = [
      x,
      y,
      z,
      ...garment.colours.subarray(i * 4, i * 4 + 3),
      ...garment.normals.subarray(i * 3, i * 3 + 3),
    ];
    const sum = sums[known] ?? [];
    for (const [k, part] of parts.entries()) sum[k] = (sum[k] ?? 0) + part;
    sum[11] = (sum[11] ?? 0) + 1;
    return known;
  });
  const indices: number[] = [];
  for (let i = 0; i < garment.indices.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [...garment.indices.subarray(i, i + 3)].map((corner) => to[corner] ?? 0);
    if (a !== b && b !== c && a !== c) indices.push(a, b, c);
  }
  const part = (k: number) => sums.map((sum) => (sum[k] ?? 0) / (k < 9 ? (sum[11] ?? 1) : 1));
  const woven = (ks: readonly number[]) => {
    const columns = ks.map(part);
    return Float32Array.from(sums.flatMap((_, i) => columns.map((column) => column[i] ?? 0)));
  };
  return {
    name,
    positions: woven([0, 1, 2]),
    colours: Float32Array.from([...woven([3, 4, 5])].flatMap((v, i) => (i % 3 === 2 ? [v, 1] : [v]))),
    normals: woven([6, 7, 8]),
    hangs: woven([9, 10]),
    indices: Uint32Array.from(indices),
  };
}

/** How closely somebody is drawn. */
export type Detail = "fine" | "coarse" | "rough" | "hidden";

/** Where each gives way to the next, in metres; coming nearer it holds for two metres more, so that nobody flickers. */
const ends = { fine: 6.5, coarse: 14 } as const;

/** How closely to draw somebody who is so far away and was drawn so before. Who is behind one is not drawn at all. */
export function detailAt(away: number, before: Detail, ahead: boolean): Detail {
  if (!ahead && away > 3) return "hidden";
  if (away < ends.fine - (before === "fine" || before === "hidden" ? 0 : 2)) return "fine";
  return away < ends.coarse - (before === "rough" ? 2 : 0) ? "coarse" : "rough";
}

/** What a person wears when drawn less closely: no face, one kind of hair, nothing that is small. */
export function wornAt(garments: readonly string[], detail: Detail): readonly string[] {
  if (detail === "fine") return garments;
  if (detail === "hidden") return [];
  const mark = detail === "coarse" ? "~" : "~~";
  return garments.flatMap((name) => {
    if (name === "body" || name.startsWith("outfit-")) return [`${name}${mark}`];
    if (name.startsWith("hair-")) return [`hair${mark}`];
    return name === "blanket" || name === "stain-blood" ? [name] : [];
  });
}

/** The coarse and the rough garments, made from the fine ones. */
export function coarseGarments(garments: readonly Garment[]): readonly Garment[] {
  return garments.flatMap((garment) => {
    const name = garment.name === "hair-short" ? "hair" : garment.name;
    if (name !== "hair" && name !== "body" && !name.startsWith("outfit-")) return [];
    return [coarser(garment, `${name}~`, 0.055), coarser(garment, `${name}~~`, 0.12)];
  });
}
