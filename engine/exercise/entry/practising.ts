import * as z from "zod";
import { id } from "./fields.ts";

/** Looking closely, asking the trainer for help, and the steps of a practice. */
export const practising = [
  z.strictObject({ type: z.literal("prop-read"), prop: id, seat: id, role: id }),
  z.strictObject({ type: z.literal("help-asked"), seat: id, role: id, says: z.array(z.string()).optional() }),
  z.strictObject({ type: z.literal("help-ended"), seat: id, by: z.enum(["seat", "trainer"]) }),
  z.strictObject({ type: z.literal("step-done"), seat: id, step: id }),
] as const;
