import { describe, expect, test } from "vitest";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, aFact, anExpectedAction, anOption } from "../support/plan-parts.ts";
import { afar, asked, message, open, seen, threeHurt } from "./asked.ts";

const fieldTest = (field: string, op: "==" | "includes", value: string) => ({ field, op, value });
const content = { text: "Three are hurt.", fields: {}, claims: [threeHurt] };

describe("[BOT3] the best bot opens, acknowledges and answers", () => {
  const { content: _, ...closed } = message("m1");
  test("it opens what waits for it, and not what is for others", () => {
    expect(asked(aPlan(), "control", { messages: [closed] }).act).toMatchObject({
      command: { type: "open-message", message: "m1" },
    });
    expect(asked(aPlan(), "control", { messages: [{ ...closed, to: ["medic"] }] }).act).toBeUndefined();
  });
  test("it acknowledges what demands it, and orders and requests, once", () => {
    const ack = { type: "send-message", channel: "phone", to: ["caller"], act: "ack", re: "m1" };
    for (const parts of [{ demands: "ack" }, { act: "order" }, { act: "request" }] as const)
      expect(asked(aPlan(), "control", { messages: [message("m1", parts)] }).act).toMatchObject({ command: ack });
    const { persona: _caller, ...own } = message("m2", {
      seat: "control",
      role: "control",
      to: ["caller"],
      re: "m1",
      act: "ack",
    });
    expect(asked(aPlan(), "control", { messages: [message("m1", { demands: "ack" }), own] }).act).toBeUndefined();
    expect(asked(aPlan(), "control", { messages: [message("m1")] }).act).toBeUndefined();
  });
});

describe("[BOT3] the best bot passes on facts to the roles that need them", () => {
  const plan = aPlan({ facts: byId(aFact("three-hurt", { neededBy: ["control", "medic", "officer"] })) });
  test("on the channel that reaches most of them", () => {
    expect(asked(plan, "control", { messages: [message("m1", { content })] }).act?.command).toEqual({
      type: "send-message",
      channel: "talkgroup",
      to: ["medic", "officer"],
      act: "inform",
      facts: ["three-hurt"],
    });
  });
  test("not to those it saw being told", () => {
    const told = message("m2", { role: "officer", seat: "officer", to: ["medic"], content });
    expect(asked(plan, "control", { messages: [message("m1", { content }), told] }).act).toBeUndefined();
  });
  test("not when it only overheard them", () => {
    expect(asked(plan, "control", { messages: [message("m1", { to: ["medic"], content })] }).act).toBeUndefined();
  });
});

describe("[BOT3] the best bot reports what is expected of it, from what it knows", () => {
  const expected = [
    anExpectedAction("EA1", {
      who: ["medic"],
      byMs: 240_000,
      pattern: {
        type: "message-sent",
        tests: [fieldTest("form", "==", "report"), fieldTest("to", "includes", "control")],
        count: 1,
      },
    }),
  ];
  const plan = aPlan({ expected });
  const tagged = { c1: seen("c1", { tag: "red" }), c2: afar("c2", "road", { tag: "green", posture: "standing" }) };
  test("a form is filled with what it counts and where it stands", () => {
    const { act } = asked(plan, "medic", { casualties: tagged }, { at: 100_000 });
    expect(act).toMatchObject({
      command: {
        type: "send-message",
        channel: "talkgroup",
        to: ["control"],
        form: "report",
        fields: { count: 2, where: "crash" },
      },
      texts: { "field.words": "Look." },
    });
  });
  test("not while it is on its way, and not twice", () => {
    const onTheWay = asked(plan, "medic", { onTheWay: true, casualties: tagged }, { at: 200_000 });
    expect(onTheWay.act).toBeUndefined();
    const done = message("m1", { role: "medic", seat: "medic", to: ["control"], form: "report", content });
    const again = asked(plan, "medic", { messages: [done], casualties: tagged, zone: "crash" }, { at: 200_000 });
    expect(again.act?.command.type).not.toBe("send-message");
  });
  test("a fact it was not told is not passed on, however much it is expected", () => {
    const wanted = [
      anExpectedAction("EA1", {
        who: ["control"],
        pattern: {
          type: "message-sent",
          tests: [fieldTest("claims.id", "includes", "three-hurt"), fieldTest("to", "includes", "medic")],
          count: 1,
        },
      }),
    ];
    const expecting = aPlan({ expected: wanted });
    expect(asked(expecting, "control", { messages: [message("m1")] }, { at: 300_000 }).act).toBeUndefined();
    expect(asked(expecting, "control", { messages: [message("m1", { content })] }, { at: 300_000 }).act).toMatchObject({
      command: { channel: "talkgroup", to: ["medic"], facts: ["three-hurt"] },
    });
  });
});

const proposed = (option: string) =>
  open("d1", {
    joint: true,
    mayPropose: false,
    maySign: true,
    proposal: { version: 2, option, seat: "officer", role: "officer" },
    answers: { police: { agree: true, seat: "officer" } },
  });

describe("[BOT3] the best bot decides with the option the doctrine prefers, in time and with a reason", () => {
  const options = [
    anOption("wait", { doctrine: "contrary" }),
    anOption("go", { doctrine: "preferred", means: "It will be done." }),
  ];
  const plan = aPlan({ decisions: byId(aDecision("d1", { options })) });
  test("alone", () => {
    const { act } = asked(plan, "officer", { decisions: { d1: open("d1") } });
    expect(act).toMatchObject({
      command: { type: "decide", decision: "d1", option: "go" },
      texts: { reason: "It will be done." },
    });
    expect(act?.at).toBeGreaterThan(60_000 + 0.1 * 600_000);
    expect(act?.at).toBeLessThan(60_000 + 0.32 * 600_000);
  });
  test("not what it may not, and not what is over", () => {
    expect(asked(plan, "officer", { decisions: { d1: open("d1", { mayPropose: false }) } }).act).toBeUndefined();
    expect(asked(plan, "officer", { decisions: { d1: open("d1", { status: "taken" }) } }).act).toBeUndefined();
  });
  test("together: it proposes, signs what it can stand for, and dissents with a reason from what it cannot", () => {
    const joint = open("d1", { joint: true, rule: "all", agencies: ["police", "ambulance"] });
    expect(asked(plan, "officer", { decisions: { d1: joint } }).act?.command).toMatchObject({
      type: "propose",
      option: "go",
    });
    const signing = (option: string) => asked(plan, "medic", { zone: "road", decisions: { d1: proposed(option) } }).act;
    expect(signing("go")?.command).toEqual({ type: "sign", decision: "d1", version: 2, agree: true });
    expect(signing("wait")).toMatchObject({ command: { agree: false }, texts: { reason: "It will be done." } });
    const answered = { ...proposed("go"), answers: { ambulance: { agree: true, seat: "control" } } };
    expect(asked(plan, "medic", { zone: "road", decisions: { d1: answered } }).act).toBeUndefined();
  });
  test("an option that was refused gives way to the next", () => {
    const memory = { tried: { "decide/d1": 1 }, looks: {}, seen: {} };
    expect(asked(plan, "officer", { decisions: { d1: open("d1") } }, { memory }).act?.command).toMatchObject({
      option: "wait",
    });
  });
});

describe("[CHN5] a bot copes with a dead channel", () => {
  const plan = aPlan({ facts: byId(aFact("three-hurt", { neededBy: ["control", "medic", "officer"] })) });
  const told = message("m1", { content });
  const channelOf = (channels: Readonly<Record<string, "down" | "congested">>) => {
    const command = asked(plan, "control", { messages: [told], channels }).act?.command;
    return command?.type === "send-message" ? command.channel : undefined;
  };
  test("another channel that reaches the same people, a congested one last", () => {
    expect(channelOf({ talkgroup: "down" })).toBe("phone");
    expect(channelOf({ talkgroup: "congested" })).toBe("phone");
    expect(channelOf({ talkgroup: "congested", phone: "down" })).toBe("talkgroup");
    expect(channelOf({ talkgroup: "down", phone: "down" })).toBeUndefined();
  });
  test("an acknowledgement goes another way than the message came", () => {
    const asks = message("m1", { demands: "ack", channel: "phone" });
    expect(asked(aPlan(), "control", { messages: [asks], channels: { phone: "down" } }).act?.command).toMatchObject({
      channel: "talkgroup",
      to: ["caller"],
      act: "ack",
    });
  });
});
