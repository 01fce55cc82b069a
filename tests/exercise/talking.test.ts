import { describe, expect, test } from "vitest";
import { mayHear } from "#engine/exercise/talkgroup.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";
import { aChannel, anInject, aRole } from "../support/plan-parts.ts";

const tac = aChannel("tac", { kind: "radio", members: ["medic", "officer", "control", "caller"] });
const command = aChannel("command", { kind: "radio", members: ["officer", "control"] });
const plan = aPlan({ channels: byId(tac, command, aChannel("phone", { kind: "phone" })), casualties: {} });

const on = (seat: string, at = 1000): Act => seatAct(seat, at, { type: "turn-voice", on: true });
const press = (seat: string, at: number, channel?: string): Act =>
  seatAct(seat, at, { type: "press-talk", ...(channel === undefined ? {} : { channel }) });
const release = (seat: string, at: number): Act => seatAct(seat, at, { type: "release-talk" });
const all = [on("medic"), on("officer"), on("control")];

describe("[VOX1] voice on and off", () => {
  test("who turns it on comes into the talkgroups of its channels and of its place, and into no other", () => {
    given(plan)
      .when(on("medic"))
      .logs(
        { type: "voice-turned", seat: "medic", on: true },
        { type: "talk-joined", group: "tac", seat: "medic", role: "medic" },
        { type: "talk-joined", group: "near/", seat: "medic" },
      );
    given(plan)
      .when(on("control"))
      .logs(
        { type: "voice-turned" },
        { type: "talk-joined", group: "tac" },
        { type: "talk-joined", group: "command" },
        { type: "talk-joined", group: "near/zone/room" },
      );
  });
  test("off, gone or not connected, it leaves them; what it had open ends", () => {
    const open = [on("medic"), press("medic", 2000, "tac")];
    const ends = [
      { type: "talk-ended", group: "tac", since: 2000, why: "left" },
      { type: "talk-left", group: "tac" },
      { type: "talk-left", group: "near/" },
    ] as const;
    given(plan, ...open)
      .when(seatAct("medic", 5000, { type: "turn-voice", on: false }))
      .logs({ type: "voice-turned", on: false }, ...ends);
    given(plan, ...open)
      .when(seatAct("medic", 5000, { type: "leave-seat", seat: "medic" }))
      .logs({ type: "seat-left" }, { type: "voice-turned", on: false }, ...ends);
    given(plan, seatAct("medic", 500, { type: "set-presence", present: true, device: "desktop" }), ...open)
      .when(seatAct("medic", 5000, { type: "set-presence", present: false, device: "desktop" }))
      .logs({ type: "presence-changed" }, { type: "voice-turned", on: false }, ...ends);
  });
  test("who is on the way hears the radio, and who is near from when they arrive", () => {
    const coming = aPlan({
      ...plan,
      roles: { ...plan.roles, medic: aRole("medic", { arrives: { zone: "crash", at: 60_000 } }) },
    });
    given(coming).when(on("medic")).logs({ type: "voice-turned" }, { type: "talk-joined", group: "tac" });
    given(coming, on("medic"))
      .when(clockAct(60_000))
      .logs({ type: "zone-entered" }, { type: "talk-joined", group: "near/" });
    given(plan, ...all, seatAct("medic", 2000, { type: "walk", to: "clearing" }))
      .when(clockAct(60_000))
      .logs({ type: "zone-entered" });
  });
  test("a bot has no voice", () => {
    const bot = seatAct("medic", 1, { type: "turn-voice", on: true });
    givenLobby(plan, seated("medic", "bot")).when(bot).refuses("seat-empty");
  });
});

describe("[VOX2] one radio channel has one speaker", () => {
  test("the first who presses has it, the second hears busy and whose it is", () => {
    const outcome = given(plan, ...all, press("medic", 2000, "tac")).when(press("officer", 2000, "tac"));
    outcome.refuses("talk-busy");
    given(plan, ...all, press("medic", 2000, "tac"), release("medic", 3000))
      .when(press("officer", 3000, "tac"))
      .logs({ type: "talk-began", group: "tac", seat: "officer" });
  });
  test("pressing another lets go of the first; pressing the same again changes nothing", () => {
    given(plan, ...all, press("officer", 2000, "tac"))
      .when(press("officer", 4000, "command"))
      .logs(
        { type: "talk-ended", group: "tac", since: 2000, why: "released" },
        { type: "talk-began", group: "command", until: 64_000 },
      );
    given(plan, ...all, press("officer", 2000, "tac"))
      .when(press("officer", 4000, "tac"))
      .logs();
  });
  test("a radio channel is taken away after a minute; nearby, several speak as long as they like", () => {
    given(plan, ...all, press("medic", 2000, "tac"))
      .when(clockAct(70_000))
      .logs({ type: "talk-ended", why: "too-long", time: 62_000 });
    given(plan, ...all, press("medic", 2000), press("officer", 2500))
      .when(clockAct(200_000))
      .logs();
  });
  test("one talks on channels one is on, over radio only, and with the voice on", () => {
    given(plan)
      .when(press("medic", 2000, "tac"))
      .refuses("voice-off");
    given(plan, ...all)
      .when(press("medic", 2000, "command"))
      .refuses("not-on-channel");
    given(plan, ...all)
      .when(press("medic", 2000, "phone"))
      .refuses("no-talkgroup");
    given(plan, ...all)
      .when(press("medic", 2000, "nothing"))
      .refuses("unknown-channel");
    givenLobby(plan, seated("medic"), on("medic", 0)).when(press("medic", 0)).refuses("no-talkgroup");
  });
});

describe("[VOX3] a channel in trouble", () => {
  const down = aPlan({ ...plan, channels: byId({ ...tac, state: "down" }) });
  const congested = aPlan({ ...plan, channels: byId({ ...tac, state: "congested", delayMs: 40_000 }) });
  test("a dead one carries no voice, for anybody, and cuts off who speaks", () => {
    given(down, ...all)
      .when(press("medic", 2000, "tac"))
      .refuses("channel-down");
    const effects = [{ kind: "channel", channel: "tac", state: "down", delayMs: 0 }] as const;
    const dies = aPlan({ ...plan, injects: [anInject("cut", { trigger: { kind: "at", at: 9000 }, effects })] });
    given(dies, ...all, press("medic", 2000, "tac"))
      .when(clockAct(9000))
      .logsAmongOthers({ type: "talk-ended", why: "channel-down", since: 2000, time: 9000 });
  });
  test("a congested one opens after a wait, the same for all; letting go before gives it up", () => {
    given(congested, ...all)
      .when(press("medic", 2000, "tac"))
      .logs({ type: "talk-asked", opens: 6000 });
    given(congested, ...all, press("medic", 2000, "tac"))
      .when(press("officer", 3000, "tac"))
      .refuses("talk-busy");
    given(congested, ...all, press("medic", 2000, "tac"))
      .when(clockAct(6000))
      .logs({ type: "talk-began", seat: "medic", time: 6000 });
    const left = given(congested, ...all, press("medic", 2000, "tac"), release("medic", 3000)).when(clockAct(20_000));
    left.logs();
    expect(left.state.talkgroups["tac"]).toEqual({ seats: ["medic", "officer", "control"], speakers: [] });
  });
  test("while the clock stands every channel carries voice: in a real emergency too", () => {
    given(down, ...all, seatAct("medic", 3000, { type: "call-emergency" }))
      .when(press("medic", 3000, "tac"))
      .logs({ type: "talk-began", group: "tac" });
  });
});

describe("[VOX4] eight in a talkgroup", () => {
  const seats = Array.from({ length: 10 }, (_, n) => `medic.${n + 1}`);
  const many = aPlan({
    roles: byId(aRole("medic", { seats }), aRole("control", { desk: true, zone: "room" })),
    channels: byId(aChannel("tac", { kind: "radio", members: ["medic"] })),
    casualties: {},
  });
  const nine = seats.slice(0, 9).map((seat) => on(seat));
  test("the ninth is told that it is full, and comes in when one goes", () => {
    given(many, ...nine)
      .when(press("medic.9", 2000, "tac"))
      .refuses("talkgroup-full");
    given(many, ...nine, on("medic.10"))
      .when(seatAct("medic.3", 2000, { type: "turn-voice", on: false }))
      .logs(
        { type: "voice-turned" },
        { type: "talk-left", group: "tac", seat: "medic.3" },
        { type: "talk-left", group: "near/", seat: "medic.3" },
        { type: "talk-joined", group: "tac", seat: "medic.9" },
        { type: "talk-joined", group: "near/", seat: "medic.9" },
      );
  });
  test("[VOX5] only who is in a talkgroup together may be connected, and nobody after ENDEX", () => {
    const { state } = given(many, ...nine, on("control")).when(clockAct(2000));
    expect(mayHear(state, "medic.1", "medic.2")).toBe(true);
    expect(mayHear(state, "medic.1", "medic.9")).toBe(false);
    expect(mayHear(state, "medic.1", "control")).toBe(false);
    expect(mayHear(state, "medic.1", "medic.1")).toBe(false);
    const over = given(many, ...nine, press("medic.1", 1500, "tac")).when(trainerAct(2000, { type: "end" }));
    over.logsAmongOthers({ type: "talk-ended", why: "over", since: 1500 });
    expect(mayHear(over.state, "medic.1", "medic.2")).toBe(false);
  });
});

test("[VOX6] who is on a channel sees who speaks on it, voice or none; nobody else does", () => {
  const outcome = given(plan, on("officer"), press("officer", 2000, "command")).when(clockAct(3000));
  const of = (seat: string) => outcome.view({ kind: "seat", seat });
  expect(of("control").talkgroups["command"]).toEqual({
    id: "command",
    seats: ["officer"],
    speakers: [{ seat: "officer", since: 2000 }],
  });
  expect(of("medic").talkgroups["command"]).toBeUndefined();
  expect(of("medic").talkgroups["near"]?.seats).toEqual(["officer"]);
  expect(of("control").talkgroups["near"]).toBeUndefined();
  expect(of("medic").people["officer"]?.voice).toBe(true);
});
