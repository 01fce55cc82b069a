import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { citation, conditionText, lengthText, ref, title, words } from "./written.ts";

/** A finding on a casualty: yes/no, a number, or one of a few words. */
export const findingValue = z
  .union([z.boolean(), z.number(), z.string().max(40)])
  .meta({ title: "flag, number or word" });
export type FindingValue = z.infer<typeof findingValue>;

const findingKind = z.strictObject({
  title: title.describe("What it is"),
  ask: words.describe("What the trainee does or asks to learn it"),
  type: z.enum(["flag", "number", "word"]).describe("Yes or no, a number, or one of a few words"),
  words: z.array(z.string()).optional().describe("Of a word: those it can be"),
  unit: z.string().optional().describe("Of a number: what it is counted in"),
  takes: lengthText.default("0s").describe("Exercise time it takes to find out; 0s is seen at once from the same zone"),
  default: findingValue.describe("The value for a casualty that does not state it"),
});

/** The findings every triage pack and casualty speaks in. */
export const findingsPack = z.strictObject({
  pack: z.literal("findings").describe("What kind of pack it is"),
  findings: z.record(idText, findingKind).describe("What can be found out about a casualty"),
});
export type FindingsPack = z.infer<typeof findingsPack>;

/** A triage protocol: categories, and steps of which the first that holds decides. */
export const triagePack = z.strictObject({
  pack: z.literal("triage").describe("What kind of pack it is"),
  id: idText.describe("What scenarios call it"),
  title: title.describe("The name of the protocol"),
  source: citation.describe("Where the protocol stands"),
  review: words.describe("What a qualified local reviewer must still confirm; shown to trainees"),
  ages: z
    .strictObject({
      from: z.int().nonnegative().describe("The youngest"),
      to: z.int().positive().describe("The oldest"),
    })
    .describe("Ages in whole years it is for; others are refused"),
  categories: z
    .record(
      idText,
      z.strictObject({
        title: title.describe("As people say it"),
        code: z.string().max(4).describe("The letter or number on the tag"),
        colour: z.enum(["red", "yellow", "green", "black", "white", "grey"]).describe("Of the tag"),
        shape: z.enum(["triangle", "square", "circle", "cross", "diamond"]).describe("Of the tag"),
        urgency: z
          .int()
          .nonnegative()
          .describe("0 is most urgent; a greater number given to a more urgent truth is under-triage"),
      }),
    )
    .describe("Colour never stands alone: each has a code and a shape"),
  steps: z
    .array(
      z.strictObject({
        id: idText.describe("The step"),
        ask: words.describe("What one asks oneself"),
        when: conditionText.describe("Over findings, such as: breathing and respirations > 30"),
        do: ref.optional().describe("An intervention this step calls for"),
        gives: ref.describe("The category when it holds"),
      }),
    )
    .describe("The first that holds decides"),
  golden: z
    .array(
      z.strictObject({
        name: title.describe("What the case is about"),
        findings: z.record(idText, findingValue).describe("What is found"),
        expect: ref.describe("The category the source gives"),
        source: citation.describe("Where the case stands"),
      }),
    )
    .describe("Cases taken from the source, never from the steps"),
});
export type TriagePack = z.infer<typeof triagePack>;

/** What may be done for a casualty. */
export const interventionsPack = z.strictObject({
  pack: z.literal("interventions").describe("What kind of pack it is"),
  interventions: z
    .record(
      idText,
      z.strictObject({
        title: title.describe("What is done"),
        takes: lengthText.describe("Exercise time it takes"),
        needs: conditionText.optional().describe("Over the casualty's findings; refused when it does not hold"),
        zones: z.array(ref).optional().describe("Only in these zones"),
        moves: ref.optional().describe("The zone the casualty is in afterwards"),
        lifesaving: z.boolean().default(false).describe("It saves a life at once"),
        source: citation.optional().describe("Where it stands"),
      }),
    )
    .describe("What may be done for a casualty"),
});
export type InterventionsPack = z.infer<typeof interventionsPack>;

const formField = z.strictObject({
  title: title.describe("What it asks for"),
  help: words.optional().describe("One sentence for whoever fills it in"),
  type: z
    .enum(["flag", "number", "choice", "choices", "zone", "text"])
    .describe("The two with choices list them under `choices`"),
  choices: z.record(idText, title).optional().describe("What one can choose from"),
  required: z.boolean().default(true).describe("It cannot be sent without"),
  claim: z
    .strictObject({ subject: idText.describe("Of what"), field: idText.describe("Which property of it") })
    .optional()
    .describe("The field's value is a claim; free text carries none"),
});

/** A report or request form, such as METHANE. */
export const formPack = z.strictObject({
  pack: z.literal("form").describe("What kind of pack it is"),
  id: idText.describe("What scenarios call it"),
  title: title.describe("The name of the form"),
  act: z.enum(["inform", "request", "order"]).default("inform").describe("What sending it means"),
  standard: z
    .enum(["cap-1.2"])
    .optional()
    .describe("A standard whose required fields and words the form has; a CAP warning's status is always Exercise"),
  source: citation.describe("Where the form stands"),
  fields: z.record(idText, formField).describe("What it asks for, in order"),
});
export type FormPack = z.infer<typeof formPack>;
