import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { readLog } from "#engine/log/log-file.ts";
import { temporaryFolder } from "./server-process.ts";
import type { Browser } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

const own = temporaryFolder();
const shelf = join(own.folder, "shelf");
const file = join(shelf, "canaries", "media", "road.png");
let site: TestSite;
beforeAll(async () => {
  cpSync(join(import.meta.dirname, "shelf"), shelf, { recursive: true });
  site = await startSite({ scenarioFolder: shelf });
});
afterAll(async () => {
  await site.close();
  own.remove();
});

const made = z.object({ exercise: z.string(), code: z.string() });

/** The bytes that a browser gets, or the status with which it gets none. */
async function look(
  browser: Browser,
  path: string,
): Promise<{ readonly status: number; readonly headers: Headers; readonly sha256: string }> {
  const response = await fetch(site.url + path, { headers: { cookie: browser.cookie() } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { status: response.status, headers: response.headers, sha256 };
}

test("[SRV52] a picture is for staff, and for the seat that was told its message; it stays as it was when the exercise was made", async () => {
  const first = readFileSync(file);
  const sha256 = createHash("sha256").update(first).digest("hex");
  const [trainer, supervisor, stranger] = [await site.staff("trainer"), await site.staff("supervisor"), site.browser()];
  const { exercise, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  const path = `/api/exercises/${exercise}/pictures/road`;
  writeFileSync(file, Buffer.concat([first, Buffer.from("changed")]));

  const players: Record<string, Browser> = {};
  for (const role of ["clinic", "control", "medic"]) {
    const browser = site.browser();
    await browser.post("/api/join", { code, role, pseudonym: role });
    players[role] = browser;
  }
  const [clinic, control] = [players["clinic"] ?? stranger, players["control"] ?? stranger];
  const line = await clinic.enter(exercise, "seat");
  const desk = await trainer.enter(exercise, "trainer");
  const statuses = async () =>
    Promise.all([trainer, supervisor, clinic, control, stranger].map(async (who) => (await look(who, path)).status));
  expect(await statuses()).toEqual([200, 200, 403, 403, 401]);

  await desk.say({ type: "start" });
  await line.until(() => line.events.some(({ is }) => is.type === "message"));
  expect(await statuses()).toEqual([200, 200, 403, 403, 401]);
  const mail = line.events.flatMap(({ is }) => (is.type === "message" ? [is.message.id] : []))[0] ?? "";
  await line.say({ type: "open-message", message: mail });
  expect(await statuses()).toEqual([200, 200, 200, 403, 401]);

  const shown = await look(clinic, path);
  expect(shown.sha256).toBe(sha256);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    "content-type": "image/png",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const pictures = `/api/exercises/${exercise}/pictures`;
  for (const id of ["nothing", "constructor", "..%2F..%2Flog"])
    expect([
      (await look(trainer, `${pictures}/${id}`)).status,
      (await look(clinic, `${pictures}/${id}`)).status,
    ]).toEqual([404, 403]);

  await desk.say({ type: "end" });
  expect(await statuses()).toEqual([200, 200, 200, 403, 401]);
  const text = z.string().parse((await trainer.get(`/api/exercises/${exercise}/log`)).body);
  const log = readLog(text);
  expect(text).toContain(sha256);
  expect(text).not.toContain(first.toString("base64").slice(0, 40));
  expect(log.ok ? log.log.plan.media?.["road"]?.sha256 : log).toBe(sha256);
  line.leave();
  desk.leave();
  await trainer.delete("/api/login");
  expect((await look(trainer, path)).status).toBe(401);
  await supervisor.delete(`/api/exercises/${exercise}`);
  expect((await look(supervisor, path)).status).toBe(404);
});

test("[SRV53] a text that a trainer wrote has the pictures of the scenario on the shelf that has its id, and else none", async () => {
  const trainer = await site.staff("trainer");
  const text = readFileSync(join(shelf, "canaries", "scenario.yaml"), "utf8");
  const create = async (written: string) =>
    trainer.post("/api/exercises", { scenario: { file: "mine.yaml", text: written } });
  const { exercise } = made.parse((await create(text)).body);
  expect((await look(trainer, `/api/exercises/${exercise}/pictures/road`)).status).toBe(200);
  const other = await create(text.replace("id: canaries", "id: others"));
  expect(other).toMatchObject({
    status: 422,
    body: { error: "scenario-broken", problems: [{ code: "media-folder" }] },
  });
});
