import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type PoseBundle, packPose, seatOrder, unpackPoses } from "#engine/pose/pack.ts";
import type { Line } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
let exercise = "";
let control: Line;
const lines: Record<string, Line> = {};
const order = seatOrder(["medic", "officer", "control", "clinic"]);
const made = z.object({ exercise: z.string(), code: z.string() });
const turn = [0, 0, 0, 1] as const;

beforeAll(async () => {
  site = await startSite();
  const trainer = await site.staff("trainer");
  const { exercise: id, code } = made.parse(
    (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
  );
  exercise = id;
  control = await trainer.enter(exercise, "trainer");
  for (const role of ["medic", "officer", "control"]) {
    const browser = site.browser();
    await browser.post("/api/join", { code, role, pseudonym: role });
    lines[role] = await browser.enter(exercise, "seat");
  }
  await control.say({ type: "start" });
});
afterAll(async () => {
  for (const each of [control, ...Object.values(lines)]) each.leave();
  await site.close();
});

function line(role: string): Line {
  const found = lines[role];
  if (found === undefined) throw new Error(role);
  return found;
}
function frame(x: number, seat = 0): Uint8Array {
  const hand = { position: [x, 1, 0], rotation: turn } as const;
  const pose = {
    head: { position: [x, 1.7, 0], rotation: turn },
    left: hand,
    posture: "standing",
    speaking: false,
  } as const;
  return packPose(seat, pose, x);
}
function heard({ bundles }: Line): readonly PoseBundle[] {
  return bundles.flatMap((bundle) => unpackPoses(new Uint8Array(bundle)) ?? []);
}
async function walk(who: Line, from: number, frames: number, everyMs: number): Promise<void> {
  for (let n = 0; n < frames; n += 1) {
    who.socket.emit("pose", frame(from + n));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
async function counted(name: string): Promise<number> {
  const { body } = await (await site.staff("trainer")).get("/api/health/counters");
  return z.record(z.string(), z.number()).parse(body)[name] ?? 0;
}

test("[SRV17] bodies reach those in the same place and the trainer, in one packet a tick, under the sender's own seat", async () => {
  await Promise.all([walk(line("medic"), 0, 20, 55), walk(line("officer"), 100, 20, 55)]);
  await control.until(() =>
    heard(control).some(({ frames }) => frames.some(({ pose }) => pose.head.position[0] === 119)),
  );
  const bundles = heard(line("medic"));
  const seats = new Set(bundles.flatMap(({ frames }) => frames.map(({ seatIndex }) => order[seatIndex])));
  expect(seats).toEqual(new Set(["medic", "officer"]));
  expect(bundles.length).toBeLessThan(40);
  expect(bundles.some(({ frames }) => frames.length === 2)).toBe(true);
  expect(bundles.every(({ at }) => at > 0 && at < 20_000)).toBe(true);
  expect(heard(line("control"))).toEqual([]);
  expect(heard(control).length).toBeGreaterThanOrEqual(bundles.length);
});

test("[SRV17] garbage and more than twenty a second are dropped and counted, and nobody hears of them", async () => {
  const before = heard(line("officer")).length;
  const officer = line("officer");
  const broken = frame(1);
  broken[0] = 0xff;
  for (const bytes of [new Uint8Array(35), broken, new Uint8Array(34), new Uint8Array(3_500), "text", null, { a: 1 }]) {
    officer.socket.emit("pose", bytes);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  expect(await counted("pose.garbage")).toBeGreaterThanOrEqual(6);
  for (let n = 0; n < 50; n += 1) officer.socket.emit("pose", frame(200 + n));
  await control.until(() =>
    heard(control).some(({ frames }) => frames.some(({ pose }) => pose.head.position[0] >= 200)),
  );
  expect(await counted("pose.too-many")).toBeGreaterThanOrEqual(40);
  expect(heard(line("officer")).length - before).toBeLessThan(12);
});

test("[SRV18] heads are recorded ten times a second, hands never, in order of time; a person's go when it is erased", async () => {
  await walk(line("medic"), 300, 30, 50);
  await control.say({ type: "pause" }, { reason: "A break" });
  await walk(line("medic"), 400, 5, 60);
  const supervisor = await site.staff("supervisor");
  expect((await site.browser().get(`/api/exercises/${exercise}/poses`)).status).toBe(401);
  const track = async (): Promise<readonly PoseBundle[]> => {
    const url = `${site.url}/api/exercises/${exercise}/poses`;
    const answer = await fetch(url, { headers: { cookie: supervisor.cookie() } });
    return unpackPoses(new Uint8Array(await answer.arrayBuffer())) ?? [];
  };
  const recorded = await track();
  const times = recorded.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const medics = recorded.flatMap(({ at, frames }) =>
    frames.flatMap(({ seatIndex, pose }) => (order[seatIndex] === "medic" ? [{ at, pose }] : [])),
  );
  expect(medics.length).toBeGreaterThan(15);
  expect(medics.every(({ pose }) => pose.left === undefined && pose.head.position[0] < 400)).toBe(true);
  expect(medics.every(({ at }, n) => n === 0 || at - (medics[n - 1]?.at ?? 0) >= 100)).toBe(true);
  const person = control.welcome.entries
    .concat(control.entries)
    .flatMap(({ entry: { is } }) => (is.type === "seat-taken" && is.seat === "medic" ? [is.person] : []))[0];
  expect(await control.say({ type: "erase-person", person: person ?? "" })).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const left = await track();
  expect(left.flatMap(({ frames }) => frames.map(({ seatIndex }) => order[seatIndex]))).not.toContain("medic");
  expect(left.length).toBeGreaterThan(0);
});
