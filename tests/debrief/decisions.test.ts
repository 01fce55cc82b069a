import { describe, expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { decisionLatency } from "#engine/debrief/decision-latency.ts";
import { decisions, type DecisionAccount } from "#engine/debrief/decisions.ts";
import { aLog, opened, sent } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, aFact, anOption } from "../support/plan-parts.ts";

const plan = aPlan({
  facts: byId(
    aFact("three", { value: 3, neededBy: ["officer", "control"] }),
    aFact("eight", { value: 8, neededBy: ["officer"] }),
    aFact("secret", { field: "secret", neededBy: ["officer"] }),
    aFact("other", { field: "other", neededBy: ["medic"] }),
  ),
  decisions: byId(
    aDecision("alone", {
      task: "t1",
      options: [
        anOption("go", { doctrine: "preferred", source: { doc: "A plan", verified: false } }),
        anOption("wait"),
      ],
    }),
    aDecision("joint", { joint: { agencies: ["police", "ambulance"], rule: "all" } }),
    aDecision("left", { options: [anOption("go"), anOption("wait", { doctrine: "contrary" })] }),
    aDecision("open"),
    aDecision("never"),
  ),
});

const until = 720_000;
const log = aLog(
  [0, { type: "exercise-started" }],
  [60, sent("m1", { persona: "caller", row: "I1" }, { three: 3 })],
  [70, opened("m1", "control")],
  [80, sent("m2", { persona: "caller" }, { eight: 8 })],
  [80, opened("m2", "officer", true)],
  [80, opened("m2", "medic", true)],
  [120, { type: "decision-opened", decision: "alone", until }],
  [120, { type: "decision-opened", decision: "joint", until }],
  [120, { type: "decision-opened", decision: "left", until }],
  [
    150,
    {
      type: "decision-taken",
      decision: "alone",
      option: "go",
      seat: "officer",
      role: "officer",
      joint: false,
      known: ["eight"],
    },
    { reason: "They are eight." },
  ],
  [
    160,
    {
      type: "decision-proposed",
      decision: "joint",
      version: 1,
      option: "go",
      seat: "officer",
      role: "officer",
      agency: "police",
    },
    { reason: "Now." },
  ],
  [
    160,
    {
      type: "decision-signed",
      decision: "joint",
      version: 1,
      agree: true,
      seat: "officer",
      role: "officer",
      agency: "police",
      bot: false,
    },
  ],
  [
    170,
    {
      type: "decision-signed",
      decision: "joint",
      version: 1,
      agree: false,
      seat: "control",
      role: "control",
      agency: "ambulance",
      bot: true,
    },
    { reason: "They are three." },
  ],
  [180, sent("m3", { seat: "control", role: "control" }, { three: 3 })],
  [180, opened("m3", "officer", true)],
  [
    200,
    {
      type: "decision-proposed",
      decision: "joint",
      version: 2,
      option: "wait",
      seat: "officer",
      role: "officer",
      agency: "police",
    },
    { reason: "Three, then." },
  ],
  [
    200,
    {
      type: "decision-signed",
      decision: "joint",
      version: 2,
      agree: true,
      seat: "officer",
      role: "officer",
      agency: "police",
      bot: false,
    },
  ],
  [
    210,
    {
      type: "decision-signed",
      decision: "joint",
      version: 2,
      agree: true,
      seat: "control",
      role: "control",
      agency: "ambulance",
      bot: true,
    },
  ],
  [
    210,
    {
      type: "decision-taken",
      decision: "joint",
      option: "wait",
      seat: "officer",
      role: "officer",
      joint: true,
      known: ["eight", "three"],
    },
  ],
  [600, { type: "decision-opened", decision: "open", until: 1_200_000 }],
  [720, { type: "decision-lapsed", decision: "left", option: "wait", answered: [] }],
  [900, { type: "exercise-ended", by: "trainer" }],
);

const [alone, joint, left, stillOpen, never] = decisions(courseOf(plan, log));
const claims = (list: DecisionAccount["known"] | undefined) => list?.map(({ claim, at }) => [claim, at]);

describe("[DBF2] a decision", () => {
  test("has its option, doctrine with source, reason, and time from opening", () => {
    expect(alone).toMatchObject({
      outcome: "taken",
      opened: { seq: 7, at: 120_000, until },
      closed: { seq: 10, at: 150_000, seat: "officer", role: "officer" },
      option: { id: "go", doctrine: "preferred", source: { doc: "A plan" } },
      reason: "They are eight.",
      latencyMs: 30_000,
      censored: false,
      task: "t1",
    });
  });

  test("taken together has its proposals, answers, dissent, and the reason of the proposal that stood", () => {
    expect(joint).toMatchObject({ outcome: "taken", joint: true, reason: "Three, then.", latencyMs: 90_000 });
    expect(joint?.proposals.map(({ version, option, reason }) => [version, option, reason])).toEqual([
      [1, "go", "Now."],
      [2, "wait", "Three, then."],
    ]);
    expect(
      joint?.answers.map(({ version, agency, agree, bot, reason }) => [version, agency, agree, bot, reason]),
    ).toEqual([
      [1, "police", true, false, undefined],
      [1, "ambulance", false, true, "They are three."],
      [2, "police", true, false, undefined],
      [2, "ambulance", true, true, undefined],
    ]);
  });

  test("that lapsed stands as the scenario says, took at least the time it was open, and has no reason", () => {
    expect(left).toMatchObject({
      outcome: "lapsed",
      option: { id: "wait", doctrine: "contrary" },
      latencyMs: 600_000,
      censored: true,
    });
    expect(left).not.toHaveProperty("reason");
  });

  test("may still be open at ENDEX, or never have been", () => {
    expect(stillOpen).toMatchObject({ outcome: "open", latencyMs: 300_000, censored: true, known: [] });
    expect(never).toMatchObject({ outcome: "never-opened", censored: true });
    expect(never).not.toHaveProperty("latencyMs");
  });
});

describe("[DBF3] at the moment of a decision", () => {
  test("the decider had been told this, and each agency that", () => {
    expect(claims(alone?.known)).toEqual([["eight", 80_000]]);
    expect(alone?.knownByAgency.map(({ agency, claims: known }) => [agency, claims(known)])).toEqual([
      [
        "ambulance",
        [
          ["three", 70_000],
          ["eight", 80_000],
        ],
      ],
      ["police", [["eight", 80_000]]],
    ]);
    expect(claims(joint?.known)).toEqual([
      ["eight", 80_000],
      ["three", 180_000],
    ]);
  });

  test("a claim is shown as so or not so", () => {
    expect(joint?.known.map(({ claim, true: so }) => [claim, so])).toEqual([
      ["eight", false],
      ["three", true],
    ]);
  });

  test("there is no record that the decider was told what it needed, though another agency was", () => {
    expect(alone?.noRecord.map(({ fact, role, heldBy }) => [fact, role, heldBy])).toEqual([
      ["three", "officer", ["ambulance"]],
      ["secret", "officer", []],
    ]);
  });

  test("in a joint decision the needs of all who sign count", () => {
    expect(joint?.noRecord.map(({ fact, role }) => [fact, role])).toEqual([
      ["secret", "officer"],
      ["other", "medic"],
    ]);
  });
});

const taking = (seconds: number, censored = false) => {
  const [account] = decisions(courseOf(plan, log));
  if (account === undefined) throw new Error("no decision");
  return { ...account, latencyMs: seconds * 1000, censored };
};

describe("[DBF4] the time by which half were decided", () => {
  test.each([
    ["all decided: 3/4, then 1/2", [taking(60), taking(120), taking(180), taking(240)], 120_000],
    [
      "one lapsed in between: 3/4, then 3/4 × 1/2",
      [taking(60), taking(90, true), taking(120), taking(180, true)],
      120_000,
    ],
    ["thirds: 2/3, then 1/3", [taking(60), taking(120), taking(180)], 120_000],
    ["two at the same time: 1/3", [taking(60), taking(60), taking(180)], 60_000],
    ["most lapsed: 2/3", [taking(60), taking(600, true), taking(600, true)], undefined],
    ["nobody decided", [taking(600, true)], undefined],
  ])("%s", (_, accounts, medianMs) => {
    expect(decisionLatency(accounts).medianMs).toBe(medianMs);
  });

  test("leaves out what never opened and counts what lapsed as undecided", () => {
    const latency = decisionLatency(decisions(courseOf(plan, log)));
    expect(latency).toMatchObject({ opened: 4, decided: { k: 2, n: 4 }, medianMs: 90_000 });
  });
});
