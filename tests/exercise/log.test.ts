import { expect, test } from "vitest";
import { decide } from "#engine/exercise/decide.ts";
import { command as commandSchema } from "#engine/exercise/command.ts";
import { happening } from "#engine/exercise/entry.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { stepLane } from "#engine/exercise/lane-step.ts";
import { stateHash } from "#engine/exercise/state-hash.ts";
import { laneMachines } from "#engine/plan/lane-machines.ts";
import { aPlan } from "../support/a-plan.ts";
import { clockAct, running, seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;

test("[LOG1] a command is answered with entries or a refusal, and the state it was asked of stays as it was", () => {
  const plan = aPlan();
  const { state } = given(plan).when(clockAct(minute));
  const before = structuredClone(state);
  const by = { kind: "seat", seat: "medic" } as const;
  const entries = decide(plan, state, { by, command: { type: "walk", to: "clearing" }, lengths: {} }, minute);
  expect(entries).toMatchObject({ entries: [{ seq: state.seq + 1, at: minute, is: { type: "walk-started" } }] });
  const refusal = decide(plan, state, { by, command: { type: "walk", to: "nowhere" }, lengths: {} }, minute);
  expect(refusal).toEqual({ refused: "unknown-zone", about: { zone: "nowhere" } });
  expect(state).toEqual(before);
});

test("[LOG1] ids that every object inherits are unknown, not found", () => {
  const plan = aPlan();
  const asks: readonly [Act, string][] = [
    [seatAct("constructor", 1, { type: "walk", to: "clearing" }), "unknown-seat"],
    [seatAct("medic", 1, { type: "walk", to: "constructor" }), "unknown-zone"],
    [seatAct("medic", 1, { type: "assess", casualty: "valueOf", finding: "walks" }), "unknown-casualty"],
    [seatAct("medic", 1, { type: "assess", casualty: "c1", finding: "constructor" }), "unknown-finding"],
    [seatAct("medic", 1, { type: "tag", casualty: "c1", category: "toString" }), "unknown-category"],
    [seatAct("medic", 1, { type: "open-message", message: "constructor" }), "unknown-message"],
    [seatAct("medic", 1, { type: "propose", decision: "constructor", option: "go" }), "unknown-decision"],
    [trainerAct(1, { type: "fire", row: "constructor" }), "unknown-row"],
  ];
  for (const [act, refused] of asks) {
    const { state } = given(plan).when(clockAct(1));
    const { command, by, lengths } = act;
    if (command !== undefined) expect(decide(plan, state, { by, command, lengths }, 1)).toMatchObject({ refused });
  }
});

test("[LOG2] entries are numbered without a gap, their times never go back, and each is one of the closed set", () => {
  const { state } = given(aPlan()).when(clockAct(0));
  const { entries } = given(aPlan()).when(trainerAct(6 * minute, { type: "end" }));
  entries.forEach((entry, index) => {
    expect(entry.seq).toBe(state.seq + 1 + index);
    expect(entry.at).toBeGreaterThanOrEqual(entries[index - 1]?.at ?? 0);
    expect(happening.parse(entry.is)).toEqual(entry.is);
  });
  expect(entries.length).toBeGreaterThan(2);
  const wanted = { by: { kind: "server" }, command: { type: "end" }, lengths: {} } as const;
  const later = given(aPlan()).when(trainerAct(500, { type: "pause" }, { reason: 8 })).state;
  for (const at of [499, 500.5, Number.NaN]) expect(() => decide(aPlan(), later, wanted, at)).toThrow(RangeError);
});

test("[LOG3] the hash is of the content: the same whatever the order of keys, different for any difference", () => {
  const state = initialState(aPlan());
  const turned = Object.fromEntries(Object.entries(state).toReversed());
  expect(stateHash({ ...state, ...turned })).toBe(stateHash(state));
  expect(stateHash(state)).toMatch(/^[0-9a-f]{64}$/);
  expect(stateHash({ ...state, at: 1 })).not.toBe(stateHash(state));
});

test("[LOG6] a lane knows its own events only, and no command carries one", () => {
  const lanes = laneMachines(aPlan());
  const casualty = lanes.get("casualty/c1");
  if (casualty === undefined) throw new Error("there is a casualty");
  expect(stepLane(casualty, "hurt", "xstate.after.300000.casualty.hurt").value).toBe("worse");
  for (const forged of ["xstate.stop", "xstate.error.actor.x", "xstate.after.1.casualty.hurt", "did/anything"])
    expect(() => stepLane(casualty, "hurt", forged)).toThrow(forged);
  const forgery = "xstate.after.300000.casualty.hurt";
  for (const command of [
    { type: "walk", to: forgery },
    { type: "treat", casualty: "c1", intervention: forgery },
    { type: "tag", casualty: forgery, category: "red" },
    { type: "decide", decision: "D1", option: forgery },
    { type: "fire", row: forgery },
    { type: forgery },
  ])
    expect(commandSchema.safeParse(command).success).toBe(false);
  given(aPlan())
    .when(seatAct("medic", 1, { type: "open-message", message: forgery }))
    .refuses("unknown-message");
  given(aPlan())
    .when(seatAct(forgery, 1, { type: "stop-treating" }))
    .refuses("unknown-seat");
});

test("[LOG7] the server seats people and bots; a person takes over from a bot and from nobody else", () => {
  const plan = aPlan();
  givenLobby(plan)
    .when(seated("medic", "bot"))
    .logs({ type: "seat-taken", seat: "medic", holder: "bot", person: "p-medic" });
  givenLobby(plan, seated("medic", "bot")).when(seated("medic", "bot")).refuses("seat-taken");
  givenLobby(plan, seated("medic", "bot")).when(seated("medic")).logs({ type: "seat-taken", holder: "person" });
  givenLobby(plan, seated("medic")).when(seated("medic")).refuses("seat-taken");
  givenLobby(plan, seated("medic")).when(seated("medic", "bot")).logs({ type: "seat-taken", holder: "bot" });
  const here = seatAct("medic", 0, { type: "set-presence", present: true, device: "desktop" });
  givenLobby(plan, seated("medic"), here).when(seated("medic", "bot")).refuses("seat-taken");
  givenLobby(plan).when(seated("ghost")).refuses("unknown-seat");
  const take = { ...seated("medic"), by: { kind: "seat", seat: "officer" } } as const;
  givenLobby(plan, seated("officer")).when(take).refuses("not-yours");
});

test("[LOG7] a seat says itself that it is there, and leaves; nobody else says so for it", () => {
  const plan = aPlan();
  const here = { type: "set-presence", present: true, device: "phone" } as const;
  const present = given(plan, seatAct("medic", 1, here));
  present.when(seatAct("medic", 2, here)).logs();
  expect(present.when(clockAct(2)).state.seats["medic"]).toMatchObject({ present: true, device: "phone" });
  given(plan).when(trainerAct(1, here)).refuses("not-yours");
  given(plan)
    .when(seatAct("officer", 1, { type: "leave-seat", seat: "medic" }))
    .refuses("not-yours");
  const left = given(plan, seatAct("medic", 1, { type: "leave-seat", seat: "medic" }));
  expect(left.when(clockAct(1)).state.seats["medic"]).toMatchObject({ holder: "nobody", present: false });
  left.when(seatAct("medic", 2, here)).refuses("seat-empty");
  left.when(seatAct("medic", 2, { type: "walk", to: "clearing" })).refuses("seat-empty");
  left.when(seatAct("medic", 2, { type: "leave-seat", seat: "medic" })).refuses("seat-empty");
  left.when(trainerAct(2, { type: "leave-seat", seat: "ghost" })).refuses("unknown-seat");
});

test("[LOG8] erasing a person takes the pseudonym out of the state and leaves what was done", () => {
  const plan = aPlan();
  const tag = seatAct("medic", 1, { type: "tag", casualty: "c1", category: "red" });
  const erase = { type: "erase-person", person: "p-medic" } as const;
  const { state } = given(plan, tag).when(seatAct("medic", 2, erase));
  expect(JSON.stringify(state)).not.toContain("Player medic");
  expect(state.erased).toEqual(["p-medic"]);
  expect(state.casualties["c1"]?.tag?.seat).toBe("medic");
  given(plan, trainerAct(2, erase)).when(trainerAct(3, erase)).refuses("unknown-person");
  given(plan)
    .when(seatAct("officer", 2, erase))
    .refuses("not-yours");
  given(plan, trainerAct(1, { type: "end" }))
    .when({ at: 1, by: { kind: "server" }, command: erase, lengths: {} })
    .logs({ type: "person-erased" });
});

function asked(evidence: number[], objective = "o1"): Act {
  return {
    at: 1,
    by: { kind: "supervisor", person: "p-sup" },
    command: { type: "rate-objective", objective, rating: "S", evidence },
    lengths: { reason: 20 },
  };
}

test("[LOG9] only a person rates, after ENDEX, with evidence that is in the log", () => {
  const plan = aPlan();
  const over = given(plan, trainerAct(1, { type: "end" }));
  over
    .when(asked([1, 2]))
    .logs({ type: "objective-rated", rating: "S", evidence: [1, 2], person: "p-sup", says: ["reason"] });
  over.when(asked([])).refuses("evidence-missing");
  over.when(asked([999])).refuses("unknown-entry");
  over.when(asked([1], "o9")).refuses("unknown-objective");
  given(plan)
    .when(asked([1]))
    .refuses("not-ended");
  const byPlayer = { ...asked([1]), by: { kind: "seat", seat: "medic" } } as const;
  over.when(byPlayer).refuses("not-yours");
});

test("[LOG9] a note is pinned to a moment that has been and to a row there is, by an evaluator", () => {
  const plan = aPlan();
  given(plan)
    .when(trainerAct(9, { type: "note", at: 500 }, { text: 3 }))
    .logs({ type: "note-pinned", person: "p-trainer", noted: 9, says: ["text"] });
  given(plan)
    .when(trainerAct(9, { type: "note", at: 5, row: "I9" }))
    .refuses("unknown-row");
  given(plan)
    .when(seatAct("medic", 9, { type: "note", at: 5 }))
    .refuses("not-yours");
});

test("[LOG10] a free text that a command has no use for is refused, not lost", () => {
  const plan = aPlan();
  given(plan)
    .when(seatAct("medic", 1, { type: "walk", to: "clearing" }, { text: 5 }))
    .refuses("unknown-field");
  givenLobby(plan, ...running(plan))
    .when(trainerAct(1, { type: "pause" }, { other: 5 }))
    .refuses("unknown-field");
});
