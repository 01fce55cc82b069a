import * as fc from "fast-check";
import type { Condition, Operand } from "#engine/plan/condition.ts";
import type { PlanDecision, PlanEffect, PlanInject, Trigger } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { aPlan, byId } from "./a-plan.ts";
import { aCasualty, aDecision, anExpectedAction, anInject, anOption, aRole } from "./plan-parts.ts";

/** Every time of a random story is a whole number of these. */
export const unit = 3000;
const duration = 5;
const dispositions = { helped: { title: "Helped", merges: false }, wrong: { title: "Wrong number", merges: false } };
const rows = ["R0", "R1", "R2", "R3"] as const;

const units = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from, max: to }).map((count) => count * unit);

const flag = (of: Operand): Condition => ({ op: "flag", of });
const equal = (left: Operand, value: string | number): Condition => ({
  op: "==",
  left,
  right: { kind: "value", value },
});

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...rows).map((id) => flag({ kind: "fired", id })),
  fc
    .tuple(fc.constantFrom("D0", "D1"), fc.constantFrom("go", "wait", "open", "closed", "lapsed"))
    .map(([id, word]) => equal({ kind: "decision", id }, word)),
  fc
    .tuple(fc.constantFrom(">=" as const, "<" as const), fc.integer({ min: 0, max: 3 }))
    .map(([op, value]): Condition => ({
      op,
      left: { kind: "variable", id: "water" },
      right: { kind: "value", value },
    })),
  fc.constant(flag({ kind: "variable", id: "warned" })),
  fc
    .tuple(fc.constantFrom(">=" as const, "<" as const, "==" as const), units(1, duration))
    .map(([op, value]): Condition => ({ op, left: { kind: "elapsed" }, right: { kind: "value", value } })),
  fc
    .constantFrom("E0", "E1")
    .chain((id) => fc.constantFrom("met" as const, "overdue" as const).map((kind) => flag({ kind, id }))),
  fc.constant(flag({ kind: "shown", id: "tape" })),
  fc.constant(flag({ kind: "tagged", id: "c1" })),
  fc.constantFrom("taken" as const, "closed" as const).map((kind) => flag({ kind, id: "call" })),
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 2, arbitrary: simple.map((of): Condition => ({ op: "not", of })) },
  { weight: 2, arbitrary: fc.tuple(simple, simple).map((of): Condition => ({ op: "and", of })) },
  fc.tuple(simple, simple).map((of): Condition => ({ op: "or", of })),
);

const effect: fc.Arbitrary<PlanEffect> = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((value): PlanEffect => ({ kind: "add", variable: "water", value })),
  fc.integer({ min: 0, max: 3 }).map((value): PlanEffect => ({ kind: "set", variable: "water", value })),
  fc.boolean().map((value): PlanEffect => ({ kind: "set", variable: "warned", value })),
  fc.constantFrom("D0", "D1").map((decision): PlanEffect => ({ kind: "open", decision })),
  fc.boolean().map((shown): PlanEffect => ({ kind: "show", prop: "tape", shown })),
);
const settingOnly = effect.filter(({ kind }) => kind !== "open");
const effects = fc.array(effect, { maxLength: 2 });

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  { weight: 3, arbitrary: units(0, duration - 1).map((at): Trigger => ({ kind: "at", at })) },
  fc.record({ kind: fc.constant("after-row" as const), row: fc.constantFrom(...rows), delayMs: units(0, 2) }),
  fc.record(
    {
      kind: fc.constant("after-decision" as const),
      decision: fc.constantFrom("D0", "D1"),
      option: fc.constantFrom("go", "wait"),
      delayMs: units(0, 2),
    },
    { requiredKeys: ["kind", "decision", "delayMs"] },
  ),
  fc.record({ kind: fc.constant("overdue" as const), row: fc.constantFrom("E0", "E1"), delayMs: units(1, 2) }),
);

function row(id: string, trigs: fc.Arbitrary<Trigger> = trigger): fc.Arbitrary<PlanInject> {
  return fc
    .record({ trigger: trigs, when: condition, effects }, { requiredKeys: ["trigger", "effects"] })
    .map((parts) => anInject(id, parts));
}

const following = fc.record(
  { decision: fc.constant("D0"), option: fc.constantFrom("go", "wait"), delayMs: units(0, 2) },
  { requiredKeys: ["decision", "delayMs"] },
);

function aStoryDecision(id: string): fc.Arbitrary<PlanDecision> {
  const optional = fc.option(condition, { nil: undefined });
  return fc
    .record({
      at: fc.option(units(0, 3), { nil: undefined }),
      after: fc.option(following, { nil: undefined }),
      withinMs: units(1, 3),
      go: optional,
      joint: fc.nat(4),
      effects,
    })
    .map(({ at, after, withinMs, go, joint, effects: changes }) => {
      const { at: _, ...plain } = aDecision(id, { withinMs, roles: ["officer"] });
      return {
        ...plain,
        ...(at === undefined ? {} : { at }),
        ...(after === undefined || id === "D0" ? {} : { after }),
        ...(joint === 0 ? { joint: { agencies: ["police", "ambulance"], rule: "all" as const } } : {}),
        options: [anOption("go", { effects: changes, ...(go === undefined ? {} : { when: go }) }), anOption("wait")],
      };
    });
}

const ending = (id: string): fc.Arbitrary<Plan["endings"][number]> =>
  condition.map((when) => ({ id, title: id, when, good: true, text: id }));

/** Either two decisions, or one and a row by hand: two things people do that set timers, so that thirds of a unit tell every order apart. */
const timed: fc.Arbitrary<Pick<Plan, "injects" | "decisions">> = fc.oneof(
  fc.record({
    injects: fc.tuple(...rows.map((id) => row(id))),
    decisions: fc.tuple(aStoryDecision("D0"), aStoryDecision("D1")).map((two) => byId(...two)),
  }),
  fc.record({
    injects: fc.tuple(row("R0", fc.constant({ kind: "by-hand" })), ...rows.slice(1).map((id) => row(id))),
    decisions: aStoryDecision("D0").map((one) =>
      byId(one, { ...aDecision("D1", { withinMs: unit }), at: 10 * duration * unit }),
    ),
  }),
);

/**
 * A small scenario in which everything that changes is read by something: four rows, of which one opens a case, two
 * decisions, an action that is met by a tag and one that is met by deciding, a variable, a flag, a prop, three endings.
 */
export const randomStory: fc.Arbitrary<Plan> = fc
  .record({
    timed,
    endings: fc.tuple(ending("first"), ending("second")),
    on: fc.record({ helped: fc.array(settingOnly, { maxLength: 1 }), wrong: fc.array(settingOnly, { maxLength: 1 }) }),
    by: units(1, 4),
    late: units(0, 1),
  })
  .map(({ timed: { injects, decisions }, endings, on, by, late }) => {
    const { medic, control } = aPlan().roles;
    if (medic === undefined || control === undefined) throw new Error("the default plan has them");
    const taken = { type: "decision-taken", tests: [{ field: "decision", op: "==" as const, value: "D0" }], count: 1 };
    const tagged = {
      type: "casualty-tagged",
      tests: [{ field: "casualty", op: "==" as const, value: "c2" }],
      count: 1,
    };
    return aPlan({
      casualties: byId(aCasualty("c1"), aCasualty("c2")),
      durationMs: duration * unit,
      roles: byId(medic, control, aRole("officer", { agency: "police" })),
      props: {
        tape: {
          id: "tape",
          title: "Tape",
          model: "tape",
          at: [0, 0, 0],
          facing: 0,
          zone: "crash",
          shown: false,
          lights: false,
        },
      },
      variables: byId<Plan["variables"][string]>(
        { id: "water", initial: 1, min: 0, max: 3 },
        { id: "warned", initial: false },
      ),
      injects: injects.map((one) => (one.id === "R3" ? { ...one, case: "call" } : one)),
      decisions,
      caseKinds: byId({ id: "call", title: "Call", fields: {}, handledBy: ["control"], handsTo: [], dispositions }),
      cases: byId({ id: "call", kind: "call", row: "R3", about: {}, on }),
      expected: [
        anExpectedAction("E0", { byMs: by, lateMs: late, pattern: tagged }),
        anExpectedAction("E1", { byMs: by, lateMs: late, who: ["officer"], pattern: taken }),
      ],
      endings: [...endings, { id: "planned", title: "Planned", good: false, text: "Planned" }],
    });
  });
