import { describe, expect, test } from "vitest";
import type { PlanZone } from "../../engine/plan/plan.ts";
import { firstLook } from "../../apps/world/build-world.ts";
import { throwArc } from "../../apps/world/moving/arc.ts";
import { fenced, nearestFree, walked } from "../../apps/world/moving/ground.ts";
import type { Ground } from "../../apps/world/moving/ground.ts";
import { withinReach, zoneAt } from "../../apps/world/moving/reach.ts";
import { crossed, crossingMs } from "../../apps/world/moving/zone-crossing.ts";
import type { Crossing } from "../../apps/world/moving/zone-crossing.ts";

/** Flat but for a wall of 0.2 m at x = 2 that ends at z = 3, and a cliff at x = -5. */
const yard: Ground = {
  height: (x, z) => (Math.hypot(x, z) > 50 ? undefined : x < -5 ? -3 : 0),
  free: (x, z) => Math.hypot(x, z) <= 50 && !(Math.abs(x - 2) < 0.1 && z < 3),
};

const zone = (id: string, x: number, z: number, radius: number, paths: Record<string, number> = {}): PlanZone => ({
  id,
  title: id,
  centre: [x, 0, z],
  radius,
  onSite: true,
  look: "",
  paths,
});
const zones = [zone("a", 0, 0, 5, { b: 1000 }), zone("b", 20, 0, 5), zone("c", 4, 0, 3), zone("far", 0, 40, 3)];

describe("walking", () => {
  test("[WLD1] a walker goes where the way is free and slides along what is in the way", () => {
    expect(walked(yard, { x: 0, z: 0 }, { x: 1, z: 0.5 })).toEqual({ x: expect.closeTo(1), z: expect.closeTo(0.5) });
    const along = walked(yard, { x: 1.5, z: 0 }, { x: 2, z: 2 });
    expect(along.x).toBeLessThan(1.91);
    expect(along.z).toBeCloseTo(2, 5);
  });

  test("[WLD1] nobody jumps a wall or a cliff, however long the step", () => {
    expect(walked(yard, { x: 0, z: 0 }, { x: 30, z: 0 }).x).toBeLessThan(1.91);
    expect(walked(yard, { x: 0, z: 0 }, { x: -30, z: 0 }).x).toBeGreaterThanOrEqual(-5.01);
  });

  test("[WLD1] one that stands in an obstacle may leave it", () => {
    expect(walked(yard, { x: 2, z: 0 }, { x: 0.5, z: 0 }).x).toBeCloseTo(2.5);
  });

  test("[WLD1] the nearest free spot is free and near", () => {
    const spot = nearestFree(yard, { x: 2, z: 0 });
    expect(yard.free(spot.x, spot.z)).toBe(true);
    expect(Math.hypot(spot.x - 2, spot.z)).toBeLessThan(0.6);
  });

  test("[WLD2] one walks in zones and between neighbours, and nowhere else", () => {
    expect(withinReach(zones, { x: 10, z: 0 })).toBe(true);
    expect(withinReach(zones, { x: 10, z: 5.5 })).toBe(true);
    expect(withinReach(zones, { x: 10, z: 7 })).toBe(false);
    expect(withinReach(zones, { x: 0, z: 20 })).toBe(false);
    const fence = fenced(yard, (x, z) => withinReach(zones, { x, z }));
    expect(walked(fence, { x: 0, z: 0 }, { x: 0, z: 30 }).z).toBeLessThan(7.3);
  });
});

describe("zones", () => {
  test("[WLD3] where circles overlap the nearer middle counts, and the edge of one's own zone is sticky", () => {
    expect(zoneAt(zones, { x: 3.5, z: 0 })).toBe("c");
    expect(zoneAt(zones, { x: 1, z: 0 })).toBe("a");
    expect(zoneAt(zones, { x: 0, z: 5.3 })).toBeUndefined();
    expect(zoneAt(zones, { x: 0, z: 5.3 }, "a")).toBe("a");
  });

  test("[WLD3] crossing a border is told once, and only after 300 ms", () => {
    let crossing: Crossing = { zone: "a" };
    const told: string[] = [];
    const path = [...Array(40).keys()].map((i) => ({ at: i * 50, x: i < 10 ? 0 : 20 }));
    for (const { at, x } of path) {
      const next = crossed(crossing, zones, { x, z: 0 }, at);
      crossing = next.crossing;
      if (next.entered !== undefined) told.push(`${next.entered} ${at}`);
    }
    expect(told).toEqual([`b ${500 + crossingMs}`]);
  });

  test("[WLD3] one that hops over a border and back tells nothing, and between zones one is in the last", () => {
    let crossing: Crossing = { zone: "a" };
    for (let at = 0; at < 2000; at += 100) {
      const x = (at / 100) % 2 === 0 ? 20 : 0;
      const next = crossed(crossing, zones, { x, z: 0 }, at);
      expect(next.entered).toBeUndefined();
      crossing = next.crossing;
    }
    expect(crossed(crossing, zones, { x: 12, z: 0 }, 3000).crossing.zone).toBe("a");
  });
});

describe("the arc of a teleport", () => {
  const ahead = [0, 0.2, -0.98] as const;

  test("[HMD3] lands where the ground is met, and no further than 12 m", () => {
    const arc = throwArc(yard, [0, 1.4, 0], ahead);
    expect(arc.lands?.[1]).toBeCloseTo(0, 3);
    expect(arc.lands?.[2]).toBeLessThan(-5);
    expect(Math.max(...arc.points.map(([, , z]) => -z))).toBeLessThan(12);
  });

  test("[HMD3] does not land where nobody can stand", () => {
    const arc = throwArc(yard, [1, 1.2, 0], [0.5, -0.87, 0]);
    expect(arc.points.length).toBeGreaterThan(2);
    expect(
      throwArc(
        fenced(yard, () => false),
        [0, 1.4, 0],
        ahead,
      ).lands,
    ).toBeUndefined();
    expect(throwArc(yard, [48, 1.4, 0], [1, 0.1, 0]).lands).toBeUndefined();
  });
});

test("[WLD16] who enters at the spawn looks where the place says, elsewhere where the zone says, else to the middle", () => {
  const air = { light: "day", weather: "clear" } as const;
  const room = { id: "room", title: "", spawn: [0, 0, 2] as const, pieces: [], air };
  const looks = (of: { readonly place?: number; readonly zone?: number }, z: number): number => {
    const desk = { ...zone("desk", 0, -6, 4), place: "room", ...(of.zone === undefined ? {} : { facing: of.zone }) };
    const places = { room: of.place === undefined ? room : { ...room, facing: of.place } };
    return firstLook({ zones: { desk }, places }, "room", "desk", { x: 0, z });
  };
  // 0 looks along -z, a quarter turn to the left along -x.
  expect(looks({}, 2)).toBeCloseTo(0, 5);
  expect(looks({ place: 180 }, 2)).toBeCloseTo(Math.PI / 2, 5);
  expect(looks({ place: 0, zone: 180 }, 2.4)).toBeCloseTo(-Math.PI / 2, 5);
  expect(looks({ place: 0, zone: 180 }, 4)).toBeCloseTo(Math.PI / 2, 5);
  expect(looks({ place: 180 }, 4)).toBeCloseTo(0, 5);
});
