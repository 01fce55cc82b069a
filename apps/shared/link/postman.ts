import type { Answer } from "#engine/wire/down.ts";
import type { Wish } from "#engine/wire/up.ts";
import type { Outbox } from "./outbox.ts";

/** How a wish gets to the server: settles with its answer, or rejects when none came in time. */
export type Carry = (wish: Wish) => Promise<Answer>;

/** Brings wishes to the server until each is answered, in order, each once. */
export interface Postman {
  /** Takes a wish; settles with its answer, however often it had to be sent. */
  bring(wish: Wish): Promise<Answer>;
  /** The way is open: sends everything that waits. */
  connected(): void;
  /** The way is closed: what was under way waits again. */
  disconnected(): void;
  /** What an earlier page left in the outbox comes first. */
  recover(): Promise<void>;
  waiting(): number;
}

interface Waiting {
  readonly wish: Wish;
  readonly settle: (answer: Answer) => void;
}

/** After so many answers in a row that did not come, the connection is suspect even if nobody has closed it. */
const suspectAfter = 2;

/** A server that says it is too much at once is asked again after this. */
const tooMuchMs = 1000;

/** Makes a postman. `changed` is told whenever the count of waiting wishes does; `suspect` when the way looks dead. */
export function createPostman(
  outbox: Outbox,
  carry: Carry,
  on: { readonly changed: (waiting: number) => void; readonly suspect: () => void },
): Postman {
  const waiting = new Map<string, Waiting>();
  let connection = 0;
  let open = false;
  let unanswered = 0;

  async function send(item: Waiting): Promise<void> {
    const over = connection;
    try {
      const answer = await carry(item.wish);
      unanswered = 0;
      if (!isTooMuch(answer)) return settle(item, answer);
      await wait(tooMuchMs);
      if (over === connection && open) await send(item);
    } catch {
      if (over !== connection || !waiting.has(item.wish.opId)) return;
      unanswered += 1;
      if (unanswered >= suspectAfter) on.suspect();
      else await send(item);
    }
  }

  function settle(item: Waiting, answer: Answer): void {
    if (!waiting.delete(item.wish.opId)) return;
    on.changed(waiting.size);
    item.settle(answer);
    void outbox.remove(item.wish.opId);
  }

  function take(wish: Wish, settleWith: (answer: Answer) => void): void {
    const item: Waiting = { wish, settle: settleWith };
    waiting.set(wish.opId, item);
    on.changed(waiting.size);
    if (open) void send(item);
  }

  return {
    bring: async (wish) => {
      await outbox.put(wish).catch(() => undefined);
      return new Promise<Answer>((resolve) => take(wish, resolve));
    },
    connected: () => {
      connection += 1;
      open = true;
      unanswered = 0;
      for (const item of waiting.values()) void send(item);
    },
    disconnected: () => {
      connection += 1;
      open = false;
    },
    recover: async () => {
      for (const wish of await outbox.all()) if (!waiting.has(wish.opId)) take(wish, () => undefined);
    },
    waiting: () => waiting.size,
  };
}

function isTooMuch(answer: Answer): boolean {
  return !answer.ok && "fault" in answer && answer.fault === "too-many";
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
