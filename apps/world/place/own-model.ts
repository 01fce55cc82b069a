import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { pictureAddress } from "../../shared/picture-address.ts";
import type { Vec } from "../people/skeleton.ts";
import { FileMissing, fetched } from "./fetched.ts";
import { type GlbText, materialOf, pictureOf, textOf } from "./glb-text.ts";
import { type Corner3, walkableGround } from "./own-ground.ts";
import { ownPaint } from "./own-paint.ts";
import type { Plot, Scenery } from "./scenery.ts";

/** What a model of an author's may have: `check` holds files against the same when an exercise is made. */
const limits = { bytes: 4_000_000, triangles: 150_000, meshes: 40 } as const;

/** Everything that was made for a model, to be freed with it. */
interface Made {
  readonly meshes: Mesh[];
  readonly materials: ShaderMaterial[];
  readonly pictures: Texture[];
}

/** Raises an author's own model. Rejects with `FileMissing` when it cannot be read or is too much, and frees it. */
export async function raiseOwn(plot: Plot, media: string, spawn: Vec): Promise<Scenery> {
  const { plan, tally, moving } = plot;
  const file = await fetched(pictureAddress(plan.exercise, media), media, tally, limits.bytes);
  const made: Made = { meshes: [], materials: [], pictures: [] };
  try {
    await fill(plot, file, made);
  } catch (fault) {
    free(made);
    throw new FileMissing(media, fault);
  }
  const ground = walkableGround(trianglesOf(made.meshes), spawn);
  return {
    ground: {
      height: ground.height,
      free: (x, z) =>
        ground.free(x, z) && !moving().some((solid) => Math.hypot(solid.x - x, solid.z - z) < solid.halfX),
    },
    look: () => undefined,
    show: () => undefined,
    tremble: () => undefined,
    dispose: () => free(made),
  };
}

async function fill({ scene, air }: Plot, file: Uint8Array<ArrayBuffer>, made: Made): Promise<void> {
  const text = textOf(file);
  const { meshes } = await LoadAssetContainerAsync(file, scene, {
    pluginExtension: ".glb",
    pluginOptions: { gltf: { skipMaterials: true, createInstances: false } },
  });
  for (const mesh of meshes) if (mesh instanceof Mesh && mesh.geometry !== null) made.meshes.push(mesh);
  const triangles = made.meshes.reduce((sum, mesh) => sum + mesh.getTotalIndices() / 3, 0);
  if (made.meshes.length > limits.meshes || triangles > limits.triangles)
    throw new Error(`The model has ${made.meshes.length} meshes and ${triangles} triangles.`);
  const coats = new Map<string, ShaderMaterial>();
  for (const mesh of made.meshes) {
    const key = `${text.materials.get(mesh.name)} ${mesh.isVerticesDataPresent(VertexBuffer.ColorKind)}`;
    const known = coats.get(key) ?? coatOf(scene, air, text, mesh, made);
    coats.set(key, known);
    place(scene, mesh, known);
  }
}

function coatOf(scene: Scene, air: Plot["air"], text: GlbText, mesh: Mesh, made: Made): ShaderMaterial {
  const { picture, ...coat } = materialOf(text, text.materials.get(mesh.name));
  const bytes = picture === undefined ? undefined : pictureOf(text, picture);
  const uv = mesh.isVerticesDataPresent(VertexBuffer.UVKind);
  const texture = bytes === undefined || !uv ? undefined : textureOf(scene, bytes);
  if (texture !== undefined) made.pictures.push(texture);
  const coloured = mesh.isVerticesDataPresent(VertexBuffer.ColorKind);
  const material = ownPaint(scene, air, { ...coat, picture: texture, coloured });
  made.materials.push(material);
  return material;
}

function textureOf(scene: Scene, bytes: Uint8Array<ArrayBuffer>): Texture {
  const url = URL.createObjectURL(new Blob([bytes]));
  const done = (): void => URL.revokeObjectURL(url);
  return new Texture(url, scene, { invertY: false, onLoad: done, onError: done });
}

/** Puts a mesh where its node is, for good. */
function place(scene: Scene, mesh: Mesh, material: ShaderMaterial): void {
  const there = mesh.computeWorldMatrix(true).clone();
  mesh.parent = null;
  scene.addMesh(mesh);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.freezeWorldMatrix(there);
  mesh.getBoundingInfo().update(there);
  mesh.doNotSyncBoundingInfo = true;
  if (mesh.hasThinInstances) mesh.alwaysSelectAsActiveMesh = true;
}

function free({ meshes, materials, pictures }: Made): void {
  for (const one of [...meshes, ...materials, ...pictures]) one.dispose();
}

/** Every triangle as it stands; what is drawn many times stands for nothing to walk on. */
function* trianglesOf(meshes: readonly Mesh[]): Generator<Corner3> {
  for (const mesh of meshes) {
    if (mesh.hasThinInstances) continue;
    const places = mesh.getVerticesData(VertexBuffer.PositionKind) ?? [];
    const indices = mesh.getIndices() ?? [];
    const world = mesh.getWorldMatrix();
    const corner = (i: number): Vec => {
      const at = (indices[i] ?? 0) * 3;
      const { x, y, z } = Vector3.TransformCoordinates(Vector3.FromArray(places, at), world);
      return [x, y, z];
    };
    for (let i = 0; i + 2 < indices.length; i += 3) yield [corner(i), corner(i + 1), corner(i + 2)];
  }
}
