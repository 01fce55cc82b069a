import type { PlanDecision, PlanExpectedAction, PlanInject, PlanOption } from "#engine/plan/msel.ts";
import type { PlanCasualty, PlanChannel, PlanCondition, PlanFact, PlanRole, PlanZone } from "#engine/plan/plan.ts";

/** A role with one seat named like it, at the crash. */
export function aRole(id: string, parts: Partial<PlanRole> = {}): PlanRole {
  return {
    id,
    title: `The ${id}`,
    agency: "ambulance",
    seats: [id],
    desk: false,
    zone: "crash",
    does: [],
    triages: false,
    brief: "Play it.",
    allowance: 1,
    ...parts,
  };
}

/** A zone on site with no paths. */
export function aZone(id: string, parts: Partial<PlanZone> = {}): PlanZone {
  return { id, title: `The ${id}`, centre: [0, 0, 0], radius: 8, onSite: true, look: "Look.", paths: {}, ...parts };
}

/** A phone line of everybody in the default plan. */
export function aChannel(id: string, parts: Partial<PlanChannel> = {}): PlanChannel {
  return {
    id,
    title: `The ${id}`,
    kind: "phone",
    members: ["medic", "officer", "control", "caller"],
    state: "up",
    delayMs: 30_000,
    ...parts,
  };
}

/** A claim that three are hurt, by a caller. */
export function aFact(id: string, parts: Partial<PlanFact> = {}): PlanFact {
  return {
    id,
    subject: "casualties",
    field: "total",
    value: 3,
    text: `Text of ${id}`,
    source: "A caller",
    neededBy: [],
    heldBy: [],
    ...parts,
  };
}

/** A condition that lasts, of somebody who lies and breathes. */
export function aCondition(id: string, parts: Partial<PlanCondition> = {}): PlanCondition {
  return {
    id,
    look: `Looks ${id}`,
    posture: "lying-back",
    signs: [],
    findings: { walks: false, breathing: true, rate: 18 },
    after: [],
    on: {},
    ...parts,
  };
}

/** A casualty at the crash that breathes, stops after five minutes, and breathes again once the airway is open. */
export function aCasualty(id: string, parts: Partial<PlanCasualty> = {}): PlanCasualty {
  return {
    id,
    title: `Casualty ${id}`,
    age: 40,
    figure: { build: "man", skin: 1, hair: "short", top: "#6b7c93", legs: "#39424e" },
    zone: "crash",
    at: [1, 0, 2],
    facing: 0,
    starts: "hurt",
    conditions: {
      hurt: aCondition("hurt", { after: [{ ms: 300_000, to: "worse" }] }),
      worse: aCondition("worse", {
        findings: { walks: false, breathing: false, rate: 0 },
        on: { airway: "held" },
      }),
      held: aCondition("held"),
    },
    ...parts,
  };
}

/** A row that is delivered by phone from the caller to control at T+0:01. */
export function anInject(id: string, parts: Partial<PlanInject> = {}): PlanInject {
  return {
    id,
    kind: "inject",
    title: `Row ${id}`,
    trigger: { kind: "at", at: 60_000 },
    from: "caller",
    to: ["control"],
    channel: "phone",
    text: `Text of ${id}`,
    facts: [],
    effects: [],
    demands: "none",
    ...parts,
  };
}

/** An expected action of the medic: tag anybody by T+0:05, two minutes of tolerance. */
export function anExpectedAction(id: string, parts: Partial<PlanExpectedAction> = {}): PlanExpectedAction {
  return {
    id,
    title: `Action ${id}`,
    who: ["medic"],
    pattern: {
      type: "casualty-tagged",
      tests: [{ field: "role", op: "in", value: ["medic"] }],
      count: 1,
      distinct: "casualty",
    },
    byMs: 300_000,
    lateMs: 120_000,
    critical: false,
    ...parts,
  };
}

export function anOption(id: string, parts: Partial<PlanOption> = {}): PlanOption {
  return { id, label: `Option ${id}`, doctrine: "acceptable", effects: [], ...parts };
}

/** A decision of the officer, open from T+0:02 for ten minutes; `wait` stands when nobody decides. */
export function aDecision(id: string, parts: Partial<PlanDecision> = {}): PlanDecision {
  return {
    id,
    title: `Decision ${id}`,
    question: "What now?",
    roles: ["officer"],
    openedBy: [],
    at: 120_000,
    withinMs: 600_000,
    lapses: "wait",
    controls: [],
    options: [anOption("go"), anOption("wait")],
    ...parts,
  };
}
