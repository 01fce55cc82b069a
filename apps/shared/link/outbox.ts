import type { Wish } from "#engine/wire/up.ts";

/**
 * Keeps wishes until they are answered, so that a lost connection or a closed tab loses none. Holds them in the order
 * they were put.
 */
export interface Outbox {
  put(wish: Wish): Promise<void>;
  /** Forgets a wish; one that is not there is no fault. */
  remove(opId: string): Promise<void>;
  all(): Promise<readonly Wish[]>;
}

/** An outbox for this page only, where the browser keeps nothing. */
export function memoryOutbox(): Outbox {
  const wishes = new Map<string, Wish>();
  return {
    put: (wish) => Promise.resolve(void wishes.set(wish.opId, wish)),
    remove: (opId) => Promise.resolve(void wishes.delete(opId)),
    all: () => Promise.resolve([...wishes.values()]),
  };
}
