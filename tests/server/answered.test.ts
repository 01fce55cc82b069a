import { expect, test } from "vitest";
import type { Answer } from "#engine/wire/down.ts";
import { createAnswered } from "../../debrief-server/room/answered.ts";

const done = (seq: number): Answer => ({ ok: true, seq, again: false });
const busy: Answer = { ok: false, refusal: { refused: "busy", about: {} } };

test("[SRV6] the same wish is carried out once and has the same answer, also while it is under way", async () => {
  let times = 0;
  const answered = createAnswered(new Map([["old", 7]]));
  const carry = async (): Promise<Answer> => done((times += 1));
  const both = await Promise.all([answered.once("a", carry), answered.once("a", carry)]);
  expect(both).toEqual([done(1), { ok: true, seq: 1, again: true }]);
  expect(await answered.once("a", carry)).toEqual({ ok: true, seq: 1, again: true });
  expect(await answered.once("old", carry)).toEqual({ ok: true, seq: 7, again: true });
  expect(times).toBe(1);
});

test("[SRV6] a refused wish stays refused under its name, and may be wished again under another", async () => {
  const answered = createAnswered(new Map());
  expect(await answered.once("a", async () => busy)).toEqual(busy);
  expect(await answered.once("a", async () => done(1))).toEqual(busy);
  expect(await answered.once("b", async () => done(1))).toEqual(done(1));
});
