import { globSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { rehearse } from "#engine/bots/rehearse.ts";
import { canonical } from "#engine/canonical.ts";
import { courseOf } from "#engine/debrief/course.ts";
import { reportOn, type Report, type ReportSource } from "#engine/debrief/report.ts";
import { talkingPoints, type Findings } from "#engine/debrief/talking-points.ts";
import type { Happening } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan } from "../support/a-plan.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const source: ReportSource = { exercise: "x1", mode: "formative", seed: 41 };

/** Every list of entries the report links to, wherever it stands. */
function linksIn(value: unknown): readonly number[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]: [string, unknown]) => {
    if (key === "seq" || key === "fromSeq" || key === "untilSeq") return typeof held === "number" ? [held] : [];
    if (key === "seqs" || key === "evidence")
      return Array.isArray(held) ? held.filter((one) => typeof one === "number") : [];
    return linksIn(held);
  });
}

describe("a rehearsed exercise", () => {
  let plan: Plan;
  let told: readonly Told[];
  let report: Report;
  beforeAll(() => {
    plan = planOf(
      sourceFile("scenarios/kilometre-41/scenario.yaml").text,
      globSync("scenarios/packs/*.yaml").map(sourceFile),
    );
    told = toldIn(rehearse(plan, { policy: "typical" }, 41).log);
    report = reportOn(plan, told, source);
  });

  test("[DBF14] gives one plain JSON report, the same every time", () => {
    expect(JSON.parse(canonical(report))).toEqual(report);
    expect(canonical(reportOn(plan, told, source))).toBe(canonical(report));
    expect(report).toMatchObject({
      format: 1,
      scenario: { id: "kilometre-41", hashes: plan.hashes },
      entries: told.length,
    });
  });

  test("[DBF14] links only to entries that exist, and to many", () => {
    const links = linksIn(report);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((seq) => seq < 1 || seq > told.length || !Number.isInteger(seq))).toEqual([]);
  });

  test("[DBF14] says of every expected action what the state says, with evidence where it was met", () => {
    const { final } = courseOf(plan, told);
    expect(report.expected).toHaveLength(plan.expected.length);
    for (const action of report.expected) {
      expect(action.status).toBe(final.actions[action.row]?.status);
      expect(action.evidence.length > 0, action.row).toBe(action.counted > 0);
      for (const seq of action.evidence) expect(action.who).toContain(roleOfEntry(told[seq - 1]) ?? action.who[0]);
    }
  });

  test("[DBF14] knows of a decision exactly what the log says its decider knew", () => {
    const taken = report.decisions.filter(({ outcome }) => outcome === "taken");
    expect(taken.length).toBeGreaterThan(2);
    for (const { closed, known } of taken) {
      const is = told[(closed?.seq ?? 0) - 1]?.entry.is;
      expect(is?.type === "decision-taken" && is.known).toEqual(known.map(({ claim }) => claim).toSorted());
    }
  });

  test("[DBF14] rates nobody and names nobody", () => {
    expect(report.objectives.length).toBeGreaterThan(0);
    expect(report.objectives.every(({ ratings }) => ratings.length === 0)).toBe(true);
    expect(canonical(report)).not.toMatch(/"(score|grade|points?Total|rank)"/);
    expect(report.participants.flatMap(({ holdings }) => holdings.map(({ holder }) => holder))).toEqual(
      report.participants.map(() => "bot"),
    );
  });

  test("[DBF15] finds gaps and strengths, critical ones first", () => {
    const { gaps, strengths } = report.points;
    expect(strengths.length).toBeGreaterThan(1);
    for (const list of [gaps, strengths]) {
      expect(list.map(({ critical }) => critical)).toEqual(
        list.map(({ critical }) => critical).toSorted((a, b) => Number(b) - Number(a)),
      );
    }
  });
});

function roleOfEntry(one: Told | undefined): string | undefined {
  const is = one?.entry.is;
  return is !== undefined && "role" in is ? is.role : undefined;
}

test("[DBF14] an exercise in which nothing happened has a report too", () => {
  const empty = reportOn(aPlan(), [], source);
  expect(empty).toMatchObject({
    entries: 0,
    end: 0,
    conflicts: [],
    decisions: [],
    points: { gaps: [{ kind: "untagged" }] },
  });
  expect(empty).not.toHaveProperty("ended");
});

test("[DBF14] erased texts are left out, and the rest stands", () => {
  const line: Happening = { type: "note-pinned", person: "p1", noted: 0, says: ["text"] };
  const plan = aPlan();
  const whole = reportOn(plan, aLog([1, line, { text: "Said" }]), source);
  const erased = reportOn(plan, aLog([1, line], [2, { type: "person-erased", person: "p1" }]), source);
  expect(whole.conduct.notes).toMatchObject([{ text: "Said" }]);
  expect(erased.conduct.notes).toEqual([{ seq: 1, at: 1000, person: "p1", about: 0 }]);
  expect(erased.erasedPersons).toBe(1);
});

describe("[DBF15] talking points", () => {
  const none: Findings = { end: 600_000, expected: [], decisions: [], knowledge: [], conflicts: [] };
  const action = {
    row: "E1",
    title: "Action",
    who: ["medic"],
    critical: true,
    by: 60_000,
    actual: [],
    counted: 0,
    needed: 1,
    evidence: [],
    contingencies: [],
  };
  const kinds = (findings: Partial<Findings>) => {
    const { gaps, strengths } = talkingPoints({ ...none, ...findings });
    return [gaps.map(({ kind }) => kind), strengths.map(({ kind }) => kind)];
  };

  test("are nothing when nothing was found", () => {
    expect(kinds({})).toEqual([[], []]);
  });

  test("come from actions missed, late, and critical ones in time", () => {
    const met = { seq: 3, at: 70_000, offByMs: 10_000 };
    expect(kinds({ expected: [{ ...action, status: "not-met" }] })).toEqual([["action-missed"], []]);
    expect(kinds({ expected: [{ ...action, status: "late", met }] })).toEqual([["action-late"], []]);
    expect(kinds({ expected: [{ ...action, status: "in-time", met }] })).toEqual([[], ["action-in-time"]]);
    expect(kinds({ expected: [{ ...action, critical: false, status: "in-time", met }] })).toEqual([[], []]);
    expect(kinds({ expected: [{ ...action, status: "no-opportunity" }] })).toEqual([[], []]);
  });

  test("come from claims that stayed in conflict for a minute, settled or not", () => {
    const holder = { seat: "control", role: "control", agency: "ambulance", from: 0, fromSeq: 2, until: 60_000 };
    const conflict = (togetherMs: number, untilSeq?: number) => ({
      subject: "casualties",
      field: "total",
      truth: 3,
      from: 0,
      togetherMs,
      values: [
        {
          value: 8,
          true: false,
          claims: ["eight"],
          sources: [],
          holders: [{ ...holder, ...(untilSeq === undefined ? {} : { untilSeq }) }],
          aliveMs: 60_000,
        },
      ],
    });
    expect(kinds({ conflicts: [conflict(60_000)] })).toEqual([["conflicting-claims"], []]);
    expect(kinds({ conflicts: [conflict(60_000, 9)] })).toEqual([[], ["claims-settled"]]);
    expect(kinds({ conflicts: [conflict(59_999)] })).toEqual([[], []]);
  });

  test("come from facts that arrived and did not reach who needs them", () => {
    const receipt = { seq: 4, at: 20_000, role: "control", how: "opened", message: "m1" } as const;
    const row = { fact: "three", text: "Three", source: "A caller", arrived: { seq: 2, at: 10_000, row: "I1" } };
    const cell = (needing: readonly { readonly role: string; readonly told?: typeof receipt }[]) => ({
      agency: "ambulance",
      needed: true,
      needing,
    });
    expect(kinds({ knowledge: [{ ...row, cells: [cell([{ role: "control" }])] }] })).toEqual([["fact-not-passed"], []]);
    expect(kinds({ knowledge: [{ ...row, cells: [cell([{ role: "control", told: receipt }])] }] })).toEqual([
      [],
      ["fact-passed"],
    ]);
    expect(
      talkingPoints({ ...none, knowledge: [{ ...row, cells: [cell([{ role: "control", told: receipt }])] }] })
        .strengths,
    ).toMatchObject([{ about: { fact: "three", tookMs: 10_000 }, seqs: [4] }]);
  });
});
