import type { Answer } from "#engine/wire/down.ts";
import type { Wish } from "#engine/wire/up.ts";
import type { Outbox } from "./outbox.ts";

/** How a wish gets to the server: settles with its answer, or rejects when none came in time. */
export type Carry = (wish: Wish) => Promise<Answer>;

/** Brings wishes to the server until each is answered, in order, each once. */
export interface Postman {
  /** Takes a wish; settles with its answer, however often it had to be sent. */
  bring(wish: Wish): Promise<Answer>;
  /** The way is open: sends everything that waits. Or it is closed: what was under way waits again. */
  way(open: boolean): void;
  /** What an earlier page left in the outbox comes first. */
  recover(): Promise<void>;
  waiting(): number;
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
  const desk = createDesk(outbox, on.changed);
  let connection = 0;
  let open = false;
  let unanswered = 0;

  async function send(wish: Wish): Promise<void> {
    const over = connection;
    const current = (): boolean => over === connection && desk.has(wish.opId);
    try {
      const answer = await carry(wish);
      unanswered = 0;
      if (!isTooMuch(answer)) return desk.settle(wish.opId, answer);
      await wait(tooMuchMs);
      if (open && current()) await send(wish);
    } catch {
      if (!current()) return;
      unanswered += 1;
      if (unanswered >= suspectAfter) on.suspect();
      else await send(wish);
    }
  }
  const take = (wish: Wish, settle: Settle): void => {
    desk.add(wish, settle);
    if (open) void send(wish);
  };
  return {
    bring: async (wish) => {
      await outbox.put(wish).catch(() => undefined);
      return new Promise<Answer>((resolve) => take(wish, resolve));
    },
    way: (isOpen) => {
      connection += 1;
      open = isOpen;
      unanswered = 0;
      if (open) for (const wish of desk.wishes()) void send(wish);
    },
    recover: async () => {
      for (const wish of await outbox.all()) if (!desk.has(wish.opId)) take(wish, () => undefined);
    },
    waiting: () => desk.wishes().length,
  };
}

type Settle = (answer: Answer) => void;

/** What waits for an answer, in order, and who wants to know it. */
function createDesk(outbox: Outbox, changed: (waiting: number) => void) {
  const waiting = new Map<string, { readonly wish: Wish; readonly settle: Settle }>();
  return {
    has: (opId: string): boolean => waiting.has(opId),
    wishes: (): readonly Wish[] => [...waiting.values()].map(({ wish }) => wish),
    add: (wish: Wish, settle: Settle): void => {
      waiting.set(wish.opId, { wish, settle });
      changed(waiting.size);
    },
    settle: (opId: string, answer: Answer): void => {
      const item = waiting.get(opId);
      if (item === undefined) return;
      waiting.delete(opId);
      changed(waiting.size);
      item.settle(answer);
      outbox.remove(opId).catch(() => undefined);
    },
  };
}

function isTooMuch(answer: Answer): boolean {
  return !answer.ok && "fault" in answer && answer.fault === "too-many";
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
