import type { Colour } from "./png.ts";

/** The picture is eight by five units, its origin at the top left. */
export const damPicture = { width: 8, height: 5 } as const;

function between(from: Colour, to: Colour, part: number): Colour {
  const at = Math.min(1, Math.max(0, part));
  const mix = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * at);
  return [mix(0), mix(1), mix(2)];
}

function ridge(x: number, base: number, tall: number, shift: number): number {
  return base - tall * (0.5 * Math.abs(Math.sin(x * 0.9 + shift)) + 0.3 * Math.abs(Math.sin(x * 2.3 + shift * 2)));
}

const crest = 2.05;
const foot = 3.9;

/** How far the broken edge of the gap lies from its middle, at a height. */
function halfGap(y: number): number {
  return 0.95 - (y - crest) * 0.22 + 0.09 * Math.sin(y * 9) + 0.05 * Math.sin(y * 23);
}

function wall(x: number, y: number): Colour | undefined {
  const left = 0.6 - (y - crest) * 0.1;
  if (y < crest || y > foot || x < left || x > 8 - left || Math.abs(x - 4.2) < halfGap(y)) return undefined;
  if (y < crest + 0.14) return [206, 200, 188];
  const rib = (x * 1.55) % 1 < 0.16;
  return between(rib ? [176, 170, 158] : [154, 148, 137], [112, 105, 94], (y - crest) / (foot - crest));
}

/** The water that comes through the gap and, spreading, over the ground before the wall. */
function water(x: number, y: number): Colour | undefined {
  const middle = Math.abs(x - 4.2);
  const falls = y > crest + 0.25 && y < foot && middle < halfGap(y);
  const spread = 1 + Math.max(0, y - 3.0) * 2.4;
  const front = 3.35 + 0.16 * Math.sin(x * 5) + 0.07 * Math.sin(x * 13 + 1) + Math.max(0, middle - spread) * 0.55;
  if (!falls && y < front) return undefined;
  const pours = y < front;
  const streak = pours
    ? Math.sin(x * 34 + Math.sin(y * 5) * 1.4)
    : Math.sin(y * 19 + Math.sin(x * 2.3) * 2.4 + x * 0.9);
  const broken = pours ? Math.sin(y * 7 + x * 9) : Math.sin(x * 2.9 + y * 4.1) + Math.sin(x * 7.7 - y * 2);
  const onCrest = !pours && y < front + 0.13;
  if (onCrest || (streak > 0.86 && broken > 0.15)) return [232, 222, 204];
  return between([164, 124, 82], [112, 78, 48], (y - crest) / 2.6);
}

/** A palm: a bent trunk, and fronds that hang from its top. */
function palm(x: number, y: number, at: number, top: number, lean: number): Colour | undefined {
  const up = (5 - y) / (5 - top);
  const trunk = at + lean * up * up;
  if (up >= 0 && up <= 1 && Math.abs(x - trunk) < 0.075 - up * 0.03) return [70, 52, 38];
  const [dx, dy] = [x - (at + lean), y - top];
  for (const [reach, rise] of [
    [0.95, 0.28],
    [-0.95, 0.28],
    [0.7, 0.52],
    [-0.7, 0.52],
    [0.42, -0.08],
    [-0.42, -0.08],
  ] as const) {
    const along = dx / reach;
    if (along < 0 || along > 1) continue;
    const hang = -rise * Math.sin(along * 2.1) + along * along * 0.62;
    if (Math.abs(dy - hang) < 0.085 * Math.sin(Math.PI * Math.min(1, along + 0.08)) + 0.012) return [40, 66, 44];
  }
  return undefined;
}

/** Which of the seven segments each digit lights: top, top right, bottom right, bottom, bottom left, top left, middle. */
const segments: Readonly<Record<string, string>> = { "2": "1101101", "0": "1111110", "1": "0110000", "7": "1110000" };
const places = [
  [0.05, 0, 0.2, 0.04],
  [0.22, 0.03, 0.04, 0.2],
  [0.22, 0.26, 0.04, 0.2],
  [0.05, 0.45, 0.2, 0.04],
  [0.03, 0.26, 0.04, 0.2],
  [0.03, 0.03, 0.04, 0.2],
  [0.05, 0.225, 0.2, 0.04],
] as const;

function dateStamp(x: number, y: number): Colour | undefined {
  const [left, top, step] = [5.75, 4.3, 0.38];
  const lit = ["2", "0", "1", "7"].some((digit, n) =>
    places.some(([dx, dy, w, h], segment) => {
      const [px, py] = [x - left - n * step - dx, y - top - dy];
      return segments[digit]?.[segment] === "1" && px >= 0 && px <= w && py >= 0 && py <= h;
    }),
  );
  return lit ? [255, 168, 40] : undefined;
}

function behind(x: number, y: number): Colour {
  if (y > ridge(x, 2.75, 0.9, 1.4)) return [188, 150, 104];
  if (y > ridge(x, 2.3, 1.3, 0.2)) return [206, 178, 140];
  return between([150, 182, 204], [236, 222, 196], y / 2.2);
}

/**
 * The picture that the false account of Rising River posts: a brown wave through a broken dam, in a dry country with palms,
 * with a camera's date stamp of 2017. Both give it away to who looks.
 */
export function damBurst(x: number, y: number): Colour {
  return (
    dateStamp(x, y) ??
    palm(x, y, 0.75, 2.35, 0.35) ??
    palm(x, y, 7.7, 2.0, -0.35) ??
    water(x, y) ??
    wall(x, y) ??
    behind(x, y)
  );
}
