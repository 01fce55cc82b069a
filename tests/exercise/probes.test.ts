import { expect, test } from "vitest";
import type { PlanProbe } from "#engine/plan/meeting.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";
import { aRole } from "../support/plan-parts.ts";

const second = 1000;
const probe: PlanProbe = {
  id: "p1",
  at: 60 * second,
  roles: ["medic"],
  level: "perceive",
  question: "Is the road open?",
  withinMs: 60 * second,
  options: [
    { id: "open", label: "Yes" },
    { id: "shut", label: "No", right: { op: "flag", of: { kind: "shown", id: "tape" } } },
  ],
};
const tape = {
  id: "tape",
  title: "Tape",
  model: "tape",
  at: [0, 0, 0],
  facing: 0,
  zone: "crash",
  lights: false,
} as const;
const planWith = (shown: boolean, parts: Partial<PlanProbe> = {}) =>
  aPlan({ probes: byId({ ...probe, ...parts }), props: { tape: { ...tape, shown } }, casualties: {} });
const plan = planWith(true);
const answer = (option: string, at = 70 * second, seat = "medic"): Act =>
  seatAct(seat, at, { type: "answer-probe", probe: "p1", option });

test("[PRB1] a probe is asked at its time, of every held seat of its roles, for its time and their allowance", () => {
  given(plan)
    .when(clockAct(60 * second))
    .logs({ type: "probe-asked", probe: "p1", until: 120 * second, seats: ["medic"] });
  const { medic, ...others } = plan.roles;
  if (medic === undefined) throw new Error("the default plan has a medic");
  const slow = {
    ...plan,
    roles: { ...others, medic: aRole("medic", { allowance: 1.5, seats: ["medic", "medic.2"] }) },
  };
  given(slow)
    .when(clockAct(60 * second))
    .logs({ type: "probe-asked", until: 150 * second, seats: ["medic", "medic.2"] });
});

test("[PRB2] it is answered once, in its time, by those who are asked; to others it does not exist", () => {
  given(plan)
    .when(answer("shut"))
    .logsAmongOthers({ type: "probe-answered", option: "shut", seat: "medic", role: "medic" });
  given(plan)
    .when(answer("shut", 50 * second))
    .refuses("unknown-probe");
  given(plan)
    .when(answer("shut", 70 * second, "officer"))
    .refuses("unknown-probe");
  given(plan).when(answer("maybe")).refuses("unknown-option");
  given(plan, answer("open"))
    .when(answer("shut", 80 * second))
    .refuses("already-answered");
  given(plan)
    .when(answer("shut", 120 * second))
    .refuses("probe-over");
});

test("[PRB3] what is right is weighed as the answer is given; where nothing is right, nothing is scored", () => {
  given(plan).when(answer("shut")).logsAmongOthers({ type: "probe-answered", right: true });
  given(plan).when(answer("open")).logsAmongOthers({ type: "probe-answered", right: false });
  const { entries } = given(planWith(false)).when(answer("open"));
  expect(entries.find(({ is }) => is.type === "probe-answered")?.is).not.toHaveProperty("right");
});

test("[PRB4] when it is over the log says who gave no answer", () => {
  given(plan)
    .when(clockAct(120 * second))
    .logsAmongOthers({ type: "probe-closed", unanswered: ["medic"] });
  given(plan, answer("open"))
    .when(clockAct(120 * second))
    .logs({ type: "probe-closed", unanswered: [] });
  const unheld = givenLobby(plan, seated("officer"), trainerAct(0, { type: "start" })).when(clockAct(120 * second));
  unheld.logs({ type: "probe-asked", seats: [] }, { type: "probe-closed", unanswered: [] });
});

test("[PRB5] only who is asked sees it, never the answers of others, and never what is right", () => {
  const both = { ...plan, roles: { ...plan.roles, medic: aRole("medic", { seats: ["medic", "medic.2"] }) } };
  const done = given(both, answer("open")).when(clockAct(130 * second));
  const seen = done.view({ kind: "seat", seat: "medic.2" });
  expect(seen.probes["p1"]).toEqual({
    id: "p1",
    question: "Is the road open?",
    options: [
      { id: "open", label: "Yes" },
      { id: "shut", label: "No" },
    ],
    status: "over",
    askedAt: 60 * second,
    until: 120 * second,
  });
  expect(done.view({ kind: "seat", seat: "medic" }).probes["p1"]?.mine).toBe("open");
  for (const seat of ["officer", "control"]) expect(done.view({ kind: "seat", seat }).probes).toEqual({});
  expect(JSON.stringify([seen, done.view({ kind: "seat", seat: "medic" })])).not.toContain("right");
});
