import { messageIn } from "#engine/exercise/post.ts";
import { expect, test } from "vitest";
import type { CommandOf } from "#engine/exercise/command.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aChannel, anInject, aRole } from "../support/plan-parts.ts";
import { clockAct, seatAct, seated, trainerAct } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;

function send(parts: Partial<CommandOf<"send-message">>): CommandOf<"send-message"> {
  return { type: "send-message", channel: "phone", to: ["control"], act: "inform", ...parts };
}

const say = (to: string[]) => send({ channel: "face", to });
const open = (seat: string) => seatAct(seat, 20, { type: "open-message", message: "m1" });

test("[MSG1] a radio message is heard at once by everybody on the channel, a phone call waits to be opened", () => {
  const plan = aPlan();
  given(plan)
    .when(seatAct("medic", 10, send({ channel: "talkgroup" }), { text: 5 }))
    .logs(
      { type: "message-sent", message: "m1", seat: "medic", to: ["control"], seats: ["control", "officer"] },
      { type: "message-opened", seat: "control", heard: true },
      { type: "message-opened", seat: "officer", heard: true },
    );
  given(plan)
    .when(seatAct("medic", 10, send({}), { text: 5 }))
    .logs({ type: "message-sent", seats: ["control"], says: ["text"] });
});

test("[MSG1] a seat nobody holds hears nothing; who takes it finds the message unopened", () => {
  const plan = aPlan();
  const acts = [seated("medic"), trainerAct(0, { type: "start" })];
  const talk = seatAct("medic", 10, send({ channel: "talkgroup" }), { text: 5 });
  givenLobby(plan, ...acts)
    .when(talk)
    .logs({ type: "message-sent", seats: ["control", "officer"] });
  const late = givenLobby(plan, ...acts, talk, { ...seated("officer"), at: 20 });
  late
    .when(seatAct("officer", 30, { type: "open-message", message: "m1" }))
    .logs({ type: "message-opened", seat: "officer", heard: false });
});

test("[MSG2] in person one is heard by the addressed who stand in the same zone, and by nobody else", () => {
  const plan = aPlan();
  given(plan)
    .when(seatAct("medic", 10, say(["officer"]), { text: 5 }))
    .logs({ type: "message-sent", seats: ["officer"] }, { type: "message-opened", seat: "officer", heard: true });
  given(plan)
    .when(seatAct("medic", 10, say(["control"]), { text: 5 }))
    .refuses("not-there");
  given(plan, seatAct("officer", 1, { type: "enter-zone", zone: "clearing" }))
    .when(seatAct("medic", 10, say(["officer"]), { text: 5 }))
    .refuses("not-there");
});

test("[MSG2] who is on the way hears the radio and not the site", () => {
  const arrives = { zone: "crash", at: minute };
  const { medic, control } = aPlan().roles;
  if (medic === undefined || control === undefined) throw new Error("the default plan has them");
  const plan = aPlan({
    roles: byId(medic, control, aRole("officer", { arrives, zone: "away" })),
    injects: [anInject("I1", { to: ["officer"], channel: "face", trigger: { kind: "at", at: 1000 } })],
  });
  given(plan)
    .when(seatAct("medic", 10, send({ channel: "talkgroup" }), { text: 5 }))
    .logsAmongOthers({ type: "message-opened", seat: "control" }, { type: "message-opened", seat: "officer" });
  given(plan)
    .when(clockAct(2000))
    .logs({ type: "inject-delivered" }, { type: "message-sent", seats: ["officer"] });
});

test("[MSG3] opening is recorded once, and only of a message that reached the seat", () => {
  const plan = aPlan();
  const sent = given(plan, seatAct("medic", 10, send({}), { text: 5 }));
  sent.when(open("control")).logs({ type: "message-opened", seat: "control", role: "control", heard: false });
  sent.when(open("officer")).refuses("message-not-yours");
  sent.when(open("medic")).refuses("message-not-yours");
  sent.when(open("control"), open("control")).logs();
  given(plan).when(open("control")).refuses("unknown-message");
});

test("[MSG4] one talks on channels one is on, to those who are on them", () => {
  const plan = aPlan({
    channels: byId(
      aChannel("phone", { kind: "phone" }),
      aChannel("police", { kind: "radio", members: ["officer", "control"] }),
    ),
  });
  const ask = (parts: Partial<CommandOf<"send-message">>) =>
    given(plan).when(seatAct("medic", 1, send(parts), { text: 3 }));
  ask({ channel: "police" }).refuses("not-on-channel");
  ask({ channel: "smoke" }).refuses("unknown-channel");
  ask({ to: ["nobody"] }).refuses("unknown-recipient");
  ask({ to: ["caller"] }).logs({ type: "message-sent", to: ["caller"], seats: [] });
  given(plan)
    .when(seatAct("officer", 1, send({ channel: "police", to: ["medic"] }), { text: 3 }))
    .refuses("not-on-channel");
  givenLobby(plan, seated("medic"))
    .when(seatAct("medic", 0, send({}), { text: 3 }))
    .refuses("not-running");
});

test("[MSG5] a message says something: words, a form or a fact; an acknowledgement needs none of them", () => {
  const plan = aPlan();
  given(plan)
    .when(seatAct("medic", 1, send({})))
    .refuses("nothing-said");
  given(plan)
    .when(seatAct("medic", 1, send({ act: "ack" })))
    .refuses("nothing-said");
  const told = given(plan, seatAct("medic", 1, send({ act: "order" }), { text: 3 }));
  told
    .when(seatAct("control", 2, send({ to: ["medic"], act: "ack", re: "m1" })))
    .logs({ type: "message-sent", act: "ack", re: "m1", seats: ["medic"] });
  told.when(seatAct("control", 2, send({ to: ["medic"], act: "ack", re: "m9" }))).refuses("unknown-message");
  told.when(seatAct("officer", 2, send({ to: ["medic"], act: "ack", re: "m1" }))).refuses("message-not-yours");
});

test("[MSG6] a form's fields are checked one by one: unknown, wrong, missing", () => {
  const plan = aPlan();
  const report = (fields: CommandOf<"send-message">["fields"], lengths = {}) =>
    given(plan).when(seatAct("medic", 1, send({ form: "report", fields }), lengths));
  report({ count: 4, where: "crash", kind: "fire", hazards: ["ice"], major: true }, { "field.words": 8 }).logs({
    type: "message-sent",
    fields: { count: 4, where: "crash", kind: "fire", hazards: ["ice"], major: true },
    says: ["field.words"],
  });
  report({}).refuses("field-missing");
  report({ count: "four" }).refuses("field-wrong");
  report({ count: 4, where: "moon" }).refuses("field-wrong");
  report({ count: 4, kind: "flood" }).refuses("field-wrong");
  report({ count: 4, hazards: ["ice", "lava"] }).refuses("field-wrong");
  report({ count: 4, major: "yes" }).refuses("field-wrong");
  report({ count: 4, colour: "red" }).refuses("unknown-field");
  report({ count: 4, words: "typed" }).refuses("unknown-field");
  report({ count: 4 }, { "field.colour": 3 }).refuses("unknown-field");
  given(plan)
    .when(seatAct("medic", 1, send({ form: "nothing" })))
    .refuses("unknown-form");
  given(plan)
    .when(seatAct("medic", 1, send({ fields: { count: 3 } }), { text: 3 }))
    .refuses("unknown-field");
});

test("[MSG7] a row's message comes from a persona or role, with its facts, to every seat of its roles", () => {
  const { medic, control } = aPlan().roles;
  if (medic === undefined || control === undefined) throw new Error("the default plan has them");
  const plan = aPlan({
    roles: byId(medic, control, aRole("officer", { seats: ["officer", "officer.2"] })),
    injects: [
      anInject("I1", { to: ["officer"], facts: ["three-hurt"] }),
      anInject("I2", { from: "control", to: ["medic"], channel: "talkgroup" }),
    ],
  });
  const { state } = given(plan)
    .when(clockAct(minute))
    .logsAmongOthers(
      { type: "inject-delivered", row: "I1" },
      { type: "message-sent", message: "m1", row: "I1", persona: "caller", seats: ["officer", "officer.2"] },
      { type: "inject-delivered", row: "I2" },
      { type: "message-sent", message: "m2", row: "I2", role: "control" },
    );
  expect(messageIn(state, "m1")?.claims).toEqual([
    { id: "three-hurt", subject: "casualties", field: "total", value: 3, source: "A caller" },
  ]);
  expect(Object.keys(messageIn(state, "m2")?.openedBy ?? {})).toEqual(["medic", "officer", "officer.2", "control"]);
});
