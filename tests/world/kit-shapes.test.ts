import { describe, expect, test } from "vitest";
import { baked } from "../../apps/world/kit/bake.ts";
import { groundFile } from "../../apps/world/kit/ground-file.ts";
import { lettering } from "../../apps/world/kit/lettering.ts";
import { obstaclesOf } from "../../apps/world/kit/light.ts";
import { POSES } from "../../apps/world/kit/poses.ts";
import { product, turnedBy } from "../../apps/world/kit/quaternion.ts";
import type { Quaternion } from "../../apps/world/kit/quaternion.ts";
import { joined, piece } from "../../apps/world/kit/shape.ts";
import type { Corner } from "../../apps/world/kit/shape.ts";
import { JOINTS, SKELETON } from "../../apps/world/kit/skeleton.ts";
import type { Joint } from "../../apps/world/kit/skeleton.ts";
import { kilometre41 } from "../../apps/world/kit/sites/kilometre-41.ts";
import { box } from "../../apps/world/kit/solids.ts";
import { DAY } from "../../apps/world/kit/studio.ts";
import { groundHeight, roadHeight } from "../../apps/world/kit/terrain.ts";
import type { Vec } from "../../apps/world/kit/vector.ts";

type Pose = (typeof POSES)[string];

/** Where each joint is in a frame of a pose. */
function joints(frame: Pose["frames"][number]): ReadonlyMap<Joint, Vec> {
  const at = new Map<Joint, Vec>();
  const turn = new Map<Joint, Quaternion>();
  for (const joint of JOINTS) {
    const { parent, offset } = SKELETON[joint];
    const [above, spin] = [parent && at.get(parent), parent && turn.get(parent)];
    if (above && spin) {
      const [x, y, z] = turnedBy(spin, offset);
      at.set(joint, [above[0] + x, above[1] + y, above[2] + z]);
      turn.set(joint, product(spin, frame.turns[joint]));
    } else {
      at.set(joint, frame.pelvis);
      turn.set(joint, frame.turns[joint]);
    }
  }
  return at;
}

const head = (name: string): number => joints(POSES[name]?.frames[0] ?? fail(name)).get("head")?.[1] ?? Number.NaN;

describe("poses", () => {
  test("[ART6] every pose turns every joint by a whole turn, and nothing is under the ground", () => {
    for (const [name, { frames }] of Object.entries(POSES)) {
      expect(frames.length, name).toBeGreaterThan(0);
      for (const frame of frames) {
        for (const joint of JOINTS) expect(Math.hypot(...frame.turns[joint]), `${name} ${joint}`).toBeCloseTo(1, 5);
        for (const [joint, [, y]] of joints(frame)) expect(y, `${name} ${joint}`).toBeGreaterThan(0);
      }
    }
  });

  test("[ART6] who stands is tall, who lies is low, who sits is between", () => {
    expect(head("standing")).toBeGreaterThan(1.4);
    for (const name of ["lying-back", "lying-side", "prone"]) expect(head(name), name).toBeLessThan(0.35);
    for (const name of ["sitting", "sitting-leaning", "kneeling"]) {
      expect(head(name), name).toBeGreaterThan(0.45);
      expect(head(name), name).toBeLessThan(1.25);
    }
    expect(POSES["walking"]?.frames.length).toBe(8);
    for (const name of ["on-chair", "at-desk", "desk-radio", "desk-writing"]) {
      expect(POSES[name]?.frames[0]?.pelvis[1], name).toBeGreaterThan(0.42);
      expect(POSES[name]?.frames[0]?.pelvis[1], name).toBeLessThan(0.62);
    }
  });
});

function fail(name: string): never {
  throw new Error(`no pose ${name}`);
}

interface HeightFile {
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly heights: readonly number[];
  readonly solids: readonly { x: number; z: number; halfX: number; halfZ: number; turn: number }[];
}

describe("the ground", () => {
  const file: HeightFile = JSON.parse(groundFile(kilometre41, "x"));

  test("[ART7] the height-field is the ground, in centimetres", () => {
    expect(file.heights.length).toBe(file.columns * file.rows);
    for (const [column, row] of [
      [0, 0],
      [62, 50],
      [110, 64],
    ] as const) {
      const height = groundHeight(file.west + column * file.step, file.north + row * file.step);
      expect(file.heights[row * file.columns + column]).toBe(Math.round(height * 100));
    }
  });

  test("[ART7] the road is flat across, and the verge falls away from it to the south", () => {
    for (const x of [-40, -5, 12, 40]) {
      for (const z of [-3, 0, 3]) expect(groundHeight(x, z)).toBeCloseTo(roadHeight(x), 6);
      expect(groundHeight(x, 20)).toBeLessThan(roadHeight(x) - 3);
    }
  });
});

const corner = (x: number, z: number): Corner => ({ p: [x, 0, z], n: [0, 1, 0], c: [0.5, 0.5, 0.5] });

describe("light", () => {
  const [a, b, c, d] = [corner(-6, -6), corner(-6, 6), corner(6, 6), corner(6, -6)];
  const ground = piece([
    [a, b, c],
    [a, c, d],
  ]);

  test("[ART8] a shadow's edge has its light and its dark at one place", () => {
    const wall = box(0x888888, [0.4, 2, 3], 0, { at: [0, 1, 0] });
    const lit = baked(ground, DAY, obstaclesOf(joined(ground, wall)));
    const shades = new Map<string, number[]>();
    for (const { p, c: colour } of lit.flat()) {
      const key = p.map((v) => v.toFixed(4)).join();
      shades.set(key, [...(shades.get(key) ?? []), colour[1]]);
    }
    const edges = [...shades.values()].filter((values) => Math.max(...values) - Math.min(...values) > 0.1);
    expect(edges.length).toBeGreaterThan(8);
  });

  test("[ART8] open ground has no such place", () => {
    const lit = baked(ground, DAY, obstaclesOf(ground));
    const greens = lit.flat().map(({ c: colour }) => colour[1]);
    expect(Math.max(...greens) - Math.min(...greens)).toBeLessThan(0.05);
  });
});

describe("lettering", () => {
  test("[ART9] signs are written with letters, digits and few signs, and nothing else", () => {
    expect(lettering(0, "KM 41", { height: 1 })[0]?.triangles.length).toBeGreaterThan(10);
    expect(() => lettering(0, "é", { height: 1 })).toThrow('no strokes for the letter "é"');
  });
});
