import { createHmac } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { VoiceDown } from "#engine/wire/voice.ts";
import { readSettings } from "../../debrief-server/settings.ts";
import { voiceSetup } from "../../debrief-server/web/voice-setup.ts";
import type { Line } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

interface Voice {
  readonly line: Line;
  readonly heard: VoiceDown[];
  send(message: unknown): void;
  calls(): Extract<VoiceDown, { readonly kind: "calls" }>["calls"];
  signals(): readonly VoiceDown[];
}

let site: TestSite;
let exercise = "";
let control: Voice;
const voices: Record<string, Voice> = {};
const made = z.object({ exercise: z.string(), code: z.string() });

beforeAll(async () => {
  site = await startSite();
  const trainer = await site.staff("trainer");
  const { exercise: id, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  exercise = id;
  control = voiceOn(await trainer.enter(exercise, "trainer"));
  for (const role of ["medic", "officer", "control", "clinic"]) {
    const browser = site.browser();
    await browser.post("/api/join", { code, role, pseudonym: role });
    voices[role] = voiceOn(await browser.enter(exercise, "seat"));
  }
  await control.line.say({ type: "start" });
  for (const role of ["medic", "officer", "control"]) {
    await voice(role).line.say({ type: "turn-voice", on: true });
    voice(role).send({ kind: "here" });
  }
});
afterAll(async () => {
  for (const { line } of [control, ...Object.values(voices)]) line.leave();
  await site.close();
});

function voiceOn(line: Line): Voice {
  const heard: VoiceDown[] = [];
  line.socket.on("voice", (message: VoiceDown) => void heard.push(message));
  return {
    line,
    heard,
    send: (message) => void line.socket.emit("voice", message),
    calls: () => heard.findLast((message) => message.kind === "calls")?.calls ?? [],
    signals: () => heard.filter(({ kind }) => kind === "signal"),
  };
}
function voice(role: string): Voice {
  const found = voices[role];
  if (found === undefined) throw new Error(role);
  return found;
}
function callTo(from: string, to: string): string {
  return (
    voice(from)
      .calls()
      .find(({ seat }) => seat === to)?.call ?? ""
  );
}
async function counted(name: string): Promise<number> {
  const { body } = await (await site.staff("trainer")).get("/api/health/counters");
  return z.record(z.string(), z.number()).parse(body)[name] ?? 0;
}
const offer = (call: string, sdp = "v=0") => ({ kind: "signal", call, signal: { kind: "offer", sdp } });

describe("[VOX8] the switchboard", () => {
  test("connects those of one talkgroup and of one place, and no others", async () => {
    const { line } = voice("medic");
    await line.until(() => callTo("medic", "control") !== "" && callTo("medic", "officer") !== "");
    expect(callTo("officer", "control")).toBe("");
    expect(callTo("control", "medic")).toBe(callTo("medic", "control"));
    const offers = [voice("control"), voice("medic")].map((one) =>
      one.calls().find(({ call }) => call === callTo("medic", "control")),
    );
    expect(new Set(offers.map((one) => one?.offers))).toEqual(new Set([false, true]));
    expect(voice("clinic").calls()).toEqual([]);
  });

  test("passes signals on to the other end of a call, and to nobody else", async () => {
    voice("medic").send(offer(callTo("medic", "control"), "v=0 hello"));
    await voice("control").line.until(() => voice("control").signals().length > 0);
    expect(voice("control").signals()).toEqual([offer(callTo("medic", "control"), "v=0 hello")]);
    expect(voice("officer").signals()).toEqual([]);
  });

  test("drops and counts what is not of the wire, sound too", async () => {
    const before = await counted("voice.garbage");
    const call = callTo("medic", "control");
    const wrong = [
      null,
      "offer",
      new Uint8Array(200),
      { kind: "here", seat: "officer" },
      { kind: "signal", call, signal: { kind: "audio", bytes: "AAAA" } },
      { kind: "signal", to: "officer", signal: { kind: "offer", sdp: "v=0" } },
      offer(call, "x".repeat(10_001)),
      offer("../../etc"),
      { kind: "hears", of: { medic: "well" } },
    ];
    for (const message of wrong) voice("medic").send(message);
    await expect.poll(() => counted("voice.garbage")).toBe(before + wrong.length);
  });

  test("drops and counts what is not allowed: a call of others, no call, no voice on, staff", async () => {
    const before = await counted("voice.not-allowed");
    const others = callTo("medic", "control");
    voice("officer").send(offer(others));
    voice("medic").send(offer("c999"));
    voice("clinic").send({ kind: "here" });
    voice("clinic").send(offer(others));
    control.send({ kind: "here" });
    await expect.poll(() => counted("voice.not-allowed")).toBe(before + 5);
    expect(voice("control").signals()).toHaveLength(1);
  });

  test("[VOX9] tells a speaker who hears them, and staff all of it", async () => {
    voice("control").send({ kind: "hears", of: { medic: "failed", officer: "connected" } });
    await voice("medic").line.until(() =>
      voice("medic").heard.some((message) => message.kind === "heard" && message.by["control"] === "failed"),
    );
    const room = control.heard.findLast((message) => message.kind === "room")?.hearings;
    expect(room?.["control"]).toEqual({ medic: "failed" });
    expect(room?.["officer"]).toEqual({ medic: "connecting" });
  });

  test("ends calls when the voice is turned off; one window a seat", async () => {
    await voice("officer").line.say({ type: "turn-voice", on: false });
    await voice("medic").line.until(() => callTo("medic", "officer") === "");
    await voice("officer").line.say({ type: "turn-voice", on: true });
    voice("officer").send({ kind: "here" });
    await voice("medic").line.until(() => callTo("medic", "officer") !== "");
  });

  test("takes no more than the rate allows", async () => {
    const before = await counted("voice.too-many");
    for (let n = 0; n < 400; n += 1) voice("officer").send({ kind: "hears", of: {} });
    await expect.poll(() => counted("voice.too-many")).toBeGreaterThan(before + 100);
  });
});

test("[VOX7] what browsers tell each other, and any bytes they send, are nowhere in what the server keeps; who talked when is", async () => {
  const canary = "canary-in-the-sound";
  voice("medic").send(offer(callTo("medic", "control"), canary));
  voice("medic").line.socket.emit("voice", new TextEncoder().encode(canary.repeat(40)));
  voice("medic").line.socket.emit("pose", new TextEncoder().encode(canary.repeat(40)));
  await voice("medic").line.say({ type: "press-talk", channel: "radio" });
  await voice("medic").line.say({ type: "release-talk" });
  await voice("control").line.until(() => JSON.stringify(voice("control").signals()).includes(canary));
  const logged = control.line.entries.map(({ entry }) => entry.is);
  expect(logged).toContainEqual({
    type: "talk-began",
    group: "radio",
    seat: "medic",
    role: "medic",
    until: expect.any(Number),
  });
  expect(logged).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ type: "talk-ended", seat: "medic" })]),
  );
  const files = readdirSync(site.dataFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) {
    expect(readFileSync(join(parentPath, name)).includes(canary), name).toBe(false);
  }
});

describe("[VOX10] how voice is set up", () => {
  test("by default it names no server, and only who has a part is told", async () => {
    const browser = site.browser();
    expect(await browser.get("/api/voice")).toMatchObject({ status: 401 });
    const trainer = await site.staff("trainer");
    expect((await trainer.get("/api/voice")).body).toEqual({ mode: "on", ice: [] });
  });

  test("a pass for the relay is what coturn works out itself", () => {
    const turn = { urls: ["turns:turn.example.org:443?transport=tcp"], secret: "a-secret-of-the-town" };
    const { ice } = voiceSetup({ mode: "relay", stun: ["stun:turn.example.org"], turn }, 1_000_000);
    const username = `${1000 + 12 * 60 * 60}:hotwash`;
    const credential = createHmac("sha1", turn.secret).update(username).digest("base64");
    expect(ice).toEqual([{ urls: ["stun:turn.example.org"] }, { urls: turn.urls, username, credential }]);
    expect(voiceSetup({ mode: "off", stun: [], turn }, 0)).toEqual({ mode: "off", ice: [] });
  });

  test("a wrong setting is named, but no secret shown", () => {
    const turn = {
      HOTWASH_TURN: "turns:turn.example.org:443?transport=tcp",
      HOTWASH_TURN_SECRET: "a-secret-of-the-town",
    };
    expect(readSettings(turn)).toMatchObject({
      settings: { voice: { mode: "on", turn: { urls: [turn.HOTWASH_TURN] } } },
    });
    expect(readSettings({ HOTWASH_TURN: turn.HOTWASH_TURN })).toEqual({
      problems: ["HOTWASH_TURN and HOTWASH_TURN_SECRET belong together: set both or neither."],
    });
    expect(readSettings({ HOTWASH_VOICE: "relay" })).toEqual({
      problems: ["HOTWASH_VOICE is relay, but there is no relay: set HOTWASH_TURN and HOTWASH_TURN_SECRET."],
    });
    expect(readSettings({ HOTWASH_TURN: "https://turn", HOTWASH_TURN_SECRET: "short" })).toEqual({
      problems: [
        'HOTWASH_TURN must be addresses such as turns:turn.example.org:443?transport=tcp with commas between them; it is "https://turn".',
        "HOTWASH_TURN_SECRET must be coturn's static-auth-secret, of at least 16 characters.",
      ],
    });
  });

  test("[VOX11] a page may ask for the microphone, and for no camera", async () => {
    const { headers } = await site.browser().get("/healthz");
    expect(headers.get("permissions-policy")).toMatch(/^microphone=\(self\), camera=\(\)/);
  });
});

test("[VOX8] a server without voice connects nobody", async () => {
  const quiet = await startSite({ voice: { mode: "off", stun: [], turn: undefined } });
  const trainer = await quiet.staff("trainer");
  const { exercise: id, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  const browser = quiet.browser();
  await browser.post("/api/join", { code, role: "medic", pseudonym: "Medic" });
  const alone = voiceOn(await browser.enter(id, "seat"));
  alone.send({ kind: "here" });
  await alone.line.say({ type: "turn-voice", on: true });
  expect((await browser.get("/api/voice")).body).toEqual({ mode: "off", ice: [] });
  expect(alone.heard).toEqual([]);
  alone.line.leave();
  await quiet.close();
});
