import * as fc from "fast-check";
import { expect, test } from "vitest";
import { questionKey, questionsOf } from "#engine/slices/question.ts";
import { askSlices, firstAnswers } from "#engine/slices/slice-answers.ts";
import { playEverything } from "../support/exhaustive-play.ts";
import { randomStory, unit } from "../support/random-story.ts";
import { runs } from "../support/runs.ts";

const most = 1_000_000;

test("[PRF1] slices and everything that can be played on the real engine agree", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomStory, (plan) => {
      const questions = questionsOf(plan);
      const played = playEverything(plan, unit / 3);
      const alone = firstAnswers(plan, most);
      const whole = askSlices(plan, { questions, endings: "followed", most });
      const keys = questions.map(questionKey);
      expect(keys.filter((key) => alone.get(key)?.kind === "never" && played.has(key))).toEqual([]);
      expect(keys.filter((key) => whole.get(key)?.kind === "may")).toEqual(keys.filter((key) => played.has(key)));
    }),
    runs(1000),
  );
});
