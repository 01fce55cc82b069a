import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { alongMs, createAlongCodes } from "../../debrief-server/access/along-codes.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const made = z.object({ exercise: z.string(), code: z.string() });
const along = z.object({ code: z.string(), minutes: z.number() });

/** A medic in a running exercise, with one browser. */
async function seatedMedic() {
  const trainer = await site.staff("trainer");
  const { exercise, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  const laptop = site.browser();
  await laptop.post("/api/join", { code, role: "medic", pseudonym: "Red Finch" });
  const console = await trainer.enter(exercise, "trainer");
  await console.say({ type: "start" });
  return { exercise, laptop, code };
}

test("[ACC13] a seat is taken along to another device by a code for one use; it stays the same person's, with all they did", async () => {
  const { exercise, laptop } = await seatedMedic();
  const line = await laptop.enter(exercise, "seat");
  await line.say({ type: "set-presence", present: true, device: "desktop" });
  const { code, minutes } = along.parse((await laptop.post("/api/me/along", { exercise })).body);
  expect(minutes).toBe(5);
  const headset = site.browser();
  const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
  expect((await headset.post("/api/along", { code: typed })).body).toMatchObject({
    exercise,
    seat: "medic",
    role: "medic",
    pseudonym: "Red Finch",
  });
  expect((await site.browser().post("/api/along", { code: typed })).status).toBe(404);
  const worn = await headset.enter(exercise, "seat");
  await line.until(() => line.closed() === "elsewhere");
  expect(await worn.say({ type: "set-presence", present: true, device: "headset" })).toMatchObject({ ok: true });
  expect(worn.welcome.events.length).toBeGreaterThan(0);
});

test("[ACC13] the first device takes the seat back by following again, and two windows of one browser do not disturb each other", async () => {
  const { exercise, laptop } = await seatedMedic();
  const { code } = along.parse((await laptop.post("/api/me/along", { exercise })).body);
  const headset = site.browser();
  await headset.post("/api/along", { code });
  const worn = await headset.enter(exercise, "seat");
  const [one, two] = [await laptop.enter(exercise, "seat"), await laptop.enter(exercise, "seat")];
  await worn.until(() => worn.closed() === "elsewhere");
  expect(await two.say({ type: "set-presence", present: true, device: "desktop" })).toMatchObject({ ok: true });
  expect(one.closed()).toBeUndefined();
});

test("[ACC13] who has no seat gets no code, and a wrong code costs a try", async () => {
  const { exercise } = await seatedMedic();
  const nobody = site.browser();
  expect((await nobody.post("/api/me/along", { exercise })).status).toBe(401);
  expect((await nobody.post("/api/along", { code: "ABCD2345" })).status).toBe(404);
  expect((await nobody.post("/api/along", { code: "short" })).status).toBe(400);
});

test("[ACC13] a code is good for five minutes, and a newer one for the same person makes it void", () => {
  let now = 0;
  const codes = createAlongCodes(() => now);
  const grant = { capability: "player", exercise: "e", subject: "p" } as const;
  const first = codes.give(grant);
  const second = codes.give(grant);
  expect(codes.take(first)).toBeUndefined();
  now = alongMs - 1;
  expect(codes.take(second)).toEqual(grant);
  const third = codes.give(grant);
  now += alongMs;
  expect(codes.take(third)).toBeUndefined();
});
