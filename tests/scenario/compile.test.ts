import { describe, expect, test } from "vitest";
import { canonical } from "#engine/canonical.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const everything = sourceFile("tests/scenarios/sound/everything.yaml").text;
const plan = planOf(everything);
const expected = (id: string) => plan.expected.find((row) => row.id === id);
const inject = (id: string) => plan.injects.find((row) => row.id === id);

test("[SCN5] three injects are a scenario", () => {
  const { injects } = planOf(sourceFile("tests/scenarios/sound/three-injects.yaml").text);
  expect(injects.map(({ trigger }) => trigger)).toEqual([
    { kind: "at", at: 60_000 },
    { kind: "after-row", row: "I1", delayMs: 90_000 },
    { kind: "by-hand" },
  ]);
});

describe("[SCN6] a plan", () => {
  test("counts times in milliseconds", () => {
    expect(plan.durationMs).toBe(600_000);
    expect(plan.roles["crew"]?.arrives).toEqual({ zone: "road", at: 120_000 });
    expect(plan.phases.map(({ id, at }) => [id, at])).toEqual([
      ["first", 0],
      ["later", 300_000],
    ]);
    expect(plan.decisions["d1"]?.withinMs).toBe(120_000);
  });

  test("gives each seat of a role a name", () => {
    expect(plan.roles["patrol"]?.seats).toEqual(["patrol", "patrol.2", "patrol.3"]);
    expect(plan.roles["crew"]?.seats).toEqual(["crew"]);
  });

  test("walks paths both ways, in the time written for each way", () => {
    expect(plan.zones["road"]?.paths).toEqual({ field: 10_000 });
    expect(plan.zones["field"]?.paths).toEqual({ road: 12_000 });
    const { zones } = planOf(sourceFile("tests/scenarios/sound/three-injects.yaml").text);
    expect(zones["field"]?.paths).toEqual({ road: 10_000 });
  });

  test("fills in the findings a condition does not state, and sorts what comes after it", () => {
    const worse = plan.casualties["c1"]?.conditions["worse"];
    expect(worse?.findings).toEqual({ walks: false, breathing: false, rate: 0, voice: "none" });
    expect(worse?.after).toEqual([
      { ms: 90_000, to: "worse2" },
      { ms: 300_000, to: "gone" },
    ]);
    expect(plan.casualties["c1"]?.conditions["better"]?.findings).toMatchObject({ breathing: true, rate: 18 });
  });

  test("gives variables their first value", () => {
    expect(plan.variables).toEqual({
      river: { id: "river", initial: "low", values: ["low", "high"] },
      warned: { id: "warned", initial: false },
      trapped: { id: "trapped", initial: 3, min: 0, max: 20 },
    });
  });

  test("splits effects into one thing each, in their order", () => {
    expect(inject("I1")?.effects).toEqual([
      { kind: "set", variable: "river", value: "high" },
      { kind: "set", variable: "warned", value: true },
      { kind: "add", variable: "trapped", value: -2 },
      { kind: "open", decision: "d1" },
      { kind: "show", prop: "tape", shown: true },
    ]);
    expect(inject("A1")?.effects).toEqual([
      { kind: "show", prop: "tape", shown: false },
      { kind: "move", casualty: "c1", to: "field" },
      { kind: "worsen", casualty: "c1", to: "gone" },
    ]);
  });

  test("knows what makes a row come", () => {
    expect(inject("A1")?.trigger).toEqual({ kind: "after-decision", decision: "d1", option: "go", delayMs: 60_000 });
    expect(inject("C1")?.trigger).toEqual({ kind: "overdue", row: "E1", delayMs: 30_000 });
  });

  test("counts an expected action's target from STARTEX or from a row", () => {
    expect(expected("E1")).toMatchObject({ byMs: 240_000, lateMs: 120_000, critical: true, task: "T1" });
    expect(expected("E1")?.from).toBeUndefined();
    expect(expected("E2")).toMatchObject({ from: "I1", byMs: 240_000, lateMs: 0 });
  });

  test("is plain JSON and the same every time", () => {
    expect(JSON.parse(canonical(plan))).toEqual(plan);
    expect(canonical(planOf(everything))).toBe(canonical(plan));
  });
});

const patrol = { field: "role", op: "in", value: ["patrol"] };
const crew = { field: "role", op: "in", value: ["crew"] };

test.each([
  [
    "E1",
    "message-sent",
    [
      { field: "role", op: "in", value: ["patrol", "crew"] },
      { field: "form", op: "==", value: "report" },
      { field: "claims.id", op: "includes", value: "two" },
      { field: "to", op: "includes", value: "desk" },
      { field: "channel", op: "==", value: "radio" },
      { field: "re.row", op: "==", value: "I1" },
    ],
    "message",
  ],
  ["E2", "casualty-tagged", [patrol, { field: "category", op: "==", value: "red" }], "casualty"],
  [
    "E3",
    "decision-taken",
    [
      { field: "decision", op: "==", value: "d1" },
      { field: "option", op: "==", value: "go" },
    ],
    "decision",
  ],
  ["E4", "decision-signed", [crew, { field: "decision", op: "==", value: "d1" }], "agency"],
  [
    "E5",
    "treatment-finished",
    [patrol, { field: "intervention", op: "==", value: "airway" }, { field: "casualty", op: "==", value: "c1" }],
    "casualty",
  ],
  ["E6", "casualty-assessed", [patrol], "casualty"],
  ["E7", "zone-entered", [crew, { field: "zone", op: "==", value: "field" }], "seat"],
  [
    "E8",
    "message-opened",
    [
      { field: "role", op: "in", value: ["desk"] },
      { field: "row", op: "==", value: "I1" },
    ],
    "seat",
  ],
])("[SCN8] the match of %s looks for %s", (id, type, tests, distinct) => {
  expect(expected(id)?.pattern).toMatchObject({ type, tests, distinct });
});

test("[SCN8] count and after narrow a pattern", () => {
  expect(expected("E2")?.pattern).toMatchObject({ count: 2, afterRow: "I1" });
  expect(expected("E7")?.pattern.count).toBe(1);
});

const behaves: readonly (readonly [string, string, string])[] = [
  ["a time", "at: T+0:01:30", "at: T+0:01:31"],
  ["a path", "paths: { road: 12s }", "paths: { road: 13s }"],
  ["a finding", "rate: 0", "rate: 1"],
  ["a condition", "trapped < 20", "trapped < 19"],
  ["a seat", "seats: 3", "seats: 2"],
  ["a deadline", "within: 2m", "within: 3m"],
  ["a fact's value", "value: 2", "value: 3"],
];

test.each(behaves)("[SCN7] %s changes the hash of the behaviour and not of the content", (_, from, to) => {
  expect(everything).toContain(from);
  const { hashes } = planOf(everything.replace(from, to));
  expect(hashes.behaviour).not.toBe(plan.hashes.behaviour);
  expect(hashes.content).toBe(plan.hashes.content);
});

const reads: readonly (readonly [string, string, string])[] = [
  ["a text", "text: Two are hurt.", "text: Three are hurt."],
  ["a look", "look: A field.", "look: A wet field."],
  ["a label", "label: Go,", "label: Let us go,"],
  ["a brief", "brief: Stay.", "brief: Stay here."],
  ["a condition's look", "look: Breathes.", "look: Breathes well."],
  ["the briefing", "briefing: Read me.", "briefing: Read me first."],
  ["a source", "ref: { doc: A plan }, when", "ref: { doc: Another plan }, when"],
];

test.each(reads)("[SCN7] %s changes the hash of the content and not of the behaviour", (_, from, to) => {
  expect(everything).toContain(from);
  const { hashes } = planOf(everything.replace(from, to));
  expect(hashes.content).not.toBe(plan.hashes.content);
  expect(hashes.behaviour).toBe(plan.hashes.behaviour);
});

test("[SCN7] a role's title and a fact's source change both, for they stand in the log", () => {
  for (const [from, to] of [
    ["title: Crew,", "title: Fire crew,"],
    ["source: A caller, neededBy", "source: Another caller, neededBy"],
  ] as const) {
    const { hashes } = planOf(everything.replace(from, to));
    expect(hashes.content).not.toBe(plan.hashes.content);
    expect(hashes.behaviour).not.toBe(plan.hashes.behaviour);
  }
});
