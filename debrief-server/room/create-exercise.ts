import { randomInt } from "node:crypto";
import type { RoleId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { newId, newJoinCode } from "../access/codes.ts";
import { botTakes } from "#engine/bots/bot-takes.ts";
import type { ExerciseStore, StoredPicture } from "../store/exercise-store.ts";
import type { ExerciseHeader } from "./header.ts";
import type { LiveExercise } from "./live-exercise.ts";
import type { Rooms } from "./rooms.ts";

const dayMs = 24 * 60 * 60 * 1000;

export interface ExerciseOrder {
  readonly plan: Plan;
  /** The bytes of its pictures, as far as they are at hand. */
  readonly pictures?: readonly StoredPicture[];
  readonly title?: string | undefined;
  readonly seed?: number | undefined;
  readonly bots?: readonly RoleId[];
  readonly solo: boolean;
  readonly sample: boolean;
}

/** Makes an exercise with an empty log, pinned to the plan and its pictures. Answers its id. */
export async function createExercise(
  store: ExerciseStore,
  { plan, pictures = [], title, seed, bots = [], solo, sample }: ExerciseOrder,
  { now, expireDays }: { readonly now: number; readonly expireDays: number },
): Promise<string> {
  const header: ExerciseHeader = {
    title: title ?? plan.title,
    scenario: { id: plan.id, title: plan.title, version: plan.version },
    roles: Object.fromEntries(Object.values(plan.roles).map((role) => [role.id, role.title])),
    seed: seed ?? randomInt(2 ** 31),
    bots: [...bots],
    solo,
    sample,
  };
  for (;;) {
    const id = newId();
    const created = await store.createExercise({
      id,
      joinCode: newJoinCode(),
      header: JSON.stringify(header),
      plan: JSON.stringify(plan),
      pictures,
      createdAt: now,
      expiresAt: sample ? null : now + expireDays * dayMs,
    });
    if (created === "created") return id;
  }
}

/** Gives every free seat of these roles to a bot. */
export async function seatBots({ room }: Pick<LiveExercise, "room">, roles: readonly RoleId[]): Promise<void> {
  const seats = roles.flatMap((role) => room.plan.roles[role]?.seats ?? []);
  const free = seats.filter((seat) => room.head().seats[seat]?.holder === "nobody");
  await Promise.all(free.map((seat) => room.order({ kind: "server" }, botTakes(seat))));
}

/** Opens an exercise that was made a moment ago; undefined when this server has no room for another. */
export async function openNew(rooms: Rooms, exercise: string): Promise<LiveExercise | undefined> {
  const live = await rooms.open(exercise);
  return typeof live === "string" ? undefined : live;
}
