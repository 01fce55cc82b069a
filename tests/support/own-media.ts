import { Document, NodeIO } from "@gltf-transform/core";
import type { Material } from "@gltf-transform/core";
import { KHRMaterialsUnlit } from "@gltf-transform/extensions";
import { png } from "../../apps/world/kit/png.ts";

type Vec = readonly [number, number, number];

/** A hall such as an author may bring: a floor of 20 m, a ramp up to a stage, a wall with a picture, and a pillar. */
export async function ownHall(): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit();
  const scene = document.createScene();
  const check = png(64, 64, (x, y) => (((x >> 3) + (y >> 3)) % 2 === 0 ? [220, 60, 40] : [240, 230, 210]));
  const picture = document.createTexture("check").setImage(new Uint8Array(check)).setMimeType("image/png");
  const grey = document.createMaterial("grey").setBaseColorFactor([0.5, 0.52, 0.55, 1]);
  const chequered = document
    .createMaterial("chequered")
    .setBaseColorTexture(picture)
    .setDoubleSided(true)
    .setExtension("KHR_materials_unlit", unlit);
  const quad = (name: string, corners: readonly Vec[], material: Material, at: Vec = [0, 0, 0]): void => {
    const accessor = (
      type: "VEC2" | "VEC3" | "SCALAR",
      numbers: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
    ) => document.createAccessor().setType(type).setArray(numbers).setBuffer(buffer);
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setAttribute("POSITION", accessor("VEC3", new Float32Array(corners.flat())))
      .setAttribute("TEXCOORD_0", accessor("VEC2", new Float32Array([0, 0, 0, 1, 1, 1, 1, 0])))
      .setIndices(accessor("SCALAR", new Uint16Array([0, 1, 2, 0, 2, 3])));
    const mesh = document.createMesh(name).addPrimitive(primitive);
    scene.addChild(
      document
        .createNode(name)
        .setMesh(mesh)
        .setTranslation([...at]),
    );
  };
  quad(
    "floor",
    [
      [-10, 0, -10],
      [-10, 0, 10],
      [10, 0, 10],
      [10, 0, -10],
    ],
    grey,
  );
  // Three metres along, one and a half up.
  quad(
    "ramp",
    [
      [-2, 0, -3],
      [-2, 0, 0],
      [2, 0, 0],
      [2, 0, -3],
    ].map(([x = 0, , z = 0]) => [x, z < 0 ? 1.5 : 0, z] as const),
    grey,
    [0, 0, -3],
  );
  quad(
    "stage",
    [
      [-4, 1.5, -10],
      [-4, 1.5, -6],
      [4, 1.5, -6],
      [4, 1.5, -10],
    ],
    grey,
  );
  quad(
    "wall",
    [
      [6, 0, -5],
      [6, 0, 5],
      [6, 3, 5],
      [6, 3, -5],
    ],
    chequered,
  );
  return new NodeIO().registerExtensions([KHRMaterialsUnlit]).writeBinary(document);
}

/** A photo sphere: sky over ground, and a red mark where one looks along +x. */
export function ownSphere(): Uint8Array {
  return new Uint8Array(
    png(512, 256, (x, y) =>
      Math.abs(x - 256) < 12 && Math.abs(y - 128) < 24
        ? [214, 40, 40]
        : y < 128
          ? [150 + y / 3, 190, 225]
          : [120, 128, 96],
    ),
  );
}
