import { expect, test } from "vitest";
import { isDue, laterMs, putOff, rested, worn, wornAgain } from "../../apps/world/headset/rest-clock.ts";

const minute = 60_000;

test("[BRK4] a break is due after 20 minutes inside, and again five minutes after it was put off", () => {
  expect(isDue(worn(rested, 20 * minute - 1))).toBe(false);
  const due = worn(rested, 20 * minute);
  expect(isDue(due)).toBe(true);
  const off = putOff({ ...due, told: true });
  expect([isDue(off), off.told]).toEqual([false, false]);
  expect(isDue(worn(off, laterMs))).toBe(true);
});

test("[BRK4] a short while outside is no rest, three minutes are", () => {
  const due = worn(rested, 25 * minute);
  expect(isDue(wornAgain(due, 2 * minute))).toBe(true);
  expect(wornAgain(due, 3 * minute)).toEqual(rested);
});
