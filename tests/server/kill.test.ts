import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import * as z from "zod";
import { readLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { draw } from "#engine/random.ts";
import { type OutboxClient, createOutboxClient } from "./outbox-client.ts";
import { freePort, startServerProcess, temporaryFolder } from "./server-process.ts";
import { createBrowser } from "./test-browser.ts";
import { passcode } from "./test-site.ts";

const kills = 20;
const seed = 41;
const { folder, remove } = temporaryFolder();
afterAll(remove);

async function until(what: string, holds: () => boolean): Promise<void> {
  const ends = performance.now() + 40_000;
  while (!holds()) {
    if (performance.now() > ends) throw new Error(`It did not come to it: ${what}`);
    await wait(5);
  }
}

test(`[SRV15] ${kills} kills in play: what was acknowledged is kept, and everybody is back in the seat`, async () => {
  const environment = { PORT: String(await freePort()), HOTWASH_DATA: folder };
  let server = await startServerProcess(environment);
  const url = `http://127.0.0.1:${server.port}`;
  const trainerBrowser = createBrowser(url);
  await trainerBrowser.post("/api/login", { as: "trainer", passcode: passcode("Trainer", server.output()) });
  const { exercise, code } = z
    .object({ exercise: z.string(), code: z.string() })
    .parse((await trainerBrowser.post("/api/exercises", { scenario: "canaries", bots: [] })).body);
  const trainer = createOutboxClient(url, trainerBrowser.cookie(), exercise, "trainer");
  const players = new Map<string, OutboxClient>();
  for (const role of ["medic", "control", "clinic"]) {
    const browser = createBrowser(url);
    await browser.post("/api/join", { code, role, pseudonym: role });
    players.set(role, createOutboxClient(url, browser.cookie(), exercise, "seat"));
  }
  const all = [trainer, ...players.values()];
  await until("everybody is there", () => all.every((client) => client.welcomes() === 1));
  trainer.wish({ type: "start" });

  const sent = new Map<string, string>();
  let quiet = false;
  const speaking = setInterval(() => {
    if (quiet) return;
    for (const [role, client] of players) {
      const text = `${role} ${sent.size}`;
      const channel = role === "clinic" ? "email" : "radio";
      const to = [role === "control" ? "medic" : "control"];
      sent.set(client.wish({ type: "send-message", channel, to, act: "inform" }, text), text);
    }
  }, 25);
  const drifts: number[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    await until("it runs", () => trainer.clock().status === "running" && trainer.waiting.size === 0);
    // When nobody says anything, only the clock mark tells how far time had come.
    quiet = kill % 2 === 0;
    await wait(100 + draw(seed, "kill", kill) * 900);
    const shown = trainer.at();
    await server.stop("SIGKILL");
    server = await startServerProcess(environment);
    await until("everybody is back", () => all.every((client) => client.welcomes() === kill + 1));
    expect([...players].map(([role, client]) => role === client.seat())).toEqual([true, true, true]);
    expect(trainer.clock().status).toBe("interrupted");
    drifts.push(Math.abs(trainer.clock().at - shown));
    trainer.wish({ type: "resume" });
  }
  quiet = false;
  await wait(500);
  clearInterval(speaking);
  await until("everything is answered", () => all.every((client) => client.waiting.size === 0));

  const read = readLog(String((await trainerBrowser.get(`/api/exercises/${exercise}/log`)).body));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  expect(verifyLog(read.log)).toMatchObject({ ok: true });
  const recorded = read.log.sealed.map(({ texts }) => texts["text"] ?? "");
  const acknowledged = [...players.values()].flatMap((client) =>
    [...client.answers].flatMap(([opId, answer]) => (answer.ok ? [sent.get(opId) ?? ""] : [])),
  );
  const lost = acknowledged.filter((text) => !recorded.includes(text));
  console.log(
    `acknowledged ${acknowledged.length}, lost ${lost.length}, clock drift at most ${Math.round(Math.max(...drifts))} ms`,
  );
  expect(lost).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills * 20);
  expect(new Set(recorded).size).toBe(recorded.length);
  expect(Math.max(...drifts)).toBeLessThanOrEqual(1_000);
  for (const [role, client] of players) {
    const fresh = createOutboxClient(url, cookieOf(client), exercise, "seat");
    await until(`${role} sees it all`, () => fresh.welcomes() === 1);
    expect(fresh.view()).toEqual(client.view());
    fresh.close();
  }
  for (const client of all) client.close();
  await server.stop("SIGTERM");
}, 400_000);

function cookieOf({ socket }: OutboxClient): string {
  return z.object({ extraHeaders: z.object({ cookie: z.string() }) }).parse(socket.io.opts).extraHeaders.cookie;
}
