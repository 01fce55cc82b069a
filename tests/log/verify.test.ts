import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "#engine/exercise/command.ts";
import type { Log, LogBatch } from "#engine/log/log.ts";
import { readLog, writeLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { aLog } from "./recorded.ts";

const log = aLog();
const length = log.batches.at(-1)?.entries.at(-1)?.seq ?? 0;
const seqOf = (type: string): number =>
  log.batches.flatMap(({ entries }) => entries).find(({ is }) => is.type === type)?.seq ?? -1;

function withBatches(change: (batch: LogBatch) => LogBatch): Log {
  return { ...log, batches: log.batches.map(change) };
}

function withEntries(change: (entry: LogBatch["entries"][number]) => LogBatch["entries"][number]): Log {
  return withBatches((batch) => ({ ...batch, entries: batch.entries.map(change) }));
}

function withCommand(change: (command: Command) => Command): Log {
  return withBatches((batch) =>
    batch.cause.kind === "command"
      ? { ...batch, cause: { ...batch.cause, command: change(batch.cause.command) } }
      : batch,
  );
}

test("[SEA6] an untouched log agrees with its causes, as it was made and after it was written and read", () => {
  const expected = { ok: true, entries: length, erased: 0, checkpoints: 1, root: log.checkpoints[0]?.root };
  expect(verifyLog(log)).toEqual(expected);
  const read = readLog(writeLog(log));
  expect(read.ok && verifyLog(read.log)).toEqual(expected);
});

describe("[SEA6] the first difference is named with its place and both values", () => {
  const tagged = seqOf("casualty-tagged");
  test("an entry that was changed", () => {
    const forged = withEntries((entry) =>
      entry.is.type === "casualty-tagged" ? { ...entry, is: { ...entry.is, category: "green" } } : entry,
    );
    const found = { ok: false, seq: tagged, what: "is.category", expected: '"red"', found: '"green"' };
    expect(verifyLog(forged)).toEqual(found);
  });
  test("a cause that was changed", () => {
    const forged = withCommand((command) => (command.type === "tag" ? { ...command, category: "black" } : command));
    const found = { ok: false, seq: tagged, what: "is.category", expected: '"black"', found: '"red"' };
    expect(verifyLog(forged)).toEqual(found);
  });
  test("a cause that would have been refused", () => {
    const forged = withCommand((command) => (command.type === "tag" ? { ...command, casualty: "c9" } : command));
    const found = { seq: tagged, what: "refused", expected: "unknown-casualty", found: "accepted" };
    expect(verifyLog(forged)).toEqual({ ok: false, ...found });
  });
  test("an entry that did not follow", () => {
    const forged = withBatches((batch) =>
      batch.entries.some(({ seq }) => seq === tagged) ? { ...batch, entries: batch.entries.slice(0, 1) } : batch,
    );
    expect(verifyLog(forged)).toMatchObject({ ok: false, seq: tagged + 1, what: "entry", found: "nothing" });
  });
  test("a batch without its entries", () => {
    const forged = withBatches((batch) => (batch.cause.kind === "clock" ? { ...batch, entries: [] } : batch));
    expect(verifyLog(forged)).toMatchObject({ ok: false, what: "entry", found: "nothing" });
  });
  test("a time that runs back", () => {
    const forged = withBatches((batch) => ({ ...batch, at: batch.at > 300_000 ? 1000 : batch.at }));
    expect(verifyLog(forged)).toMatchObject({ ok: false, what: "time", found: "1000" });
  });
  test("another plan under the same header", () => {
    const forged: Log = { ...log, plan: { ...log.plan, durationMs: 1_000_000 } };
    expect(verifyLog(forged)).toMatchObject({ ok: false, seq: 0, what: "plan.hashes.behaviour" });
  });
  test("another scenario in the header", () => {
    const scenario = { ...log.header.scenario, version: "9.9.9" };
    const found = { ok: false, seq: 0, what: "scenario.version", expected: '"1.0.0"', found: '"9.9.9"' };
    expect(verifyLog({ ...log, header: { ...log.header, scenario } })).toEqual(found);
  });
});

test("[SEA7] whatever single entry is moved in time, the log is caught there", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: length }), fc.integer({ min: 1, max: 999 }), (seq, by) => {
      const forged = withEntries((entry) => (entry.seq === seq ? { ...entry, at: entry.at + by } : entry));
      expect(verifyLog(forged)).toMatchObject({ ok: false, seq, what: "at" });
    }),
  );
});

describe("[SEA7] sealed texts", () => {
  const [first] = log.sealed;
  const seq = first?.seq ?? 0;
  test("an erased text is no difference, and the root stays", () => {
    const erased = { ...log, sealed: log.sealed.slice(1) };
    expect(verifyLog(erased)).toEqual({ ...verifyLog(log), erased: 1 });
    expect(verifyLog({ ...log, sealed: [] })).toEqual({ ...verifyLog(log), erased: 4 });
  });
  test("a changed text, a changed salt and a renamed text are caught", () => {
    const broken = [
      { texts: { text: "Smoke in the south" } },
      { salt: "00".repeat(32) },
      { texts: { reason: "Smoke in the north" } },
    ];
    for (const change of broken) {
      const sealed = log.sealed.map((part) => (part.seq === seq ? { ...part, ...change } : part));
      expect(verifyLog({ ...log, sealed })).toMatchObject({ ok: false, seq, what: "texts" });
    }
  });
  test("two texts that changed places are caught", () => {
    const [a, b] = log.sealed.filter(({ texts }) => "reason" in texts);
    const swapped = log.sealed.map((part) => {
      if (part === a && b !== undefined) return { ...b, seq: a.seq };
      return part === b && a !== undefined ? { ...a, seq: b.seq } : part;
    });
    expect(verifyLog({ ...log, sealed: swapped })).toMatchObject({ ok: false, seq: a?.seq, what: "texts" });
  });
  test("a text at an entry that says nothing is caught", () => {
    const stray = { seq: 1, salt: "00".repeat(32), texts: { text: "put in later" } };
    const found = { ok: false, seq: 1, what: "texts", expected: "nothing", found: "text" };
    expect(verifyLog({ ...log, sealed: [stray, ...log.sealed] })).toEqual(found);
  });
  test("a commitment taken away, or put where nothing was said, is caught", () => {
    const without = withEntries(({ seq: place, at, is, c }) =>
      place === seq ? { seq: place, at, is } : { seq: place, at, is, c },
    );
    expect(verifyLog({ ...without, sealed: [] })).toMatchObject({
      ok: false,
      seq,
      what: "commitment",
      found: "nothing",
    });
    const added = withEntries((entry) => (entry.seq === 1 ? { ...entry, c: "ab".repeat(32) } : entry));
    expect(verifyLog(added)).toMatchObject({ ok: false, seq: 1, what: "commitment", expected: "nothing" });
  });
});

describe("[SEA7] checkpoints", () => {
  test("a root that is not the tree's is caught", () => {
    const checkpoints = [{ size: length, root: "ab".repeat(32) }];
    expect(verifyLog({ ...log, checkpoints })).toMatchObject({ ok: false, seq: length, what: "root" });
  });
  test("a checkpoint over more entries than there are is caught", () => {
    const checkpoints = log.checkpoints.map((point) => ({ ...point, size: length + 3 }));
    expect(verifyLog({ ...log, checkpoints })).toMatchObject({ ok: false, seq: length + 1, what: "root" });
  });
  test("a commitment exchanged together with its text and salt is caught by the tree", () => {
    const other = aLog();
    const forged = withEntries((entry) => (entry.c === undefined ? entry : { ...entry, c: "cd".repeat(32) }));
    expect(verifyLog({ ...forged, sealed: [] })).toMatchObject({ ok: false, what: "root", seq: length });
    expect(verifyLog(other).ok).toBe(true);
  });
});

test("[SEA6] an exercise that its server's end interrupted agrees too", () => {
  const running = log.batches.slice(0, 8);
  const seq = (running.at(-1)?.entries.at(-1)?.seq ?? 0) + 1;
  const at = (running.at(-1)?.at ?? 0) + 500;
  const interrupted: LogBatch = {
    at,
    cause: { kind: "interrupted" },
    entries: [{ seq, at, is: { type: "exercise-interrupted" } }],
  };
  const cut: Log = { ...log, batches: [...running, interrupted], sealed: [], checkpoints: [] };
  expect(verifyLog(cut)).toMatchObject({ ok: true, entries: seq });
});
