import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Point } from "../inputs/aim.ts";
import { standAt } from "./meshes.ts";
import type { Sight } from "./sight.ts";

/** Things that stand in many places, of which only those before one's eyes are drawn. */
export interface Plants {
  /** Looks through somebody's eyes; cheap enough for every frame. */
  look(sight: Sight): void;
  /** Frees what is drawn from afar. */
  dispose(): void;
}

interface Kind {
  readonly mesh: Mesh;
  /** How it is drawn from afar; made a while after the place stands. */
  coarse: Mesh | undefined;
  /** From how far away nobody sees it any more. */
  readonly gone: number;
  readonly centres: readonly Point[];
  readonly matrices: readonly Float32Array[];
  /** How each is drawn: not at all, as it is, or coarsely; at first none of these. */
  readonly drawn: Uint8Array;
}

const [hidden, close, afar] = [0, 1, 2];
/** How far a tree reaches from its trunk, in metres. */
const wide = 6;
/** A kind with more triangles than this is drawn coarsely from so many metres on; nearer again three metres before. */
const heavy = 1200;
const coarseFrom = 44;
const hold = 3;
/** How wide its cells are then, in metres. */
const cell = 0.2;
/** What is smaller than a hand or two is not seen further away than this. */
const small = { height: 0.5, gone: 55 } as const;

/** Readies meshes that stand in many places; `coarse` makes what is drawn from afar of one, of cells so wide in its own units. */
export function openPlants(meshes: readonly Mesh[], coarse: (mesh: Mesh, cell: number) => Mesh | undefined): Plants {
  const waits: ReturnType<typeof setTimeout>[] = [];
  const all = meshes.map((mesh, i): Kind => {
    mesh.alwaysSelectAsActiveMesh = true;
    const stands = mesh.thinInstanceGetWorldMatrices();
    const { minimum, maximum } = mesh.getRawBoundingInfo();
    // A file writes places as whole numbers: the matrices make metres of them.
    const metres = stands[0] === undefined ? 1 : Math.hypot(...stands[0].m.slice(4, 7));
    const kind: Kind = {
      mesh,
      coarse: undefined,
      gone: (maximum.y - minimum.y) * metres < small.height ? small.gone : Infinity,
      centres: stands.map(({ m }) => [m[12] ?? 0, m[13] ?? 0, m[14] ?? 0]),
      matrices: stands.map(({ m }) => shining(m)),
      drawn: new Uint8Array(stands.length).fill(9),
    };
    // Afterwards, one by one: nobody waits for what is only seen from afar.
    if (mesh.getTotalIndices() / 3 > heavy)
      waits.push(setTimeout(() => (kind.coarse = coarse(mesh, cell / metres)), 900 + i * 250));
    return kind;
  });
  return {
    look(sight) {
      for (const kind of all) show(kind, sight);
    },
    dispose() {
      for (const wait of waits) clearTimeout(wait);
      for (const kind of all) kind.coarse?.dispose();
    },
  };
}

/** A matrix that says how strongly `paint` lets its instance shine, as `matrixOf` does: fully. */
function shining(matrix: ArrayLike<number>): Float32Array {
  const numbers = Float32Array.from(matrix);
  numbers[3] = 1;
  return numbers;
}

function show(kind: Kind, sight: Sight): void {
  const { mesh, coarse, centres, drawn } = kind;
  let changed = false;
  let [near, far] = [0, 0];
  for (let i = 0; i < drawn.length; i += 1) {
    const at = centres[i];
    const seen = at === undefined ? hidden : rangeOf(kind, at, drawn[i] === afar, sight);
    if (drawn[i] !== seen) changed = true;
    drawn[i] = seen;
    if (seen === close) near += 1;
    if (seen === afar) far += 1;
  }
  if (!changed) return;
  standAt(mesh, those(kind, close, near));
  if (coarse !== undefined) standAt(coarse, those(kind, afar, far));
}

/** How one at a place is to be drawn that was drawn coarsely before, or not. */
function rangeOf({ coarse, gone }: Kind, at: Point, wasFar: boolean, { eye, ahead }: Sight): number {
  if (!ahead(at, wide)) return hidden;
  const away = Math.hypot(at[0] - eye[0], at[2] - eye[2]);
  if (away > gone) return hidden;
  return coarse !== undefined && away > (wasFar ? coarseFrom - hold : coarseFrom) ? afar : close;
}

/** The matrices of the `count` that are drawn so. */
function those({ matrices, drawn }: Kind, range: number, count: number): Float32Array {
  const all = new Float32Array(count * 16);
  let next = 0;
  for (let i = 0; i < drawn.length; i += 1) {
    if (drawn[i] !== range) continue;
    all.set(matrices[i] ?? [], next * 16);
    next += 1;
  }
  return all;
}
