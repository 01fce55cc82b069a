import { type Log, headerFor } from "#engine/log/log.ts";
import { emptyGrove, grow, rootOf } from "#engine/log/merkle.ts";
import { leafText } from "#engine/log/seal.ts";
import { bundleHeadBytes, frameBytes } from "#engine/pose/pack.ts";
import type { ExerciseStore } from "./store/exercise-store.ts";
import { readHeader } from "./room/header.ts";
import { loadLog, loadPlan } from "./room/saved-log.ts";

/** The log of an exercise as a file that needs nothing else, closed by a checkpoint over all of it. */
export async function exerciseLog(store: ExerciseStore, exercise: string): Promise<Log | undefined> {
  const stored = await store.exercise(exercise);
  const plan = await loadPlan(store, exercise);
  if (stored === undefined || plan === undefined) return undefined;
  const { batches, sealed } = await loadLog(store, exercise);
  const entries = batches.flatMap((batch) => batch.entries);
  const grove = entries.map(leafText).reduce(grow, emptyGrove);
  return {
    header: headerFor(plan, exercise, readHeader(stored.header).seed, "formative"),
    plan,
    batches: batches.map(({ at, cause, entries: own }) => ({ at, cause, entries: own })),
    sealed,
    checkpoints: entries.length === 0 ? [] : [{ size: entries.length, root: rootOf(grove) }],
  };
}

/** Every recorded body of an exercise: bundles in order of time, as `unpackPoses` reads them. */
export async function exercisePoses(store: ExerciseStore, exercise: string): Promise<Uint8Array> {
  const chunks = await store.poses(exercise, 0, Number.MAX_SAFE_INTEGER);
  const bundles = chunks.flatMap(({ bytes }) => splitBundles(bytes));
  return Buffer.concat(bundles.toSorted((a, b) => a.at - b.at).map(({ bytes }) => bytes));
}

/** The bundles of a chunk that this server has written. */
function splitBundles(bytes: Uint8Array): readonly { readonly at: number; readonly bytes: Uint8Array }[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bundles = [];
  for (let start = 0; start + bundleHeadBytes <= bytes.length;) {
    const end = start + bundleHeadBytes + data.getUint8(start + 1) * frameBytes;
    bundles.push({ at: data.getUint32(start + 2), bytes: bytes.subarray(start, end) });
    start = end;
  }
  return bundles;
}
