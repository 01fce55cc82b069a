import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { readLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { resetPasscode } from "../../debrief-server/access/passcodes.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const made = z.object({ exercise: z.string(), code: z.string() });
async function newExercise(title?: string) {
  const trainer = await site.staff("trainer");
  const answer = await trainer.post("/api/exercises", {
    scenario: "canaries",
    bots: [],
    ...(title !== undefined && { title }),
  });
  return { trainer, answer, ...made.parse(answer.body) };
}

test("[ACC6] a passcode opens its own role only, and signing out closes it", async () => {
  const { trainer: passcode } = site.passcodes;
  const browser = site.browser();
  expect(await browser.get("/api/exercises")).toMatchObject({ status: 401, body: { error: "not-signed-in" } });
  expect(await browser.post("/api/login", { as: "supervisor", passcode })).toMatchObject({
    status: 401,
    body: { error: "wrong-passcode" },
  });
  const spoken = ` ${passcode.toLowerCase().replaceAll("-", " ")} `;
  expect(await browser.post("/api/login", { as: "trainer", passcode: spoken })).toMatchObject({
    status: 200,
    body: { trainer: true, supervisor: false },
  });
  expect((await browser.get("/api/exercises")).status).toBe(200);
  expect(await browser.delete("/api/login")).toMatchObject({ body: { trainer: false } });
  expect((await browser.get("/api/exercises")).status).toBe(401);
});

test("[ACC6] what only a trainer may do is refused to players and supervisors", async () => {
  const { code, exercise } = await newExercise();
  const player = site.browser();
  await player.post("/api/join", { code, role: "medic", pseudonym: "Red Finch" });
  const supervisor = await site.staff("supervisor");
  for (const browser of [player, supervisor]) {
    expect(await browser.post("/api/exercises", { scenario: "canaries", bots: [] })).toMatchObject({
      status: 403,
      body: { error: "not-yours" },
    });
    expect((await browser.get("/api/scenarios/canaries")).status).toBe(403);
    expect((await browser.get("/api/health/counters")).status).toBe(403);
  }
  expect((await player.get(`/api/exercises/${exercise}/log`)).status).toBe(403);
  expect((await player.delete(`/api/exercises/${exercise}`)).status).toBe(403);
  expect((await supervisor.get("/api/exercises")).status).toBe(200);
  expect((await supervisor.delete(`/api/exercises/${exercise}`)).status).toBe(200);
});

test("[SRV13] an exercise is made, listed, linked and deleted with all that belongs to it", async () => {
  const { trainer, answer, exercise, code } = await newExercise("Monday's run");
  expect(answer.body).toMatchObject({ title: "Monday's run", status: "lobby", solo: false, people: 0, bots: 0 });
  expect(answer.body).toMatchObject({ link: `http://localhost:${new URL(site.url).port}/j/${code}` });
  const picture = await trainer.get(`/api/exercises/${exercise}/link.svg`);
  expect([picture.headers.get("content-type"), String(picture.body).slice(0, 4)]).toEqual([
    "image/svg+xml; charset=utf-8",
    "<svg",
  ]);
  const player = site.browser();
  await player.post("/api/join", { code, role: "medic", pseudonym: "Red Finch" });
  const line = await player.enter(exercise, "seat");
  const row = async () =>
    z
      .object({ exercises: z.array(z.looseObject({ exercise: z.string(), people: z.int() })) })
      .parse((await trainer.get("/api/exercises")).body)
      .exercises.find((each) => each.exercise === exercise);
  expect(await row()).toMatchObject({ people: 1, status: "lobby" });
  expect(await trainer.delete(`/api/exercises/${exercise}`)).toMatchObject({ status: 200, body: { exercise } });
  await line.until(() => line.closed() === "deleted");
  expect(await row()).toBeUndefined();
  expect((await trainer.delete(`/api/exercises/${exercise}`)).status).toBe(404);
  expect((await player.get("/api/me")).body).toMatchObject({ seats: [] });
});

describe("[SRV13] an exercise is not made from", () => {
  test.for<[string, unknown, object]>([
    ["a scenario that is not there", { scenario: "nowhere" }, { status: 404, body: { error: "no-such-scenario" } }],
    [
      "a text that is broken",
      { scenario: { file: "mine.yaml", text: "scenario: 1\nid: [" } },
      { status: 422, body: { error: "scenario-broken", problems: [expect.objectContaining({ severity: "error" })] } },
    ],
    [
      "a role that is not in it",
      { scenario: "canaries", bots: ["pilot"] },
      { status: 404, body: { error: "no-such-role", params: { role: "pilot" } } },
    ],
    [
      "a language it is not offered in",
      { scenario: "canaries", locale: "et" },
      { status: 404, body: { error: "no-such-language", params: { locale: "et" } } },
    ],
    ["nothing", {}, { status: 400, body: { error: "malformed", params: { field: "scenario" } } }],
    ["half a JSON", "{", { status: 400, body: { error: "malformed" } }],
  ])("%s", async ([, body, expected]) => {
    expect(await (await site.staff("trainer")).post("/api/exercises", body)).toMatchObject(expected);
  });

  test("more than it can carry", async () => {
    const trainer = await site.staff("trainer");
    const large = { scenario: { file: "x", text: "x".repeat(1_300_000) } };
    expect(await trainer.post("/api/exercises", large)).toMatchObject({ status: 413, body: { error: "too-large" } });
    expect(await trainer.post("/api/login", { passcode: "x".repeat(20_000) })).toMatchObject({ status: 413 });
    expect(await trainer.get("/api/nothing")).toMatchObject({ status: 404, body: { error: "no-such-page" } });
  });
});

test("[ACC7] the log is a file that proves itself; players may not read it, who played alone may after ENDEX", async () => {
  const alone = site.browser();
  const { exercise } = made.parse((await alone.post("/api/solo", { role: "control" })).body);
  const line = await alone.enter(exercise, "seat");
  await line.say({ type: "start" });
  const said = { type: "send-message", channel: "radio", to: ["medic"], act: "inform" } as const;
  await line.say({ ...said, to: [...said.to] }, { text: "Come in, medic." });
  expect(await alone.get(`/api/exercises/${exercise}/log`)).toMatchObject({
    status: 409,
    body: { error: "not-ended" },
  });
  await line.say({ type: "end" });
  await line.until(() => line.clock().status === "ended");
  const answer = await alone.get(`/api/exercises/${exercise}/log`);
  expect(answer.headers.get("content-type")).toContain("application/x-ndjson");
  const read = readLog(String(answer.body));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  expect(verifyLog(read.log)).toMatchObject({ ok: true, erased: 0, checkpoints: 1 });
  expect(read.log.sealed.map(({ texts }) => texts)).toContainEqual({ text: "Come in, medic." });
  const supervisor = await site.staff("supervisor");
  expect((await supervisor.get(`/api/exercises/${exercise}/log`)).status).toBe(200);
  expect((await site.browser().get(`/api/exercises/${exercise}/log`)).status).toBe(401);
  expect((await supervisor.get("/api/exercises/nothing/log")).status).toBe(404);
  line.leave();
});

test("[CON41] a trainer reads what is amiss in how a scenario can go, each with its place", async () => {
  const trainer = await site.staff("trainer");
  const { status, body } = await trainer.get("/api/scenarios/canaries/findings");
  expect(status).toBe(200);
  const { problems } = z
    .object({ problems: z.array(z.looseObject({ code: z.string(), span: z.looseObject({ line: z.number() }) })) })
    .parse(body);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ span }) => span.line > 1)).toBe(true);
  expect((await trainer.get("/api/scenarios/nowhere/findings")).status).toBe(404);
  expect((await site.browser().get("/api/scenarios/canaries/findings")).status).toBe(401);
});

test("[ACC1] a reset passcode signs the trainer out of an open socket too", async () => {
  const { trainer, exercise } = await newExercise();
  const line = await trainer.enter(exercise, "trainer");
  await resetPasscode(site.dataFolder, "trainer");
  expect((await trainer.get("/api/exercises")).status).toBe(401);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await line.until(() => line.closed() === "seat-lost");
  line.leave();
}, 20_000);
