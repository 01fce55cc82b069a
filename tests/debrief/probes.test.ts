import { expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { probes } from "#engine/debrief/probes.ts";
import type { PlanProbe } from "#engine/plan/meeting.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";

const aProbe = (id: string, level: PlanProbe["level"]): PlanProbe => ({
  id,
  at: 60_000,
  roles: ["medic", "officer"],
  level,
  question: `Question ${id}`,
  withinMs: 60_000,
  options: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
});
const plan = aPlan({ probes: byId(aProbe("p1", "perceive"), aProbe("p2", "perceive"), aProbe("p3", "predict")) });
const answer = (probe: string, seat: string, right?: boolean) =>
  ({
    type: "probe-answered",
    probe,
    option: "a",
    seat,
    role: seat,
    bot: false,
    ...(right === undefined ? {} : { right }),
  }) as const;

const course = courseOf(
  plan,
  aLog(
    [0, { type: "exercise-started" }],
    [60, { type: "probe-asked", probe: "p1", until: 120_000, seats: ["medic", "officer"] }],
    [65, answer("p1", "medic", true)],
    [70, answer("p1", "officer", false)],
    [120, { type: "probe-closed", probe: "p1", unanswered: [] }],
    [130, { type: "probe-asked", probe: "p2", until: 190_000, seats: ["medic", "officer"] }],
    [140, answer("p2", "medic")],
    [190, { type: "probe-closed", probe: "p2", unanswered: ["officer"] }],
    [200, { type: "probe-asked", probe: "p3", until: 260_000, seats: ["medic"] }],
    [210, { type: "exercise-ended", by: "trainer" }],
  ),
);

test("[PRB6] answers are counted by level and role: right of those scored, wrong, not scored, not answered", () => {
  const account = probes(course);
  expect(account?.levels).toMatchObject([
    { level: "perceive", right: { k: 1, n: 2 }, wrong: 1, unscored: 1, unanswered: 1 },
    { level: "predict", right: { k: 0, n: 0 }, wrong: 0, unscored: 0, unanswered: 1 },
  ]);
  expect(account?.roles).toMatchObject([
    { level: "perceive", role: "medic", right: { k: 1, n: 1 }, unscored: 1, unanswered: 0 },
    { level: "perceive", role: "officer", right: { k: 0, n: 1 }, wrong: 1, unanswered: 1 },
    { level: "predict", role: "medic", unanswered: 1 },
    { level: "predict", role: "officer", unanswered: 0 },
  ]);
  expect(account?.probes[0]?.answers.map(({ tookMs }) => tookMs)).toEqual([5000, 10_000]);
});

test("[PRB6] without probes there is nothing to count", () => {
  expect(probes(courseOf(plan, aLog([0, { type: "exercise-started" }])))).toBeUndefined();
});
