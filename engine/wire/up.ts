import * as z from "zod";
import { command, texts } from "#engine/exercise/command.ts";

/** A command on its way up. `opId` makes a retry happen once; the same id answers with the first answer. */
export const wish = z.strictObject({ opId: z.uuid(), command, texts: texts.default({}) });
export type Wish = z.infer<typeof wish>;

/**
 * What a socket says when it opens: which exercise, as whom, and the last log position it holds; and whether bodies are
 * sent to it, which are, unless it says that nothing there draws them. `window` names the window it comes from, so that
 * one which comes back is not taken for a second one; `opened` says when somebody opened it or took the seat back with it,
 * in milliseconds by the browser's clock, so that a line that drops and comes back makes no window newer.
 */
export const hello = z.strictObject({
  exercise: z.string().max(60),
  as: z.enum(["seat", "trainer", "supervisor"]),
  after: z.int().nonnegative(),
  bodies: z.boolean().optional(),
  window: z.string().max(40).optional(),
  opened: z.int().nonnegative().optional(),
  wire: z.literal(1),
});
export type Hello = z.infer<typeof hello>;
