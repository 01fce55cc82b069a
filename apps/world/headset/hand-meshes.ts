import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Placement } from "#engine/pose/pose.ts";
import type { Point } from "../inputs/aim.ts";
import { pointing } from "../people/arm.ts";
import { turned } from "../people/skeleton.ts";
import type { Turn } from "../people/skeleton.ts";
import type { Air } from "../place/air.ts";
import { matrixOf } from "../place/matrix.ts";
import { inWaiting, painted, standAt } from "../place/meshes.ts";
import { paint } from "../place/paint.ts";
import type { HandState } from "./hands.ts";

/** One hand as it is drawn: itself, how far its ray goes, and the arc it throws. */
interface DrawnHand {
  readonly hand: HandState;
  readonly reach: number;
  /** Whether the ray means something there. */
  readonly meant: boolean;
  readonly arc: readonly Point[];
  readonly lands: boolean;
}

/** Gloves, rays, dots: what one sees of one's own hands. */
export interface HandMeshes {
  show(hands: readonly DrawnHand[]): void;
  dispose(): void;
}

const upright: Turn = [0, 0, 0, 1];

/** Makes them from the kit's gloves and a few shapes of our own. */
export function openHandMeshes(scene: Scene, air: Air, gloves: readonly Mesh[]): HandMeshes {
  const moving = paint("gloves", scene, air);
  const light = paint("ray", scene, air, { own: true, blend: true, onTop: true });
  const skin = paint("joints", scene, air);
  const sides = { left: "glove-left", right: "glove-right", none: "glove-right" } as const;
  const meshes = new Map(gloves.map((glove) => [glove.name, inWaiting(painted(glove, moving))]));
  const ray = inWaiting(shape(scene, "ray", light, box(0.0022), [0.75, 0.95, 1, 0.7]));
  const dot = inWaiting(shape(scene, "dot", light, ball(1), [0.95, 1, 1, 0.95]));
  const joint = inWaiting(shape(scene, "joint", skin, ball(1), [0.42, 0.24, 0.15, 1]));
  for (const mesh of [ray, dot]) mesh.alphaIndex = 1100;
  return {
    show(hands) {
      for (const [name, mesh] of meshes) {
        const worn = hands.filter(
          ({ hand }) => sides[hand.side] === name && hand.grip !== undefined && hand.joints.length === 0,
        );
        stand(
          mesh,
          worn.flatMap(({ hand: { grip } }) => (grip === undefined ? [] : [gloveMatrix(grip)])),
        );
      }
      stand(
        ray,
        hands.flatMap((one) => (one.arc.length > 0 ? [] : rayMatrix(one))),
      );
      stand(dot, hands.flatMap(dotMatrices));
      stand(
        joint,
        hands.flatMap(({ hand }) => hand.joints.map(([x, y, z, r]) => matrixOf([x, y, z], upright, undefined, r))),
      );
    },
    dispose() {
      for (const mesh of [...meshes.values(), ray, dot, joint]) mesh.dispose();
      for (const material of [moving, light, skin]) material.dispose();
    },
  };
}

/** A glove begins at the wrist; what is gripped is in the palm. */
function gloveMatrix({ position, rotation }: Placement): Float32Array {
  const [x, y, z] = turned(rotation, [0, -0.01, 0.085]);
  return matrixOf([position[0] + x, position[1] + y, position[2] + z], rotation, undefined, 0.88);
}

function rayMatrix({ hand, reach, meant }: DrawnHand): readonly Float32Array[] {
  if (hand.ray === undefined) return [];
  const { from, direction } = hand.ray;
  const to: Point = [from[0] + direction[0], from[1] + direction[1], from[2] + direction[2]];
  const matrix = matrixOf(from, pointing(from, to, [0, 1, 0]));
  // The shape hangs one metre down its own upright: stretch that to where the ray ends.
  const length = Math.min(reach, 6);
  for (const i of [4, 5, 6]) matrix[i] = (matrix[i] ?? 0) * length;
  matrix[3] = meant ? 1 : 0.45;
  return [matrix];
}

function dotMatrices({ hand, reach, meant, arc, lands }: DrawnHand): readonly Float32Array[] {
  if (hand.ray === undefined) return [];
  if (arc.length > 0) {
    // Smaller near the hand, where they would fill the view.
    return arc.slice(3).map((at, i) => {
      const matrix = matrixOf(at, upright, undefined, (lands ? 0.016 : 0.01) * Math.min(1, 0.35 + i * 0.06));
      matrix[3] = lands ? 1 : 0.3;
      return matrix;
    });
  }
  if (!meant) return [];
  const { from, direction } = hand.ray;
  const at: Point = [from[0] + direction[0] * reach, from[1] + direction[1] * reach, from[2] + direction[2] * reach];
  return [matrixOf(at, upright, undefined, 0.004 + reach * 0.004)];
}

function stand(mesh: Mesh, matrices: readonly Float32Array[]): void {
  const all = new Float32Array(matrices.length * 16);
  for (const [i, matrix] of matrices.entries()) all.set(matrix, i * 16);
  standAt(mesh, all);
}

interface Solid {
  readonly positions: readonly number[];
  readonly indices: readonly number[];
}

function shape(scene: Scene, name: string, material: ShaderMaterial, solid: Solid, colour: readonly number[]): Mesh {
  const mesh = new Mesh(name, scene);
  const count = solid.positions.length / 3;
  mesh.setVerticesData(VertexBuffer.PositionKind, [...solid.positions]);
  mesh.setVerticesData(VertexBuffer.ColorKind, Array.from({ length: count }, () => colour).flat(), false, 4);
  mesh.setIndices([...solid.indices]);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.doNotSyncBoundingInfo = true;
  return mesh;
}

/** A thin square rod from 0 to -1 along y. */
function box(half: number): Solid {
  const corner = (y: number): readonly number[] => [-half, y, -half, half, y, -half, half, y, half, -half, y, half];
  const sides = [0, 1, 2, 3].flatMap((i) => {
    const j = (i + 1) % 4;
    return [i, j, 4 + i, j, 4 + j, 4 + i];
  });
  return { positions: [...corner(0), ...corner(-1)], indices: [...sides, 0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7] };
}

/** A ball of a radius. */
function ball(radius: number): Solid {
  const [around, up] = [10, 6];
  const positions: number[] = [];
  const indices: number[] = [];
  for (let j = 0; j <= up; j += 1) {
    const height = (j / up - 0.5) * Math.PI;
    for (let i = 0; i < around; i += 1) {
      const turn = (i / around) * Math.PI * 2;
      positions.push(
        Math.cos(height) * Math.cos(turn) * radius,
        Math.sin(height) * radius,
        Math.cos(height) * Math.sin(turn) * radius,
      );
    }
  }
  for (let j = 0; j < up; j += 1) {
    for (let i = 0; i < around; i += 1) {
      const [a, b] = [j * around + i, j * around + ((i + 1) % around)];
      indices.push(a, a + around, b, b, a + around, b + around);
    }
  }
  return { positions, indices };
}
