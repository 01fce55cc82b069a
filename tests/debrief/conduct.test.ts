import { describe, expect, test } from "vitest";
import { conduct } from "#engine/debrief/conduct.ts";
import { courseOf } from "#engine/debrief/course.ts";
import { objectives } from "#engine/debrief/objectives.ts";
import { participants } from "#engine/debrief/participants.ts";
import { responses } from "#engine/debrief/responses.ts";
import { lanes, spans } from "#engine/debrief/spans.ts";
import { aLog, opened, sent } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anExpectedAction, anInject, aRole } from "../support/plan-parts.ts";

const plan = aPlan({
  roles: byId(
    aRole("medic", { seats: ["medic", "medic.2"] }),
    aRole("officer", { agency: "police", arrives: { zone: "road", at: 60_000 }, zone: "away" }),
  ),
  injects: [
    anInject("I1", { demands: "action", to: ["medic", "officer"], task: "t1" }),
    anInject("I2", { trigger: { kind: "by-hand" } }),
    anInject("I3"),
    anInject("I4"),
    anInject("I5"),
  ],
  expected: [anExpectedAction("E1", { task: "t1" })],
  decisions: byId(aDecision("d1", { task: "t1" })),
  tasks: { t1: { id: "t1", objective: "o1", text: "Do it", target: "In time" } },
});

const log = aLog(
  [0, { type: "seat-taken", seat: "medic", holder: "person", pseudonym: "Heron", person: "p1" }],
  [0, { type: "presence-changed", seat: "medic", present: true, device: "headset" }],
  [0, { type: "seat-taken", seat: "officer", holder: "bot", pseudonym: "Bot", person: "b1" }],
  [0, { type: "exercise-started" }],
  [10, { type: "walk-started", seat: "medic", to: "clearing", until: 30_000 }],
  [30, { type: "zone-entered", seat: "medic", role: "medic", zone: "clearing" }],
  [40, { type: "exercise-paused" }, { reason: "A question" }],
  [40, { type: "exercise-resumed" }],
  [60, { type: "zone-entered", seat: "officer", role: "officer", zone: "road" }],
  [65, { type: "inject-delivered", row: "I1", by: "plan" }],
  [65, sent("m1", { persona: "caller", row: "I1" }, {}, { to: ["medic", "officer"] })],
  [70, opened("m1", "medic")],
  [75, sent("m2", { seat: "medic", role: "medic" }, {}, { act: "ack", re: "m1" })],
  [90, sent("m3", { seat: "medic", role: "medic" }, {}, { act: "inform", re: "m1" })],
  [95, { type: "inject-delivered", row: "I2", by: "trainer" }],
  [96, { type: "inject-skipped", row: "I3" }, { reason: "Ahead of the plan" }],
  [97, { type: "inject-withheld", row: "I4" }],
  [98, { type: "rate-changed", rate: 2 }],
  [100, { type: "assessment-started", seat: "medic", casualty: "c1", finding: "rate", until: 115_000 }],
  [105, { type: "casualty-assessed", seat: "medic", role: "medic", casualty: "c1", finding: "walks", value: false }],
  [115, { type: "casualty-assessed", seat: "medic", role: "medic", casualty: "c1", finding: "rate", value: 18 }],
  [118, { type: "casualty-tagged", seat: "medic", role: "medic", casualty: "c1", category: "red", protocol: "red" }],
  [118, { type: "action-met", row: "E1", status: "in-time", evidence: [22], role: "medic" }],
  [120, { type: "treatment-started", seat: "medic", casualty: "c1", intervention: "carry", until: 160_000 }],
  [130, { type: "decision-opened", decision: "d1", until: 730_000 }],
  [140, { type: "treatment-stopped", seat: "medic", casualty: "c1" }],
  [
    150,
    { type: "decision-taken", decision: "d1", option: "go", seat: "officer", role: "officer", joint: false, known: [] },
  ],
  [155, { type: "note-pinned", person: "p9", noted: 100_000, row: "E1" }, { text: "Calm" }],
  [160, { type: "emergency-called", seat: "medic" }],
  [160, { type: "emergency-cleared" }],
  [170, { type: "seat-left", seat: "medic" }],
  [170, { type: "seat-taken", seat: "medic", holder: "person", pseudonym: "Crane", person: "p2" }],
  [200, { type: "exercise-ended", by: "trainer" }],
  [200, { type: "objective-rated", person: "p9", objective: "o1", rating: "S", evidence: [23] }, { text: "With some" }],
  [200, { type: "objective-rated", person: "p9", objective: "o1", rating: "P", evidence: [22, 23] }],
);
const course = courseOf(plan, log);

describe("[DBF10] how the exercise was run", () => {
  const { rows, run, notes, interventions } = conduct(course);

  test("shows each row as planned and as it came", () => {
    expect(rows.map(({ row, status, came, offByMs, reason }) => [row, status, came?.by, offByMs, reason])).toEqual([
      ["I1", "delivered", "plan", 5000, undefined],
      ["I2", "delivered", "trainer", undefined, undefined],
      ["I3", "skipped", undefined, undefined, "Ahead of the plan"],
      ["I4", "withheld", undefined, undefined, undefined],
      ["I5", "planned", undefined, undefined, undefined],
    ]);
  });

  test("lists pauses, interruptions, emergencies and changes of pace with their reasons", () => {
    expect(run.map(({ seq, what, reason, rate }) => [seq, what, reason, rate])).toEqual([
      [4, "started", undefined, undefined],
      [7, "paused", "A question", undefined],
      [8, "resumed", undefined, undefined],
      [18, "rate-changed", undefined, 2],
      [29, "emergency-called", undefined, undefined],
      [30, "emergency-cleared", undefined, undefined],
      [33, "ended", undefined, undefined],
    ]);
  });

  test("lists what the trainer fired and skipped, and notes at the time they are about", () => {
    expect(interventions.map(({ seq, row, what }) => [seq, row, what])).toEqual([
      [15, "I2", "fired"],
      [16, "I3", "skipped"],
    ]);
    expect(notes).toEqual([{ seq: 28, at: 155_000, person: "p9", about: 100_000, row: "E1", text: "Calm" }]);
  });
});

test("[DBF10] a demand's stages are shown for each addressed role as far as there is a record", () => {
  expect(responses(course)).toEqual([
    {
      row: "I1",
      title: "Row I1",
      demands: "action",
      delivered: { seq: 10, at: 65_000 },
      roles: [
        {
          role: "medic",
          opened: { seq: 12, at: 70_000 },
          acknowledged: { seq: 13, at: 75_000 },
          answered: { seq: 14, at: 90_000 },
        },
        { role: "officer" },
      ],
    },
  ]);
});

test("[DBF11] an objective has its tasks, the entries that show them, and every rating a person gave", () => {
  const [objective] = objectives(course);
  expect(objective).toMatchObject({
    objective: "o1",
    evidence: [10, 22, 23, 27, 28],
    tasks: [
      {
        task: "t1",
        target: "In time",
        actions: [{ row: "E1", status: "in-time" }],
        decisions: [{ decision: "d1", outcome: "taken", doctrine: "acceptable" }],
        rows: ["I1"],
      },
    ],
    ratings: [
      { rating: "S", evidence: [23], text: "With some" },
      { rating: "P", evidence: [22, 23] },
    ],
  });
});

describe("[DBF12] the timeline", () => {
  test("has a lane for each role under its agency", () => {
    expect(lanes(course)).toEqual([
      { agency: "ambulance", role: "medic", seats: ["medic", "medic.2"] },
      { agency: "police", role: "officer", seats: ["officer"] },
    ]);
  });

  test("shows where everybody was and what took time, from the entry that began it to the one that ended it", () => {
    const seen = spans(course).map(({ kind, seat, of, detail, from, to, seqs }) => [
      kind,
      seat,
      of,
      detail,
      from / 1000,
      to / 1000,
      seqs,
    ]);
    expect(seen).toEqual([
      ["zone", "medic", "crash", undefined, 0, 30, [4, 6]],
      ["zone", "medic.2", "crash", undefined, 0, 200, [4]],
      ["on-the-way", "officer", "away", undefined, 0, 60, [4, 9]],
      ["walking", "medic", "clearing", undefined, 10, 30, [5, 6]],
      ["zone", "medic", "clearing", undefined, 30, 200, [6]],
      ["zone", "officer", "road", undefined, 60, 200, [9]],
      ["assessing", "medic", "c1", "rate", 100, 115, [19, 21]],
      ["treating", "medic", "c1", "carry", 120, 140, [24, 26]],
      ["decision", undefined, "d1", undefined, 130, 150, [25, 27]],
    ]);
  });
});

test("[DBF13] a seat has everybody who held it, by pseudonym, with their devices", () => {
  expect(participants(course)).toEqual([
    {
      agency: "ambulance",
      role: "medic",
      seat: "medic",
      holdings: [
        { holder: "person", pseudonym: "Heron", from: 0, to: 170_000, devices: ["headset"] },
        { holder: "person", pseudonym: "Crane", from: 170_000, to: 200_000, devices: [] },
      ],
    },
    { agency: "ambulance", role: "medic", seat: "medic.2", holdings: [] },
    {
      agency: "police",
      role: "officer",
      seat: "officer",
      holdings: [{ holder: "bot", pseudonym: "Bot", from: 0, to: 200_000, devices: [] }],
    },
  ]);
});
