import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { SeenProp } from "#engine/exercise/seat-event.ts";
import type { Ground } from "../moving/ground.ts";
import { facingYaw } from "../people/casualties.ts";
import { slopeTurn } from "../people/slope.ts";
import { product, yawTurn } from "../people/skeleton.ts";
import type { Turn, Vec } from "../people/skeleton.ts";
import { coarser } from "./coarse-model.ts";
import { cornersOf, meshOf } from "./corners.ts";
import { cordonRound } from "./cordon.ts";
import { drivenIn, driveMs, lampsLit } from "./drive.ts";
import type { Stand } from "./drive.ts";
import { matrixOf } from "./matrix.ts";
import { painted, standAt } from "./meshes.ts";
import type { Sight } from "./sight.ts";
import type { Solid } from "./site-ground.ts";

/** The things of the place that come and go. */
export interface Props {
  /** Shows what is there `now` and may be seen. */
  update(shown: Readonly<Record<string, SeenProp>>, now: number, sight: Sight): void;
  /** Has a vehicle's model from now on. */
  learn(model: string, parts: readonly Mesh[]): void;
  /** What stands in the way now. */
  solids(): readonly Solid[];
}

/** The materials things are painted with. */
export interface Coats {
  readonly moving: ShaderMaterial;
  readonly shadow: ShaderMaterial;
  readonly lamp: ShaderMaterial;
}

interface Kind {
  readonly meshes: readonly { readonly mesh: Mesh; readonly name: string; readonly range: "near" | "far" | "both" }[];
  readonly halfX: number;
  readonly halfZ: number;
  readonly drives: boolean;
}

interface Standing {
  readonly prop: SeenProp;
  readonly since: number;
  range: "near" | "far" | "hidden";
}

/** Vehicles further away than this are drawn coarsely; nearer again only three metres before. */
const coarseFrom = 20;
/** How far a vehicle reaches from its middle, on its way in too. */
const wide = 9;

/** Where the mast and the tail of a helicopter turn, from the art kit. */
const rotors: Readonly<Record<string, { readonly at: Vec; readonly axis: 0 | 1 }>> = {
  rotor: { at: [0, 3.2, -0.2], axis: 1 },
  "tail-rotor": { at: [0.18, 2.5, -6.4], axis: 0 },
};
/** The road by the site runs from west to east. */
const roadTurn = Math.PI / 2;

/** Builds what can be shown: vehicles by their models, and small things by the nodes of the props model. */
export function openProps(
  scene: Scene,
  ground: Ground,
  coats: Coats,
  vehicles: ReadonlyMap<string, readonly Mesh[]>,
  small: readonly Mesh[],
  radiusOf: (zone: string) => number,
): Props {
  const kinds = new Map<string, Kind>();
  for (const [name, parts] of vehicles) kinds.set(name, kindOf(scene, parts, coats, true));
  for (const part of small) kinds.set(part.name, kindOf(scene, [part], coats, false));
  const standing = new Map<string, Standing>();
  let solids: readonly Solid[] = [];
  let [firstLook, lamps] = [true, ""];
  let [moved, settled] = [true, false];
  return {
    update(shown, now, sight) {
      moved = follow(standing, shown, firstLook ? now - driveMs : now) || moved;
      for (const one of standing.values()) moved = ranged(one, sight) || moved;
      firstLook = false;
      const lit = lampsLit(now);
      const nowLit = `${lit.a}${lit.b}`;
      const driving = [...standing.values()].some(({ since }) => now - since < driveMs);
      const turning = [...standing.values()].some(({ prop }) => prop.model === "helicopter");
      if (!moved && !driving && !turning && settled && nowLit === lamps) return;
      for (const [model, kind] of kinds) {
        if (cordonParts.has(model)) continue;
        draw(
          kind,
          [...standing.values()].filter(({ prop }) => prop.model === model),
          ground,
          now,
        );
      }
      if (moved || !settled) drawCordons(kinds, standing, ground, radiusOf);
      solids = [...standing.values()].flatMap(({ prop }) => solidOf(prop, kinds.get(prop.model)));
      lamps = nowLit;
      settled = !driving;
      moved = false;
    },
    learn(model, parts) {
      kinds.set(model, kindOf(scene, parts, coats, true));
      moved = true;
    },
    solids: () => solids,
  };
}

/** A thing of the model `tape` is a cordon of these round its place, as wide as its zone. */
const cordonParts: ReadonlySet<string> = new Set(["tape", "tape-post"]);

function drawCordons(
  kinds: ReadonlyMap<string, Kind>,
  standing: ReadonlyMap<string, Standing>,
  ground: Ground,
  radiusOf: (zone: string) => number,
): void {
  const cordons = [...standing.values()]
    .filter(({ prop }) => prop.model === "tape")
    .map(({ prop }) => cordonRound(ground, prop.at, radiusOf(prop.zone)));
  const stand = (part: string, matrices: readonly Float32Array[]): void => {
    const mesh = kinds.get(part)?.meshes[0]?.mesh;
    if (mesh === undefined) return;
    const all = new Float32Array(matrices.length * 16);
    for (const [i, matrix] of matrices.entries()) all.set(matrix, i * 16);
    standAt(mesh, all);
  };
  stand(
    "tape-post",
    cordons.flatMap(({ posts }) => posts),
  );
  stand(
    "tape",
    cordons.flatMap(({ tapes }) => tapes),
  );
}

/** Notes what has appeared and gone; what was there from the start has not driven in. */
function follow(standing: Map<string, Standing>, shown: Readonly<Record<string, SeenProp>>, now: number): boolean {
  let changed = false;
  for (const id of standing.keys()) {
    if (shown[id] !== undefined) continue;
    changed = true;
    standing.delete(id);
  }
  for (const prop of Object.values(shown)) {
    if (standing.has(prop.id)) continue;
    changed = true;
    standing.set(prop.id, { prop, since: now, range: "near" });
  }
  return changed;
}

/** Sets how a thing is to be drawn for eyes at a place; answers whether that has changed. */
function ranged(one: Standing, sight: Sight): boolean {
  const { at } = one.prop;
  const away = Math.hypot(at[0] - sight.eye[0], at[2] - sight.eye[2]);
  const near = away < (one.range === "near" ? coarseFrom : coarseFrom - 3);
  const range = sight.ahead(at, wide) ? (near ? "near" : "far") : "hidden";
  const changed = range !== one.range;
  one.range = range;
  return changed;
}

function kindOf(scene: Scene, parts: readonly Mesh[], coats: Coats, drives: boolean): Kind {
  const body = parts.find(({ name }) => name === "body");
  const far = drives && body !== undefined ? [meshOf(scene, "body", coarser(cornersOf(body), 0.27))] : [];
  const made = (mesh: Mesh, range: "near" | "far" | "both") => {
    const lamp = mesh.name.startsWith("light-");
    painted(mesh, mesh.hasVertexAlpha ? coats.shadow : lamp ? coats.lamp : coats.moving);
    mesh.alphaIndex = 100;
    mesh.alwaysSelectAsActiveMesh = true;
    mesh.setEnabled(false);
    return { mesh, name: mesh.name, range };
  };
  const meshes = [
    ...parts.map((mesh) => made(mesh, drives && mesh === body ? "near" : "both")),
    ...far.map((mesh) => made(mesh, "far")),
  ];
  const half = body?.getBoundingInfo().boundingBox.extendSizeWorld;
  return { meshes, halfX: half?.x ?? 0, halfZ: half?.z ?? 0, drives };
}

function draw(kind: Kind, standing: readonly Standing[], ground: Ground, now: number): void {
  const stands = standing.map(({ prop, since, range }) => {
    const own: Stand = { at: prop.at, yaw: facingYaw(prop.facing) };
    return { stand: kind.drives ? drivenIn(own, roadTurn, now - since) : own, prop, range };
  });
  for (const { mesh, name, range } of kind.meshes) {
    const seen = stands.filter((one) => (range === "both" ? one.range !== "hidden" : one.range === range));
    const drawn = seen.map(({ stand, prop }) => {
      const matrix = instance(stand, ground, kind.drives, name, now);
      const side = name === "light-a" ? "a" : name === "light-b" ? "b" : undefined;
      const shines = side === undefined || (prop.lights && lampsLit(now)[side]);
      matrix[3] = shines ? 1 : 0.1;
      return matrix;
    });
    const all = new Float32Array(drawn.length * 16);
    for (const [i, matrix] of drawn.entries()) all.set(matrix, i * 16);
    standAt(mesh, all);
  }
}

function instance(stand: Stand, ground: Ground, leans: boolean, part: string, now: number): Float32Array {
  const [x, , z] = stand.at;
  const at: Vec = [x, ground.height(x, z) ?? stand.at[1], z];
  const facing = yawTurn(stand.yaw);
  const turn = leans ? product(slopeTurn(ground, at, 2.2), facing) : facing;
  const rotor = rotors[part];
  if (rotor === undefined) return matrixOf(at, turn);
  const angle = (now / 1000) * 9;
  const spin: Turn = rotor.axis === 1 ? yawTurn(angle) : [Math.sin(angle / 2), 0, 0, Math.cos(angle / 2)];
  return matrixOf(at, turn, { at: rotor.at, turn: spin });
}

function solidOf(prop: SeenProp, kind: Kind | undefined): readonly Solid[] {
  if (kind === undefined || !kind.drives) return [];
  const [x, , z] = prop.at;
  return [{ x, z, halfX: kind.halfX, halfZ: kind.halfZ, turn: facingYaw(prop.facing) }];
}
