import { cloudy } from "../noise.ts";
import type { Shape } from "../shape.ts";
import { skin } from "../solids.ts";
import type { Vec } from "../vector.ts";

/** Low wooded hills round the valley. */
export function hills(): Shape {
  const ring = (r: number, high: (a: number) => number): readonly Vec[] =>
    Array.from({ length: 72 }, (_, i): Vec => {
      const a = (-i / 72) * Math.PI * 2;
      return [Math.cos(a) * r, high(a), Math.sin(a) * r];
    });
  const crest = (a: number): number => 16 + 26 * cloudy(Math.cos(a) * 3 + 9, Math.sin(a) * 3 + 9, 3, 81);
  return skin(0x4a5a44, [ring(190, () => -2), ring(330, crest), ring(420, (a) => crest(a) * 0.8)].toReversed(), -1, {
    open: true,
    coarse: 99,
    fine: 60,
    airy: true,
  });
}
