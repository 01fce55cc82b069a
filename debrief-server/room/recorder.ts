import type { Cause, Texts } from "#engine/exercise/command.ts";
import type { Batch } from "../store/exercise-store.ts";
import type { Opened } from "./open-log.ts";
import { causeText, savedEntry } from "./saved-log.ts";
import type { Step } from "./seat-history.ts";

/** What one cause brought about, on its way to the disk. */
interface Unsaved {
  readonly at: number;
  readonly cause: Cause;
  readonly opId: string | null;
  readonly texts: Texts;
  /** Whose texts they are: the person's, so that they can be erased with it. */
  readonly subject: string;
  readonly steps: readonly Step[];
}

export type Failure = "fenced" | "not-durable";

/** Writes batches in order, several at a time in one flush. */
export interface Recorder {
  /** Answers whether the batch is on disk. Batches are answered in the order they were given. */
  record(batch: Unsaved): Promise<boolean>;
  /** Resolves when everything given so far has been answered. */
  settled(): Promise<void>;
}

/**
 * `durable` is called for each batch once it is on disk, before its answer. After a failure nothing more is written:
 * what was decided since rests on entries that do not exist, so `fail` must give the room up.
 */
export function createRecorder(
  { store, exercise, fence, state, batches }: Opened,
  durable: (steps: readonly Step[]) => void,
  fail: (why: Failure, detail: string) => void,
): Recorder {
  let length = state.seq;
  let number = batches;
  let last: Promise<boolean> = Promise.resolve(true);

  async function append(batch: Batch): Promise<boolean> {
    try {
      const appended = await store.append(batch);
      if (appended.kind === "appended") return true;
      fail(appended.kind === "fenced" ? "fenced" : "not-durable", JSON.stringify(appended));
    } catch (error) {
      fail("not-durable", error instanceof Error ? error.message : String(error));
    }
    return false;
  }
  async function inTurn(before: Promise<boolean>, saved: Promise<boolean>, steps: readonly Step[]): Promise<boolean> {
    const [isBefore, isSaved] = await Promise.all([before, saved]);
    if (isBefore && isSaved) durable(steps);
    return isBefore && isSaved;
  }
  return {
    record({ at, cause, opId, texts, subject, steps }) {
      number += 1;
      const entries = steps.map(({ told }) => savedEntry(told.entry, texts, subject));
      const place = { exercise, fence, expectedLength: length, number };
      length += steps.length;
      last = inTurn(last, append({ ...place, cause: causeText(at, cause), opId, entries }), steps);
      return last;
    },
    async settled() {
      await last;
    },
  };
}
