import { expect, test } from "vitest";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { tripMs } from "#engine/plan/work.ts";
import { planOf } from "../support/read-plan.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { clockAct, seatAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const minute = 60_000;
const scenario = planOf(sourceFile("tests/scenarios/sound/boats.yaml").text);
/** Without the one that sets out by itself. */
const plan: Plan = { ...scenario, injects: [] };

function send(seat: string, count: number, to: string, from?: string, at = minute): Act {
  const command = { type: "send-resource", resource: "boats", count, to } as const;
  return seatAct(seat, at, from === undefined ? command : { ...command, from });
}
const boatsOf = (view: SeatView) => view.resources["boats"];

test("[RES1] a role that may sends units from where so many stand, and they arrive at their own time", () => {
  given(plan)
    .when(send("control", 3, "bank"))
    .logs(
      {
        type: "resource-sent",
        resource: "boats",
        count: 3,
        from: "depot",
        to: "bank",
        until: 6 * minute,
        total: 3,
        seat: "control",
        role: "control",
      },
      { type: "action-met", row: "E1" },
    );
  given(plan, send("control", 2, "bank"))
    .when(clockAct(10 * minute))
    .logsAmongOthers({ type: "resource-arrived", count: 2, zone: "bank", total: 2, time: 6 * minute });
  given(plan)
    .when(send("crew", 1, "bank"))
    .refuses("role-may-not");
  given(plan)
    .when(send("control", 5, "bank"))
    .refuses("resource-short");
  given(plan)
    .when(send("control", 1, "moon"))
    .refuses("unknown-zone");
  given(plan)
    .when(send("control", 1, "room"))
    .refuses("resource-way");
  given(plan)
    .when(send("control", 1, "depot"))
    .refuses("resource-way");
  given(plan)
    .when(send("control", 1, "depot", "bank"))
    .refuses("resource-short");
  given(plan, send("control", 3, "bank"))
    .when(send("control", 2, "bank"))
    .refuses("resource-short");
  const car = { type: "send-resource", resource: "cars", count: 1, to: "bank" } as const;
  given(plan)
    .when(seatAct("control", minute, car))
    .refuses("unknown-resource");
});

test("[RES2] the way home takes as long as the way out, unless it is given", () => {
  given(plan, send("control", 2, "bank"), clockAct(6 * minute))
    .when(send("control", 1, "depot", "bank", 7 * minute))
    .logs({ type: "resource-sent", count: 1, from: "bank", to: "depot", until: 12 * minute, total: 3 });
  const known = { home: "depot", travel: { bank: 5, weir: 7, depot: 9 } };
  expect(tripMs(known, "bank", "depot")).toBe(9);
  expect(tripMs(known, "bank", "weir")).toBe(7);
  expect(tripMs({ home: "depot", travel: { bank: 5 } }, "bank", "depot")).toBe(5);
  expect(tripMs({ home: "depot", travel: { bank: 5 } }, "depot", "weir")).toBeUndefined();
});

test("[RES3] an effect sends as many as are there", () => {
  given(scenario).when(clockAct(minute)).logsAmongOthers({ type: "resource-sent", count: 1, to: "bank", total: 1 });
  given(scenario, send("control", 3, "bank", undefined, 1000))
    .when(clockAct(minute))
    .logsAmongOthers({ type: "resource-sent", count: 1, total: 4 });
  const { state } = given(scenario, send("control", 4, "bank", undefined, 1000)).when(clockAct(minute));
  expect(state.resources["boats"]).toMatchObject({ at: {}, tripCount: 1 });
});

test("[RES4] who is under way is neither free nor there; units count those before too", () => {
  const boats = (state: { resources: Plan["resources"] } | { resources: object }) => state.resources;
  const under = given(plan).when(send("control", 2, "bank"));
  expect(boats(under.state)).toMatchObject({ boats: { at: { depot: 2 }, trips: [{ count: 2 }] } });
  given(plan, send("control", 2, "bank"))
    .when(send("control", 1, "bank"))
    .logs({ type: "resource-sent", total: 3 }, { type: "action-met", row: "E1" });
  given(plan, send("control", 2, "bank"), send("control", 1, "bank", undefined, 2 * minute))
    .when(clockAct(8 * minute))
    .logsAmongOthers(
      { type: "resource-arrived", total: 2, time: 6 * minute },
      { type: "resource-arrived", total: 3, time: 7 * minute },
      { type: "action-met", row: "E2", role: "control", time: 7 * minute },
    );
});

test("[RES4] conditions see who is there and who is free", () => {
  const goIn = (at: number): Act =>
    seatAct("control", at, { type: "decide", decision: "d1", option: "all" }, { reason: 12 });
  given(plan, send("control", 4, "bank"))
    .when(goIn(3 * minute))
    .refuses("option-not-possible");
  given(plan, send("control", 3, "bank"))
    .when(goIn(8 * minute))
    .refuses("option-not-possible");
  given(plan, send("control", 4, "bank"))
    .when(goIn(8 * minute))
    .logsAmongOthers({ type: "decision-taken", option: "all" }, { type: "exercise-ended", ending: "rescued" });
});

test("[KNW12] an agency sees all its units; others those that stand with them", () => {
  const away = given(plan).when(send("control", 3, "bank"));
  expect(boatsOf(away.view({ kind: "seat", seat: "control" }))).toMatchObject({
    at: { depot: 1 },
    whole: { count: 4, home: "depot", maySend: true, trips: [{ count: 3, to: "bank", until: 6 * minute }] },
  });
  expect(boatsOf(away.view({ kind: "seat", seat: "crew" }))).toMatchObject({ whole: { maySend: false } });
  expect(boatsOf(away.view({ kind: "seat", seat: "patrol" }))).toBeUndefined();
  const there = given(plan, send("control", 2, "bank")).when(clockAct(6 * minute));
  expect(boatsOf(there.view({ kind: "seat", seat: "patrol" }))).toEqual({
    id: "boats",
    title: "Rescue boats",
    agency: "fire",
    at: { bank: 2 },
  });
  const gone = given(plan, send("control", 2, "bank"), clockAct(6 * minute)).when(
    send("control", 2, "depot", "bank", 7 * minute),
  );
  expect(boatsOf(gone.view({ kind: "seat", seat: "patrol" }))).toBeUndefined();
});
