import { randomBytes } from "node:crypto";
import * as z from "zod";
import { type Cause, type Texts, cause as causeSchema, texts as textsSchema } from "#engine/exercise/command.ts";
import { type Entry, happening } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";
import { canonical } from "#engine/canonical.ts";
import type { LogBatch } from "#engine/log/log.ts";
import { type Sealed, saysOf, seal } from "#engine/log/seal.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseStore, NewEntry, StoredCause } from "../store/exercise-store.ts";

const pieceSize = 2_000;
const envelope = z.strictObject({
  seq: z.int().positive(),
  at: z.int().nonnegative(),
  is: happening,
  c: z.string().optional(),
});
const savedCause = z.strictObject({ at: z.int().nonnegative(), cause: causeSchema });

/** A log as it was saved: every entry, what caused it, and the private texts that are left. */
export interface SavedLog {
  readonly batches: readonly (LogBatch & { readonly opId: string | null })[];
  readonly sealed: readonly Sealed[];
}

/** Reads the whole log of an exercise. Throws when the store holds something that this version did not write. */
export async function loadLog(store: ExerciseStore, exercise: string): Promise<SavedLog> {
  const entries = await inPieces(
    (after) => store.entries(exercise, after, pieceSize),
    (last) => last.seq,
  );
  const causes = await allCauses(store, exercise);
  const parts = await allSealed(store, exercise, entries.length);
  let next = 0;
  const batches = causes.map(({ number, opId, text }) => {
    const { at, cause } = savedCause.parse(JSON.parse(text));
    const first = next;
    while (entries[next]?.batch === number) next += 1;
    const own = entries.slice(first, next).map((entry) => envelope.parse(JSON.parse(entry.text)));
    return { at, cause, entries: own, opId };
  });
  return { batches, sealed: parts };
}

/** The plan that an exercise is pinned to. It was written by us and its hashes are in the log's header. */
export async function loadPlan(store: ExerciseStore, exercise: string): Promise<Plan | undefined> {
  const text = await store.plan(exercise);
  if (text === undefined) return undefined;
  const plan: Plan = JSON.parse(text);
  return plan;
}

/** The text of a cause as it is saved. */
export function causeText(at: number, cause: Cause): string {
  return canonical({ at, cause });
}

/** An entry ready to be saved: its envelope, and apart from it the texts that its `says` names, under a fresh salt. */
export function savedEntry(entry: Entry, texts: Texts, subject: string): NewEntry {
  const parts = seal(entry, texts, randomBytes(32).toString("hex"));
  const text = canonical(parts.envelope);
  if (parts.sealed === undefined) return { text };
  return { text, sealed: { subject, salt: parts.sealed.salt, text: canonical(parts.sealed.texts) } };
}

/** The texts that belong to an entry out of those that came beside its cause. */
export function withTexts(entry: Entry, texts: Texts): Told {
  const own = saysOf(entry).flatMap((name) => {
    const text = texts[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  return own.length === 0 ? { entry } : { entry, texts: Object.fromEntries(own) };
}

async function allCauses(store: ExerciseStore, exercise: string): Promise<readonly StoredCause[]> {
  const causes: StoredCause[] = [];
  for (;;) {
    const last = causes.at(-1);
    const piece = await store.causes(exercise, last?.after ?? 0, pieceSize);
    // Causes without entries share their place with the next, so a piece may begin with what the last one ended with.
    const fresh = piece.filter(({ number }) => number > (last?.number ?? 0));
    causes.push(...fresh);
    if (fresh.length === 0) return causes;
  }
}

async function allSealed(store: ExerciseStore, exercise: string, length: number): Promise<readonly Sealed[]> {
  const all: Sealed[] = [];
  for (let after = 0; after < length; after += pieceSize) {
    for (const { seq, salt, text } of await store.sealed(exercise, after, pieceSize)) {
      all.push({ seq, salt, texts: textsSchema.parse(JSON.parse(text)) });
    }
  }
  return all;
}

async function inPieces<T>(
  read: (after: number) => Promise<readonly T[]>,
  position: (last: T) => number,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const last = all.at(-1);
    const piece = await read(last === undefined ? 0 : position(last));
    all.push(...piece);
    if (piece.length < pieceSize) return all;
  }
}
