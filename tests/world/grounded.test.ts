import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { standingPlace } from "#engine/bots/standing-places.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { siteGround } from "../../apps/world/place/site-ground.ts";
import { grounded } from "../../apps/world/people/grounded.ts";
import { kilometre41 } from "../bots/kilometre-41.ts";

const { plan } = kilometre41();
const ground = siteGround(JSON.parse(readFileSync("apps/world/models/kilometre-41-ground.json", "utf8")), () => []);
const made = (x: number, z: number): Pose => ({
  head: { position: [x, 1.65, z], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
  synthetic: true,
});

test("[POS9] a synthetic body stands on the slope, not under or over it, and in nothing that stands there", () => {
  const seats = Object.values(plan.roles).flatMap((role) => (role.desk ? [] : role.seats));
  const floors = Object.values(plan.zones).flatMap(({ id, onSite }) =>
    onSite
      ? seats.map((seat) => {
          const { pose, floor } = grounded(ground, made(...standingPlace(plan, id, seat)), undefined, 14);
          const [x, y, z] = pose.head.position;
          expect(floor).toBe(ground.height(x, z));
          expect(y - floor).toBeCloseTo(1.65, 5);
          expect(ground.free(x, z)).toBe(true);
          return floor;
        })
      : [],
  );
  expect(Math.max(...floors) - Math.min(...floors)).toBeGreaterThan(4);
});

test("[POS9] a synthetic body that walks through the coach goes aside without a leap, and back", () => {
  let aside: { readonly x: number; readonly z: number } | undefined;
  let before: readonly number[] | undefined;
  let most = 0;
  for (let z = 8; z < 20; z += 1.4 / 72) {
    const stands = grounded(ground, made(2, z), aside, 1000 / 72);
    const { position } = stands.pose.head;
    if (before !== undefined) {
      expect(Math.hypot(position[0] - (before[0] ?? 0), position[2] - (before[2] ?? 0))).toBeLessThan(0.2);
    }
    [before, aside] = [position, stands.aside];
    most = Math.max(most, Math.hypot(aside.x, aside.z));
  }
  expect(most).toBeGreaterThan(1);
  expect(aside).toEqual({ x: 0, z: 0 });
});

test("[POS9] a person's own body is drawn where it is", () => {
  const own: Pose = {
    head: { position: [2.3, -0.4, 13.2], rotation: [0, 0, 0, 1] },
    posture: "standing",
    speaking: false,
  };
  expect(grounded(ground, own, undefined, 14).pose).toBe(own);
});
