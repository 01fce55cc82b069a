import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { citation, conditionText, lengthText, ref, title, words } from "./written.ts";

/** A finding on a casualty: yes/no, a number, or one of a few words. */
export const findingValue = z.union([z.boolean(), z.number(), z.string().max(40)]);
export type FindingValue = z.infer<typeof findingValue>;

const findingKind = z.strictObject({
  title,
  ask: words.describe("What the trainee does or asks to learn it"),
  type: z.enum(["flag", "number", "word"]),
  words: z.array(z.string()).optional(),
  unit: z.string().optional(),
  takes: lengthText.default("0s").describe("Exercise time it takes to find out; 0s is seen at once from the same zone"),
  default: findingValue.describe("The value for a casualty that does not state it"),
});

/** The findings every triage pack and casualty speaks in. */
export const findingsPack = z.strictObject({ pack: z.literal("findings"), findings: z.record(idText, findingKind) });
export type FindingsPack = z.infer<typeof findingsPack>;

/** A triage protocol: categories, and steps of which the first that holds decides. */
export const triagePack = z.strictObject({
  pack: z.literal("triage"),
  id: idText,
  title,
  source: citation,
  review: words.describe("What a qualified local reviewer must still confirm"),
  ages: z
    .strictObject({ from: z.int().nonnegative(), to: z.int().positive() })
    .describe("Ages in whole years it is for"),
  categories: z
    .record(
      idText,
      z.strictObject({
        title,
        code: z.string().max(4).describe("The letter or number on the tag"),
        colour: z.enum(["red", "yellow", "green", "black", "white", "grey"]),
        shape: z.enum(["triangle", "square", "circle", "cross", "diamond"]),
        urgency: z
          .int()
          .nonnegative()
          .describe("0 is most urgent; a greater number given to a more urgent truth is under-triage"),
      }),
    )
    .describe("Colour never stands alone: each has a code and a shape"),
  steps: z.array(
    z.strictObject({
      id: idText,
      ask: words,
      when: conditionText.describe("Over findings, such as: breathing and respirations > 30"),
      do: ref.optional().describe("An intervention this step calls for"),
      gives: ref.describe("The category when it holds"),
    }),
  ),
  golden: z
    .array(z.strictObject({ name: title, findings: z.record(idText, findingValue), expect: ref, source: citation }))
    .describe("Cases taken from the source, never from our own rule"),
});
export type TriagePack = z.infer<typeof triagePack>;

/** What may be done for a casualty. */
export const interventionsPack = z.strictObject({
  pack: z.literal("interventions"),
  interventions: z.record(
    idText,
    z.strictObject({
      title,
      takes: lengthText,
      needs: conditionText.optional().describe("Over the casualty's findings; refused when it does not hold"),
      zones: z.array(ref).optional().describe("Only in these zones"),
      moves: ref.optional().describe("The zone the casualty is in afterwards"),
      lifesaving: z.boolean().default(false),
      source: citation.optional(),
    }),
  ),
});
export type InterventionsPack = z.infer<typeof interventionsPack>;

const formField = z.strictObject({
  title,
  help: words.optional(),
  type: z.enum(["flag", "number", "choice", "choices", "zone", "text"]),
  choices: z.record(idText, title).optional(),
  required: z.boolean().default(true),
  claim: z
    .strictObject({ subject: idText, field: idText })
    .optional()
    .describe("The field's value is a claim about this subject; text fields carry none"),
});

/** A report or request form, such as METHANE. */
export const formPack = z.strictObject({
  pack: z.literal("form"),
  id: idText,
  title,
  act: z.enum(["inform", "request", "order"]).default("inform"),
  source: citation,
  fields: z.record(idText, formField),
});
export type FormPack = z.infer<typeof formPack>;
