import { describe, expect, test } from "vitest";
import { aimed, groundHit } from "../../apps/world/inputs/aim.ts";
import type { Body, Ray } from "../../apps/world/inputs/aim.ts";
import type { Ground } from "../../apps/world/moving/ground.ts";
import { boardHit, drawnTo, hungBefore, leftBehind } from "../../apps/world/panels/board.ts";
import { sheet } from "../../apps/world/panels/sheet.ts";

const flat: Ground = { height: (x, z) => (Math.hypot(x, z) < 60 ? 0 : undefined), free: () => true };
const lying: Body = {
  target: { kind: "casualty", casualty: "c01" },
  from: [0, 0.15, -4],
  to: [0, 0.15, -5.5],
  radius: 0.3,
};
const standing: Body = {
  target: { kind: "person", seat: "medic" },
  from: [0.8, 0.9, -3],
  to: [0.8, 1.6, -3],
  radius: 0.25,
};

function from(x: number, y: number, z: number, tx: number, ty: number, tz: number): Ray {
  const length = Math.hypot(tx - x, ty - y, tz - z);
  return { from: [x, y, z], direction: [(tx - x) / length, (ty - y) / length, (tz - z) / length] };
}

describe("pointing", () => {
  test("[WLD5] a ray takes the nearest body it meets", () => {
    const bodies = [lying, standing];
    expect(aimed(from(0, 1.6, 0, 0, 0.1, -4.6), bodies, flat, 20)?.target).toEqual(lying.target);
    expect(aimed(from(0, 1.6, 0, 0.8, 1.2, -3), bodies, flat, 20)?.target).toEqual(standing.target);
    const through = from(1.6, 1.6, -1.6, 0, 0.15, -5);
    expect(aimed(through, [lying], flat, 20)?.target).toEqual(lying.target);
  });

  test("[WLD5] what is beyond reach, behind, or under the ground is not taken", () => {
    expect(aimed(from(0, 1.6, 0, 0, 0.1, -4.6), [lying], flat, 2)).toBeUndefined();
    expect(aimed(from(0, 1.6, 0, 0, 1.6, 5), [lying], flat, 20)?.target.kind).not.toBe("casualty");
    const hill: Ground = { ...flat, height: (_x, z) => (z < -2 && z > -3 ? 2 : 0) };
    expect(aimed(from(0, 1.6, 0, 0, 0.1, -4.6), [lying], hill, 20)?.target.kind).toBe("ground");
  });

  test("[WLD5] the ground is met where it is", () => {
    const hit = groundHit(from(0, 1.6, 0, 0, 0, -4), flat, 20);
    expect(hit?.target).toMatchObject({ kind: "ground", at: [0, expect.closeTo(0, 2), expect.closeTo(-4, 2)] });
    expect(groundHit(from(0, 1.6, 0, 0, 1.6, -4), flat, 20)).toBeUndefined();
  });
});

describe("a tablet that hangs in the place", () => {
  const head = [3, 1.6, -2] as const;
  const hanging = hungBefore(head, 0.7);

  test("[HMD6] hangs 1.2 m ahead, and a ray from the eyes meets its middle", () => {
    const away = Math.hypot(hanging.middle[0] - head[0], hanging.middle[2] - head[2]);
    expect(away).toBeCloseTo(1.2, 5);
    const hit = boardHit(hanging, from(...head, ...hanging.middle));
    expect(hit?.x).toBeCloseTo(sheet.width / 2, 0);
    expect(hit?.y).toBeCloseTo(sheet.height / 2, 0);
  });

  test("[HMD6] its corners are where they should be, and it cannot be pressed from behind", () => {
    const straight = hungBefore([0, 1.6, 0], 0);
    const [x, y, z] = straight.middle;
    const hit = boardHit(straight, from(0, 1.6, 0, x - 0.4, y + 0.3, z));
    expect(hit?.x).toBeLessThan(sheet.width * 0.1);
    expect(hit?.y).toBeLessThan(sheet.height * 0.2);
    expect(boardHit(straight, from(0, 1.6, -3, x, y, z))).toBeUndefined();
    expect(boardHit(straight, from(0, 1.6, 0, x + 0.6, y, z))).toBeUndefined();
  });

  test("[HMD6] stays while one looks about, follows when it is left behind, and never is locked to the head", () => {
    expect(leftBehind(hanging, head, 0.7)).toBe(false);
    expect(leftBehind(hanging, head, 0.7 + 0.8)).toBe(false);
    expect(leftBehind(hanging, head, 0.7 + 1.2)).toBe(true);
    expect(leftBehind(hanging, [head[0] + 1.5, 1.6, head[2] + 1.5], 0.7)).toBe(true);
    const to = hungBefore(head, 0.7 + 1.2);
    const half = drawnTo(hanging, to, 0.5);
    expect(half.yaw).toBeCloseTo(1.3);
    expect(half.middle).not.toEqual(to.middle);
  });
});
