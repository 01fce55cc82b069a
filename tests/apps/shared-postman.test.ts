import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer } from "#engine/wire/down.ts";
import type { Wish } from "#engine/wire/up.ts";
import { newOpId } from "../../apps/shared/link/op-id.ts";
import { memoryOutbox } from "../../apps/shared/link/outbox.ts";
import { createPostman } from "../../apps/shared/link/postman.ts";

const done: Answer = { ok: true, seq: 7, again: false };
const tooMuch: Answer = { ok: false, fault: "too-many" };
const wish = (opId: string): Wish => ({ opId, command: { type: "stop-treating" }, texts: {} });

/** A way to a server that answers when the test says so. */
function aWay() {
  const carried: { readonly opId: string; readonly answer: (answer: Answer) => void; readonly fail: () => void }[] = [];
  const outbox = memoryOutbox();
  const suspect = vi.fn();
  const changed = vi.fn();
  const carry = (sent: Wish): Promise<Answer> =>
    new Promise((resolve, reject) => {
      carried.push({ opId: sent.opId, answer: resolve, fail: () => reject(new Error("timeout")) });
    });
  return { carried, outbox, suspect, changed, postman: createPostman(outbox, carry, { suspect, changed }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe("the postman", () => {
  test("[OUT1] keeps a wish until it is answered", async () => {
    const { carried, outbox, postman } = aWay();
    postman.way(true);
    const answer = postman.bring(wish("a"));
    await settle();
    expect(await outbox.all()).toHaveLength(1);
    expect(postman.waiting()).toBe(1);
    carried[0]?.answer(done);
    expect(await answer).toEqual(done);
    await settle();
    expect(await outbox.all()).toEqual([]);
    expect(postman.waiting()).toBe(0);
  });

  test("[OUT1] waits for the way to open, then sends in order; what an earlier page left comes first", async () => {
    const { carried, outbox, postman } = aWay();
    await outbox.put(wish("left"));
    await postman.recover();
    void postman.bring(wish("a"));
    void postman.bring(wish("b"));
    await settle();
    expect(carried).toEqual([]);
    postman.way(true);
    expect(carried.map(({ opId }) => opId)).toEqual(["left", "a", "b"]);
  });

  test("[OUT2] sends again under the same id when no answer comes, and settles once", async () => {
    const { carried, postman, suspect } = aWay();
    postman.way(true);
    const answer = postman.bring(wish("a"));
    await settle();
    carried[0]?.fail();
    await settle();
    expect(carried.map(({ opId }) => opId)).toEqual(["a", "a"]);
    expect(suspect).not.toHaveBeenCalled();
    carried[1]?.answer(done);
    expect(await answer).toEqual(done);
  });

  test("[OUT3] suspects the way after two answers that did not come, and sends everything again over the next", async () => {
    const { carried, postman, suspect } = aWay();
    postman.way(true);
    void postman.bring(wish("a"));
    void postman.bring(wish("b"));
    await settle();
    carried[0]?.fail();
    await settle();
    carried[1]?.fail();
    await settle();
    expect(suspect).toHaveBeenCalledTimes(1);
    postman.way(false);
    carried.length = 0;
    postman.way(true);
    expect(carried.map(({ opId }) => opId)).toEqual(["a", "b"]);
  });

  test("[OUT3] a time-out of an older connection changes nothing", async () => {
    const { carried, postman, suspect } = aWay();
    postman.way(true);
    void postman.bring(wish("a"));
    await settle();
    postman.way(false);
    postman.way(true);
    carried[0]?.fail();
    await settle();
    expect(carried).toHaveLength(2);
    expect(suspect).not.toHaveBeenCalled();
  });

  test("[OUT3] an answer in between clears the suspicion", async () => {
    const { carried, postman, suspect } = aWay();
    postman.way(true);
    void postman.bring(wish("a"));
    await settle();
    carried[0]?.fail();
    await settle();
    carried[1]?.answer(done);
    void postman.bring(wish("b"));
    await settle();
    carried[2]?.fail();
    await settle();
    expect(suspect).not.toHaveBeenCalled();
  });

  test("[OUT4] asks again a second after `too-many`, and gives every other answer to whoever wished", async () => {
    const { carried, postman } = aWay();
    postman.way(true);
    const answer = postman.bring(wish("a"));
    await settle();
    carried[0]?.answer(tooMuch);
    await vi.advanceTimersByTimeAsync(900);
    expect(carried).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(carried).toHaveLength(2);
    const refusal: Answer = { ok: false, refusal: { refused: "busy", about: {} } };
    carried[1]?.answer(refusal);
    expect(await answer).toEqual(refusal);
  });

  test("[OUT1] an outbox that fails keeps nobody from playing", async () => {
    const broken = {
      ...memoryOutbox(),
      put: () => Promise.reject(new Error("full")),
      remove: () => Promise.reject(new Error("full")),
    };
    const postman = createPostman(broken, () => Promise.resolve(done), { suspect: vi.fn(), changed: vi.fn() });
    postman.way(true);
    expect(await postman.bring(wish("a"))).toEqual(done);
  });
});

test("[OUT2] ids of wishes are UUIDs of version 4, each another", () => {
  const ids = Array.from({ length: 500 }, newOpId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
