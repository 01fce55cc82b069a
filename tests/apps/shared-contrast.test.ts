import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const usual = readFileSync("apps/shared/style/tokens.css", "utf8");
/** With high contrast chosen, its colours come before the usual ones. */
const high = readFileSync("apps/shared/style/settings.css", "utf8") + usual;

/** The colour of a token in one scheme, as linear red, green and blue. */
function colour(tokens: string, name: string, dark: boolean): readonly [number, number, number] {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? "";
  const hexes = value.match(/#[0-9a-f]{6}/g) ?? [];
  const hex = (dark ? (hexes[1] ?? hexes[0]) : hexes[0]) ?? "";
  const channel = (start: number): number => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, dark: boolean, tokens = usual): number {
  const [a, b] = [luminance(colour(tokens, one, dark)), luminance(colour(tokens, other, dark))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ["ground", "surface", "raised", "sunken"];
const inks = ["ink", "ink-soft", "brand", "good", "warn", "bad"];
const text = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ...["brand-soft", "good-soft", "warn-soft", "bad-soft"].map((ground) => ["ink", ground] as const),
  ...["brand", "good", "warn", "bad"].map((ink) => [ink, `${ink}-soft`] as const),
  ["ink-soft", "brand-soft"],
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["on-band", "band"],
  ["on-band-soft", "band"],
  ["on-alarm", "alarm"],
  ["surface", "ink"],
] as const;
const marks = [
  ...grounds.flatMap((ground) => ["line-strong", "focus", "brand"].map((mark) => [mark, ground] as const)),
  ...["police", "ambulance", "fire", "health", "civil"].map((agency) => [agency, "surface"] as const),
  ["tape", "band"],
] as const;

describe.each([
  ["light", false],
  ["dark", true],
])("in %s", (_, dark) => {
  test.each(text)("[UIX1] %s can be read on %s", (ink, ground) => {
    expect(contrast(ink, ground, dark)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(text)(
    "[SET4] with high contrast, %s stands out from %s by 7 to 1, or as before where a colour says whose it is",
    (ink, ground) => {
      expect(contrast(ink, ground, dark, high)).toBeGreaterThanOrEqual(/alarm/.test(ink) ? 4.5 : 7);
    },
  );

  test.each(marks)("[UIX1] %s stands out from %s", (mark, ground) => {
    expect(contrast(mark, ground, dark)).toBeGreaterThanOrEqual(3);
  });
});

test("[UIX1] the measure itself is right: black on white is 21, a colour on itself 1", () => {
  expect(contrast("tag-white", "tag-white", false)).toBe(1);
  expect(contrast("on-alarm", "tag-black", false)).toBeGreaterThan(17);
  expect(contrast("nothing-of-that-name", "surface", false)).toBeNaN();
});
