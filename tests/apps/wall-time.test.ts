import { expect, test } from "vitest";
import { wallDay, wallTime } from "../../apps/shared/wall-time.ts";

test("[CON42] the time of day is by the clock of 24 hours", () => {
  const evening = new Date(2026, 10, 26, 19, 5, 9);
  expect(wallTime(evening)).toBe("19:05");
  expect(wallTime(evening, true)).toBe("19:05:09");
  expect(wallTime(new Date(2026, 10, 26, 0, 5))).toBe("00:05");
  expect(wallDay(evening.toISOString())).toMatch(/19:05$/);
});
