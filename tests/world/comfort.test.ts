import { describe, expect, test } from "vitest";
import { type DeviceSettings, choose, usualSettings } from "../../apps/shared/settings/device-settings.ts";
import { sameThing } from "../../apps/world/headset/hand-aim.ts";
import { type Stick, restingStick, steered, waysOf } from "../../apps/world/headset/steering.ts";
import { atHand, atRay, hungBefore } from "../../apps/world/panels/board.ts";
import { colours, plateColours, tones } from "../../apps/world/panels/sheet-colours.ts";
import { pixel, sheet } from "../../apps/world/panels/sheet.ts";

type Comfort = DeviceSettings["comfort"];
const set = (change: Partial<Comfort>): Comfort => ({ ...usualSettings.comfort, ...change });

/** Reads a stick through positions; answers what it asked for in each. */
function pushed(comfort: Comfort, side: "left" | "right", path: readonly (readonly [number, number])[]) {
  let stick: Stick = restingStick;
  return path.map(([x, y]) => {
    const steer = steered(stick, { x, y }, waysOf(side, comfort));
    stick = steer.stick;
    return { aiming: steer.aiming, land: steer.land, snap: steer.snap };
  });
}
const still = { aiming: false, land: false, snap: 0 };

describe("how one moves, as it is set", () => {
  test.each(["45", "30", "90"] as const)(
    "[CMF1] a push of the stick turns once by the step that is set: %s",
    (turning) => {
      const turns = pushed(set({ turning }), "right", [
        [1, 0],
        [1, 0],
        [0, 0],
        [-1, 0],
      ]).map(({ snap }) => snap);
      expect(turns).toEqual([-Number(turning), 0, 0, Number(turning)].map((degrees) => degrees + 0));
    },
  );

  test("[CMF1] with smooth turning no stick turns at once", () => {
    expect(pushed(set({ turning: "smooth" }), "right", [[1, 0]])).toEqual([{ ...still, snap: expect.closeTo(0) }]);
    expect(waysOf("right", set({ turning: "smooth" }))).toMatchObject({ turns: true });
    expect(waysOf("left", set({ turning: "smooth" }))).toMatchObject({ turns: false });
  });

  test("[CMF2] the pointing hand's stick turns and the other's walks; who points with the left has it the other way", () => {
    const smooth = set({ moving: "smooth", turning: "smooth" });
    expect(waysOf("left", smooth)).toMatchObject({ walks: true, turns: false });
    expect(waysOf("right", smooth)).toMatchObject({ walks: false, turns: true });
    const left = set({ moving: "smooth", turning: "smooth", main: "left" });
    expect(waysOf("left", left)).toMatchObject({ walks: false, turns: true });
    expect(waysOf("right", left)).toMatchObject({ walks: true, turns: false });
  });

  test.each(["left", "right"] as const)("[CMF3] with one hand, its stick both moves and turns: %s", (side) => {
    expect(waysOf(side, set({ hands: "one" }))).toMatchObject({ jumps: true, snap: 45 });
    expect(waysOf(side, set({ hands: "one", moving: "smooth" }))).toMatchObject({
      walks: true,
      strafes: false,
      snap: 45,
    });
    const both = set({ hands: "one", moving: "smooth", turning: "smooth" });
    expect(waysOf(side, both)).toMatchObject({ walks: true, turns: true, strafes: false });
  });

  test("[CMF4] a jump is aimed while the stick is held, or by one push and the next where nothing is held", () => {
    const path = [
      [0, -1],
      [0, 0],
      [0, 0],
      [0, -1],
      [0, 0],
    ] as const;
    const held = pushed(set({}), "left", path).map(({ aiming, land }) => [aiming, land]);
    expect(held.slice(0, 3)).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    const toggled = pushed(set({ holding: "toggle" }), "left", path).map(({ aiming, land }) => [aiming, land]);
    expect(toggled).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test("[CMF4] pulled back, the stick gives up a jump that was aimed by a push", () => {
    const asked = pushed(set({ holding: "toggle" }), "left", [
      [0, -1],
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(asked.map(({ aiming }) => aiming)).toEqual([true, true, false, false]);
    expect(asked.some(({ land }) => land)).toBe(false);
  });
});

describe("a press", () => {
  const casualty = (id: string) =>
    ({ kind: "target", target: { kind: "casualty", casualty: id }, distance: 2 }) as const;
  const ground = (x: number) => ({ kind: "target", target: { kind: "ground", at: [x, 0, 0] }, distance: 3 }) as const;

  test("[CMF7] counts when it ends on the very thing it began on, not on another of its kind", () => {
    expect(sameThing(casualty("c01"), casualty("c01"))).toBe(true);
    expect(sameThing(casualty("c01"), casualty("c02"))).toBe(false);
    expect(sameThing(casualty("c01"), ground(0))).toBe(false);
    expect(sameThing(ground(0), ground(0.2))).toBe(true);
    expect(sameThing({ kind: "nothing" }, { kind: "nothing" })).toBe(true);
  });
});

describe("where the tablet hangs", () => {
  test("[CMF6] for bare hands it hangs where a finger touches it, half a metre away or more, with plates of 64 mm at 1 m", () => {
    const { middle, scale } = hungBefore([0, 1.6, 0], 0, atHand);
    const away = Math.hypot(middle[0], middle[2]);
    expect(away).toBeGreaterThanOrEqual(0.5);
    expect(away).toBeLessThanOrEqual(0.65);
    expect((sheet.plate * pixel * scale) / away).toBeGreaterThanOrEqual(0.064);
    expect((2 * Math.atan((sheet.across * scale) / 2 / away) * 180) / Math.PI).toBeLessThanOrEqual(50);
  });

  test("[CMF5] with larger text it looks a fifth larger", () => {
    const [usual, large] = [atRay, { ...atRay, looks: 1.2 }].map((reach) => hungBefore([0, 1.6, 0], 0, reach));
    expect((large?.scale ?? 0) / (usual?.scale ?? 1)).toBeCloseTo(1.2);
  });
});

/** How strongly two colours stand out from each other. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe("the inks of the tablet", () => {
  const plain = { label: "", press: () => undefined };
  const plates = [
    plain,
    { ...plain, on: true },
    { ...plain, tone: "main" },
    { ...plain, tone: "alarm" },
    { ...plain, off: "" },
  ] as const;
  test.each([
    ["normal", 4.5],
    ["high", 7],
  ] as const)("[CMF5] with %s contrast every ink stands out from its ground by %s to 1", (word, least) => {
    choose("reading", "contrast", word);
    for (const ink of Object.values(tones()))
      expect(contrast(ink, colours().ground), ink).toBeGreaterThanOrEqual(least);
    for (const plate of plates) {
      for (const lit of [false, true]) {
        const { fill, ink } = plateColours(plate, lit);
        expect(contrast(ink, fill), `${ink} on ${fill}`).toBeGreaterThanOrEqual(least === 7 && lit ? 4.5 : least);
      }
    }
    choose("reading", "contrast", "normal");
  });
});
