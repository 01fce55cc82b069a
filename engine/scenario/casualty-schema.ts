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
  posture: posture.describe("How the body is held in the world"),
  signs: z
    .array(z.enum(["blood", "pale", "dust", "cyanosed", "shivering"]))
    .default([])
    .describe("What can be seen on the body in the world"),
  findings: z.record(idText, findingValue).default({}).describe("What differs from the defaults of the findings pack"),
  after: z
    .record(lengthText, ref)
    .default({})
    .describe("Length in this condition → the next condition, such as `{ 9m: gone }`"),
  on: z.record(ref, ref).default({}).describe("Intervention → the next condition"),
});

/** A casualty: who it is, where, and how the condition changes with time and treatment. */
export const casualty = z.strictObject({
  title: title.describe("As one sees them"),
  age: z.int().min(0).max(120).describe("In whole years; the triage pack must be for it"),
  figure: z
    .strictObject({
      build: z.enum(["woman", "man", "child"]).describe("The body"),
      skin: z.int().min(0).max(5).default(1).describe("From light to dark"),
      hair: z
        .enum(["short", "long", "bald", "bun", "grey-short", "grey-long"])
        .default("short")
        .describe("How the hair is worn"),
      top: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .default("#6b7c93")
        .describe("Colour of the upper clothes"),
      legs: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .default("#39424e")
        .describe("Colour of the lower clothes"),
    })
    .describe("How it looks in the world"),
  zone: ref.describe("Where it is at STARTEX"),
  at: point.describe("Where it lies, sits or stands"),
  facing: z.number().default(0).describe("Degrees, 0 looks along +x"),
  starts: ref.describe("The condition at STARTEX"),
  conditions: z.record(idText, condition).describe("Every condition it can be in"),
  walksTo: z
    .strictObject({ zone: ref.describe("Where to"), when: conditionText.describe("Then it walks unasked") })
    .optional()
    .describe("Walks there when asked to, or when this holds"),
});
export type Casualty = z.infer<typeof casualty>;
