import { join } from "node:path";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { breakMs } from "#engine/exercise/break-length.ts";
import { createCounters } from "../../debrief-server/counters.ts";
import { createExercise } from "../../debrief-server/room/create-exercise.ts";
import { type Rooms, createRooms } from "../../debrief-server/room/rooms.ts";
import { goneMs } from "../../debrief-server/room/stand-ins.ts";
import { createShelf } from "../../debrief-server/scenario-shelf.ts";
import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";
import { startSite } from "./test-site.ts";

const trainer = { kind: "trainer", person: "t" } as const;
const server = { kind: "server" } as const;
const medics = { type: "take-seat", seat: "medic", holder: "person", pseudonym: "Red Finch", person: "p1" } as const;
let rooms: Rooms | undefined;
afterEach(() => rooms?.close());

/** An exercise of the canaries whose time the test holds, with bots in these roles. */
async function exerciseWith(bots: readonly string[]) {
  let steady = 0;
  const store = createMemoryExerciseStore(() => steady);
  const plan = await createShelf(join(import.meta.dirname, "shelf")).plan("canaries");
  if (plan === undefined) throw new Error("no plan");
  const exercise = await createExercise(store, { plan, bots, solo: false, sample: false }, { now: 0, expireDays: 30 });
  const ports = { store, log: pino({ level: "silent" }), counters: createCounters(), expireDays: 30 };
  rooms = createRooms({ ...ports, steady: () => steady, now: () => 0 });
  const live = await rooms.open(exercise);
  if (typeof live === "string") throw new Error(live);
  return {
    live,
    async pass(ms: number) {
      steady += ms;
      await live.standIn();
    },
    holder: (seat: string) => live.room.head().seats[seat]?.holder,
  };
}

test("[SRV22] a seat that nobody holds gets a bot, one that the trainer left open does not", async () => {
  const { live, pass, holder } = await exerciseWith(["medic", "officer"]);
  await live.room.order(server, medics);
  await live.room.order(trainer, { type: "start" });
  await pass(0);
  expect([holder("medic"), holder("officer"), holder("control")]).toEqual(["person", "bot", "nobody"]);
  await live.room.order({ kind: "seat", seat: "medic" }, { type: "leave-seat", seat: "medic" });
  await live.settled();
  expect(holder("medic")).toBe("bot");
});

test("[SRV22] a seat whose person is gone for long gets a bot, but not in a pause, and not one who is here", async () => {
  const { live, pass, holder } = await exerciseWith(["medic", "officer"]);
  await live.room.order(server, medics);
  await live.room.order(server, { ...medics, seat: "officer", person: "p2", pseudonym: "Blue Wren" });
  live.presence.came("officer");
  await live.room.order(trainer, { type: "start" });
  await pass(0);
  await pass(goneMs - 1);
  expect(holder("medic")).toBe("person");
  await live.room.order(trainer, { type: "pause" }, { reason: "Lunch" });
  await pass(2 * goneMs);
  await live.room.order(trainer, { type: "resume" });
  await pass(0);
  expect(holder("medic")).toBe("person");
  await pass(goneMs);
  expect([holder("medic"), holder("officer")]).toEqual(["bot", "person"]);
});

test("[BRK3] who is on a break keeps the seat for ten minutes, and the bot that comes then is not on one", async () => {
  const { live, pass, holder } = await exerciseWith(["medic"]);
  await live.room.order(server, medics);
  await live.room.order(trainer, { type: "start" });
  await live.room.order({ kind: "seat", seat: "medic" }, { type: "take-break" });
  await pass(0);
  await pass(breakMs - 1);
  expect(holder("medic")).toBe("person");
  await pass(1);
  expect(holder("medic")).toBe("bot");
  expect(live.room.head().seats["medic"]?.onBreak).toBeUndefined();
});

test("[SRV22] a new exercise has bots in every role, or in those that are named", async () => {
  const site = await startSite();
  try {
    const staff = await site.staff("trainer");
    const made = z.object({ code: z.string(), bots: z.int() });
    const all = made.parse((await staff.post("/api/exercises", { scenario: "canaries" })).body);
    const one = made.parse((await staff.post("/api/exercises", { scenario: "canaries", bots: ["officer"] })).body);
    expect([all.bots, one.bots]).toEqual([4, 1]);
    const player = site.browser();
    const seat = { code: all.code, role: "medic", pseudonym: "Red Finch" };
    const { exercise } = z.object({ exercise: z.string() }).parse((await player.post("/api/join", seat)).body);
    await player.delete("/api/me", { exercise });
    const offer = await site.browser().get(`/api/exercise/${all.code}`);
    expect(offer.body).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({ role: "medic", state: "bot" })]),
    });
  } finally {
    await site.close();
  }
});
