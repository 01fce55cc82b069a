import { describe, expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { toldIn } from "#engine/log/log.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

function sound(name: string) {
  const result = readScenario(sourceFile(`tests/scenarios/sound/${name}.yaml`), testPacks());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { scenario: result.scenario, plan: compilePlan(result.scenario, result.packs) };
}

test.each(["calls", "boats"])("[BOT8] the tests of %s come out as they say", (name) => {
  const { scenario, plan } = sound(name);
  for (const { name: title, misses } of playFileTests(plan, scenario.tests)) expect(misses, title).toEqual([]);
});

describe("[BOT8] cases in the hands of bots", () => {
  const { plan } = sound("calls");

  test("a good one takes each, merges what says the same, and closes the rest", () => {
    const { log } = rehearse(plan, { policy: "best" }, 1);
    const closed = toldIn(log).flatMap(({ entry: { is } }) => (is.type === "case-closed" ? [is] : []));
    expect(closed).toMatchObject([
      { case: "call-1", disposition: "dispatched", seat: "control" },
      { case: "call-2", disposition: "duplicate", into: "call-1" },
    ]);
  });

  test("a slow one hands some on, and leaves some to be overdue", () => {
    const seen = Array.from({ length: 20 }, (_, seed) => toldIn(rehearse(plan, { policy: "slow" }, seed).log));
    const types = new Set(seen.flat().map(({ entry }) => entry.is.type));
    expect([...types]).toEqual(expect.arrayContaining(["case-handed", "case-overdue", "case-taken"]));
  });
});

test("[BOT8] bots send what the option they would take needs, and wait for it", () => {
  const { plan } = sound("boats");
  const { log } = rehearse({ ...plan, expected: [] }, { policy: "best" }, 3);
  const acts = toldIn(log).flatMap(({ entry: { at, is } }) =>
    is.type === "resource-sent" || is.type === "resource-arrived" || is.type === "decision-taken"
      ? [{ at, ...is }]
      : [],
  );
  expect(acts.map(({ type }) => type)).toEqual([
    "resource-sent",
    "resource-sent",
    "resource-arrived",
    "resource-arrived",
    "decision-taken",
  ]);
  expect(acts.at(-1)).toMatchObject({ option: "all" });
});

test("[BOT3] a bot takes an option whose label is shorter than a reason may be", () => {
  const { plan } = sound("boats");
  const decisions = Object.values(plan.decisions).map((decision) => {
    const options = decision.options.map(({ id, doctrine, effects }) => ({ id, label: "Go", doctrine, effects }));
    return [decision.id, { ...decision, options }] as const;
  });
  const { summary } = rehearse({ ...plan, decisions: Object.fromEntries(decisions) }, { policy: "best" }, 3);
  expect(summary.decisions.map(({ status }) => status)).toEqual(["taken"]);
});
