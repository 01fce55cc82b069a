import { expect, test } from "vitest";
import { aPlan } from "../support/a-plan.ts";
import { seatAct, trainerAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const plan = aPlan();
const report = (about: string, lengths = {}) => seatAct("medic", 10, { type: "report-person", seat: about }, lengths);

test("[RPT1] a person reports another's conduct with a text or without, while it runs or not; never their own", () => {
  given(plan)
    .when(report("officer", { text: 12 }))
    .logs({ type: "person-reported", seat: "medic", about: "officer", says: ["text"] });
  given(plan).when(report("officer")).logs({ type: "person-reported", about: "officer" });
  given(plan, trainerAct(5, { type: "pause" }, { reason: 5 }))
    .when(report("officer"))
    .logs({ type: "person-reported" });
  given(plan, trainerAct(5, { type: "end" }))
    .when(report("officer"))
    .logs({ type: "person-reported" });
  given(plan).when(report("medic")).refuses("not-yours");
  given(plan).when(report("moon")).refuses("unknown-seat");
  given(plan)
    .when(report("officer", { reason: 3 }))
    .refuses("unknown-field");
});

test("[RPT2] no seat is told of a report, neither who reports nor who is reported", () => {
  const quiet = given(plan).when(trainerAct(10, { type: "note", at: 0 }, { text: 3 }));
  const loud = given(plan).when(report("officer", { text: 12 }));
  for (const seat of ["medic", "officer", "control"]) {
    const viewer = { kind: "seat", seat } as const;
    expect({ ...loud.view(viewer), seq: 0, at: 0 }).toEqual({ ...quiet.view(viewer), seq: 0, at: 0 });
  }
});

test("[RPT3] who runs or supervises the exercise says that it is dealt with, once", () => {
  const { state } = given(plan).when(report("officer"));
  const [seq] = Object.keys(state.reports);
  const settle = trainerAct(20, { type: "settle-report", report: Number(seq) });
  const settled = given(plan, report("officer")).when(settle);
  settled.logs({ type: "report-settled", report: Number(seq) });
  expect(settled.state.reports[seq ?? ""]?.settledAt).toBe(20);
  given(plan, report("officer"), settle).when(settle).logs();
  given(plan)
    .when(trainerAct(20, { type: "settle-report", report: 1 }))
    .refuses("unknown-entry");
  given(plan, report("officer"))
    .when(seatAct("officer", 20, { type: "settle-report", report: Number(seq) }))
    .refuses("not-yours");
});
