import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

const spheres = `scenario: 1
id: spheres
title: Spheres
duration: 10m
roles:
  patrol: { title: Patrol, zone: hall, brief: Go. }
  relief: { title: Relief, zone: depot, arrives: { zone: hall, at: T+0:01 }, brief: Come. }
  guide: { title: Guide, zone: dome, desk: true, brief: Stay. }
zones:
  hall: { title: Hall, place: hall, centre: [0, 0, 0], look: A hall. }
  dome: { title: Dome, place: dome, centre: [0, 0, 0], onSite: false, look: A dome. }
  depot: { title: Depot, centre: [0, 0, 0], onSite: false, look: A yard. }
media:
  hall: { file: hall.png, alt: A hall., credit: us }
  dome: { file: dome.png, alt: A dome., credit: us }
places:
  hall: { title: The hall, photo: hall }
  dome: { title: The dome, photo: dome }
msel:
  - { id: hello, at: T+0:05, from: patrol, to: [guide], text: Hello. }
endings: { over: { title: Over, good: true, text: Over. } }
`;

/** The head of a picture of 512 pixels by 256, something of its own, and an end. */
function wide(tail: string): Buffer {
  const head = Buffer.from("89504e470d0a1a0a0000000d494844520000020000000100", "hex");
  return Buffer.concat([head, Buffer.from(`${tail}IEND`)]);
}

test("[PLC10] a photo sphere is for staff and for who is in its place, from the lobby on", async () => {
  mkdirSync(join(shelf, "spheres", "media"), { recursive: true });
  writeFileSync(join(shelf, "spheres", "media", "hall.png"), wide("hall"));
  writeFileSync(join(shelf, "spheres", "media", "dome.png"), wide("dome"));
  writeFileSync(join(shelf, "spheres", "scenario.yaml"), spheres);
  const trainer = await site.staff("trainer");
  const { exercise, code } = made.parse((await trainer.post("/api/exercises", { scenario: "spheres" })).body);
  const [patrol, guide, relief] = await Promise.all(
    ["patrol", "guide", "relief"].map(async (role) => {
      const browser = site.browser();
      await browser.post("/api/join", { code, role, pseudonym: role });
      return browser;
    }),
  );
  const statuses = async (id: string) =>
    Promise.all(
      [trainer, patrol, guide, relief, site.browser()].map(
        async (who) => (await look(who ?? trainer, `/api/exercises/${exercise}/pictures/${id}`)).status,
      ),
    );
  expect(await statuses("hall")).toEqual([200, 200, 403, 403, 401]);
  expect(await statuses("dome")).toEqual([200, 403, 200, 403, 401]);
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
