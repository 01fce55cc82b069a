import { expect, test, vi } from "vitest";
import type { ExerciseRow } from "#engine/wire/http.ts";
import { fits, isUnderWay } from "../../apps/console/shelf/exercise-filter.ts";
import { passingWords } from "../../apps/shared/passing-words.ts";

const row = (title: string, status: ExerciseRow["status"], solo = false): ExerciseRow => ({
  exercise: title,
  code: "K7M2QX",
  link: "",
  title,
  scenario: { id: "k", title: "Kilometre 41", version: "1" },
  status,
  solo,
  sample: false,
  createdAt: "2026-01-01T00:00:00.000Z",
  people: 1,
  bots: 5,
});
const rows = [row("Tuesday", "running"), row("Wednesday", "ended"), row("Anna", "ended", true)];
const found = (show: Parameters<typeof fits>[1]["show"], words = ""): readonly string[] =>
  rows.filter((one) => fits(one, { show, words })).map(({ title }) => title);

test("[CON18] exercises are found by how they stand, by being played alone, and by words", () => {
  expect(found("all")).toEqual(["Tuesday", "Wednesday", "Anna"]);
  expect([found("ended"), found("solo")]).toEqual([["Wednesday"], ["Anna"]]);
  expect(found("all", "KILOMETRE wed")).toEqual(["Wednesday"]);
  expect(found("all", "k7m2")).toHaveLength(3);
});

test("[CON32] what a trainer runs now stands before the rest", () => {
  expect(rows.filter(isUnderWay).map(({ title }) => title)).toEqual(["Tuesday"]);
  expect(isUnderWay(row("Anna", "running", true))).toBe(false);
});

test("[CON17] an announcement goes away by itself; a new one takes its place", () => {
  vi.useFakeTimers();
  const words = passingWords();
  words.say("One");
  vi.advanceTimersByTime(5_000);
  words.say("Two");
  vi.advanceTimersByTime(5_000);
  expect(words.now.value).toBe("Two");
  vi.advanceTimersByTime(5_000);
  expect(words.now.value).toBe("");
  vi.useRealTimers();
});
