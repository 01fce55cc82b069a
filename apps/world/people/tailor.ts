import type { Corners } from "../place/corners.ts";
import { tintNames } from "./tint-names.ts";
import type { PoseFile } from "./skeleton.ts";

/** Something that is worn, as one mesh: each corner knows the joint it hangs from and the colour it takes. */
export interface Garment {
  readonly name: string;
  readonly positions: Float32Array;
  readonly colours: Float32Array;
  readonly normals: Float32Array;
  readonly hangs: Float32Array;
  readonly indices: Uint32Array;
}

interface Piece {
  readonly part: string;
  readonly joint: string;
  readonly tint: string;
  readonly scale?: number;
}

/** The joint number of what lies on the ground at the body's root. */
const root = 15;

const moods = ["calm", "talking", "worried", "pain", "gasping", "closed"] as const;

/** Parts that are worn one by one, and where they hang; the kit's parts that no outfit has. */
const loose: readonly Piece[] = [
  ...["short", "long", "bun", "curly", "balding", "beard"].map((hair) => ({
    part: `hair-${hair}`,
    joint: "head",
    tint: "hair",
  })),
  ...["mask-oxygen", "bandage-head", "blood-face"].map((part) => ({ part, joint: "head", tint: "none" })),
  ...["blood-patch", "sling"].map((part) => ({ part, joint: "spine", tint: "none" })),
  ...["held-radio", "held-tablet"].map((part) => ({ part, joint: "wrist-l", tint: "none" })),
  { part: "held-phone", joint: "wrist-r", tint: "none" },
  { part: "bandage-limb", joint: "elbow-l", tint: "none" },
  { part: "tourniquet", joint: "hip-l", tint: "none" },
  ...["blanket", "stain-blood", "stain-dirt", "card-p1", "card-p2", "card-p3", "card-dead"].map((part) => ({
    part,
    joint: "",
    tint: "none",
  })),
];

/** A face in its own colours, and its brows in the hair's. */
const faceOf = (mood: (typeof moods)[number]): readonly Piece[] => [
  { part: `face-${mood}`, joint: "head", tint: "none" },
  { part: `brows-${mood}`, joint: "head", tint: "hair" },
];

/**
 * Sews everything people can wear: `body`, `outfit-<name>` for each outfit of the file, and the loose parts by their own
 * names. Parts of one garment become one mesh, so that a garment is one draw for everybody who wears it.
 */
export function sewn(file: PoseFile, parts: ReadonlyMap<string, Corners>): readonly Garment[] {
  const joints = file.skeleton.map(({ name }) => name);
  const sew = (name: string, pieces: readonly Piece[]): readonly Garment[] => {
    const there = pieces.flatMap((piece) => {
      const corners = parts.get(piece.part);
      return corners === undefined ? [] : [{ piece, corners }];
    });
    return there.length === 0 ? [] : [garment(name, there, joints)];
  };
  return [
    ...sew("body", file.body),
    ...Object.entries(file.outfits).flatMap(([name, { wears }]) => sew(`outfit-${name}`, wears)),
    ...moods.flatMap((mood) => sew(`face-${mood}`, faceOf(mood))),
    ...loose.flatMap((piece) => sew(piece.part, [piece])),
  ];
}

/** The whole of somebody as one garment: the body, and what else they wear, by the names of loose parts or of the kit's. */
export function sewnTogether(
  file: PoseFile,
  parts: ReadonlyMap<string, Corners>,
  name: string,
  wears: readonly string[],
): Garment {
  const joints = file.skeleton.map((joint) => joint.name);
  const others: readonly Piece[] = [...moods.flatMap(faceOf), ...loose, ...everyOutfit(file)];
  const chosen = wears.flatMap((part) => others.find((piece) => piece.part === part) ?? []);
  const cut = [...file.body, ...chosen].flatMap((piece) => {
    const corners = parts.get(piece.part);
    return corners === undefined ? [] : [{ piece, corners }];
  });
  return garment(name, cut, joints);
}

const everyOutfit = (file: PoseFile): readonly Piece[] => Object.values(file.outfits).flatMap(({ wears }) => wears);

interface Cut {
  readonly piece: Piece;
  readonly corners: Corners;
}

function garment(name: string, parts: readonly Cut[], joints: readonly string[]): Garment {
  const count = parts.reduce((sum, { corners }) => sum + corners.places.length / 3, 0);
  const indexCount = parts.reduce((sum, { corners }) => sum + corners.indices.length, 0);
  const made = {
    name,
    positions: new Float32Array(count * 3),
    colours: new Float32Array(count * 4),
    normals: new Float32Array(count * 3),
    hangs: new Float32Array(count * 2),
    indices: new Uint32Array(indexCount),
  };
  let [first, firstIndex] = [0, 0];
  for (const part of parts) {
    sewOn(made, part, joints, first, firstIndex);
    first += part.corners.places.length / 3;
    firstIndex += part.corners.indices.length;
  }
  made.normals.set(smoothNormals(made.positions, made.hangs, made.indices));
  return made;
}

/** Writes a part's corners into a garment, from a corner and an index on. */
function sewOn(made: Garment, part: Cut, joints: readonly string[], first: number, firstIndex: number): void {
  const { piece, corners } = part;
  const joint = joints.indexOf(piece.joint);
  const tint = tintNames.findIndex((one) => one === piece.tint);
  const hang = [joint < 0 ? root : joint, Math.max(0, tint)];
  const scale = piece.scale ?? 1;
  for (let i = 0; i < corners.places.length; i += 1) made.positions[first * 3 + i] = (corners.places[i] ?? 0) * scale;
  made.colours.set(corners.colours, first * 4);
  for (let i = 0; i < corners.places.length / 3; i += 1) {
    made.hangs.set(hang, (first + i) * 2);
    made.colours[(first + i) * 4 + 3] = 1;
  }
  for (let i = 0; i < corners.indices.length; i += 1) made.indices[firstIndex + i] = (corners.indices[i] ?? 0) + first;
}

/** Which way each corner faces: corners at the same place of the same joint share one, whatever their colours. */
function smoothNormals(positions: Float32Array, hangs: Float32Array, indices: Uint32Array): Float32Array {
  const at = (i: number, axis: number): number => positions[i * 3 + axis] ?? 0;
  const keys = Array.from(
    { length: positions.length / 3 },
    (_, i) =>
      `${Math.round(at(i, 0) * 4096)},${Math.round(at(i, 1) * 4096)},${Math.round(at(i, 2) * 4096)},${hangs[i * 2]}`,
  );
  const sums = new Map<string, [number, number, number]>();
  for (let i = 0; i < indices.length; i += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(i, i + 3);
    const u = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)] as const;
    const v = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)] as const;
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
    for (const one of [a, b, c]) {
      const key = keys[one] ?? "";
      const [x, y, z] = sums.get(key) ?? [0, 0, 0];
      sums.set(key, [x + n[0], y + n[1], z + n[2]]);
    }
  }
  const normals = new Float32Array(positions.length);
  for (const [i, key] of keys.entries()) {
    const [x, y, z] = sums.get(key) ?? [0, 1, 0];
    const size = Math.hypot(x, y, z) || 1;
    normals.set([x / size, y / size, z / size], i * 3);
  }
  return normals;
}
