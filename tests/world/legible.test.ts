import { describe, expect, test } from "vitest";
import {
  angleOf,
  capital,
  heightFor,
  leastLetter,
  nearFade,
  tagFade,
  tagFont,
  tagReach,
} from "../../apps/world/people/legible.ts";
import { pixel, sheet } from "../../apps/world/panels/sheet.ts";

describe("what can be read", () => {
  test("[HMD5] every text of a tablet has capitals of one degree at its distance", () => {
    for (const size of [sheet.text, sheet.small]) {
      expect(angleOf(size * capital * pixel, sheet.away)).toBeGreaterThanOrEqual(leastLetter);
    }
    expect(angleOf(30 * capital * pixel, sheet.away)).toBeLessThan(leastLetter);
  });

  test("[HMD5] plates are at least 48 mm at 1 m, and a tablet is no wider than 50 degrees", () => {
    expect((sheet.plate * pixel) / sheet.away).toBeGreaterThanOrEqual(0.048);
    expect(angleOf(sheet.across, sheet.away)).toBeLessThanOrEqual(50);
    expect(angleOf(sheet.height * pixel, sheet.away)).toBeLessThanOrEqual(50);
  });

  test("[WLD6] a name tag's capitals have one degree from 2 m to where it ends", () => {
    for (let distance = 2; distance <= tagReach; distance += 0.5) {
      expect(angleOf(tagFont(distance) * capital, distance)).toBeGreaterThanOrEqual(leastLetter);
    }
    expect(tagFont(0.5)).toBe(tagFont(2));
    expect(tagFade(tagReach)).toBe(0);
    expect(tagFade(10)).toBe(1);
  });

  test("[WLD6] an angle and the height for it are each other's inverse", () => {
    expect(angleOf(heightFor(1, 1), 1)).toBeCloseTo(1, 9);
    expect(heightFor(1, 1)).toBeCloseTo(0.01745, 4);
  });

  test("[WLD7] a figure is not drawn into one's face: it is gone at 0.35 m and whole from 0.6 m", () => {
    expect(nearFade(0.3)).toBe(0);
    expect(nearFade(0.59)).toBeLessThan(1);
    expect(nearFade(0.61)).toBe(1);
  });
});
