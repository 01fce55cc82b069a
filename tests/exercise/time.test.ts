import { expect, test } from "vitest";
import { draw } from "#engine/random.ts";
import { parseLength, parseTPlus, tPlus } from "#engine/time.ts";

test("[CLK9] a time is written T+h:mm or T+h:mm:ss, and read back as it was written", () => {
  expect(parseTPlus("T+0:04")).toBe(240_000);
  expect(parseTPlus("T+1:30:05")).toBe(5_405_000);
  for (const text of ["", "0:04", "T+4", "T+0:4", "T+0:60", "T+0:04:60", "T+0:04:05.5", "t+0:04", " T+0:04"])
    expect(parseTPlus(text)).toBeUndefined();
  for (const at of [0, 1000, 59_000, 3_600_000, 86_399_000]) expect(parseTPlus(tPlus(at))).toBe(at);
  expect(tPlus(61_999)).toBe("T+0:01:01");
});

test("[CLK9] a length is written in hours, minutes and seconds, in that order", () => {
  expect([parseLength("90s"), parseLength("4m"), parseLength("1h30m"), parseLength("19m30s")]).toEqual([
    90_000, 240_000, 5_400_000, 1_170_000,
  ]);
  for (const text of ["", "5", "4m1h", "1.5h", "-4m", "4 m", "4M"]) expect(parseLength(text)).toBeUndefined();
});

test("[LOG12] a draw depends on the seed, what it is for and how often, and on nothing drawn elsewhere", () => {
  expect(draw(41, "bot/medic", 3)).toBe(draw(41, "bot/medic", 3));
  const others = [draw(42, "bot/medic", 3), draw(41, "bot/officer", 3), draw(41, "bot/medic", 4)];
  expect(others).not.toContain(draw(41, "bot/medic", 3));
  const many = Array.from({ length: 2000 }, (_, n) => draw(7, "spread", n));
  expect(many.every((value) => value >= 0 && value < 1)).toBe(true);
  const low = many.filter((value) => value < 0.5).length;
  expect(Math.abs(low - 1000)).toBeLessThan(150);
});
