import * as z from "zod";
import { id, seq } from "./fields.ts";

/** Whom people lead, and what they report of each other. A report is for those who run the exercise; no seat is told. */
export const conduct = [
  z.strictObject({ type: z.literal("casualty-led"), seat: id, role: id, casualty: id }),
  z.strictObject({
    type: z.literal("casualty-stays"),
    casualty: id,
    seat: id.optional().describe("Who said so; absent when it can or may not follow any more"),
    role: id.optional(),
  }),
  z.strictObject({ type: z.literal("follow-asked"), seat: id, role: id, of: id.describe("The seat that is asked") }),
  z.strictObject({
    type: z.literal("person-reported"),
    seat: id,
    about: id.describe("The seat whose person is reported"),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal("report-settled"), report: seq, person: id }),
] as const;
