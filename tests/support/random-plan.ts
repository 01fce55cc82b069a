import * as fc from "fast-check";
import type { Condition } from "#engine/plan/condition.ts";
import type { PlanCasualty, PlanCondition, Plan, PlanVariable } from "#engine/plan/plan.ts";
import type { PlanDecision, PlanEffect, PlanExpectedAction, PlanInject, Trigger } from "#engine/plan/msel.ts";
import { aPlan, byId } from "./a-plan.ts";
import { aCasualty, aCondition, aDecision, aFact, anExpectedAction, anInject, anOption, aRole } from "./plan-parts.ts";

const second = 1000;
const rows = ["R0", "R1", "R2", "R3", "R4"] as const;
const actions = ["E0", "E1"] as const;
const decisions = ["D0", "D1"] as const;
const casualties = ["c0", "c1", "c2"] as const;
const zones = ["crash", "clearing", "road", "away"] as const;
const states = ["s0", "s1", "s2", "s3"] as const;

const time = fc.integer({ min: 0, max: 400 }).map((n) => n * second);
const length = fc.integer({ min: 0, max: 120 }).map((n) => n * second);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...casualties).map((id): Condition => ({ op: "flag", of: { kind: "tagged", id } })),
  fc.constantFrom(...rows).map((id): Condition => ({ op: "flag", of: { kind: "fired", id } })),
  fc.constantFrom(...actions).map((id): Condition => ({ op: "not", of: { op: "flag", of: { kind: "met", id } } })),
  time.map((value): Condition => ({ op: ">=", left: { kind: "elapsed" }, right: { kind: "value", value } })),
  fc.integer({ min: 0, max: 9 }).map((value): Condition => ({
    op: ">",
    left: { kind: "variable", id: "water" },
    right: { kind: "value", value },
  })),
);

const effect: fc.Arbitrary<PlanEffect> = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((value): PlanEffect => ({ kind: "add", variable: "water", value })),
  fc.constantFrom(...decisions).map((decision): PlanEffect => ({ kind: "open", decision })),
  fc.record({
    kind: fc.constant("move" as const),
    casualty: fc.constantFrom(...casualties),
    to: fc.constantFrom(...zones),
  }),
  fc.record({
    kind: fc.constant("worsen" as const),
    casualty: fc.constantFrom(...casualties),
    to: fc.constantFrom(...states),
  }),
);

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  { weight: 3, arbitrary: time.map((at): Trigger => ({ kind: "at", at })) },
  fc.record({ kind: fc.constant("after-row" as const), row: fc.constantFrom(...rows), delayMs: length }),
  fc.record({ kind: fc.constant("after-decision" as const), decision: fc.constantFrom(...decisions), delayMs: length }),
  fc.record({ kind: fc.constant("overdue" as const), row: fc.constantFrom(...actions), delayMs: length }),
  fc.constant<Trigger>({ kind: "by-hand" }),
);

function inject(id: string): fc.Arbitrary<PlanInject> {
  return fc
    .record(
      {
        trigger,
        when: condition,
        effects: fc.array(effect, { maxLength: 2 }),
        facts: fc.subarray(["F0", "F1", "F2"]),
        to: fc.subarray(["medic", "officer", "control"]),
        channel: fc.constantFrom("talkgroup", "phone", "face"),
      },
      { requiredKeys: ["trigger", "effects", "facts", "to", "channel"] },
    )
    .map((parts) => anInject(id, { text: `TEXT-${id}-`, ...parts }));
}

function expected(id: string): fc.Arbitrary<PlanExpectedAction> {
  const type = fc.constantFrom(
    "casualty-tagged",
    "message-sent",
    "zone-entered",
    "decision-taken",
    "casualty-assessed",
  );
  return fc
    .record(
      { type, count: fc.integer({ min: 1, max: 2 }), byMs: time, lateMs: length, from: fc.constantFrom(...rows) },
      { requiredKeys: ["type", "count", "byMs", "lateMs"] },
    )
    .map(({ type: of, count, ...rest }) => anExpectedAction(id, { ...rest, pattern: { type: of, tests: [], count } }));
}

function aRandomDecision(id: string): fc.Arbitrary<PlanDecision> {
  return fc
    .record({ at: length, withinMs: time, joint: fc.boolean(), effects: fc.array(effect, { maxLength: 2 }) })
    .map(({ at, withinMs, joint, effects }) => ({
      ...aDecision(id, { at, withinMs, roles: ["officer", "medic"] }),
      options: [anOption("go", { effects }), anOption("wait")],
      ...(joint ? { joint: { agencies: ["police", "ambulance"], rule: "all" as const } } : {}),
    }));
}

/** Conditions that follow each other by time and treatment. No time at all only forwards, so that they come to rest. */
function conditionOf(index: number, longest: number, unit: number): fc.Arbitrary<PlanCondition> {
  const to = fc.integer({ min: 0, max: states.length - 1 });
  const leave = fc.record({ n: fc.integer({ min: 0, max: longest }), to }).map((after) => ({
    ms: (after.to > index ? after.n : after.n + 1) * unit,
    to: states[after.to] ?? "s0",
  }));
  return fc
    .record({ after: fc.array(leave, { maxLength: 2 }), airway: to, carry: to, walks: fc.boolean() })
    .map(({ after, airway, carry, walks }) =>
      aCondition(states[index] ?? "s0", {
        after,
        findings: { walks, breathing: index !== 3, rate: index },
        on: { airway: states[airway] ?? "s0", carry: states[carry] ?? "s0" },
      }),
    );
}

/** A casualty with four conditions that change after up to `longest` times `unit` milliseconds. */
export function randomCasualty(id: string, longest = 120, unit = second): fc.Arbitrary<PlanCasualty> {
  return fc
    .tuple(...states.map((_, index) => conditionOf(index, longest, unit)))
    .map((all) => aCasualty(id, { starts: "s0", conditions: byId(...all) }));
}

const variables = byId<PlanVariable>({ id: "water", initial: 3, min: 0, max: 9 });
const facts = byId(aFact("F0"), aFact("F1"), aFact("F2"));

/** A plan of five rows, two expected actions, two decisions, three casualties, endings, and an officer who arrives. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    injects: fc.tuple(...rows.map(inject)),
    expected: fc.tuple(...actions.map(expected)),
    decisions: fc.tuple(...decisions.map(aRandomDecision)),
    casualties: fc.tuple(...casualties.map((id) => randomCasualty(id))),
    when: condition,
    arrival: length,
  })
  .map(({ injects, expected: expectedActions, when, arrival, ...parts }) => {
    const { medic, control, ...others } = aPlan().roles;
    if (medic === undefined || control === undefined) throw new Error("the default plan has them");
    const arrives = { zone: "clearing", at: arrival };
    return aPlan({
      durationMs: 900 * second,
      roles: { ...others, ...byId(medic, control, aRole("officer", { agency: "police", zone: "away", arrives })) },
      injects,
      expected: expectedActions,
      decisions: byId(...parts.decisions),
      casualties: byId(...parts.casualties),
      variables,
      facts,
      phases: [{ id: "later", title: "Later", at: arrival }],
      endings: [
        { id: "early", title: "Early", good: true, text: "Early", when: { op: "and", of: [when, late] } },
        { id: "planned", title: "Planned", good: false, text: "Planned" },
      ],
    });
  });

const late: Condition = { op: ">", left: { kind: "elapsed" }, right: { kind: "value", value: 300 * second } };
