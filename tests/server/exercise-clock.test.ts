import { expect, test } from "vitest";
import { createExerciseClock } from "../../debrief-server/room/exercise-clock.ts";

function setup() {
  let steady = 5_000;
  const clock = createExerciseClock(() => steady);
  return { clock, pass: (ms: number) => (steady += ms) };
}

test("[SRV5] exercise time runs at its rate while the exercise does, and stands still otherwise", () => {
  const { clock, pass } = setup();
  clock.follow({ status: "lobby", rate: 1, at: 0 });
  pass(10_000);
  expect([clock.now(), clock.until(1)]).toEqual([0, Infinity]);
  clock.follow({ status: "running", rate: 1, at: 0 });
  pass(1_500);
  expect([clock.now(), clock.until(2_000)]).toEqual([1_500, 500]);
  clock.follow({ status: "running", rate: 4, at: 1_500 });
  pass(1_000);
  expect([clock.now(), clock.until(6_500)]).toEqual([5_500, 250]);
  clock.follow({ status: "paused", rate: 4, at: 5_500 });
  pass(60_000);
  expect(clock.now()).toBe(5_500);
  clock.follow({ status: "running", rate: 4, at: 5_500 });
  pass(100);
  expect(clock.now()).toBe(5_900);
});

test("[SRV5] entries that change nothing about the clock do not hold it back", () => {
  const { clock, pass } = setup();
  clock.follow({ status: "running", rate: 1, at: 0 });
  for (let n = 0; n < 100; n += 1) {
    pass(10.5);
    clock.follow({ status: "running", rate: 1, at: Math.max(0, clock.now() - 7) });
  }
  expect(clock.now()).toBe(1_050);
});
