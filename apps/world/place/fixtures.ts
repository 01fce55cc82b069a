import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Vec } from "../people/skeleton.ts";
import { coarser } from "./coarse-model.ts";
import { type Corners, cornersOf, meshOf } from "./corners.ts";
import { inWaiting, painted } from "./meshes.ts";
import type { Sight } from "./sight.ts";
import type { Coats, Kind } from "./things.ts";

/** A thing that always stands where it is: of which kind, at which place, and the matrix that puts it there. */
interface Fixture {
  readonly kind: Kind;
  readonly at: Vec;
  readonly matrix: Float32Array;
}

/** The things that always stand in a place, whatever they are: one draw for all of them, and one for their shadows. */
export interface Fixtures {
  /** Has these stand there from now on. */
  build(all: readonly Fixture[]): void;
  /** Draws those before one's eyes, near ones as they are and far ones coarsely. */
  look(sight: Sight): void;
}

/** Where a coarser one takes over, in metres, and how wide its cells are. */
const tiers = [
  { from: 16, cell: 0.1 },
  { from: 32, cell: 0.27 },
] as const;
/** Coming nearer, a coarser one holds for so many metres more. */
const hold = 3;
/** Things with fewer triangles than this are drawn as they are, however far away. */
const slight = 500;

interface Placed {
  readonly at: Vec;
  readonly wide: number;
  /** Its triangles as it is drawn from near, and coarser and coarser. */
  readonly drawn: readonly Uint32Array[];
  tier: number;
}

/** Opens the fixtures of a scene, painted as other things are. */
export function openFixtures(scene: Scene, { moving, shadow }: Coats): Fixtures {
  let meshes: readonly Mesh[] = [];
  let placed: readonly Placed[] = [];
  return {
    build(all) {
      for (const mesh of meshes) mesh.dispose();
      [meshes, placed] = [[], []];
      if (all.length === 0) return;
      const cloth = openCloth();
      const shade = openCloth();
      placed = all.map((one) => placedOf(one, cloth, shade));
      meshes = [made(scene, cloth, moving), made(scene, shade, shadow)];
      meshes[1]?.setIndices(shade.indices);
      meshes[1]?.setEnabled(shade.indices.length > 0);
    },
    look(sight) {
      let changed = false;
      for (const one of placed) if (ranged(one, sight)) changed = true;
      if (!changed) return;
      const indices = together(placed);
      meshes[0]?.setIndices(indices);
      meshes[0]?.setEnabled(indices.length > 0);
    },
  };
}

/** Corners of many things, one after another. */
interface Cloth {
  readonly places: number[];
  readonly colours: number[];
  readonly indices: number[];
}

const openCloth = (): Cloth => ({ places: [], colours: [], indices: [] });

function made(scene: Scene, { places, colours }: Cloth, material: ShaderMaterial): Mesh {
  const corners = { places: Float32Array.from(places), colours: Float32Array.from(colours), indices: [] };
  const mesh = painted(meshOf(scene, "pieces", corners), material);
  mesh.alphaIndex = 100;
  return inWaiting(mesh);
}

function placedOf({ kind, at, matrix }: Fixture, cloth: Cloth, shade: Cloth): Placed {
  const parts = kind.meshes.filter(({ range }) => range !== "far");
  const solid = parts
    .filter(({ mesh }) => !isShadow(mesh))
    .map(({ mesh, name }) => ({ corners: cornersOf(mesh), name }));
  for (const { mesh } of parts) if (isShadow(mesh)) shade.indices.push(...laid(shade, cornersOf(mesh), matrix, 1));
  // Nothing stands about with its blue lights on: an unlit lamp is a tenth as bright.
  const near = solid.flatMap(({ corners, name }) => laid(cloth, corners, matrix, name.startsWith("light-") ? 0.1 : 1));
  const rough = near.length / 3 < slight ? [] : tiers;
  const far = rough.map(({ cell }) =>
    solid.flatMap(({ corners, name }) =>
      name.startsWith("light-") ? [] : laid(cloth, coarser(corners, cell), matrix, 1),
    ),
  );
  const drawn = [near, ...far].map((indices) => Uint32Array.from(indices));
  return { at, wide: Math.max(1.5, kind.halfX, kind.halfZ), drawn, tier: -1 };
}

/** The triangles of all of them, as each is drawn now. */
function together(placed: readonly Placed[]): Uint32Array {
  const length = placed.reduce((sum, { drawn, tier }) => sum + (drawn[tier]?.length ?? 0), 0);
  const all = new Uint32Array(length);
  let next = 0;
  for (const { drawn, tier } of placed) {
    const own = drawn[tier];
    if (own === undefined) continue;
    all.set(own, next);
    next += own.length;
  }
  return all;
}

const isShadow = (mesh: Mesh): boolean => mesh.material?.needAlphaBlending() === true;

/** Lays corners into a cloth where a matrix puts them; answers with their triangles there. */
function laid(cloth: Cloth, { places, colours, indices }: Corners, m: Float32Array, shine: number): readonly number[] {
  const first = cloth.places.length / 3;
  const along = (axis: number, x: number, y: number, z: number): number =>
    (m[axis] ?? 0) * x + (m[4 + axis] ?? 0) * y + (m[8 + axis] ?? 0) * z + (m[12 + axis] ?? 0);
  for (let i = 0; i < places.length; i += 3) {
    const [x = 0, y = 0, z = 0] = [places[i], places[i + 1], places[i + 2]];
    cloth.places.push(along(0, x, y, z), along(1, x, y, z), along(2, x, y, z));
  }
  for (let i = 0; i < colours.length; i += 1) cloth.colours.push((colours[i] ?? 0) * (i % 4 === 3 ? 1 : shine));
  return Array.from(indices, (corner) => corner + first);
}

/** Sets how a thing is to be drawn; answers whether that has changed. Behind one's back it is not drawn. */
function ranged(one: Placed, { eye, ahead }: Sight): boolean {
  const away = Math.hypot(one.at[0] - eye[0], one.at[2] - eye[2]) - one.wide;
  let wanted = 0;
  for (const { from } of tiers) if (away >= (one.tier > wanted ? from - hold : from)) wanted += 1;
  const tier = ahead(one.at, one.wide + 1) ? Math.min(one.drawn.length - 1, wanted) : one.drawn.length;
  const changed = tier !== one.tier;
  one.tier = tier;
  return changed;
}
