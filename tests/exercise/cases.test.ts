import { expect, test } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { planOf } from "../support/read-plan.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { clockAct, seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;
const plan = planOf(sourceFile("tests/scenarios/sound/calls.yaml").text);
const mapSays = { id: "map", subject: "river", field: "rises", value: true, source: "The map" };
const opened = clockAct(2 * minute);

function take(seat: string, id: string, at = 2 * minute): Act {
  return seatAct(seat, at, { type: "take-case", case: id });
}
function hand(seat: string, id: string, to: string, at = 2 * minute): Act {
  return seatAct(seat, at, { type: "hand-case", case: id, to });
}
function close(seat: string, id: string, disposition: string, into?: string, reason = 12): Act {
  const command = { type: "close-case", case: id, disposition, ...(into === undefined ? {} : { into }) } as const;
  return seatAct(seat, 2 * minute, command, reason === 0 ? {} : { reason });
}
function casesOf(view: SeatView): readonly string[] {
  return Object.keys(view.cases);
}

test("[WRK1] a case comes with its row into the queue of its kind's roles, and is overdue by its own time", () => {
  given(plan)
    .when(clockAct(2 * minute))
    .logsAmongOthers(
      { type: "case-opened", case: "call-1", kind: "call", row: "I1", roles: ["control"], due: 7 * minute },
      { type: "case-opened", case: "call-2", due: 4 * minute, time: 2 * minute },
    );
  const late = given(plan).when(clockAct(8 * minute));
  late.logsAmongOthers(
    { type: "case-overdue", case: "call-2", time: 4 * minute },
    { type: "case-overdue", case: "call-1", time: 7 * minute },
  );
  const { state } = given(plan, opened, take("control", "call-2"), close("control", "call-2", "dispatched")).when(
    clockAct(8 * minute),
  );
  expect(state.cases["call-2"]).toMatchObject({ status: "closed", overdue: false, owner: "control" });
  expect(state.cases["call-1"]).toMatchObject({ status: "open", overdue: true });
});

test("[WRK1] a case's time counts times its handlers' allowance", () => {
  const { control } = plan.roles;
  if (control === undefined) throw new Error("the scenario has it");
  const slow = { ...plan, roles: { ...plan.roles, control: { ...control, allowance: 2 } } };
  given(slow)
    .when(opened)
    .logsAmongOthers(
      { type: "case-opened", case: "call-1", due: 13 * minute },
      { type: "case-opened", due: 6 * minute },
    );
});

test("[WRK2] a case is taken once, by a role in whose queue it is, until its owner's seat is empty", () => {
  given(plan, opened)
    .when(take("control", "call-1"))
    .logsAmongOthers({ type: "case-taken", case: "call-1", seat: "control" });
  given(plan, opened, take("control", "call-1")).when(take("control", "call-1")).logs();
  given(plan, opened).when(take("crew", "call-1")).refuses("unknown-case");
  given(plan, opened).when(take("control", "call-9")).refuses("unknown-case");
  given(plan)
    .when(take("control", "call-1", 0))
    .refuses("unknown-case");
  given(plan, opened, take("control", "call-1"), hand("control", "call-1", "crew"))
    .when(take("control", "call-1"))
    .refuses("case-not-yours");
  const [control] = [plan.roles["control"]];
  if (control === undefined) throw new Error("the scenario has it");
  const two = { ...plan, roles: { ...plan.roles, control: { ...control, seats: ["control", "control.2"] } } };
  given(two, opened, take("control", "call-1")).when(take("control.2", "call-1")).refuses("case-taken");
  const left: Act = { ...seated("control"), at: 2 * minute, command: { type: "leave-seat", seat: "control" } };
  given(two, opened, take("control", "call-1"), left)
    .when(take("control.2", "call-1"))
    .logs({ type: "case-taken", case: "call-1", seat: "control.2" });
});

test("[WRK3] its owner hands a case on to a role of its kind", () => {
  const taken = [opened, take("control", "call-1")] as const;
  const { state } = given(plan, ...taken)
    .when(hand("control", "call-1", "crew"))
    .logs({ type: "case-handed", case: "call-1", seat: "control", to: "crew" });
  expect(state.cases["call-1"]).toMatchObject({ queue: ["crew"], roles: ["control", "crew"] });
  expect(state.cases["call-1"]).not.toHaveProperty("owner");
  given(plan, opened)
    .when(hand("control", "call-1", "crew"))
    .refuses("case-not-yours");
  given(plan, ...taken)
    .when(hand("control", "call-1", "patrol"))
    .refuses("role-may-not");
  given(plan, ...taken)
    .when(hand("control", "call-1", "nobody"))
    .refuses("unknown-recipient");
  given(plan, ...taken)
    .when(hand("control", "call-1", "control"))
    .logs({ type: "case-handed", to: "control" });
  given(plan, ...taken, hand("control", "call-1", "crew"))
    .when(take("crew", "call-1"))
    .logs({ type: "case-taken", seat: "crew" });
});

test("[WRK4] its owner closes a case with a disposition and a reason", () => {
  const taken = [opened, take("control", "call-1"), take("control", "call-2")] as const;
  given(plan, opened)
    .when(close("control", "call-1", "dispatched"))
    .refuses("case-not-yours");
  given(plan, ...taken)
    .when(close("control", "call-1", "gone"))
    .refuses("unknown-disposition");
  given(plan, ...taken)
    .when(close("control", "call-1", "dispatched", undefined, 0))
    .refuses("reason-missing");
  given(plan, ...taken)
    .when(close("control", "call-1", "dispatched"))
    .logsAmongOthers({ type: "case-closed", case: "call-1", disposition: "dispatched", says: ["reason"] });
  given(plan, ...taken, close("control", "call-1", "dispatched"))
    .when(close("control", "call-1", "dispatched"))
    .refuses("case-closed");
});

test("[WRK4] a case merges into another that was not merged itself", () => {
  const taken = [opened, take("control", "call-1"), take("control", "call-2")] as const;
  given(plan, ...taken)
    .when(close("control", "call-2", "duplicate"))
    .refuses("into-missing");
  given(plan, ...taken)
    .when(close("control", "call-2", "duplicate", "call-2"))
    .refuses("into-wrong");
  given(plan, ...taken)
    .when(close("control", "call-2", "dispatched", "call-1"))
    .refuses("into-wrong");
  given(plan, ...taken)
    .when(close("control", "call-2", "duplicate", "call-9"))
    .refuses("unknown-case");
  const merged = close("control", "call-2", "duplicate", "call-1");
  given(plan, ...taken)
    .when(merged)
    .logsAmongOthers({ type: "case-closed", case: "call-2", into: "call-1" });
  given(plan, ...taken, merged)
    .when(close("control", "call-1", "duplicate", "call-2"))
    .refuses("into-wrong");
});

test("[WRK5] what a disposition brings about follows, and what was taken and closed counts", () => {
  const taken = [opened, take("control", "call-1"), take("control", "call-2")] as const;
  given(plan, opened, take("control", "call-1"))
    .when(take("control", "call-2"))
    .logs({ type: "case-taken" }, { type: "action-met", row: "E1", role: "control" });
  given(plan, ...taken)
    .when(close("control", "call-1", "dispatched"))
    .logs(
      { type: "case-closed" },
      { type: "action-met", row: "E3" },
      { type: "variable-set", variable: "sent", value: 1 },
    );
  given(plan, ...taken, close("control", "call-1", "dispatched"))
    .when(close("control", "call-2", "duplicate", "call-1"))
    .logs(
      { type: "case-closed", case: "call-2" },
      { type: "action-met", row: "E2", status: "in-time" },
      { type: "exercise-ended", by: "ending", ending: "cleared" },
    );
});

test("[KNW11] a case is told to the roles in whose queue it has been, and to nobody else", () => {
  const acts = [opened, take("control", "call-1"), hand("control", "call-1", "crew")];
  const handed = given(plan, ...acts).when(take("crew", "call-1"));
  expect(casesOf(handed.view({ kind: "seat", seat: "control" }))).toEqual(["call-1", "call-2"]);
  expect(casesOf(handed.view({ kind: "seat", seat: "crew" }))).toEqual(["call-1"]);
  expect(casesOf(handed.view({ kind: "seat", seat: "patrol" }))).toEqual([]);
  const closed = given(plan, ...acts, take("crew", "call-1")).when(close("crew", "call-1", "dispatched"));
  const known = closed.view({ kind: "seat", seat: "control" }).cases["call-1"];
  expect(known).toMatchObject({ status: "closed", owner: "crew", disposition: "dispatched", queue: ["crew"] });
  expect(known?.reason).toMatch(/^reason of/);
});

test("[KNW11] no seat is told which case it is the same as, and what it was merged into only if it knows that one", () => {
  const acts = [opened, take("control", "call-2"), hand("control", "call-2", "crew"), take("crew", "call-2")];
  const shared = given(plan, ...acts).when(clockAct(3 * minute));
  for (const seat of ["control", "crew", "patrol"])
    expect(JSON.stringify(shared.view({ kind: "seat", seat }))).not.toContain('"same"');
  const merged = given(plan, opened, take("control", "call-2")).when(close("control", "call-2", "duplicate", "call-1"));
  expect(merged.view({ kind: "seat", seat: "control" }).cases["call-2"]).toMatchObject({ into: "call-1" });
  expect(JSON.stringify(seatPlan(plan, "x", { kind: "seat", seat: "control" }))).not.toContain("Mill Lane");
});

test("[KNW10] what a role knows at STARTEX stands in its seats' ledgers, and may be passed on", () => {
  const began = givenLobby(plan, seated("crew"), seated("control")).when(trainerAct(0, { type: "start" }));
  began.logs(
    { type: "exercise-started" },
    {
      type: "facts-held",
      seat: "crew",
      role: "crew",
      claims: [mapSays],
    },
  );
  expect(began.state.ledger).toEqual({ crew: { map: 4 } });
  expect(began.view({ kind: "seat", seat: "crew" }).held).toMatchObject([{ id: "map", text: "The old map shows it." }]);
  expect(began.view({ kind: "seat", seat: "control" }).held).toEqual([]);
  const passOn = (seat: string, to: string): Act =>
    seatAct(seat, minute / 2, { type: "send-message", channel: "phone", to: [to], act: "inform", facts: ["map"] });
  given(plan)
    .when(passOn("crew", "control"))
    .logs({ type: "message-sent", claims: [mapSays] });
  given(plan).when(passOn("control", "crew")).refuses("fact-not-known");
});
