import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { findingValue } from "./pack-schema.ts";
import { conditionText, lengthText, point, ref, title, words } from "./written.ts";

/** The postures the art kit can show. */
const posture = z.enum([
  "standing",
  "walking",
  "kneeling",
  "sitting",
  "leaning",
  "lying-back",
  "lying-side",
  "prone",
  "waving",
]);
export type Posture = z.infer<typeof posture>;

/** One condition a casualty can be in. */
const condition = z.strictObject({
  look: words.describe("What somebody in the same zone sees and hears"),
  posture,
  signs: z.array(z.enum(["blood", "pale", "dust", "cyanosed", "shivering"])).default([]),
  findings: z.record(idText, findingValue).default({}),
  after: z.record(lengthText, ref).default({}).describe("Length in this condition → the next condition"),
  on: z.record(ref, ref).default({}).describe("Intervention → the next condition"),
});

/** A casualty: who it is, where, and how the condition changes with time and treatment. */
export const casualty = z.strictObject({
  title,
  age: z.int().min(0).max(120),
  figure: z
    .strictObject({
      build: z.enum(["woman", "man", "child"]),
      skin: z.int().min(0).max(5).default(1),
      hair: z.enum(["short", "long", "bald", "bun", "grey-short", "grey-long"]).default("short"),
      top: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .default("#6b7c93"),
      legs: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .default("#39424e"),
    })
    .describe("How it looks in the world"),
  zone: ref,
  at: point,
  facing: z.number().default(0),
  starts: ref,
  conditions: z.record(idText, condition),
  walksTo: z
    .strictObject({ zone: ref, when: conditionText })
    .optional()
    .describe("Walks there when asked to, or when this holds"),
});
export type Casualty = z.infer<typeof casualty>;
