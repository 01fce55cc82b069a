import type { Plan } from "#engine/plan/plan.ts";
import { aCasualty, aChannel, aFact, aRole, aZone } from "./plan-parts.ts";

/** Lists things under their ids, as a plan holds them. */
export function byId<T extends { readonly id: string }>(...things: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}

/** The small pack every test plan speaks in: two findings, three interventions, a triage of three categories. */
const care: Pick<Plan, "findings" | "interventions" | "triage"> = {
  findings: {
    walks: { id: "walks", title: "Walks", ask: "Ask", type: "flag", takesMs: 0, default: false },
    breathing: { id: "breathing", title: "Breathing", ask: "Look", type: "flag", takesMs: 5000, default: true },
    rate: { id: "rate", title: "Respirations", ask: "Count", type: "number", takesMs: 15_000, default: 18 },
  },
  interventions: {
    airway: {
      id: "airway",
      title: "Open the airway",
      takesMs: 8000,
      needs: { op: "not", of: { op: "flag", of: { kind: "finding", id: "breathing" } } },
      lifesaving: true,
    },
    carry: { id: "carry", title: "Carry", takesMs: 40_000, moves: "clearing", lifesaving: false },
    load: { id: "load", title: "Load", takesMs: 30_000, zones: ["clearing"], moves: "away", lifesaving: false },
  },
  triage: {
    categories: {
      red: { title: "Red", code: "R", colour: "red", shape: "triangle", urgency: 0 },
      green: { title: "Green", code: "G", colour: "green", shape: "circle", urgency: 2 },
      black: { title: "Black", code: "B", colour: "black", shape: "cross", urgency: 3 },
    },
    protocols: [
      {
        id: "simple",
        title: "Simple",
        source: { doc: "Made for tests", verified: false },
        review: "Not for use",
        ages: { from: 16, to: 120 },
        steps: [
          { id: "s1", ask: "Walks?", when: { op: "flag", of: { kind: "finding", id: "walks" } }, gives: "green" },
          { id: "s2", ask: "Breathes?", when: { op: "flag", of: { kind: "finding", id: "breathing" } }, gives: "red" },
          {
            id: "s3",
            ask: "Else",
            when: { op: "not", of: { op: "flag", of: { kind: "finding", id: "breathing" } } },
            gives: "black",
          },
        ],
      },
    ],
  },
};

const people: Pick<Plan, "agencies" | "roles" | "personas"> = {
  agencies: {
    ambulance: { id: "ambulance", name: "Ambulance service", dress: "ambulance" },
    police: { id: "police", name: "Police", dress: "police" },
  },
  roles: byId(
    aRole("medic", { does: ["airway", "carry", "load"], triages: true }),
    aRole("officer", { agency: "police" }),
    aRole("control", { desk: true, zone: "room" }),
  ),
  personas: { caller: { id: "caller", name: "A caller", knows: [] } },
};

const place: Pick<Plan, "zones" | "channels" | "forms"> = {
  zones: byId(
    aZone("crash", { paths: { clearing: 20_000 } }),
    aZone("clearing", { centre: [20, 0, 0], paths: { crash: 20_000, road: 30_000 } }),
    aZone("road", { centre: [40, 0, 0], paths: { clearing: 30_000 } }),
    aZone("room", { onSite: false }),
    aZone("away", { onSite: false }),
  ),
  channels: byId(
    aChannel("talkgroup", { kind: "radio" }),
    aChannel("phone", { kind: "phone" }),
    aChannel("face", { kind: "in-person" }),
  ),
  forms: {
    report: {
      pack: "form",
      id: "report",
      title: "Report",
      act: "inform",
      source: { doc: "Made for tests", verified: false },
      fields: {
        count: {
          title: "How many",
          type: "number",
          required: true,
          claim: { subject: "casualties", field: "total" },
        },
        where: { title: "Where", type: "zone", required: false },
        kind: { title: "Kind", type: "choice", choices: { crash: "Crash", fire: "Fire" }, required: false },
        hazards: { title: "Hazards", type: "choices", choices: { fuel: "Fuel", ice: "Ice" }, required: false },
        major: { title: "Major", type: "flag", required: false },
        words: { title: "In words", type: "text", required: false },
      },
    },
  },
};

/**
 * A plan that can be played: a medic and an officer at a crash, a control room, one casualty that stops breathing after
 * five minutes, one fact, a report form, a talkgroup, a phone and speech; ENDEX at T+1:00. It has no rows, decisions,
 * phases or endings: a test names those it is about. Each given part replaces the default.
 */
export function aPlan(parts: Partial<Plan> = {}): Plan {
  return {
    format: 1,
    id: "test-plan",
    title: "A test",
    version: "1.0.0",
    locale: "en",
    durationMs: 3_600_000,
    truth: { casualties: { total: 3 } },
    ...people,
    ...place,
    ...care,
    props: {},
    variables: {},
    facts: byId(aFact("three-hurt", { neededBy: ["control"] })),
    casualties: byId(aCasualty("c1")),
    resources: {},
    caseKinds: {},
    cases: {},
    charts: {},
    meetings: {},
    probes: {},
    phases: [],
    objectives: { o1: { id: "o1", capability: "On-scene care", text: "Everybody is found" } },
    tasks: {},
    injects: [],
    expected: [],
    decisions: {},
    endings: [],
    hashes: { behaviour: "0".repeat(64), content: "0".repeat(64) },
    ...parts,
  };
}
