import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, quad } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { fromTrack, RAIL, SOUTH, TRACKS } from "./rail-yard-layout.ts";
import type { Track } from "./rail-yard-layout.ts";

/** Where one of many equal things stands. */
export interface Stand {
  readonly at: Vec;
  readonly turn: number;
  readonly scale: number;
}

const SHINE = 0xb4b7ba;
const DULL = 0x6d5a4b;
const RUST = 0x5a4334;

/** Right half of a rail's section: how far from its middle, and how high. */
const SECTION = [
  [0.07, 0.02],
  [0.016, 0.06],
  [0.034, 0.135],
  [0.034, RAIL],
] as const;

type Spot = readonly [x: number, z: number, aside: readonly [number, number]];

/** The points of a path with the direction to its right. */
function spots(path: Track["path"]): readonly Spot[] {
  return path.map(([x, z], i): Spot => {
    const [a, b] = [path[Math.max(0, i - 1)] ?? [x, z], path[Math.min(path.length - 1, i + 1)] ?? [x, z]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [x, z, [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]];
  });
}

/** One rail along a path, `off` metres to the right of its middle. */
function rail(path: Track["path"], off: number, top: number): Shape {
  const grain = { coarse: 16, fine: 0.5 } as const;
  const all = spots(path);
  return joined(
    ...all.slice(0, -1).flatMap((a, i): readonly Shape[] => {
      const b = all[i + 1];
      if (b === undefined) return [];
      const at = ([x, z, [ax, az]]: Spot, d: number, y: number): Vec => [x + ax * (off + d), y, z + az * (off + d)];
      const side = (s: 1 | -1): readonly Shape[] =>
        SECTION.slice(0, -1).map(([d, y], k) => {
          const [e, u] = SECTION[k + 1] ?? [d, y];
          const ring: readonly [Vec, Vec, Vec, Vec] =
            s > 0
              ? [at(a, d, y), at(b, d, y), at(b, e, u), at(a, e, u)]
              : [at(b, -d, y), at(a, -d, y), at(a, -e, u), at(b, -e, u)];
          return quad(RUST, ...ring, "matte", grain);
        });
      const [w, y] = [0.034, RAIL];
      return [...side(1), ...side(-1), quad(top, at(a, w, y), at(b, w, y), at(b, -w, y), at(a, -w, y), "gloss", grain)];
    }),
  );
}

/** All rails, buffer stops and points. */
export function rails(): Shape {
  const all = TRACKS.flatMap(({ path, sleepers }) =>
    [-0.75, 0.75].map((off) => rail(path, off, sleepers === "concrete" ? SHINE : DULL)),
  );
  return joined(
    ...all,
    placed(bufferStop(), { at: [-38.4, 0, SOUTH[0]] }),
    placed(bufferStop(), { at: [-14.4, 0, SOUTH[1]] }),
    placed(pointsMachine(), { at: [-67.4, 0, -7.7] }),
    placed(pointsMachine(), { at: [-75.4, 0, -17.1] }),
    placed(pointsLever(), { at: [84.5, 0, 3.1] }),
  );
}

/** A buffer stop of welded rails that closes a track to the west; its buffers look east. */
function bufferStop(): Shape {
  const frame = [-0.75, 0.75].flatMap((z) => [
    box(0x4c3a30, [0.12, 1.3, 0.12], 0, { at: [0.5, 0.66, z] }),
    box(0x4c3a30, [1.7, 0.12, 0.1], 0, { at: [-0.2, 0.6, z], turn: [0, 0, 0.72] }),
  ]);
  const beam = Array.from({ length: 6 }, (_, i) =>
    box(i % 2 === 0 ? 0xc22a20 : 0xeeeae0, [0.2, 0.42, 0.42], 0, { at: [0.62, 1.2, (i - 2.5) * 0.42] }),
  );
  const buffers = [-0.875, 0.875].map((z) =>
    joined(
      cylinder(0x35312d, 0.1, 0.12, 0.3, 10, { at: [0.86, 1.22, z], turn: [0, 0, -Math.PI / 2] }),
      cylinder(0x4a4642, 0.22, 0.22, 0.05, 14, { at: [1.02, 1.22, z], turn: [0, 0, -Math.PI / 2] }),
    ),
  );
  return joined(...frame, ...beam, ...buffers, box(0xf2efe6, [0.5, 0.5, 0.04], 0, { at: [0.6, 1.75, 0] }));
}

const pointsMachine = (): Shape =>
  joined(
    box(0x8d8f8e, [0.9, 0.3, 0.5], 0.04, { at: [0, 0.18, 0] }),
    box(0xe0b022, [0.3, 0.04, 0.3], 0, { at: [0.1, 0.34, 0] }),
    box(0x33312f, [0.06, 0.05, 1.5], 0, { at: [0.2, 0.1, -0.9] }),
  );

/** A hand lever with its weight and lantern. */
const pointsLever = (): Shape =>
  joined(
    box(0x35312d, [0.5, 0.1, 0.8], 0, { at: [0, 0.05, 0] }),
    cylinder(0xb5b0a6, 0.02, 0.025, 1.1, 6, { at: [0.1, 0.55, 0], turn: [0, 0, -0.5] }),
    cylinder(0xe6e2d8, 0.16, 0.16, 0.1, 14, { at: [-0.25, 0.25, 0], turn: [Math.PI / 2, 0, 0] }),
    box(0x22201e, [0.26, 0.3, 0.26], 0.02, { at: [0, 0.9, 0.35] }),
    box(0xf4f1e6, [0.03, 0.2, 0.2], 0, { at: [0.13, 0.9, 0.35] }),
    cylinder(0x35312d, 0.03, 0.03, 0.8, 6, { at: [0, 0.4, 0.35] }),
  );

/** A sleeper across a track that runs along x, with the plates under the rails where they are wide. */
export function sleeper(paint: number, plates: boolean): Shape {
  const grain = { airy: true, coarse: 3 } as const;
  const [w, c, y, z] = [0.13, 0.1, 0.03, 1.25];
  const side = (s: 1 | -1): Shape =>
    s > 0
      ? quad(paint, [w, 0, z], [w, 0, -z], [c, y, -z], [c, y, z], "matte", grain)
      : quad(paint, [-w, 0, -z], [-w, 0, z], [-c, y, z], [-c, y, -z], "matte", grain);
  return joined(
    quad(paint, [-c, y, z], [c, y, z], [c, y, -z], [-c, y, -z], "matte", grain),
    side(1),
    side(-1),
    ...(plates ? [-0.75, 0.75].map((at) => plate(at)) : []),
  );
}

const plate = (z: number): Shape =>
  quad(
    0x45372d,
    [-0.085, 0.045, z + 0.18],
    [0.085, 0.045, z + 0.18],
    [0.085, 0.045, z - 0.18],
    [-0.085, 0.045, z - 0.18],
    "matte",
    {
      airy: true,
    },
  );

/** Where sleepers of a kind lie: every 68 cm near the yard, not twice where two tracks meet. */
export function sleeperStands(kind: Track["sleepers"]): readonly Stand[] {
  const stands: Stand[] = [];
  const draw = drawFrom(kind === "wood" ? 3 : 4);
  for (const { path, sleepers } of TRACKS) {
    if (sleepers !== kind) continue;
    for (const [x, z, turn] of every(path, 0.68))
      if (Math.abs(x) < 92 && !doubled(path, x, z)) {
        const skew = x > -8 && x < 30 && z > -7 && z < -4 ? (draw() - 0.5) * 0.3 : (draw() - 0.5) * 0.02;
        stands.push({ at: [x, kind === "wood" ? 0.006 : 0, z], turn: turn + skew, scale: 1 });
      }
  }
  return stands;
}

/** Whether another track lies so near that its sleepers carry this one too. */
const doubled = (path: Track["path"], x: number, z: number): boolean =>
  TRACKS.some((other) => other.path !== path && other.sleepers === "concrete" && fromTrackOf(other, x, z) < 1.1);

function fromTrackOf({ path }: Track, x: number, z: number): number {
  const on = path.find(([px]) => px >= x);
  return on === undefined ? Infinity : Math.abs(on[1] - z);
}

/** Places along a path, `step` metres apart, with the turn that faces along it. */
function every(path: Track["path"], step: number): readonly (readonly [x: number, z: number, turn: number])[] {
  const found: (readonly [number, number, number])[] = [];
  let rest = 0;
  for (const [i, [ax, az]] of path.entries()) {
    const next = path[i + 1];
    if (next === undefined) break;
    const [dx, dz] = [next[0] - ax, next[1] - az];
    const length = Math.hypot(dx, dz);
    for (; rest < length; rest += step)
      found.push([ax + (dx * rest) / length, az + (dz * rest) / length, -Math.atan2(dz, dx)]);
    rest -= length;
  }
  return found;
}

/** Loose stones where people walk: beside and between the rails next to the lane. */
export function stoneStands(count: number): readonly Stand[] {
  const draw = drawFrom(29);
  const stands: Stand[] = [];
  while (stands.length < count) {
    const [x, z] = [-66 + draw() * 106, -8.4 + draw() * 16.4];
    const away = fromTrack(x, z);
    if (Math.abs(z) < 2.95 || Math.abs(away - 0.75) < 0.2) continue;
    if (z > 2 && x < -36) continue;
    stands.push({ at: [x, 0, z], turn: draw() * 6.28, scale: 0.85 + 0.3 * draw() });
  }
  return stands;
}
