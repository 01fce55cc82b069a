import { storyTime, type StoryLine } from "#engine/plan/story-clock.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { say } from "./say.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The story's day and time at an exercise time: "Day 1, 02:50". */
export function sayStory(line: StoryLine, at: ExerciseTime): string {
  const now = storyTime(line, at);
  const minutes = Math.floor((now % day) / minute);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return say("story.time", { day: Math.floor(now / day) + 1, time });
}
