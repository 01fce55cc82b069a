import { expect, test } from "vitest";
import type { Command } from "#engine/exercise/command.ts";
import type { PlanEffect } from "#engine/plan/msel.ts";
import { messageIn } from "#engine/exercise/post.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, trainerAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { aChannel, anExpectedAction, anInject } from "../support/plan-parts.ts";

const minute = 60_000;
const change = (channel: string, state: "up" | "down" | "congested", delayMs?: number): PlanEffect => ({
  kind: "channel",
  channel,
  state,
  ...(delayMs === undefined ? {} : { delayMs }),
});
const quiet = { to: [], text: "" };
const dies = anInject("dies", { ...quiet, trigger: { kind: "at", at: minute }, effects: [change("phone", "down")] });
const call = anInject("call", { trigger: { kind: "at", at: 2 * minute }, effects: [change("talkgroup", "congested")] });
const mends = anInject("mends", {
  ...quiet,
  trigger: { kind: "at", at: 3 * minute },
  effects: [change("phone", "up")],
});
const words = (channel: string): Command => ({ type: "send-message", channel, to: ["control"], act: "inform" });
const dead = aPlan({ injects: [dies, call, mends] });

test("[CHN1] a player cannot send over a dead channel", () => {
  given(dead, clockAct(minute))
    .when(seatAct("medic", minute, words("phone"), { text: 4 }))
    .refuses("channel-down");
  given(dead, clockAct(3 * minute))
    .when(seatAct("medic", 3 * minute, words("phone"), { text: 4 }))
    .logs({ type: "message-sent", channel: "phone" });
});

test("[CHN1] a row that is due over a dead channel happens, and its message is lost", () => {
  const { state } = given(dead, clockAct(minute))
    .when(clockAct(2 * minute))
    .logs(
      { type: "inject-delivered", row: "call" },
      { type: "message-lost", row: "call", channel: "phone" },
      { type: "channel-changed", channel: "talkgroup", state: "congested" },
    );
  expect(state.messageCount).toBe(0);
  expect(state.rows["call"]).toMatchObject({ status: "delivered", lost: true });
});

test("[CHN1] a channel can be dead from the beginning, and what is so already leaves no entry", () => {
  const channels = { ...aPlan().channels, ...byId(aChannel("phone", { kind: "phone", state: "down" })) };
  given(aPlan({ channels, injects: [dies] }))
    .when(clockAct(minute))
    .logs({ type: "inject-delivered", row: "dies" });
  given(aPlan({ channels }))
    .when(seatAct("medic", 1, words("phone"), { text: 4 }))
    .refuses("channel-down");
});

const slow = aPlan({
  injects: [
    anInject("busy", { ...quiet, trigger: { kind: "at", at: 0 }, effects: [change("talkgroup", "congested", 40_000)] }),
    anInject("radio", { channel: "talkgroup", to: ["control"], facts: ["three-hurt"] }),
    anInject("silence", {
      ...quiet,
      trigger: { kind: "at", at: 5 * minute },
      effects: [change("talkgroup", "down")],
    }),
  ],
});

test("[CHN2] over a congested channel a message is heard when its delay is over, and nobody knows of it before", () => {
  const under = given(slow).when(clockAct(99_999));
  under.logsAmongOthers({ type: "message-sent", row: "radio", seats: [], arrives: 100_000, time: minute });
  expect(under.view({ kind: "seat", seat: "control" }).messages).toEqual([]);
  expect(under.state.ledger["control"]).toBeUndefined();
  given(slow, clockAct(99_999))
    .when(clockAct(100_000))
    .logs(
      { type: "message-arrived", message: "m1", row: "radio", seats: ["control", "medic", "officer"] },
      { type: "message-opened", seat: "control", heard: true, time: 100_000 },
      { type: "message-opened", seat: "medic" },
      { type: "message-opened", seat: "officer" },
    );
});

test("[CHN2] its sender has it at once, and cannot be answered before it is there", () => {
  const sent = given(slow, clockAct(minute)).when(seatAct("medic", minute, words("talkgroup"), { text: 4 }));
  expect(sent.view({ kind: "seat", seat: "medic" }).messages.map(({ id }) => id)).toContain("m2");
  given(slow, clockAct(minute), seatAct("medic", minute, words("talkgroup"), { text: 4 }))
    .when(seatAct("control", minute, { type: "open-message", message: "m2" }))
    .refuses("message-not-yours");
});

test("[CHN2] a message that is under way when its channel dies is lost", () => {
  const { state } = given(slow, clockAct(4 * minute), seatAct("medic", 290_000, words("talkgroup"), { text: 4 }))
    .when(clockAct(6 * minute))
    .logsAmongOthers({ type: "message-lost", message: "m2", channel: "talkgroup", time: 330_000 });
  expect(messageIn(state, "m2")).toMatchObject({ lost: true, seats: [] });
  expect(state.timers.filter(({ lane }) => lane.startsWith("channel/"))).toEqual([]);
});

test("[CHN3] a lost message of a row goes again over another channel, once", () => {
  const again = { type: "resend", row: "call", channel: "talkgroup" } as const;
  const lost = [clockAct(2 * minute)];
  given(dead, ...lost)
    .when(trainerAct(3 * minute, { ...again, channel: "phone" }))
    .logsAmongOthers({ type: "message-sent", row: "call", channel: "phone", persona: "caller", seats: ["control"] });
  given(dead, ...lost)
    .when(trainerAct(2 * minute, { ...again, channel: "phone" }))
    .refuses("channel-down");
  given(dead, ...lost)
    .when(trainerAct(2 * minute, { ...again, row: "dies" }))
    .refuses("nothing-lost");
  given(dead, ...lost, trainerAct(2 * minute, again))
    .when(trainerAct(2 * minute, again))
    .refuses("nothing-lost");
  given(dead, ...lost)
    .when(seatAct("medic", 2 * minute, again))
    .refuses("not-yours");
  const channels = { ...dead.channels, ...byId(aChannel("police", { members: ["officer"] })) };
  given({ ...dead, channels }, ...lost)
    .when(trainerAct(2 * minute, { ...again, channel: "police" }))
    .refuses("not-on-channel");
});

test("[CHN3] what is expected after a row counts from when its message was sent again", () => {
  const action = anExpectedAction("E1", { from: "call", byMs: minute, lateMs: 0 });
  const plan = aPlan({ injects: [dies, call], expected: [action] });
  expect(given(plan).when(clockAct(10 * minute)).state.actions["E1"]).toEqual({
    status: "waiting",
    evidence: [],
    keys: [],
  });
  expect(given(plan).when(clockAct(60 * minute)).state.actions["E1"]?.status).toBe("no-opportunity");
  given(plan, clockAct(4 * minute))
    .when(trainerAct(4 * minute, { type: "resend", row: "call", channel: "talkgroup" }))
    .logsAmongOthers({ type: "action-opened", row: "E1", by: 5 * minute });
});

test("[CHN4] those who are on a channel know how it is, and nobody else is told", () => {
  const channels = { ...dead.channels, ...byId(aChannel("phone", { kind: "phone", members: ["control", "caller"] })) };
  const { view } = given({ ...dead, channels }).when(clockAct(minute));
  expect(view({ kind: "seat", seat: "control" }).channels).toEqual({ phone: "down" });
  expect(view({ kind: "seat", seat: "medic" }).channels).toEqual({});
  expect(view({ kind: "all" }).channels).toEqual({ phone: "down" });
});
