import { expect, test } from "vitest";
import type { CommandOf } from "#engine/exercise/command.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, anInject, aRole } from "../support/plan-parts.ts";
import { clockAct, seatAct, seated, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;
const seat = (id: string): Viewer => ({ kind: "seat", seat: id });
const all: Viewer = { kind: "all" };

function send(parts: Partial<CommandOf<"send-message">>): CommandOf<"send-message"> {
  return { type: "send-message", channel: "phone", to: ["control"], act: "inform", ...parts };
}

const told = aPlan({ injects: [anInject("I1", { facts: ["three-hurt"] })] });
const open = seatAct("control", 2 * minute, { type: "open-message", message: "m1" });

function pass(from: string, fact: string): Act {
  return seatAct(from, 3 * minute, send({ to: ["officer"], facts: [fact] }));
}

test("[KNW1] a claim is in the ledger from the opening of its message, not from its arrival", () => {
  expect(given(told).when(clockAct(minute)).state.ledger).toEqual({});
  const { state, entries } = given(told, clockAct(minute)).when(open);
  expect(state.ledger).toEqual({ control: { "three-hurt": entries[0]?.seq } });
  expect(state.claims["three-hurt"]?.value).toBe(3);
});

test("[KNW2] a seat passes on what is in its ledger, as it was told it, and nothing else", () => {
  given(told, clockAct(minute), open)
    .when(pass("control", "three-hurt"))
    .logs({
      type: "message-sent",
      claims: [{ id: "three-hurt", subject: "casualties", field: "total", value: 3, source: "A caller" }],
    });
  given(told, clockAct(minute)).when(pass("control", "three-hurt")).refuses("fact-not-known");
  given(told, open).when(pass("medic", "three-hurt")).refuses("fact-not-known");
  given(told, open).when(pass("control", "no-such-fact")).refuses("unknown-fact");
  const late = given(told, open, pass("control", "three-hurt")).when(
    seatAct("officer", 4 * minute, { type: "open-message", message: "m2" }),
  );
  expect(late.state.ledger["officer"]).toEqual({ "three-hurt": late.entries[0]?.seq });
});

test("[KNW3] a field of a form is a claim of its sender, who holds it too", () => {
  const report = seatAct("medic", 10, send({ form: "report", fields: { count: 7, major: true } }));
  const { state, entries } = given(told).when(report);
  const claim = { id: "m1.count", subject: "casualties", field: "total", value: 7, source: "The medic" };
  expect(state.claims).toEqual({ "m1.count": claim });
  expect(state.ledger).toEqual({ medic: { "m1.count": entries[0]?.seq } });
});

test("[KNW4] an unopened message shows who calls, not what is said; opened it shows text, claims and form", () => {
  const before = given(told).when(clockAct(minute)).view(seat("control")).messages[0];
  expect(before).toMatchObject({ id: "m1", persona: "caller", channel: "phone", row: "I1", demands: "none" });
  expect(before).not.toHaveProperty("content");
  const after = given(told, clockAct(minute)).when(open);
  expect(after.view(seat("control")).messages).toHaveLength(1);
  expect(after.view(seat("control")).messages[0]?.content).toMatchObject({
    text: "Text of I1",
    claims: [{ id: "three-hurt", text: "Text of three-hurt" }],
  });
  expect(after.view(seat("medic")).messages).toEqual([]);
  expect(after.view(all).messages[0]?.content?.text).toBe("Text of I1");
});

test("[KNW4] a free text reaches the sender at once and the reader with the opening", () => {
  const call = seatAct("medic", 10, send({ form: "report", fields: { count: 7 } }), { text: 4, "field.words": 9 });
  const read = seatAct("control", 20, { type: "open-message", message: "m1" });
  const content = (viewer: Viewer) => given(told, call).when(read).view(viewer).messages[0]?.content;
  expect(content(seat("medic"))).toMatchObject({ text: "text of 5", fields: { count: 7, words: "field.words of 5" } });
  expect(content(seat("control"))).toEqual(content(seat("medic")));
});

const tape = {
  id: "tape",
  title: "Tape",
  model: "tape",
  at: [0, 0, 0],
  facing: 0,
  zone: "crash",
  lights: false,
} as const;
const place = aPlan({
  casualties: byId(aCasualty("c1"), aCasualty("c2", { zone: "clearing" })),
  props: byId({ ...tape, shown: true }),
});

test("[KNW5] the site is seen from the site: casualties from afar, looks and signs from the same zone", () => {
  const medic = given(place).when(clockAct(1)).view(seat("medic"));
  expect(medic.casualties["c1"]).toMatchObject({ posture: "lying-back", near: { look: "Looks hurt", done: [] } });
  expect(medic.casualties["c2"]).toMatchObject({ zone: "clearing", posture: "lying-back" });
  expect(medic.casualties["c2"]).not.toHaveProperty("near");
  expect(Object.values(medic.props)).toMatchObject([{ id: "tape", title: "Tape", model: "tape", zone: "crash" }]);
  const moved = given(place)
    .when(seatAct("medic", 5, { type: "enter-zone", zone: "clearing" }))
    .view(seat("medic"));
  expect(moved.casualties["c1"]).not.toHaveProperty("near");
  expect(moved.casualties["c2"]).toHaveProperty("near");
  expect(moved.zone).toBe("clearing");
});

test("[KNW5] a thing that is still to come, or gone, has neither name nor place", () => {
  expect(JSON.stringify(seatPlan(place, "x1", seat("medic")))).not.toContain("Tape");
  const shows = (shown: boolean) => ({ kind: "show", prop: "tape", shown }) as const;
  const later = {
    ...place,
    props: byId({ ...tape, shown: false }),
    injects: [
      anInject("I1", { effects: [shows(true)] }),
      anInject("I2", { trigger: { kind: "at", at: 2 * minute }, effects: [shows(false)] }),
    ],
  };
  for (const [at, there] of [
    [1000, []],
    [minute, ["tape"]],
    [2 * minute, []],
  ] as const) {
    const view = given(later).when(clockAct(at)).view(seat("medic"));
    expect(Object.keys(view.props)).toEqual(there);
  }
});

test("[KNW5] a desk, and who is on the way, sees nothing of the site until it arrives", () => {
  const { medic, control } = place.roles;
  if (medic === undefined || control === undefined) throw new Error("the default plan has them");
  const arrives = { zone: "crash", at: minute };
  const plan = { ...place, roles: byId(medic, control, aRole("officer", { zone: "away", arrives })) };
  const early = given(plan).when(clockAct(1000));
  for (const id of ["control", "officer"]) {
    const view = early.view(seat(id));
    expect([view.casualties, view.props]).toEqual([{}, {}]);
    expect(view.people["medic"]).not.toHaveProperty("zone");
  }
  expect(early.view(seat("officer"))).toMatchObject({ zone: "away", onTheWay: true });
  const late = given(plan).when(clockAct(minute));
  late.logs({ type: "zone-entered", seat: "officer", zone: "crash", time: minute });
  expect(late.view(seat("officer"))).toMatchObject({
    zone: "crash",
    onTheWay: false,
    casualties: { c1: { near: {} }, c2: {} },
    props: { tape: { title: "Tape" } },
    people: { medic: { zone: "crash" } },
  });
  expect(late.view(seat("medic")).people["officer"]?.zone).toBe("crash");
  expect(early.view(seat("medic")).people["officer"]).not.toHaveProperty("zone");
});

test("[KNW5] nobody sees anything of the site before STARTEX", () => {
  const lobby = givenLobby(place, seated("officer")).when(seated("medic"));
  expect(lobby.view(seat("medic"))).toMatchObject({ casualties: {}, props: {}, zone: "crash" });
  expect(lobby.view(seat("medic")).people["officer"]).toMatchObject({ holder: "person", pseudonym: "Player officer" });
});

test("[KNW5] a casualty that leaves the site is gone from view, and stays in the trainer's", () => {
  const plan = aPlan({
    injects: [anInject("I1", { to: [], effects: [{ kind: "move", casualty: "c1", to: "away" }] })],
  });
  const gone = given(plan).when(clockAct(minute));
  expect(gone.view(seat("medic")).casualties).toEqual({});
  expect(gone.view(all).casualties["c1"]?.zone).toBe("away");
});

test("[KNW6] a finding is known to the seat that looked, a task to who sees it done", () => {
  const look = seatAct("medic", 10, { type: "assess", casualty: "c1", finding: "breathing" });
  const busy = given(place).when(look);
  expect(busy.view(seat("medic")).task).toMatchObject({ kind: "assessing", until: 5010 });
  expect(busy.view(seat("officer")).people["medic"]?.task).toMatchObject({ kind: "assessing" });
  expect(busy.view(seat("control")).people["medic"]).not.toHaveProperty("task");
  const done = given(place, look).when(clockAct(6000));
  expect(done.view(seat("medic"))).toMatchObject({ findings: { c1: { breathing: true } } });
  expect(done.view(seat("medic"))).not.toHaveProperty("task");
  expect(done.view(seat("officer")).findings).toEqual({});
  expect(done.view(all).findings).toEqual({ c1: { breathing: true } });
});

test("[KNW7] a seat's plan holds its channels, what it may do and its job aid, and nothing of what is to come", () => {
  const medic = seatPlan(told, "x1", seat("medic"));
  expect(Object.keys(medic.interventions)).toEqual(["airway", "carry", "load"]);
  expect(medic.triage?.protocols[0]?.steps[0]).toEqual({ id: "s1", ask: "Walks?", gives: "green" });
  expect(medic.seat).toMatchObject({ id: "medic", role: "medic", title: "The medic" });
  const officer = seatPlan(told, "x1", seat("officer"));
  expect(officer.interventions).toEqual({});
  expect(officer).not.toHaveProperty("triage");
  expect(seatPlan(told, "x1", all)).toHaveProperty("triage");
  for (const hidden of ["Text of I1", "three-hurt", "worse", "Row I1", "durationMs:3"])
    expect(JSON.stringify(medic)).not.toContain(hidden);
  expect(() => seatPlan(told, "x1", seat("ghost"))).toThrow("ghost");
});
