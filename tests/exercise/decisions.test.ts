import { expect, test } from "vitest";
import type { PlanDecision } from "#engine/plan/msel.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anInject, anOption, aRole } from "../support/plan-parts.ts";
import { clockAct, seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;

function decide(seat: string, option: string, at = minute, reason = 12): Act {
  return seatAct(seat, at, { type: "decide", decision: "D1", option }, reason === 0 ? {} : { reason });
}
function propose(seat: string, option: string, at = minute): Act {
  return seatAct(seat, at, { type: "propose", decision: "D1", option }, { reason: 12 });
}
function sign(seat: string, version: number, agree: boolean, reason = 0): Act {
  const lengths = reason === 0 ? {} : { reason };
  return seatAct(seat, 2 * minute, { type: "sign", decision: "D1", version, agree }, lengths);
}
function planOf(parts: Partial<PlanDecision>) {
  return aPlan({ decisions: byId(aDecision("D1", { at: 0, ...parts })) });
}

test("[DEC1] a decision opens at its time and is open as long as its length and its deciders' allowance", () => {
  given(aPlan({ decisions: byId(aDecision("D1")) }))
    .when(clockAct(2 * minute))
    .logs({ type: "decision-opened", decision: "D1", until: 12 * minute, time: 2 * minute });
  const { medic, control } = aPlan().roles;
  if (medic === undefined || control === undefined) throw new Error("the default plan has them");
  const slow = { ...planOf({}), roles: byId(medic, control, aRole("officer", { allowance: 1.5 })) };
  given(slow)
    .when(clockAct(20 * minute))
    .logsAmongOthers({ type: "decision-lapsed", option: "wait", answered: [], time: 15 * minute });
});

test("[DEC2] one decides what is one's own, while it is open, for an option there is, with a reason", () => {
  const plan = planOf({
    options: [
      anOption("go"),
      anOption("wait"),
      anOption("boat", { when: { op: "flag", of: { kind: "tagged", id: "c1" } } }),
    ],
  });
  given(plan)
    .when(decide("officer", "go"))
    .logs({ type: "decision-taken", option: "go", seat: "officer", joint: false, says: ["reason"] });
  given(plan).when(decide("medic", "go")).refuses("role-may-not");
  given(plan).when(decide("officer", "fly")).refuses("unknown-option");
  given(plan).when(decide("officer", "boat")).refuses("option-not-possible");
  given(plan, seatAct("medic", 5, { type: "tag", casualty: "c1", category: "red" }))
    .when(decide("officer", "boat"))
    .logs({ type: "decision-taken", option: "boat" });
  given(plan)
    .when(decide("officer", "go", minute, 0))
    .refuses("reason-missing");
  given(plan)
    .when(decide("officer", "go", minute, 2))
    .refuses("reason-missing");
  given(plan, decide("officer", "go")).when(decide("officer", "wait")).refuses("decision-not-open");
  given(planOf({ at: 5 * minute }))
    .when(decide("officer", "go"))
    .refuses("decision-not-open");
  given(plan).when(propose("officer", "go")).refuses("role-may-not");
});

test("[DEC3] a decision says which claims its decider was on record as knowing", () => {
  const plan = {
    ...planOf({}),
    injects: [
      anInject("I1", {
        to: ["officer"],
        channel: "talkgroup",
        facts: ["three-hurt"],
        trigger: { kind: "at", at: 1000 },
      }),
    ],
  };
  given(plan)
    .when(decide("officer", "go"))
    .logsAmongOthers({ type: "decision-taken", known: ["three-hurt"] });
  given(plan)
    .when(decide("officer", "go", 500))
    .logs({ type: "decision-taken", known: [] });
});

const joint = { joint: { agencies: ["police", "ambulance"], rule: "all" } } as const;

test("[DEC4] a joint decision is proposed, the proposer's agency agreeing, and taken when the rule is met", () => {
  const plan = planOf(joint);
  given(plan).when(decide("officer", "go")).refuses("nothing-proposed");
  given(plan)
    .when(propose("officer", "go"))
    .logs(
      { type: "decision-proposed", version: 1, option: "go", agency: "police", says: ["reason"] },
      { type: "decision-signed", version: 1, agree: true, agency: "police", bot: false },
    );
  given(plan, propose("officer", "go"))
    .when(sign("medic", 1, true))
    .logs(
      { type: "decision-signed", agree: true, agency: "ambulance" },
      { type: "decision-taken", option: "go", seat: "officer", role: "officer", joint: true },
    );
  given(plan, propose("officer", "go"), sign("control", 1, false, 9))
    .when(clockAct(20 * minute))
    .logsAmongOthers({ type: "decision-lapsed", option: "wait", answered: ["ambulance", "police"] });
});

test("[DEC4] majority is more than half of the agencies, and lead is the lead agency's agreement", () => {
  const roles = byId(
    aRole("medic"),
    aRole("officer", { agency: "police" }),
    aRole("control", { agency: "fire", desk: true, zone: "room" }),
  );
  const agencies = ["police", "ambulance", "fire", "city"];
  const majority = { ...planOf({ joint: { agencies, rule: "majority" } }), roles };
  given(majority, propose("officer", "go"))
    .when(sign("medic", 1, true))
    .logs({ type: "decision-signed" });
  given(majority, propose("officer", "go"), sign("medic", 1, true))
    .when(sign("control", 1, true))
    .logs({ type: "decision-signed" }, { type: "decision-taken" });
  const lead = { ...planOf({ joint: { agencies, rule: "lead", lead: "fire" } }), roles };
  given(lead, propose("officer", "go"), sign("medic", 1, false, 5))
    .when(sign("control", 1, true))
    .logs({ type: "decision-signed" }, { type: "decision-taken" });
});

test("[DEC5] an amendment asks again: new version, answers cleared, signatures to the old one refused", () => {
  const plan = planOf(joint);
  const amended = given(plan, propose("officer", "go"), propose("officer", "wait", 90_000));
  expect(amended.when(clockAct(91_000)).state.decisions["D1"]).toMatchObject({
    proposal: { version: 2, option: "wait" },
    answers: { police: { agree: true } },
  });
  amended.when(sign("medic", 1, true)).refuses("version-stale");
  amended.when(sign("medic", 2, true)).logs({ type: "decision-signed" }, { type: "decision-taken", option: "wait" });
});

test("[DEC6] an agency answers once, by any of its roles; a dissent has a reason; a bot's signature says so", () => {
  const plan = planOf(joint);
  const proposed = given(plan, propose("officer", "go"));
  proposed.when(sign("officer", 1, true)).refuses("already-signed");
  proposed.when(sign("medic", 1, false)).refuses("reason-missing");
  proposed
    .when(sign("medic", 1, false, 9))
    .logs({ type: "decision-signed", agree: false, agency: "ambulance", says: ["reason"] });
  given(plan, propose("officer", "go"), sign("medic", 1, false, 9))
    .when(sign("control", 1, true))
    .refuses("already-signed");
  given(plan)
    .when(sign("medic", 1, true))
    .refuses("nothing-proposed");
  given(planOf({ joint: { agencies: ["police", "fire"], rule: "all" } }), propose("officer", "go"))
    .when(sign("medic", 1, true))
    .refuses("role-may-not");
  givenLobby(plan, seated("officer"), seated("medic", "bot"), trainerAct(0, { type: "start" }))
    .when(propose("officer", "go"), sign("medic", 1, true))
    .logs({ type: "decision-signed", bot: true }, { type: "decision-taken" });
});

test("[DEC7] a decision is shown to those who may take or sign it, with the reasons given, and without doctrine", () => {
  const plan = planOf(joint);
  const taken = given(plan, propose("officer", "go")).when(sign("medic", 1, true));
  const view = taken.view({ kind: "seat", seat: "medic" }).decisions["D1"];
  expect(view).toMatchObject({
    status: "taken",
    option: "go",
    mayPropose: false,
    maySign: true,
    proposal: { seat: "officer", reason: expect.stringMatching(/^reason of/) },
    answers: { police: { agree: true }, ambulance: { agree: true } },
  });
  expect(JSON.stringify(view)).not.toMatch(/doctrine|acceptable/);
  const alone = given(planOf({})).when(decide("officer", "go"));
  expect(alone.view({ kind: "seat", seat: "medic" }).decisions).toEqual({});
  expect(alone.view({ kind: "seat", seat: "officer" }).decisions["D1"]).toMatchObject({
    mayPropose: true,
    reason: expect.stringMatching(/^reason of/),
  });
  expect(alone.view({ kind: "all" }).decisions["D1"]?.status).toBe("taken");
});
