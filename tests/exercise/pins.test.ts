import { expect, test } from "vitest";
import { whereOnMap } from "#engine/exercise/map-point.ts";
import { mostPins } from "#engine/exercise/pin-words.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { pinLines } from "../../apps/shared/panels/pin-model.ts";
import { sightOf } from "../../apps/shared/panels/sight.ts";
import { aPlan } from "../support/a-plan.ts";
import { type Act, clockAct, seatAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const plan = aPlan({ casualties: {} });
const zone = Object.keys(plan.zones)[0] ?? "";
const pins = (seat: string, at = 1000, lengths = {}): Act =>
  seatAct(seat, at, { type: "pin", zone, way: "ne", kind: "danger" }, lengths);
const unpins = (seat: string, pin: string, at = 2000): Act => seatAct(seat, at, { type: "unpin", pin });

test("[MAP1] who plays sets a pin in any zone, with a remark beside it, and takes their own off again", () => {
  given(plan)
    .when(pins("medic", 1000, { text: 12 }))
    .logs({
      type: "pin-set",
      pin: "k1",
      seat: "medic",
      role: "medic",
      zone,
      way: "ne",
      kind: "danger",
      says: ["text"],
    });
  given(plan, pins("medic")).when(unpins("medic", "k1")).logs({ type: "pin-taken-off", pin: "k1", seat: "medic" });
  given(plan, pins("medic")).when(unpins("officer", "k1")).refuses("not-yours");
  given(plan).when(unpins("medic", "k1")).refuses("unknown-pin");
  given(plan)
    .when(seatAct("medic", 1000, { type: "pin", zone: "moon", way: "n", kind: "danger" }))
    .refuses("unknown-zone");
  given(plan)
    .when(pins("medic", 1000, { secret: 3 }))
    .refuses("unknown-field");
});

test("[MAP1] a pin's number is never given again, and a seat has twenty at once", () => {
  given(plan, pins("medic"), unpins("medic", "k1")).when(pins("medic", 3000)).logs({ type: "pin-set", pin: "k2" });
  const many = Array.from({ length: mostPins }, () => pins("medic"));
  given(plan, ...many)
    .when(pins("medic"))
    .refuses("too-many-pins");
  given(plan, ...many, unpins("medic", "k1"))
    .when(pins("medic", 3000))
    .logs({ type: "pin-set" });
  given(plan, ...many)
    .when(pins("officer"))
    .logs({ type: "pin-set" });
});

test("[MAP2] everybody sees a pin, and in words: what, where, by whom and when", () => {
  const viewer = { kind: "seat", seat: "officer" } as const;
  const outcome = given(plan, pins("medic")).when(clockAct(2000));
  const sight = sightOf(seatPlan(plan, "e", viewer), outcome.view(viewer), 2000);
  const [line] = pinLines(sight);
  expect(line).toMatchObject({ what: "Danger", mine: false });
  expect(line?.where).toMatch(/to the north-east$/);
  expect(line?.by).toMatch(/T\+0:00:01$/);
  const { centre, radius } = plan.zones[zone] ?? { centre: [0, 0, 0], radius: 0 };
  expect(line?.x).toBeGreaterThan(centre[0]);
  expect(line?.y).toBeLessThan(centre[2]);
  expect(Math.hypot((line?.x ?? 0) - centre[0], (line?.y ?? 0) - centre[2])).toBeLessThan(radius);
  const gone = given(plan, pins("medic"), unpins("medic", "k1")).when(clockAct(3000));
  expect(gone.view(viewer).pins).toEqual({});
});

test("[MAP4] a pin stands at its point, to the tenth of a metre, and beyond the edge of the map it is refused", () => {
  const { centre, radius } = plan.zones[zone] ?? { centre: [0, 0, 0], radius: 0 };
  const at = (x: number, z: number): Act =>
    seatAct("medic", 1000, { type: "pin", zone, way: "e", kind: "people", point: [centre[0] + x, centre[2] + z] });
  const outcome = given(plan, at(radius + 0.04, -0.04)).when(clockAct(2000));
  const viewer = { kind: "seat", seat: "officer" } as const;
  expect(outcome.view(viewer).pins["k1"]?.point).toEqual([centre[0] + radius, centre[2]]);
  const [line] = pinLines(sightOf(seatPlan(plan, "e", viewer), outcome.view(viewer), 2000));
  expect(line).toMatchObject({ x: centre[0] + radius, y: centre[2] });
  given(plan).when(at(9000, 0)).refuses("off-the-map");
});

test("[MAP4] where a point is in words: its nearest zone, and the way from the middle of that", () => {
  const { centre, radius, place } = plan.zones[zone] ?? { centre: [0, 0, 0], radius: 0 };
  const where = (x: number, z: number): unknown => whereOnMap(plan, place ?? "", [centre[0] + x, centre[2] + z]);
  expect(where(0, 0)).toEqual({ zone, way: "middle" });
  expect(where(radius * 0.5, 0)).toEqual({ zone, way: "e" });
  expect(where(-radius * 0.5, radius * 0.5)).toEqual({ zone, way: "sw" });
  expect(where(0, -radius * 0.5)).toEqual({ zone, way: "n" });
  expect(whereOnMap(plan, "moon", [0, 0])).toBeUndefined();
});
