import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Hello } from "#engine/wire/up.ts";
import { rawSocket } from "./raw-socket.ts";
import type { Browser, Line } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const scenario = readFileSync(join(import.meta.dirname, "shelf", "canaries", "scenario.yaml"), "utf8");
const all = [...new Set(scenario.match(/canary-[a-z-]+/g))];
const made = z.object({ exercise: z.string(), code: z.string() });

/** Every byte a browser's socket receives, as text; the socket is the test's own, so that nothing is parsed away. */
interface Tap {
  readonly bytes: () => string;
  readonly close: () => void;
}

function tap(browser: Browser, exercise: string, as: Hello["as"]): Tap {
  let bytes = "";
  const socket = rawSocket(site.url, { cookie: browser.cookie() });
  socket.addEventListener("message", ({ data }) => {
    const text = String(data);
    bytes += text;
    if (text.startsWith("0")) socket.send(`40${JSON.stringify({ exercise, as, after: 0, wire: 1 })}`);
    if (text === "2") socket.send("3");
  });
  return { bytes: () => bytes, close: () => socket.close() };
}

function heardBy({ bytes }: Tap): readonly string[] {
  return all.filter((canary) => bytes().includes(canary)).toSorted();
}

test("[WIR5] a socket receives only what its seat may know: the bytes hold the canaries of its ledger and no other", async () => {
  const trainer = await site.staff("trainer");
  const { exercise, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  const taps: Record<string, Tap> = {};
  const lines: Record<string, Line> = {};
  for (const role of ["medic", "officer", "control", "clinic"]) {
    const browser = site.browser();
    await browser.post("/api/join", { code, role, pseudonym: role });
    taps[role] = tap(browser, exercise, "seat");
    lines[role] = await browser.enter(exercise, "seat");
  }
  const control = await trainer.enter(exercise, "trainer");
  taps["trainer"] = tap(trainer, exercise, "trainer");
  await control.say({ type: "start" });
  await lines["officer"]?.until(() => lines["officer"]?.events.some(({ is }) => is.type === "decision") === true);
  const before = Object.fromEntries(Object.entries(taps).map(([who, one]) => [who, heardBy(one)]));

  const onEmail = ["canary-writer", "canary-writer-name"];
  const radio = ["canary-fact-five", "canary-radio", "canary-source-five"];
  expect(before["medic"]).toEqual(["canary-brief-medic", ...radio, "canary-prop-here"].toSorted());
  expect(before["control"]).toEqual(["canary-brief-control", ...radio, ...onEmail]);
  expect(before["clinic"]).toEqual(["canary-brief-clinic", ...onEmail]);
  expect(before["officer"]).toEqual([
    "canary-brief-officer",
    "canary-decision-title",
    "canary-means-close",
    "canary-option-close",
    "canary-option-open",
    "canary-prop-here",
    "canary-question",
  ]);
  expect(before["trainer"]).toEqual(all.toSorted());

  const mail = lines["clinic"]?.events.flatMap(({ is }) => (is.type === "message" ? [is.message.id] : []))[0] ?? "";
  const call = lines["officer"]?.events.flatMap(({ is }) => (is.type === "message" ? [is.message.id] : []))[0] ?? "";
  await lines["clinic"]?.say({ type: "open-message", message: mail });
  await lines["officer"]?.say({ type: "open-message", message: call });
  await lines["control"]?.say({
    type: "send-message",
    channel: "phone",
    to: ["clinic"],
    act: "inform",
    facts: ["five"],
  });
  expect(await control.say({ type: "fire", row: "V1" })).toMatchObject({ ok: true });
  await lines["medic"]?.until(
    () => lines["medic"]?.events.some(({ is }) => is.type === "prop" && is.prop.id === "van") === true,
  );
  await control.until(() =>
    control.entries.some(({ entry: { is } }) => is.type === "message-sent" && is.seat === "control"),
  );
  expect(heardBy(taps["clinic"] ?? never())).toEqual([
    "canary-alt",
    "canary-brief-clinic",
    "canary-credit",
    "canary-email",
    "canary-fact-nine",
    "canary-source-nine",
    ...onEmail,
  ]);
  expect(heardBy(taps["officer"] ?? never())).toEqual(
    [...(before["officer"] ?? []), "canary-phone", "canary-prop-van"].toSorted(),
  );
  expect(heardBy(taps["medic"] ?? never())).toEqual([...(before["medic"] ?? []), "canary-prop-van"].toSorted());
  expect(heardBy(taps["control"] ?? never())).toEqual(before["control"]);
  for (const one of Object.values(taps)) one.close();
  control.leave();
  for (const line of Object.values(lines)) line.leave();
});

function never(): never {
  throw new Error("no tap");
}
