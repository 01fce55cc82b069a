import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sharpness, isTooSlow, shareOf, sharpest, sharpnessAfter } from "../../apps/world/sharpness.ts";

function after(stretches: readonly number[], from = sharpest): Sharpness {
  return stretches.reduce(sharpnessAfter, from);
}
const times = (count: number, frameMs: number): readonly number[] => Array.from({ length: count }, () => frameMs);

describe("[WLD19] how sharply the place is drawn", () => {
  test("stays as it is while the device holds thirty frames a second, and after one slow stretch", () => {
    expect(shareOf(after(times(50, 33)))).toBe(1);
    expect(shareOf(after([16, 60, 16, 60, 16, 60]))).toBe(1);
  });

  test("is less after two slow stretches, step by step, and says so only when nothing is left to leave out", () => {
    const shares = [1, 2, 4, 6, 8].map((count) => shareOf(after(times(count, 60))));
    expect(shares).toEqual([1, 0.85, 0.7, 0.55, 0.55]);
    expect(isTooSlow(after(times(6, 60)))).toBe(false);
    expect(isTooSlow(after(times(10, 60)))).toBe(true);
    expect(isTooSlow(after([...times(10, 60), 30]))).toBe(false);
  });

  test("stays sharp where a blurred picture would be too slow too, and says so", () => {
    const slow = after(times(8, 130));
    expect([shareOf(slow), isTooSlow(slow)]).toEqual([1, true]);
    expect(isTooSlow(after(times(3, 130)))).toBe(false);
    expect(shareOf(after(times(2, 100), slow))).toBe(0.85);
  });

  test("comes back after ten quick stretches; what does not last is not tried again", () => {
    const blurred = after(times(4, 60));
    expect(shareOf(after(times(9, 16), blurred))).toBe(0.7);
    const sharper = after(times(10, 16), blurred);
    expect(shareOf(sharper)).toBe(0.85);
    const again = after([...times(2, 60), ...times(200, 16)], sharper);
    expect(shareOf(again)).toBe(0.7);
  });

  test("comes to rest on every device: one whose frames take as long as there is to draw, and any at all", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ms, fixed) => {
          let now = sharpest;
          const seen: number[] = [];
          for (let i = 0; i < 300; i += 1) {
            // Some of a frame's time goes by the pixels, and a screen shows no more than sixty in a second.
            now = sharpnessAfter(now, Math.max(16.7, ms * (fixed + (1 - fixed) * shareOf(now) ** 2)));
            seen.push(shareOf(now));
          }
          expect(new Set(seen.slice(150)).size).toBe(1);
        },
      ),
      { numRuns: 300, seed: 18 },
    );
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 400, noNaN: true }), { maxLength: 800 }), (stretches) => {
        let [now, ups] = [sharpest, 0];
        for (const ms of stretches) {
          const next = sharpnessAfter(now, ms);
          if (next.step < now.step) ups += 1;
          expect(Math.abs(next.step - now.step)).toBeLessThanOrEqual(1);
          now = next;
        }
        expect(ups).toBeLessThanOrEqual(6);
      }),
      { numRuns: 300, seed: 19 },
    );
  });
});
