import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Command } from "#engine/exercise/command.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const made = z.object({ exercise: z.string(), code: z.string() });

const inform: Command = { type: "send-message", channel: "radio", to: ["control"], act: "inform" };

/** An exercise for people, made by a trainer who is in it. */
async function exercise(bots: readonly string[] = []) {
  const trainer = await site.staff("trainer");
  const { exercise: id, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots })).body,
  );
  const control = await trainer.enter(id, "trainer");
  return { id, code, trainer, control };
}
async function player(code: string, role: string, pseudonym = role) {
  const browser = site.browser();
  const joined = await browser.post("/api/join", { code, role, pseudonym });
  return { browser, joined, grant: made.extend({ seat: z.string() }).parse(joined.body) };
}

test("[SRV10] one person alone takes a seat, starts, and bots play the others", async () => {
  const alone = site.browser();
  const grant = made.parse((await alone.post("/api/solo", { role: "medic" })).body);
  const line = await alone.enter(grant.exercise, "seat");
  expect(line.welcome.clock.status).toBe("lobby");
  expect(await line.say({ type: "start" })).toMatchObject({ ok: true, again: false });
  await line.until(() => line.events.some(({ is }) => is.type === "message"));
  const holders = line.events.flatMap(({ is }) =>
    is.type === "person" ? [`${is.person.seat} ${is.person.holder}`] : [],
  );
  expect(holders).toEqual(expect.arrayContaining(["medic person", "officer bot", "control bot", "clinic bot"]));
  expect((await alone.get("/api/me")).body).toMatchObject({
    seats: [{ role: "medic", solo: true, status: "running", place: false }],
  });
  line.leave();
});

test("[SRV10] a bot acts by itself on what its seat knows", async () => {
  const { control } = await exercise(["officer"]);
  await control.say({ type: "start" });
  await control.say({ type: "set-rate", rate: 10 });
  await control.until(() =>
    control.entries.some(({ entry: { is } }) => is.type === "message-opened" && is.seat === "officer" && !is.heard),
  );
  control.leave();
});

test("[SRV10] a person takes over from a bot, which acts no more; a free seat goes first", async () => {
  const { id, code, control } = await exercise(["medic"]);
  const { browser } = await player(code, "medic", "Blue Heron");
  const line = await browser.enter(id, "seat");
  await control.until(() =>
    control.entries.some(({ entry: { is } }) => is.type === "seat-taken" && is.holder === "person"),
  );
  expect(line.welcome.plan.seat?.id).toBe("medic");
  expect((await site.browser().get(`/api/exercise/${code}`)).body).toMatchObject({
    roles: expect.arrayContaining([expect.objectContaining({ role: "medic", state: "taken" })]),
  });
  for (const each of [line, control]) each.leave();
});

test("[SRV10] whom the trainer takes out of a seat follows no more, and a bot may go on in it", async () => {
  const { id, code, control } = await exercise();
  const { browser } = await player(code, "officer");
  const line = await browser.enter(id, "seat");
  await control.say({ type: "start" });
  expect(await control.say({ type: "leave-seat", seat: "officer" })).toMatchObject({ ok: true });
  await line.until(() => line.closed() === "seat-lost");
  await expect(browser.enter(id, "seat")).rejects.toThrow("not-signed-in");
  expect((await browser.get("/api/me")).body).toMatchObject({ seats: [] });
  const bot: Command = { type: "take-seat", seat: "officer", holder: "bot", pseudonym: "Bot", person: "bot:officer" };
  expect(await control.say(bot)).toMatchObject({ ok: true });
  await control.until(() =>
    control.entries.some(({ entry: { is } }) => is.type === "presence-changed" && is.device === "bot" && is.present),
  );
  control.leave();
});

test("[SRV9] what one does reaches the others and the trainer, once it is durable", async () => {
  const { id, code, control } = await exercise();
  const medic = await player(code, "medic");
  const other = await player(code, "control");
  const [a, b] = [await medic.browser.enter(id, "seat"), await other.browser.enter(id, "seat")];
  await control.say({ type: "start" });
  const text = "Two buses, I repeat: two.";
  const sent = await a.say(inform, { text });
  expect(sent).toMatchObject({ ok: true });
  await b.until(() =>
    b.events.some(
      ({ is }) => is.type === "message" && is.message.content?.text === text && is.message.role === "medic",
    ),
  );
  await control.until(() => control.entries.some(({ texts }) => texts?.["text"] === text));
  for (const each of [a, b, control]) each.leave();
});

test("[SRV6] a wish that is sent again, also over another socket, happens once and has the same answer", async () => {
  const { id, code, control } = await exercise();
  const { browser } = await player(code, "medic");
  await control.say({ type: "start" });
  const opId = randomUUID();
  const first = await browser.enter(id, "seat");
  const answers = await Promise.all([1, 2, 3].map(() => first.say(inform, { text: "Once" }, opId)));
  first.leave();
  const second = await browser.enter(id, "seat");
  answers.push(await second.say(inform, { text: "Once" }, opId));
  const seqs = answers.map((answer) => (answer.ok ? answer.seq : 0));
  expect(new Set(seqs).size).toBe(1);
  expect(answers.map((answer) => answer.ok && answer.again)).toEqual([false, true, true, true]);
  const messages = control.entries.filter(({ entry }) => entry.is.type === "message-sent" && entry.is.seat === "medic");
  expect(messages).toHaveLength(1);
  for (const each of [second, control]) each.leave();
});

test("[SRV11] who comes back gets exactly what was missed", async () => {
  const { id, code, control } = await exercise();
  const { browser } = await player(code, "medic");
  const first = await browser.enter(id, "seat");
  await control.say({ type: "start" });
  await first.until(() => first.events.some(({ is }) => is.type === "message"));
  const known = [...first.welcome.events, ...first.events];
  first.leave();
  const half = known[Math.floor(known.length / 2)]?.seq ?? 0;
  const again = await browser.enter(id, "seat", half);
  expect(again.welcome.events.slice(0, known.filter(({ seq }) => seq > half).length)).toEqual(
    known.filter(({ seq }) => seq > half),
  );
  expect(again.welcome.events.every(({ seq }) => seq > half)).toBe(true);
  const controlAgain = await (await site.staff("supervisor")).enter(id, "supervisor", 3);
  expect(controlAgain.welcome.entries[0]?.entry.seq).toBe(4);
  for (const each of [again, control, controlAgain]) each.leave();
});

test("[SRV12] who is gone is noted after a moment; who comes back in time is not", async () => {
  const { id, code, control } = await exercise();
  const { browser } = await player(code, "medic");
  const first = await browser.enter(id, "seat");
  await first.say({ type: "set-presence", present: true, device: "headset" });
  first.leave();
  const second = await browser.enter(id, "seat");
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  const absences = () =>
    control.entries.filter(({ entry: { is } }) => is.type === "presence-changed" && !is.present).length;
  expect(absences()).toBe(0);
  second.leave();
  await control.until(() => absences() === 1);
  control.leave();
});

test("[SRV12] bots do not play on without the one person they play for", async () => {
  const alone = site.browser();
  const grant = made.parse((await alone.post("/api/solo", { role: "medic" })).body);
  const line = await alone.enter(grant.exercise, "seat");
  await line.say({ type: "start" });
  line.leave();
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  expect((await alone.get("/api/me")).body).toMatchObject({ seats: [{ status: "paused" }] });
  const again = await alone.enter(grant.exercise, "seat");
  expect(await again.say({ type: "resume" })).toMatchObject({ ok: true });
  again.leave();
});
