import { rehearse } from "#engine/bots/rehearse.ts";
import { canonical } from "#engine/canonical.ts";
import type { Actor } from "#engine/exercise/command.ts";
import type { Log, LogBatch } from "#engine/log/log.ts";
import type { Sealed } from "#engine/log/seal.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { createExercise } from "./room/create-exercise.ts";
import { readHeader } from "./room/header.ts";
import { causeText } from "./room/saved-log.ts";
import type { ExerciseStore, NewEntry, StoredPicture } from "./store/exercise-store.ts";

const seed = 41;
const leaseMs = 60_000;

/**
 * Plays the sample that newcomers read the debrief of, once: bots in every seat, and the exercise says so. One that an
 * ended server left half written is made again.
 */
export async function ensureSample(
  store: ExerciseStore,
  { plan, pictures }: { readonly plan: Plan; readonly pictures: readonly StoredPicture[] },
  times: { readonly now: number; readonly expireDays: number },
): Promise<void> {
  const samples = (await store.exercises()).filter(({ header }) => readHeader(header).sample);
  if (samples.some(({ status }) => status === "ended")) return;
  for (const { id } of samples) await store.deleteExercise(id);
  await keepSample(store, rehearse(plan, { policy: "typical" }, seed).log, times, pictures);
}

/** Why a log cannot be a sample: a person played in it, or it has not ended. */
export type NoSample = "people-played" | "not-ended";

/** Whether a log can be a sample that anybody may read. */
export function fitsAsSample(log: Log): NoSample | undefined {
  const happenings = log.batches.flatMap(({ entries }) => entries.map(({ is }) => is));
  if (happenings.some((is) => is.type === "seat-taken" && is.holder === "person")) return "people-played";
  return happenings.some(({ type }) => type === "exercise-ended") ? undefined : "not-ended";
}

/** Puts a log that bots played onto the shelf of debriefs, marked as made by bots. Answers the exercise's id. */
export async function keepSample(
  store: ExerciseStore,
  log: Log,
  times: { readonly now: number; readonly expireDays: number },
  pictures: readonly StoredPicture[] = [],
): Promise<string> {
  const { plan, header } = log;
  const exercise = await createExercise(store, { plan, pictures, seed: header.seed, solo: false, sample: true }, times);
  await writeDown(store, exercise, log);
  const bots = Object.values(plan.roles).flatMap(({ seats }) => seats).length;
  await store.setStanding(exercise, { status: "ended", endedAt: times.now, expiresAt: null, people: 0, bots });
  return exercise;
}

async function writeDown(store: ExerciseStore, exercise: string, { batches, sealed }: Log): Promise<void> {
  const owner = "sample";
  const fence = (await store.takeLease(exercise, owner, leaseMs)) ?? 0;
  const parts = new Map(sealed.map((part) => [part.seq, part]));
  let length = 0;
  // Asked for together, so that the store flushes them together.
  const written = batches.map((batch, index) => {
    const { at, cause } = batch;
    const entries = savedEntries(batch, parts);
    const place = { exercise, fence, expectedLength: length, number: index + 1, opId: null };
    length += entries.length;
    return store.append({ ...place, cause: causeText(at, cause), entries });
  });
  const refused = (await Promise.all(written)).find(({ kind }) => kind !== "appended");
  await store.releaseLease(exercise, owner);
  if (refused !== undefined) throw new Error(`The sample was not written: ${refused.kind}.`);
}

function savedEntries({ cause, entries }: LogBatch, parts: ReadonlyMap<number, Sealed>): readonly NewEntry[] {
  const subject = cause.kind === "command" ? nameOf(cause.by) : "";
  return entries.map((envelope) => {
    const text = canonical(envelope);
    const part = parts.get(envelope.seq);
    return part === undefined ? { text } : { text, sealed: { subject, salt: part.salt, text: canonical(part.texts) } };
  });
}

function nameOf(by: Actor): string {
  return by.kind === "seat" ? by.seat : by.kind;
}
