import { describe, expect, test } from "vitest";
import type { CommandOf } from "#engine/exercise/command.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { aDecision } from "../support/plan-parts.ts";

const table = { id: "table", title: "Tactical group", chair: "officer", members: ["officer", "medic"] } as const;
const { at: _, ...unopened } = aDecision("D1", { roles: ["officer"], meeting: "table" });
const plan = aPlan({ meetings: byId(table), decisions: byId(unopened), casualties: {} });

const act = (seat: string, type: "raise-hand" | "lower-hand" | "yield-floor", at = 1000): Act =>
  seatAct(seat, at, { type, meeting: "table" });
const give = (seat: string, to: string, at = 2000): Act => {
  const command: CommandOf<"give-floor"> = { type: "give-floor", meeting: "table", seat: to };
  return seatAct(seat, at, command);
};

describe("[MTG1] hands and the floor", () => {
  test("a member raises a hand once and takes it down; nobody else does", () => {
    given(plan).when(act("control", "raise-hand")).refuses("not-in-meeting");
    given(plan).when(act("medic", "raise-hand")).logs({ type: "hand-raised", seat: "medic", role: "medic" });
    given(plan, act("medic", "raise-hand")).when(act("medic", "raise-hand")).logs();
    given(plan, act("medic", "raise-hand")).when(act("medic", "lower-hand")).logs({ type: "hand-lowered" });
  });
  test("the chair gives the floor, which takes the hand down; nobody else gives it", () => {
    given(plan).when(give("medic", "medic")).refuses("not-in-chair");
    given(plan).when(give("officer", "control")).refuses("not-in-meeting");
    const { state } = given(plan, act("medic", "raise-hand"))
      .when(give("officer", "medic"))
      .logs({ type: "floor-given", seat: "medic", role: "medic", by: "officer" });
    expect(state.meetings["table"]).toEqual({ hands: [], floor: { seat: "medic", at: 2000 } });
  });
  test("who has it gives it back, or the chair takes it", () => {
    const given2 = given(plan, give("officer", "medic"));
    given2.when(act("medic", "yield-floor", 3000)).logs({ type: "floor-yielded", seat: "medic" });
    given2.when(act("officer", "yield-floor", 3000)).logs({ type: "floor-yielded", seat: "medic", role: "medic" });
    given(plan, give("officer", "officer"))
      .when(act("medic", "yield-floor", 3000))
      .refuses("not-in-chair");
  });
  test("who leaves lets go of both", () => {
    const leave = seatAct("medic", 4000, { type: "leave-seat", seat: "medic" });
    given(plan, give("officer", "medic"))
      .when(leave)
      .logs({ type: "seat-left" }, { type: "floor-yielded", seat: "medic" });
    given(plan, act("medic", "raise-hand"))
      .when(leave)
      .logs({ type: "seat-left" }, { type: "hand-lowered", seat: "medic" });
  });
});

test("[MTG2] the queue is seen by the members, in its order, and by nobody else", () => {
  const outcome = given(plan, act("medic", "raise-hand"), act("officer", "raise-hand", 1500)).when(clockAct(2000));
  expect(outcome.view({ kind: "seat", seat: "medic" }).meetings["table"]).toMatchObject({
    title: "Tactical group",
    mayChair: false,
    hands: [
      { seat: "medic", role: "medic", at: 1000 },
      { seat: "officer", role: "officer", at: 1500 },
    ],
  });
  expect(outcome.view({ kind: "seat", seat: "officer" }).meetings["table"]?.mayChair).toBe(true);
  expect(outcome.view({ kind: "seat", seat: "control" }).meetings).toEqual({});
});

test("[MTG3] a decision of a meeting is opened by its chair, and its members look on", () => {
  const open = (seat: string): Act => seatAct(seat, 1000, { type: "open-decision", decision: "D1" });
  given(plan).when(open("medic")).refuses("role-may-not");
  const opened = given(plan).when(open("officer")).logs({ type: "decision-opened", seat: "officer" });
  expect(opened.view({ kind: "seat", seat: "medic" }).decisions["D1"]).toMatchObject({
    meeting: "table",
    status: "open",
    mayPropose: false,
    mayOpen: false,
  });
  expect(opened.view({ kind: "seat", seat: "control" }).decisions).toEqual({});
});
