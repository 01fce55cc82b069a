import * as z from "zod";

/** What is fixed about an exercise when it is made, stored beside its log. */
const exerciseHeader = z.strictObject({
  title: z.string(),
  scenario: z.strictObject({ id: z.string(), title: z.string(), version: z.string() }),
  /** Role → title, so that a list need not read the plan. */
  roles: z.record(z.string(), z.string()),
  seed: z.int(),
  /** Roles that a bot plays whenever no person does; the trainer left the others open on purpose. */
  bots: z.array(z.string()).default([]),
  /** One person plays with bots, and is the trainer of it too. */
  solo: z.boolean(),
  /** Made by bots, for newcomers to read; anyone may. */
  sample: z.boolean(),
});
export type ExerciseHeader = z.infer<typeof exerciseHeader>;

export function readHeader(text: string): ExerciseHeader {
  return exerciseHeader.parse(JSON.parse(text));
}
