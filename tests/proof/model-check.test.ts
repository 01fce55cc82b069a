import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { planHashes } from "#engine/plan/plan-hashes.ts";
import { checkModel } from "#engine/proof/model-check.ts";
import { shownBy } from "#engine/proof/shown-by.ts";
import { testOf } from "#engine/proof/witness-test.ts";
import { questionKey, questionsOf } from "#engine/slices/question.ts";
import { playEverything } from "../support/exhaustive-play.ts";
import { randomStory, unit } from "../support/random-story.ts";
import { planOf } from "../support/read-plan.ts";
import { runs } from "../support/runs.ts";

const plan = planOf(readFileSync("tests/scenarios/deep/second-bridge.yaml", "utf8"));
const limits = { moments: 20_000, plays: 40 };
const { answers, witnesses } = checkModel(plan, limits);
const verdict = (key: string) => answers.find((answer) => answer.key === key)?.verdict;

test("[PRF2] every question has one of three answers, in the order of the file", () => {
  expect(answers.map(({ question }) => question)).toEqual(questionsOf(plan));
  expect(verdict("row I1")).toBe("reachable");
  expect(verdict("row I3")).toBe("never");
  expect(verdict("decision d1 neither")).toBe("reachable");
  expect(verdict("ending both")).toBe("reachable");
});

test("[PRF3] what is called reachable came about in a log that stands alone", () => {
  for (const { rehearsal, shows } of witnesses) {
    expect(verifyLog(rehearsal.log)).toMatchObject({ ok: true });
    const shown = shownBy(rehearsal.state, rehearsal.log);
    expect(shows.filter((key) => !shown.has(key))).toEqual([]);
  }
  for (const answer of answers)
    if (answer.verdict === "reachable") expect(witnesses[answer.witness]?.shows).toContain(answer.key);
});

test("[PRF3] what bots do not come to by themselves is played along a slice's way: act by act, at the times it takes", () => {
  const answer = answers.find(({ key }) => key === "ending both");
  const witness = answer?.verdict === "reachable" ? witnesses[answer.witness] : undefined;
  expect(witness?.script.map(({ at, command }) => [at, command.type])).toEqual([
    [60_000, "decide"],
    [300_000, "decide"],
  ]);
});

test("[PRF4] a witness becomes a test of the scenario file, which passes", () => {
  const tests = witnesses.flatMap((witness) => testOf(plan, witness, "a witness") ?? []);
  expect(tests.some(({ play }) => play.length > 0)).toBe(true);
  expect(playFileTests(plan, tests).flatMap(({ misses }) => misses)).toEqual([]);
  expect(tests.some(({ expect: { ending } }) => ending === "both")).toBe(true);
});

test("[PRF2] a slice that is too large, or a way that no play came to, is not shown", () => {
  const given = checkModel(plan, { moments: 1, plays: 0 });
  const open = given.answers.flatMap((answer) => (answer.verdict === "not-shown" ? [answer.why] : []));
  expect(open).toContain("too-large");
  expect(given.answers.filter((answer) => answer.verdict === "never")).toEqual([]);
  const unplayed = checkModel(plan, { ...limits, plays: 0 }).answers.find(({ key }) => key === "ending both");
  expect(unplayed).toMatchObject({ verdict: "not-shown", why: "not-played" });
});

test(
  "[PRF2] of random stories nothing that can be played is called never, and nothing else reachable",
  { timeout: 300_000 },
  () => {
    let [reachable, all] = [0, 0];
    fc.assert(
      fc.property(randomStory, (story) => {
        const { hashes: _, ...body } = story;
        const sound = { ...story, hashes: planHashes(body) };
        const played = playEverything(sound, unit / 3);
        const check = checkModel(sound, { moments: 5000, plays: 10 });
        for (const answer of check.answers) {
          if (answer.verdict === "never") expect(played).not.toContain(answer.key);
          if (played.has(answer.key)) all += 1;
          if (answer.verdict === "reachable") reachable += 1;
        }
        for (const { rehearsal } of check.witnesses) expect(verifyLog(rehearsal.log)).toMatchObject({ ok: true });
        expect(questionsOf(sound).map(questionKey)).toEqual(check.answers.map(({ key }) => key));
      }),
      runs(60),
    );
    console.log(`${reachable} of ${all} that can be played were shown`);
    expect(reachable / all).toBeGreaterThan(0.5);
  },
);
