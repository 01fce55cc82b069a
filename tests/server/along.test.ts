import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { alongMs, createAlongCodes } from "../../debrief-server/access/along-codes.ts";
import { packPose, unpackPoses } from "#engine/pose/pack.ts";
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
  return { exercise, laptop, code, console };
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

test("[ACC15] two windows on one seat are told so; the older takes it back by coming anew, and alone again it is told that", async () => {
  const { exercise, laptop } = await seatedMedic();
  const first = await laptop.enter(exercise, "seat", 0, true, "first");
  await first.until(() => first.rank() === "alone");
  const second = await laptop.enter(exercise, "seat", 0, true, "second");
  await first.until(() => first.rank() === "older" && second.rank() === "newest");
  first.leave();
  await second.until(() => second.rank() === "alone");
  const back = await laptop.enter(exercise, "seat", 0, true, "first");
  await second.until(() => second.rank() === "older" && back.rank() === "newest");
  expect(await second.say({ type: "set-presence", present: true, device: "phone" })).toMatchObject({ ok: true });
  second.leave();
  await back.until(() => back.rank() === "alone");
});

test("[ACC15] a window that comes back before its loss was noticed is no second window", async () => {
  const { exercise, laptop } = await seatedMedic();
  const ghost = await laptop.enter(exercise, "seat", 0, true, "one");
  const again = await laptop.enter(exercise, "seat", 0, true, "one");
  await again.until(() => again.rank() === "alone");
  expect(ghost.rank()).toBe("alone");
});

test("[ACC15] a window whose line drops and comes back is no newer for it; one that is taken back is", async () => {
  const { exercise, laptop } = await seatedMedic();
  const older = await laptop.enter(exercise, "seat", 0, true, "older", 100);
  const newer = await laptop.enter(exercise, "seat", 0, true, "newer", 200);
  older.leave();
  await newer.until(() => newer.rank() === "alone");
  const back = await laptop.enter(exercise, "seat", 0, true, "older", 100);
  await back.until(() => back.rank() === "older" && newer.rank() === "newest");
  back.leave();
  await newer.until(() => newer.rank() === "alone");
  const taken = await laptop.enter(exercise, "seat", 0, true, "older", 300);
  await taken.until(() => taken.rank() === "newest" && newer.rank() === "older");
});

test("[ACC15] of two windows that draw the place only the newest moves the body", async () => {
  const { exercise, laptop, console } = await seatedMedic();
  const older = await laptop.enter(exercise, "seat", 0, true, "a");
  const newer = await laptop.enter(exercise, "seat", 0, true, "b");
  await laptop.enter(exercise, "seat", 0, false, "without bodies");
  await older.until(() => older.rank() === "older" && newer.rank() === "older");
  const places = (): readonly number[] =>
    console.bundles
      .flatMap((bundle) => unpackPoses(new Uint8Array(bundle)) ?? [])
      .flatMap(({ frames }) => frames.map(({ pose }) => Math.round(pose.head.position[0])));
  older.socket.emit("pose", bodyAt(1));
  newer.socket.emit("pose", bodyAt(2));
  await console.until(() => places().includes(2));
  expect(places()).not.toContain(1);
});

/** A body that stands at `x` metres. */
function bodyAt(x: number): Uint8Array {
  const head = { position: [x, 1.7, 0], rotation: [0, 0, 0, 1] } as const;
  return packPose(0, { head, posture: "standing", speaking: false }, x);
}

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
