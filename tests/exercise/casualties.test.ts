import { expect, test } from "vitest";
import type { Command } from "#engine/exercise/command.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, aCondition, anInject } from "../support/plan-parts.ts";
import { clockAct, seatAct, trainerAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const minute = 60_000;

function assess(at: number, finding: string, seat = "medic"): Act {
  return seatAct(seat, at, { type: "assess", casualty: "c1", finding });
}
function treat(at: number, intervention: string, seat = "medic", casualty = "c1"): Act {
  return seatAct(seat, at, { type: "treat", casualty, intervention });
}
function goTo(zone: string, at: number, seat = "medic"): Act {
  return seatAct(seat, at, { type: "enter-zone", zone });
}

test("[CAS1] a condition changes with time and with treatment, each at its own moment", () => {
  const plan = aPlan();
  given(plan)
    .when(clockAct(6 * minute))
    .logs({ type: "casualty-changed", casualty: "c1", condition: "worse", time: 5 * minute });
  given(plan, treat(5 * minute, "airway"))
    .when(clockAct(6 * minute))
    .logs(
      { type: "treatment-finished", intervention: "airway", time: 5 * minute + 8000 },
      { type: "casualty-changed", condition: "held", time: 5 * minute + 8000 },
    );
});

const worsen = (id: string, at: number, to: string) =>
  anInject(id, { to: [], trigger: { kind: "at", at }, effects: [{ kind: "worsen", casualty: "c1", to }] });

test("[CAS1] what is put into a condition begins its time anew, and stays where it is put twice", () => {
  given(aPlan({ injects: [worsen("I1", minute, "held"), worsen("I2", 2 * minute, "hurt")] }))
    .when(clockAct(10 * minute))
    .logsAmongOthers(
      { type: "casualty-changed", condition: "held", time: minute },
      { type: "casualty-changed", condition: "hurt", time: 2 * minute },
      { type: "casualty-changed", condition: "worse", time: 7 * minute },
    );
  given(aPlan({ injects: [worsen("I1", minute, "hurt")] }))
    .when(clockAct(10 * minute))
    .logsAmongOthers({ type: "casualty-changed", condition: "worse", time: 5 * minute });
});

test("[CAS2] what takes no time is seen at once, the rest when the time is over, as it is then", () => {
  const plan = aPlan();
  given(plan)
    .when(assess(1000, "walks"))
    .logs({ type: "casualty-assessed", finding: "walks", value: false, role: "medic", time: 1000 });
  given(plan).when(assess(1000, "breathing")).logs({ type: "assessment-started", until: 6000 });
  const late = given(plan, assess(5 * minute - 1000, "breathing")).when(clockAct(6 * minute));
  late.logs(
    { type: "casualty-changed", condition: "worse" },
    { type: "casualty-assessed", finding: "breathing", value: false, time: 5 * minute + 4000 },
  );
  expect(late.state.found).toEqual({ medic: { c1: { breathing: false } } });
  given(plan).when(assess(1, "colour")).refuses("unknown-finding");
});

test("[CAS3] hands do one thing at a time, until it is done or they stop", () => {
  const plan = aPlan();
  const busy = given(plan, assess(1000, "breathing"));
  busy.when(assess(2000, "walks")).refuses("busy");
  busy.when(treat(2000, "carry")).refuses("busy");
  busy.when(goTo("clearing", 2000)).refuses("busy");
  busy.when(seatAct("medic", 2000, { type: "tag", casualty: "c1", category: "red" })).refuses("busy");
  const call = { type: "send-message", channel: "phone", to: ["control"], act: "inform" } satisfies Command;
  busy.when(seatAct("medic", 2000, call, { text: 3 })).logs({ type: "message-sent" });
  const stop = seatAct("medic", 2000, { type: "stop-treating" });
  busy.when(stop).logs({ type: "treatment-stopped", seat: "medic", casualty: "c1" });
  given(plan, assess(1000, "breathing"), stop).when(clockAct(minute)).logs();
  given(plan).when(stop).refuses("not-busy");
  given(plan, seatAct("medic", 1000, { type: "walk", to: "clearing" }))
    .when(stop)
    .refuses("not-busy");
});

test("[CAS4] an intervention needs the role, the finding, the zone and the casualty there", () => {
  const plan = aPlan();
  given(plan).when(treat(1, "airway")).refuses("need-not-met");
  given(plan, clockAct(5 * minute))
    .when(treat(5 * minute, "airway", "officer"))
    .refuses("role-may-not");
  given(plan).when(treat(1, "load")).refuses("not-there");
  given(plan).when(treat(1, "magic")).refuses("unknown-intervention");
  given(plan)
    .when(treat(1, "carry", "medic", "c9"))
    .refuses("unknown-casualty");
  given(plan, goTo("clearing", 1)).when(treat(2, "carry")).refuses("not-there");
  given(plan)
    .when(treat(2, "carry", "control"))
    .refuses("not-on-site");
  given(plan, trainerAct(1, { type: "pause" }, { reason: 8 }))
    .when(treat(1, "carry"))
    .refuses("not-running");
});

test("[CAS5] an intervention may take the casualty along; whoever else is busy with it has to stop", () => {
  const plan = aPlan();
  const carried = given(plan, treat(1000, "carry"), assess(31_000, "rate", "officer")).when(clockAct(minute));
  carried.logs(
    { type: "treatment-finished", intervention: "carry", time: 41_000 },
    { type: "casualty-moved", zone: "clearing" },
    { type: "treatment-stopped", seat: "officer", casualty: "c1" },
  );
  expect(carried.state.seats["officer"]).not.toHaveProperty("task");
  given(plan, treat(1000, "carry"), goTo("clearing", minute), treat(2 * minute, "load"))
    .when(clockAct(3 * minute))
    .logsAmongOthers({ type: "casualty-moved", zone: "away" });
});

const tag = (at: number, category: string, seat = "medic") =>
  seatAct(seat, at, { type: "tag", casualty: "c1", category });

test("[CAS6] a tag stands with what the protocol gives for the findings as they really are", () => {
  const plan = aPlan();
  given(plan).when(tag(1, "green")).logs({ type: "casualty-tagged", category: "green", protocol: "red" });
  given(plan, tag(1, "green"))
    .when(tag(6 * minute, "black"))
    .logsAmongOthers({ type: "casualty-tagged", category: "black", protocol: "black", was: "green" });
  given(plan).when(tag(1, "purple")).refuses("unknown-category");
  given(plan)
    .when(tag(1, "red", "officer"))
    .refuses("role-may-not");
  const { triage: _triage, ...noTriage } = plan;
  given(noTriage).when(tag(1, "red")).refuses("unknown-category");
  const seen = given(plan).when(tag(1, "green")).view({ kind: "seat", seat: "officer" });
  expect(seen.casualties["c1"]?.tag).toBe("green");
  expect(JSON.stringify(seen)).not.toContain("protocol");
});

const walker = (id: string, zone: string) =>
  aCasualty(id, {
    zone,
    starts: "up",
    conditions: { up: aCondition("up", { posture: "standing", findings: { walks: true, breathing: true, rate: 18 } }) },
  });

const call = (to: string, seat = "officer") => seatAct(seat, 10, { type: "call-walkers", to });

test("[CAS7] everybody in the caller's zone who can walk goes where they are told", () => {
  const plan = aPlan({ casualties: byId(aCasualty("c1"), walker("c2", "crash"), walker("c3", "clearing")) });
  given(plan)
    .when(call("clearing"))
    .logs(
      { type: "walkers-called", seat: "officer", to: "clearing", casualties: ["c2"] },
      { type: "casualty-moved", casualty: "c2", zone: "clearing" },
    );
  given(plan).when(call("crash")).refuses("already-there");
  given(plan).when(call("moon")).refuses("unknown-zone");
  given(plan).when(call("away")).refuses("not-on-site");
  given(plan).when(call("clearing", "control")).refuses("not-on-site");
});

test("[CAS8] a casualty walks off by itself when its condition for that holds, once, from where it began", () => {
  const when = {
    op: ">=",
    left: { kind: "elapsed" },
    right: { kind: "value", value: 2 * minute },
  } as const;
  const plan = aPlan({ casualties: byId({ ...walker("c2", "crash"), walksTo: { zone: "clearing", when } }) });
  given(plan)
    .when(clockAct(10 * minute))
    .logs({ type: "casualty-moved", casualty: "c2", zone: "clearing", time: 2 * minute });
  given(plan, clockAct(3 * minute), goTo("clearing", 3 * minute))
    .when(seatAct("medic", 4 * minute, { type: "call-walkers", to: "road" }))
    .logs({ type: "walkers-called" }, { type: "casualty-moved", zone: "road" });
});
