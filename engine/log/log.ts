import * as z from "zod";
import { cause } from "#engine/exercise/command.ts";
import type { Cause } from "#engine/exercise/command.ts";
import { happening } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Envelope, Sealed } from "./seal.ts";

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, "32 bytes in hex");
const seq = z.int().positive();
const at = z.int().nonnegative();

/** What a log says about itself. `parent` names the exercise it was forked from, and the last entry they share. */
export const logHeader = z.strictObject({
  hotwash: z.literal(1),
  exercise: z.string().min(1).max(100),
  scenario: z.strictObject({ id: z.string(), version: z.string(), behaviour: z.string(), content: z.string() }),
  seed: z.int(),
  mode: z.enum(["formative", "assessment"]),
  parent: z.strictObject({ exercise: z.string(), seq }).optional(),
});
export type LogHeader = z.infer<typeof logHeader>;

/** A cause and every entry that it brought about. */
export const logBatch = z.strictObject({
  at,
  cause,
  entries: z.array(z.strictObject({ seq, at, is: happening, c: hex64.optional() })),
});
export interface LogBatch {
  readonly at: number;
  readonly cause: Cause;
  readonly entries: readonly Envelope[];
}

export const sealedLine = z.strictObject({ seq, salt: hex64, texts: z.record(z.string(), z.string()) });

/** The root of the tree when it had `size` leaves. Kept elsewhere as well, it proves that nothing was changed since. */
export const checkpoint = z.strictObject({ size: z.int().nonnegative(), root: hex64 });
export type Checkpoint = z.infer<typeof checkpoint>;

/** A whole exercise, able to be read, replayed and verified with nothing else at hand. */
export interface Log {
  readonly header: LogHeader;
  readonly plan: Plan;
  readonly batches: readonly LogBatch[];
  /** In the order of their entries. Those that were erased are not here. */
  readonly sealed: readonly Sealed[];
  readonly checkpoints: readonly Checkpoint[];
}

/** The header of an exercise that begins now with this plan. */
export function headerFor(plan: Plan, exercise: string, seed: number, mode: LogHeader["mode"]): LogHeader {
  const { id, version, hashes } = plan;
  return { hotwash: 1, exercise, scenario: { id, version, ...hashes }, seed, mode };
}

/** The entries of a log in order, each with the texts that are still there. */
export function toldIn(log: Pick<Log, "batches" | "sealed">): readonly Told[] {
  const texts = new Map(log.sealed.map((part) => [part.seq, part.texts]));
  return log.batches.flatMap(({ entries }) =>
    entries.map(({ seq: number, at: time, is }) => {
      const entry = { seq: number, at: time, is };
      const said = texts.get(number);
      return said === undefined ? { entry } : { entry, texts: said };
    }),
  );
}
