import { expect, test } from "vitest";
import { runningClock } from "../../apps/shared/link/running-clock.ts";

function aClock() {
  let now = 0;
  const clock = runningClock(() => now);
  return { clock, pass: (ms: number) => void (now += ms) };
}

test("[OUT6] time stands until the exercise runs, then runs on at its rate", () => {
  const { clock, pass } = aClock();
  pass(5000);
  expect(clock.at()).toBe(0);
  clock.set({ status: "running", at: 1000, rate: 1 });
  pass(2500);
  expect(clock.at()).toBe(3500);
  clock.set({ status: "running", at: 3500, rate: 10 });
  pass(300);
  expect(clock.at()).toBe(6500);
});

test("[OUT6] time stands in a pause and at the end, exactly where the server says", () => {
  const { clock, pass } = aClock();
  clock.set({ status: "running", at: 0, rate: 1 });
  pass(4000);
  clock.set({ status: "paused", at: 3900, rate: 1 });
  pass(60_000);
  expect(clock.at()).toBe(3900);
  clock.set({ status: "ended", at: 4000, rate: 1 });
  pass(60_000);
  expect(clock.at()).toBe(4000);
});

test("[OUT6] a reading that came a slower way does not turn the clock back; one that is far off does", () => {
  const { clock, pass } = aClock();
  clock.set({ status: "running", at: 10_000, rate: 1 });
  pass(5000);
  clock.set({ status: "running", at: 14_600, rate: 1 });
  expect(clock.at()).toBe(15_000);
  clock.set({ status: "running", at: 15_200, rate: 1 });
  expect(clock.at()).toBe(15_200);
  clock.set({ status: "running", at: 9000, rate: 1 });
  expect(clock.at()).toBe(9000);
});
