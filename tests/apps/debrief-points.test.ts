import { describe, expect, test } from "vitest";
import type { ClaimedValue } from "#engine/debrief/conflicting-claims.ts";
import { reportOn } from "#engine/debrief/report.ts";
import type { TalkingPoint } from "#engine/debrief/talking-points.ts";
import { wilson } from "#engine/debrief/wilson.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { toldIn } from "#engine/log/log.ts";
import { tPlus } from "#engine/time.ts";
import { claimLines } from "../../apps/debrief/known/claim-lines.ts";
import { chosenPoints } from "../../apps/debrief/start/chosen-points.ts";
import { pointSentence } from "../../apps/debrief/start/point-sentence.ts";
import { sayShare } from "../../apps/debrief/triage/share-chart.tsx";
import { sayElapsed } from "../../apps/shared/wording/lengths.ts";
import { namesOfPlan } from "../../apps/shared/wording/names.ts";
import { shelfPlan } from "../support/a-site-plan.ts";

function point(kind: TalkingPoint["kind"], at: number): TalkingPoint {
  return { kind, at, critical: false, seqs: [], about: {} };
}

function passed(tookMs: number): TalkingPoint {
  return { ...point("fact-passed", 1), about: { fact: "f", tookMs } };
}

describe("points to begin with", () => {
  test("[DEB8] at most five gaps, and two strengths beside them", () => {
    const gaps = Array.from({ length: 9 }, (_, n) => point("action-late", n));
    const strengths = Array.from({ length: 9 }, (_, n) => point("action-in-time", n));
    const chosen = chosenPoints({ gaps, strengths });
    expect([chosen.gaps.length, chosen.strengths.length]).toEqual([5, 2]);
    const fewer = chosenPoints({ gaps: gaps.slice(0, 1), strengths });
    expect([fewer.gaps.length, fewer.strengths.length]).toEqual([1, 6]);
    expect(chosenPoints({ gaps: [], strengths: [] })).toEqual({ gaps: [], strengths: [] });
  });

  test("[DEB8] a fact that reached everybody by itself is nobody's strength", () => {
    expect(chosenPoints({ gaps: [], strengths: [passed(0), passed(9000)] }).strengths).toEqual([passed(9000)]);
  });

  test("[DEB8] each kind has its turn before any comes again", () => {
    const gaps = [
      ...Array.from({ length: 6 }, (_, n) => point("fact-not-passed", n)),
      point("decision-lapsed", 9),
      point("untagged", 10),
    ];
    expect(chosenPoints({ gaps, strengths: [] }).gaps.map(({ kind, at }) => [kind, at])).toEqual([
      ["fact-not-passed", 0],
      ["decision-lapsed", 9],
      ["untagged", 10],
      ["fact-not-passed", 1],
      ["fact-not-passed", 2],
    ]);
  });
});

test("[DEB9] every point of a rehearsed exercise is a whole sentence that names things as people do", () => {
  const plan = shelfPlan("kilometre-41");
  const names = namesOfPlan(plan);
  const said = (["typical", "slow", "silent"] as const).flatMap((policy) => {
    const { log } = rehearse(plan, { policy }, 3);
    const source = { exercise: "x", mode: "formative", seed: 3 } as const;
    const { points } = reportOn(plan, toldIn(log), source);
    return [...points.gaps, ...points.strengths].map((one) => [one.kind, pointSentence(one, plan, names)] as const);
  });
  expect(new Set(said.map(([kind]) => kind)).size).toBeGreaterThan(6);
  for (const [, sentence] of said) {
    expect(sentence).toMatch(/^[“A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|…|\bfirst-four\b|\bambulance-a\b|did not know/);
  }
});

test("[DEB9] values that never lived at once are not said to have lived together for no time", () => {
  const plan = shelfPlan("kilometre-41");
  const about = { subject: "coach", field: "casualties", values: 2 };
  const sentence = (togetherMs: number): string =>
    pointSentence({ ...point("conflicting-claims", 1), about: { ...about, togetherMs } }, plan, namesOfPlan(plan));
  expect(sentence(60_000)).toContain("alive together for 1 min");
  expect(sentence(0)).not.toMatch(/\b0 s\b|together/);
});

test("[DEB9] how long it took is said as T+ says it", () => {
  expect([sayElapsed(333_400), tPlus(333_400)]).toEqual(["5 min 33 s", "T+0:05:33"]);
});

test("[DEB10] of few cases only the count is said, of ten or more the share with its interval", () => {
  expect(sayShare(wilson(3, 9))).toBe("3 of 9");
  expect(sayShare(wilson(19, 24))).toBe("19 of 24 (79 %; 95 % interval 60–91 %)");
  expect(sayShare(wilson(0, 0))).toBe("0 of 0");
});

test("[DEB11] everybody who was told a value has a line of their own under it, and no two lines touch", () => {
  const holder = { role: "medic", agency: "ambulance", from: 0, fromSeq: 1, until: 9 };
  const values: readonly ClaimedValue[] = [
    {
      value: 18,
      claims: [],
      sources: [],
      aliveMs: 9,
      holders: [
        { ...holder, seat: "a" },
        { ...holder, seat: "b" },
      ],
    },
    { value: 24, claims: [], sources: [], aliveMs: 9, holders: [{ ...holder, seat: "a" }] },
  ];
  for (const stacked of [false, true]) {
    const { lines, height } = claimLines(values, stacked);
    expect(lines.map((line) => line.holder?.seat)).toEqual([undefined, "a", "b", undefined, "a"]);
    lines.slice(1).forEach((line, n) => expect(line.y - (lines[n]?.y ?? 0)).toBeGreaterThanOrEqual(16));
    expect(height).toBeGreaterThan((lines.at(-1)?.y ?? 0) + 16);
  }
});
