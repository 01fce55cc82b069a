import type { Garment } from "./tailor.ts";

/**
 * A garment with fewer corners, for people far away: corners of one joint that lie in one cell of a grid, `cell` metres
 * wide, move to its middle, and triangles that fall together are left out. Different colours stay apart.
 */
export function coarser(garment: Garment, name: string, cell: number): Garment {
  const cells = new Map<string, { readonly sum: [number, number, number]; count: number }>();
  const corners: { readonly cell: string; readonly from: number }[] = [];
  const kept = new Map<string, number>();
  const to = Array.from({ length: garment.positions.length / 3 }, (_, i) => {
    const [x = 0, y = 0, z = 0] = garment.positions.subarray(i * 3, i * 3 + 3);
    const [joint = 0, tint = 0] = garment.hangs.subarray(i * 2, i * 2 + 2);
    const key = `${[x, y, z].map((v) => Math.round(v / cell)).join()}/${joint}`;
    const place = cells.get(key) ?? { sum: [0, 0, 0], count: 0 };
    for (const [axis, at] of [x, y, z].entries()) place.sum[axis] = (place.sum[axis] ?? 0) + at;
    place.count += 1;
    cells.set(key, place);
    const colour = [...garment.colours.subarray(i * 4, i * 4 + 3)].map((v) => Math.round(v * 6)).join();
    const own = `${key}/${tint}/${colour}`;
    const known = kept.get(own) ?? corners.length;
    if (known === corners.length) corners.push({ cell: key, from: i });
    kept.set(own, known);
    return known;
  });
  const indices: number[] = [];
  for (let i = 0; i < garment.indices.length; i += 3) {
    const three = [...garment.indices.subarray(i, i + 3)].map((corner) => to[corner] ?? 0);
    if (new Set(three.map((corner) => corners[corner]?.cell)).size === 3) indices.push(...three);
  }
  const from = (all: Float32Array, size: number): Float32Array =>
    Float32Array.from(corners.flatMap((corner) => [...all.subarray(corner.from * size, (corner.from + 1) * size)]));
  return {
    name,
    positions: Float32Array.from(
      corners.flatMap((corner) => {
        const place = cells.get(corner.cell);
        return place === undefined ? [0, 0, 0] : place.sum.map((at) => at / place.count);
      }),
    ),
    colours: from(garment.colours, 4),
    normals: from(garment.normals, 3),
    hangs: from(garment.hangs, 2),
    indices: Uint32Array.from(indices),
  };
}

/** How closely somebody is drawn. */
export type Detail = "fine" | "coarse" | "rough" | "hidden";

/** Where each gives way to the next, in metres; coming nearer it holds for two metres more, so that nobody flickers. */
const ends = { fine: 6, coarse: 12 } as const;

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
