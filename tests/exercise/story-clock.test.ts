import { expect, test } from "vitest";
import type { PlanPhase } from "#engine/plan/plan.ts";
import { storyLine, storyTime } from "#engine/plan/story-clock.ts";
import { parseStory } from "#engine/time.ts";
import { aPlan } from "../support/a-plan.ts";
import { clockAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const minute = 60_000;
const hour = 60 * minute;
const phases: readonly PlanPhase[] = [
  { id: "before", title: "Before", at: 0 },
  { id: "alarm", title: "Alarm", at: 5 * minute, story: 2 * hour + 50 * minute, compression: 12 },
  { id: "through", title: "Through", at: 10 * minute },
  { id: "slow", title: "Slow", at: 15 * minute, compression: 1 },
  { id: "days", title: "Days later", at: 20 * minute, story: 80 * hour },
];
const at = (time: number): number | undefined => {
  const line = storyLine(phases, time);
  return line && storyTime(line, time);
};

test("[STY1] the story's clock is set by a phase, keeps its pace through others, and is none before the first", () => {
  expect(at(4 * minute)).toBeUndefined();
  expect(at(5 * minute)).toBe(2 * hour + 50 * minute);
  expect(at(10 * minute)).toBe(3 * hour + 50 * minute);
  expect(at(15 * minute)).toBe(4 * hour + 50 * minute);
  expect(at(16 * minute)).toBe(4 * hour + 51 * minute);
  expect(at(21 * minute)).toBe(80 * hour + minute);
});

test("[STY1] a story time is a day, an hour and a minute", () => {
  expect(parseStory("1 02:50")).toBe(2 * hour + 50 * minute);
  expect(parseStory("3 00:00")).toBe(48 * hour);
  for (const wrong of ["0 02:50", "1 24:00", "1 2:50", "02:50", "1 02:60"]) expect(parseStory(wrong)).toBeUndefined();
});

test("[STY2] a seat is told how the clock goes when a phase begins", () => {
  const plan = aPlan({ phases });
  const seen = (time: number) => given(plan).when(clockAct(time)).view({ kind: "seat", seat: "medic" }).phase?.story;
  expect(seen(minute)).toBeUndefined();
  expect(seen(5 * minute)).toEqual({ since: 5 * minute, at: 2 * hour + 50 * minute, compression: 12 });
  expect(seen(12 * minute)).toEqual({ since: 5 * minute, at: 2 * hour + 50 * minute, compression: 12 });
});
