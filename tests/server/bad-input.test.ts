import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { rawSocket } from "./raw-socket.ts";
import type { Command } from "#engine/exercise/command.ts";
import type { Line } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
let id = "";
let code = "";
let control: Line;
let medic: Line;
const made = z.object({ exercise: z.string(), code: z.string() });

beforeAll(async () => {
  site = await startSite();
  const trainer = await site.staff("trainer");
  ({ exercise: id, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  ));
  control = await trainer.enter(id, "trainer");
  const browser = site.browser();
  await browser.post("/api/join", { code, role: "medic", pseudonym: "Blue Heron" });
  medic = await browser.enter(id, "seat");
  await control.say({ type: "start" });
});
afterAll(async () => {
  for (const line of [medic, control]) line.leave();
  await site.close();
});

async function counted(name: string): Promise<number> {
  const { body } = await (await site.staff("trainer")).get("/api/health/counters");
  return z.record(z.string(), z.number()).parse(body)[name] ?? 0;
}
/** How many entries a seat or a wish of it has made. */
function own(): number {
  const byItself = ["presence-changed", "message-opened"];
  return control.entries.filter(({ entry: { is } }) => "seat" in is && !byItself.includes(is.type)).length;
}

describe("[WIR1] a message that is not of the wire is refused, counted, and changes nothing:", () => {
  const opId = randomUUID();
  test.for<[string, unknown]>([
    ["nothing", undefined],
    ["a number", 7],
    ["no id", { command: { type: "call-emergency" } }],
    ["an id of its own making", { opId: "1", command: { type: "call-emergency" } }],
    ["an unknown command", { opId, command: { type: "win" } }],
    ["an event of a lane", { opId, command: { type: "xstate.after.5000.inject.R1" } }],
    ["an event of a lane in disguise", { opId, command: { type: "fire", row: "xstate.done.actor.0" } }],
    ["an entry", { opId, command: { type: "decision-taken", decision: "close-road", option: "close" } }],
    ["a field too many", { opId, command: { type: "call-emergency", seat: "officer" } }],
    ["a sequence of its own", { opId, command: { type: "call-emergency" }, seq: 3 }],
    ["a prototype", { opId, command: JSON.parse('{"type":"call-emergency","__proto__":{"admin":true}}') }],
    ["a text that is too long", { opId, command: { type: "call-emergency" }, texts: { text: "x".repeat(2_001) } }],
  ])("%s", async ([, raw]) => {
    const before = await counted("wish.malformed");
    const entries = own();
    expect(await medic.wish(raw)).toMatchObject({ ok: false, fault: "malformed" });
    expect(await counted("wish.malformed")).toBe(before + 1);
    expect(own()).toBe(entries);
    expect(control.clock().status).toBe("running");
  });
});

describe("[WIR2] what a seat may not do is refused with the reason:", () => {
  test("the trainer's commands", async () => {
    for (const type of ["pause", "end"] as const) {
      expect(await medic.say({ type })).toMatchObject({ ok: false, refusal: { refused: "not-yours" } });
    }
    expect(await medic.say({ type: "fire", row: "L1" })).toMatchObject({ refusal: { refused: "not-yours" } });
    expect(await counted("refused.not-yours")).toBeGreaterThanOrEqual(3);
  });

  test("another's seat", async () => {
    const leave = await medic.say({ type: "leave-seat", seat: "officer" });
    const take = { type: "take-seat", seat: "officer", holder: "person", pseudonym: "x", person: "p" } as const;
    expect([leave, await medic.say(take)]).toMatchObject([
      { refusal: { refused: "not-yours" } },
      { refusal: { refused: "not-yours" } },
    ]);
  });

  test("another's decision and what it was not told", async () => {
    expect(
      await medic.say({ type: "decide", decision: "close-road", option: "close" }, { reason: "Because" }),
    ).toMatchObject({ ok: false });
    const told: Command = {
      type: "send-message",
      channel: "radio",
      to: ["control"],
      act: "inform",
      facts: ["nine"],
    };
    expect(await medic.say(told)).toMatchObject({ refusal: { refused: "fact-not-known" } });
  });
});

test("[WIR3] a page of another origin gets no socket and no answer to what it sends", async () => {
  const socket = rawSocket(site.url, { origin: "https://evil.example" });
  await new Promise((resolve) => socket.addEventListener("close", resolve));
  expect(await counted("socket.foreign-origin")).toBe(1);
  const foreign = { origin: "https://evil.example" };
  const answer = await site.browser().post("/api/solo", {}, foreign);
  expect(answer).toMatchObject({ status: 403, body: { error: "wrong-origin" } });
  const same = await site.browser().post("/api/solo", { role: "medic" }, { origin: site.url });
  expect(same.status).toBe(200);
});

test("[WIR4] a message that is too large is answered so, and a huge one cuts the connection; both are counted", async () => {
  const large = { opId: randomUUID(), command: { type: "call-emergency" }, texts: { text: "x".repeat(20_000) } };
  expect(await medic.wish(large)).toEqual({ ok: false, fault: "too-large" });
  const browser = site.browser();
  await browser.post("/api/join", { code, role: "clinic", pseudonym: "Clinic" });
  const line = await browser.enter(id, "seat");
  line.socket.emit("wish", "x".repeat(200_000));
  await new Promise((resolve) => line.socket.once("disconnect", resolve));
  expect(await counted("wish.too-large")).toBe(1);
  expect(await counted("socket.cut-off-too-large")).toBe(1);
  expect(control.clock().status).toBe("running");
});

test("[WIR4] a message is measured in bytes, not in signs", async () => {
  const large = { opId: randomUUID(), command: { type: "call-emergency" }, texts: { text: "\u20AC".repeat(6_000) } };
  expect(await medic.wish(large)).toEqual({ ok: false, fault: "too-large" });
});

test("[WIR4] a seat is followed from twelve sockets at most", async () => {
  const browser = site.browser();
  await browser.post("/api/join", { code, role: "officer", pseudonym: "Officer" });
  const lines = [];
  for (let n = 0; n < 12; n += 1) lines.push(await browser.enter(id, "seat"));
  await expect(browser.enter(id, "seat")).rejects.toThrow("too-many");
  for (const line of lines) line.leave();
});

test("[WIR4] too many at once are told so, and are heard again a moment later", async () => {
  const browser = site.browser();
  await browser.post("/api/join", { code, role: "control", pseudonym: "Control" });
  const line = await browser.enter(id, "seat");
  const answers = await Promise.all(Array.from({ length: 150 }, () => line.say({ type: "leave-seat", seat: "medic" })));
  const tooMany = answers.filter((answer) => !answer.ok && "fault" in answer && answer.fault === "too-many").length;
  expect(tooMany).toBeGreaterThan(30);
  expect(tooMany).toBeLessThan(60);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await line.say({ type: "leave-seat", seat: "medic" })).toMatchObject({ refusal: { refused: "not-yours" } });
  line.leave();
});

describe("[WIR6] who is not let in is told why:", () => {
  test.for<[string, unknown, string]>([
    ["without a hello", {}, "malformed"],
    ["of another wire", { exercise: "x", as: "seat", after: 0, wire: 2 }, "malformed"],
    ["to an exercise that does not exist", { exercise: "x", as: "seat", after: 0, wire: 1 }, "no-such-exercise"],
  ])("%s", async ([, auth, fault]) => {
    const socket = io(site.url, { transports: ["websocket"], forceNew: true, reconnection: false, auth: Object(auth) });
    const error = await new Promise((resolve) => socket.once("connect_error", resolve));
    expect(error).toMatchObject({ message: fault, data: { fault } });
    socket.close();
  });

  test("as somebody it is not", async () => {
    const nobody = site.browser();
    for (const as of ["seat", "trainer", "supervisor"] as const) {
      await expect(nobody.enter(id, as)).rejects.toThrow("not-signed-in");
    }
    const supervisor = await site.staff("supervisor");
    await expect(supervisor.enter(id, "trainer")).rejects.toThrow("not-signed-in");
    expect(await counted("socket.not-signed-in")).toBe(4);
  });

  test("an unknown message is counted and changes nothing", async () => {
    medic.socket.emit("append", { seq: 1 });
    medic.socket.emit("xstate.init");
    await medic.say({ type: "leave-seat", seat: "officer" });
    expect(await counted("socket.unknown-message")).toBe(2);
  });
});
