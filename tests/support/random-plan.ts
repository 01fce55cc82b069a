import * as fc from "fast-check";
import type { Condition } from "#engine/plan/condition.ts";
import type { PlanCasualty, PlanCondition, Plan, PlanVariable } from "#engine/plan/plan.ts";
import type { PlanMeeting, PlanProbe } from "#engine/plan/meeting.ts";
import type { PlanDecision, PlanEffect, PlanExpectedAction, PlanInject, PlanVote, Trigger } from "#engine/plan/msel.ts";
import type { PlanCase, PlanCaseKind, PlanResource } from "#engine/plan/work.ts";
import { aPlan, byId } from "./a-plan.ts";
import { insideCharts, randomCharts } from "./random-charts.ts";
import { aCasualty, aCondition, aDecision, aFact, anExpectedAction, anInject, anOption, aRole } from "./plan-parts.ts";

const second = 1000;
const rows = ["R0", "R1", "R2", "R3", "R4"] as const;
const actions = ["E0", "E1"] as const;
const decisions = ["D0", "D1"] as const;
const casualties = ["c0", "c1", "c2"] as const;
const zones = ["crash", "clearing", "road", "away"] as const;
const states = ["s0", "s1", "s2", "s3"] as const;

const cases = ["k0", "k1", "k2"] as const;

const time = fc.integer({ min: 0, max: 400 }).map((n) => n * second);
const length = fc.integer({ min: 0, max: 120 }).map((n) => n * second);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...casualties).map((id): Condition => ({ op: "flag", of: { kind: "tagged", id } })),
  fc.constantFrom(...rows).map((id): Condition => ({ op: "flag", of: { kind: "fired", id } })),
  fc.constantFrom(...actions).map((id): Condition => ({ op: "not", of: { op: "flag", of: { kind: "met", id } } })),
  fc.constantFrom(...cases).map((id): Condition => ({ op: "flag", of: { kind: "closed", id } })),
  fc.constantFrom(...cases).map((id): Condition => ({ op: "flag", of: { kind: "taken", id } })),
  fc.integer({ min: 1, max: 3 }).map((value): Condition => ({
    op: ">=",
    left: { kind: "there", id: "boats.crash" },
    right: { kind: "value", value },
  })),
  fc.constantFrom(...insideCharts).map((id): Condition => ({ op: "flag", of: { kind: "in", id } })),
  fc.constantFrom("phone", "talkgroup").map((id): Condition => ({ op: "flag", of: { kind: "up", id } })),
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
  fc.record({
    kind: fc.constant("send" as const),
    resource: fc.constant("boats"),
    count: fc.integer({ min: 1, max: 4 }),
    to: fc.constantFrom("crash", "clearing", "road"),
  }),
  fc.constantFrom("e0", "e1").map((event): PlanEffect => ({ kind: "raise", event })),
  fc.record(
    {
      kind: fc.constant("channel" as const),
      channel: fc.constantFrom("talkgroup", "phone"),
      state: fc.constantFrom("up", "up", "up", "down", "congested"),
      delayMs: length,
    },
    { requiredKeys: ["kind", "channel", "state"] },
  ),
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
    .map((parts) => {
      const opens = cases[rows.findIndex((row) => row === id)];
      return anInject(id, { text: `TEXT-${id}-`, ...parts, ...(opens === undefined ? {} : { case: opens }) });
    });
}

function expected(id: string): fc.Arbitrary<PlanExpectedAction> {
  const type = fc.constantFrom(
    "casualty-tagged",
    "message-sent",
    "zone-entered",
    "decision-taken",
    "casualty-assessed",
    "case-taken",
    "case-closed",
    "resource-sent",
    "resource-arrived",
    "ballot-cast",
    "probe-answered",
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
    .record({
      at: length,
      withinMs: time,
      by: fc.constantFrom("one", "all", "vote"),
      effects: fc.array(effect, { maxLength: 2 }),
      opens,
      vote,
    })
    .map(({ at, withinMs, by, effects, opens: opening, vote: ballots }) => {
      const { at: _, ...bare } = aDecision(id, { at, withinMs, roles: by === "vote" ? [] : ["officer", "medic"] });
      return {
        ...bare,
        ...(opening.kind === "at" ? { at } : opening.with),
        options: [anOption("go", { effects }), anOption("wait")],
        ...(by === "all" ? { joint: { agencies: ["police", "ambulance"], rule: "all" as const } } : {}),
        ...(by === "vote" ? { vote: ballots } : {}),
      };
    });
}

function aRandomProbe(id: string): fc.Arbitrary<PlanProbe> {
  return fc
    .record({ at: time, withinMs: length, roles: fc.constantFrom(["medic"], ["officer", "medic"]), right: condition })
    .map((parts) => ({
      id,
      level: "perceive",
      question: `PROBE-${id}-`,
      ...parts,
      options: [
        { id: "yes", label: "Yes", right: parts.right },
        { id: "no", label: "No" },
      ],
    }));
}

const meetings = byId<PlanMeeting>({ id: "table", title: "Table", chair: "officer", members: ["officer", "medic"] });

/** How a decision comes to be open: by time, after the other one, or by the officer's hand. */
const opens = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: "at" as const }) },
  fc
    .record({ decision: fc.constantFrom(...decisions), delayMs: length })
    .map((after) => ({ kind: "after" as const, with: { after } })),
  fc
    .constantFrom({ openedBy: ["officer"] }, { meeting: "table" })
    .map((parts) => ({ kind: "hand" as const, with: parts })),
);

const vote: fc.Arbitrary<PlanVote> = fc.record({
  roles: fc.constantFrom(["officer", "medic"], ["officer", "medic", "control"], ["medic"]),
  rule: fc.constantFrom("majority", "plurality", "two-thirds"),
  quorum: fc.integer({ min: 1, max: 3 }),
  secret: fc.boolean(),
});

/** A case that the row of its number opens; the medic and the control room handle it, the officer may be handed it. */
function aRandomCase(id: string, row: string): fc.Arbitrary<PlanCase> {
  return fc
    .record({ dueMs: length, done: fc.array(effect, { maxLength: 1 }) }, { requiredKeys: ["done"] })
    .map(({ done, ...due }) => ({ id, kind: "call", row, about: { address: `ABOUT-${id}-` }, on: { done }, ...due }));
}

const caseKinds = byId<PlanCaseKind>({
  id: "call",
  title: "A call",
  fields: { address: { title: "Address" } },
  handledBy: ["medic", "control"],
  handsTo: ["officer"],
  dispositions: { done: { title: "Done", merges: false }, same: { title: "The same", merges: true } },
});

const resources = byId<PlanResource>({
  id: "boats",
  title: "Boats",
  agency: "police",
  count: 4,
  home: "clearing",
  sentBy: ["control"],
  travel: { crash: 30 * second, road: 0 },
});

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
const facts = byId(aFact("F0"), aFact("F1"), aFact("F2"), aFact("F3", { heldBy: ["officer", "control"] }));
const personas = byId({ id: "caller", name: "A caller", knows: ["F2"] });

/** A plan of two charts, five rows, three of which open a case, boats, two expected actions, two decisions, three casualties, endings, and an officer who arrives. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    injects: fc.tuple(...rows.map(inject)),
    expected: fc.tuple(...actions.map(expected)),
    decisions: fc.tuple(...decisions.map(aRandomDecision)),
    probes: fc.tuple(aRandomProbe("P0")),
    casualties: fc.tuple(...casualties.map((id) => randomCasualty(id))),
    cases: fc.tuple(...cases.map((id, index) => aRandomCase(id, rows[index] ?? "R0"))),
    charts: randomCharts({ condition, effect, length }),
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
      probes: byId(...parts.probes),
      meetings,
      casualties: byId(...parts.casualties),
      cases: byId(...parts.cases),
      caseKinds,
      resources,
      personas,
      charts: parts.charts,
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
