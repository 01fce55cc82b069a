import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { readLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import type { Command } from "#engine/exercise/command.ts";
import { deleteExpired } from "../../debrief-server/room/rooms.ts";
import { openStore } from "../../debrief-server/store/open-store.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const made = z.object({ exercise: z.string(), code: z.string() });
async function newExercise() {
  const trainer = await site.staff("trainer");
  return { trainer, ...made.parse((await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body) };
}

test("[ACC8] a code offers the roles, a pseudonym and the notice, and gives a seat to whoever asks first", async () => {
  const { exercise, code } = await newExercise();
  const browser = site.browser();
  const offer = await browser.get(`/api/exercise/${code.toLowerCase().slice(0, 3)}-${code.slice(3)}`);
  expect(offer).toMatchObject({ status: 200, body: { exercise, code, status: "lobby", notice: { keptDays: 30 } } });
  const { pseudonym } = z.object({ pseudonym: z.string() }).parse(offer.body);
  const joined = await browser.post("/api/join", { code, role: "medic", pseudonym });
  expect(joined.body).toEqual({ exercise, code, seat: "medic", role: "medic", pseudonym });
  const second = site.browser();
  expect(await second.post("/api/join", { code, role: "medic", pseudonym: "Other" })).toMatchObject({
    status: 409,
    body: { error: "seat-taken", params: { role: "medic" } },
  });
  expect(
    await second.post("/api/join", { code, role: "officer", pseudonym: ` ${pseudonym.toUpperCase()} ` }),
  ).toMatchObject({
    status: 409,
    body: { error: "pseudonym-taken" },
  });
  expect(await second.post("/api/join", { code, role: "pilot", pseudonym: "Other" })).toMatchObject({ status: 404 });
  expect((await second.get("/api/me")).body).toMatchObject({ seats: [] });
});

test("[ACC8] a browser that has a seat gets the same again, and no second one", async () => {
  const { code } = await newExercise();
  const browser = site.browser();
  const first = await browser.post("/api/join", { code, role: "medic", pseudonym: "Red Finch" });
  expect((await browser.post("/api/join", { code, role: "medic", pseudonym: "Another" })).body).toEqual(first.body);
  expect(await browser.post("/api/join", { code, role: "officer", pseudonym: "Red Finch" })).toMatchObject({
    status: 409,
    body: { error: "already-seated", params: { role: "medic" } },
  });
});

test("[ACC8] a full exercise has no seat to give, and an ended one gives none", async () => {
  const { trainer, exercise, code } = await newExercise();
  for (const role of ["medic", "officer", "control", "clinic"]) {
    expect((await site.browser().post("/api/join", { code, role, pseudonym: role })).status).toBe(200);
  }
  const offer = (await site.browser().get(`/api/exercise/${code}`)).body;
  const { roles } = z.object({ roles: z.array(z.object({ state: z.string() })) }).parse(offer);
  expect(new Set(roles.map(({ state }) => state))).toEqual(new Set(["taken"]));
  expect((await site.browser().post("/api/join", { code, role: "clinic", pseudonym: "Late" })).status).toBe(409);
  const control = await trainer.enter(exercise, "trainer");
  await control.say({ type: "start" });
  await control.say({ type: "end" });
  expect(await site.browser().post("/api/join", { code, role: "medic", pseudonym: "Late" })).toMatchObject({
    body: { error: "exercise-ended" },
  });
  control.leave();
});

test("[ACC8] a name with markup, too long or empty takes no seat, and answers are never taken for a page", async () => {
  const { trainer, exercise, code } = await newExercise();
  const markup = '<img src=x onerror="alert(1)">';
  const refused = await site.browser().post("/api/join", { code, role: "medic", pseudonym: markup });
  expect(refused).toMatchObject({ status: 400, body: { error: "name-not-plain" } });
  expect(refused.headers.get("content-type")).toContain("application/json");
  expect(refused.headers.get("x-content-type-options")).toBe("nosniff");
  for (const long of ["x".repeat(41), "   ", ""]) {
    const answer = await site.browser().post("/api/join", { code, role: "officer", pseudonym: long });
    expect(answer).toMatchObject({ status: 400, body: { error: "malformed", params: { field: "pseudonym" } } });
  }
  const control = await trainer.enter(exercise, "trainer");
  expect(control.welcome.entries.filter(({ entry }) => entry.is.type === "seat-taken")).toEqual([]);
  control.leave();
});

test("[ACC9] what a player said, moved and is called can be erased, and the log still proves itself", async () => {
  const { trainer, exercise, code } = await newExercise();
  const browser = site.browser();
  await browser.post("/api/join", { code, role: "medic", pseudonym: "Red Finch" });
  const line = await browser.enter(exercise, "seat");
  const control = await trainer.enter(exercise, "trainer");
  await control.say({ type: "start" });
  const inform: Command = { type: "send-message", channel: "radio", to: ["control"], act: "inform" };
  await line.say(inform, { text: "My name is on this." });
  expect((await browser.get(`/api/me/record/${exercise}`)).body).toMatchObject({ plan: { title: "Canaries" } });
  expect(await browser.delete("/api/me", { exercise })).toMatchObject({ status: 200, body: { exercise } });
  await line.until(() => line.closed() === "seat-lost");
  const log = String((await trainer.get(`/api/exercises/${exercise}/log`)).body);
  expect(log).not.toContain("My name is on this.");
  const read = readLog(log);
  expect(read.ok && verifyLog(read.log)).toMatchObject({ ok: true, erased: 1 });
  const late = await trainer.enter(exercise, "trainer");
  expect(JSON.stringify(late.welcome)).not.toContain("My name is on this.");
  const store = await openStore(site.dataFolder);
  expect(await store.exercises.names(exercise)).toEqual([]);
  expect(await store.exercises.sealed(exercise, 0, 1000)).toEqual([]);
  await store.close();
  expect((await browser.delete("/api/me", { exercise })).status).toBe(401);
  for (const each of [control, late]) each.leave();
});

test("[ACC9] what was played alone is deleted whole", async () => {
  const alone = site.browser();
  const { exercise } = made.parse((await alone.post("/api/solo", {})).body);
  expect((await alone.delete("/api/me", { exercise })).status).toBe(200);
  const list = JSON.stringify((await (await site.staff("trainer")).get("/api/exercises")).body);
  expect(list).not.toContain(exercise);
});

test("[SRV14] what the notice promises happens: an exercise whose days are over is deleted, unless somebody is in it", async () => {
  const removed: string[] = [];
  const exercises = [
    { id: "over", expiresAt: 99 },
    { id: "followed", expiresAt: 99 },
    { id: "young", expiresAt: 101 },
    { id: "sample", expiresAt: null },
  ];
  const rooms = {
    remove: async (id: string) => removed.push(id) > 0,
    followers: (id: string) => (id === "followed" ? 1 : 0),
  };
  expect(await deleteExpired(exercises, rooms, 100)).toBe(1);
  expect(removed).toEqual(["over"]);
});

test("[ACC3] the eleventh wrong code or passcode is told when to try again, is counted, and opens nothing", async () => {
  const { code } = await newExercise();
  const browser = site.browser();
  const trainer = await site.staff("trainer");
  const wrong = [];
  for (let n = 0; n < 10; n += 1) {
    wrong.push(
      n % 2 === 0
        ? await browser.get(`/api/exercise/${n === 0 ? "no-code" : "ZZZZZZ"}`)
        : await browser.post("/api/login", { as: "trainer", passcode: "guess" }),
    );
  }
  expect(wrong.map(({ status }) => status)).toEqual([404, 401, 404, 401, 404, 401, 404, 401, 404, 401]);
  const eleventh = await browser.get(`/api/exercise/${code}`);
  const { params } = z.object({ params: z.object({ retryMs: z.number() }) }).parse(eleventh.body);
  expect(eleventh).toMatchObject({ status: 429, body: { error: "too-many" } });
  expect(params.retryMs).toBeGreaterThan(10_000);
  expect(Number(eleventh.headers.get("retry-after"))).toBe(Math.ceil(params.retryMs / 1000));
  const { passcodes } = site;
  expect((await browser.post("/api/login", { as: "trainer", passcode: passcodes.trainer })).status).toBe(429);
  expect((await trainer.get("/api/health/counters")).body).toMatchObject({
    "http.no-such-code": 5,
    "http.wrong-passcode": 5,
    "http.too-many": 2,
  });
});
