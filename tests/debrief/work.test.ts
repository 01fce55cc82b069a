import { expect, test } from "vitest";
import { cases } from "#engine/debrief/cases.ts";
import { courseOf } from "#engine/debrief/course.ts";
import { knowledge } from "#engine/debrief/knowledge.ts";
import { trips } from "#engine/debrief/trips.ts";
import type { PlanCase } from "#engine/plan/work.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aFact } from "../support/plan-parts.ts";

function aCase(id: string, same?: string): PlanCase {
  return { id, kind: "call", row: "I1", about: {}, on: {}, ...(same === undefined ? {} : { same }) };
}
const plan = aPlan({
  cases: byId(aCase("a"), aCase("b", "a"), aCase("c", "a"), aCase("d")),
  facts: byId(aFact("map", { neededBy: ["medic"], heldBy: ["medic"] })),
});
const opened = (id: string) => ({
  type: "case-opened" as const,
  case: id,
  kind: "call",
  row: "I1",
  roles: ["control"],
});
const by = { kind: "call", seat: "control", role: "control" } as const;
const mapSays = { id: "map", subject: "casualties", field: "total", value: 3, source: "A caller" };
const log = aLog(
  [0, { type: "exercise-started" }],
  [0, { type: "facts-held", seat: "medic", role: "medic", claims: [mapSays] }],
  [10, { ...opened("a"), due: 100_000 }],
  [20, opened("b")],
  [20, opened("c")],
  [20, opened("d")],
  [30, { type: "case-taken", case: "a", ...by }],
  [50, { type: "case-handed", case: "a", ...by, to: "medic" }],
  [70, { type: "case-taken", case: "a", kind: "call", seat: "medic", role: "medic" }],
  [100, { type: "case-overdue", case: "a" }],
  [110, { type: "case-closed", case: "a", kind: "call", seat: "medic", role: "medic", disposition: "done" }],
  [120, { type: "case-closed", case: "b", ...by, disposition: "same", into: "a" }],
  [130, { type: "case-closed", case: "c", ...by, disposition: "done" }],
  [140, { type: "case-closed", case: "d", ...by, disposition: "same", into: "a" }],
  [
    150,
    {
      type: "resource-sent",
      trip: "boats.1",
      resource: "boats",
      count: 2,
      from: "road",
      to: "crash",
      until: 200_000,
      total: 2,
      role: "control",
    },
  ],
  [
    200,
    {
      type: "resource-arrived",
      trip: "boats.1",
      resource: "boats",
      count: 2,
      zone: "crash",
      total: 2,
      role: "control",
    },
  ],
  [
    210,
    {
      type: "resource-sent",
      trip: "boats.2",
      resource: "boats",
      count: 1,
      from: "crash",
      to: "road",
      until: 900_000,
      total: 1,
    },
  ],
  [300, { type: "exercise-ended", by: "trainer" }],
);
const course = courseOf(plan, log);

test("[DEB16] who had a case and for how long, how long it waited and was open, and how it was closed", () => {
  const [a] = cases(course);
  expect(a).toMatchObject({
    case: "a",
    opened: { seq: 3, at: 10_000 },
    due: 100_000,
    overdue: { at: 100_000 },
    waitedMs: 20_000,
    openMs: 100_000,
    closed: { disposition: "done", seat: "medic", at: 110_000 },
  });
  expect(a?.owners).toMatchObject([
    { seat: "control", from: { at: 30_000 }, until: 50_000 },
    { seat: "medic", from: { at: 70_000 }, until: 110_000 },
  ]);
  expect(a).not.toHaveProperty("sameness");
});

test("[DEB16] what is the same and was put together, was not, and what is not the same and was", () => {
  const found = cases(course).map(({ case: id, sameness }) => [id, sameness]);
  expect(found).toEqual([
    ["a", undefined],
    ["b", "merged"],
    ["c", "missed"],
    ["d", "wrong"],
  ]);
});

test("[DEB16] units by trip: who sent them, and when they arrived, if they did", () => {
  expect(trips(course)).toMatchObject([
    { resource: "boats", count: 2, from: "road", to: "crash", role: "control", arrived: { at: 200_000 } },
    { count: 1, until: 900_000 },
  ]);
  expect(trips(course)[1]).not.toHaveProperty("arrived");
});

test("[DEB16] what a role knew at STARTEX counts as told", () => {
  expect(JSON.stringify(knowledge(course))).toContain('"at":0');
});
