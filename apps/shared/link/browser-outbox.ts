import type { Wish } from "#engine/wire/up.ts";
import { type Outbox, memoryOutbox } from "./outbox.ts";

const database = "hotwash-outbox";
const store = "wishes";
interface Kept {
  readonly exercise: string;
  readonly opId: string;
  readonly n: number;
  readonly wish: Wish;
}

/**
 * An outbox in IndexedDB that outlives the page: one for each exercise and way of taking part (`key`). Where the
 * browser has no IndexedDB or refuses it, wishes are kept in memory, and live as long as the page.
 */
export async function browserOutbox(key: string): Promise<Outbox> {
  try {
    return keptIn(await open(), key);
  } catch {
    return memoryOutbox();
  }
}

function keptIn(db: IDBDatabase, exercise: string): Outbox {
  let n = Date.now();
  return {
    put: async (wish) => {
      n += 1;
      const kept: Kept = { exercise, opId: wish.opId, n, wish };
      await done(db.transaction(store, "readwrite").objectStore(store).put(kept));
    },
    remove: async (opId) => {
      await done(db.transaction(store, "readwrite").objectStore(store).delete([exercise, opId]));
    },
    all: async () => {
      const index = db.transaction(store).objectStore(store).index("exercise");
      const kept: readonly Kept[] = await done(index.getAll(exercise));
      return kept.toSorted((a, b) => a.n - b.n).map(({ wish }) => wish);
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.addEventListener("upgradeneeded", () => {
    const wishes = request.result.createObjectStore(store, { keyPath: ["exercise", "opId"] });
    wishes.createIndex("exercise", "exercise");
  });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
    if ("onblocked" in request) request.addEventListener("blocked", () => reject(new Error("IndexedDB is blocked")));
  });
}
