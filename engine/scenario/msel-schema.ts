import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { citation, conditionText, lengthText, ref, timeText, title, words } from "./written.ts";

/** What happens in the world: exactly one key is set in each effect. */
const effect = z.strictObject({
  set: z.record(ref, z.union([z.boolean(), z.number(), z.string()])).optional(),
  add: z.record(ref, z.int()).optional(),
  opens: ref.optional().describe("A decision"),
  shows: ref.optional().describe("A prop"),
  hides: ref.optional().describe("A prop"),
  moves: z.strictObject({ casualty: ref, to: ref }).optional(),
  worsens: z.strictObject({ casualty: ref, to: ref }).optional().describe("Puts a casualty into a condition"),
});
export type Effect = z.infer<typeof effect>;

/** A pattern over the log in the author's words: exactly one of the first keys, then narrowing ones. */
const matchText = z.strictObject({
  sent: z
    .strictObject({
      form: ref.optional(),
      fact: ref.optional(),
      to: ref.optional(),
      channel: ref.optional(),
      re: ref.optional(),
    })
    .optional(),
  opened: ref.optional().describe("The message of this MSEL row was opened or heard"),
  taken: ref.optional().describe("A decision was taken by a person, not by lapse"),
  option: ref.optional().describe("With taken: this option"),
  signed: ref.optional().describe("A joint decision was signed or dissented"),
  tagged: z.union([ref, z.literal("any")]).optional(),
  category: ref.optional().describe("With tagged: this category"),
  did: ref.optional().describe("An intervention was finished"),
  on: ref.optional().describe("With did: on this casualty"),
  assessed: ref.optional().describe("A casualty was examined"),
  entered: ref.optional().describe("A zone"),
  count: z.int().min(1).default(1).describe("How many different casualties, messages … are needed"),
  after: ref.optional().describe("Only after this MSEL row was delivered"),
});
export type MatchText = z.infer<typeof matchText>;

const common = {
  id: idText,
  title,
  task: ref.optional().describe("The critical task it serves"),
  note: words.optional().describe("For the controller"),
};

/** One row of the MSEL. Which keys a kind needs is proved by `check`. */
export const mselRow = z.strictObject({
  ...common,
  kind: z.enum([
    "inject",
    "expectedAction",
    "contingency",
    "adaptive",
    "complexity",
    "actor",
    "simulation",
    "controller",
    "administrative",
  ]),
  at: timeText.optional(),
  after: z
    .strictObject({
      row: ref.optional(),
      decision: ref.optional(),
      option: ref.optional(),
      delay: lengthText.default("0s"),
    })
    .optional(),
  overdue: z
    .strictObject({ row: ref, delay: lengthText.default("0s") })
    .optional()
    .describe("Contingency: when this expected action is overdue by so much"),
  when: conditionText.optional().describe("Tested at delivery; not delivered when it does not hold"),
  from: ref.optional().describe("A persona or role"),
  to: z.array(ref).default([]).describe("Roles"),
  channel: ref.optional(),
  text: words.optional(),
  facts: z.array(ref).default([]).describe("Facts the message carries"),
  effects: z.array(effect).default([]),
  demands: z.enum(["none", "ack", "action", "decision"]).default("none"),
  who: z.array(ref).default([]).describe("Expected action: any of these roles"),
  match: matchText.optional(),
  by: timeText.optional().describe("Expected action: the target"),
  within: lengthText.optional().describe("Expected action: target counted from `after`"),
  late: lengthText.default("0s").describe("Tolerance after the target"),
  critical: z.boolean().default(false),
  ref: citation.optional(),
});
export type MselRow = z.infer<typeof mselRow>;

/** A decision point. */
export const decision = z.strictObject({
  title,
  question: words,
  roles: z.array(ref).min(1).describe("Who may decide; in a joint decision who may propose"),
  joint: z
    .strictObject({
      agencies: z.array(ref).min(2),
      rule: z.enum(["all", "majority", "lead"]).default("all"),
      lead: ref.optional(),
    })
    .optional(),
  at: timeText.optional().describe("Opens at this time; else an effect opens it"),
  within: lengthText,
  lapses: ref.describe("The option that stands when nobody decides"),
  controls: z.array(words).default([]).describe("Prompts from the decision controls"),
  options: z.record(
    idText,
    z.strictObject({
      label: title,
      means: words.optional(),
      doctrine: z.enum(["preferred", "acceptable", "contrary"]),
      ref: citation.optional(),
      when: conditionText.optional(),
      effects: z.array(effect).default([]),
    }),
  ),
  task: ref.optional(),
});
export type Decision = z.infer<typeof decision>;
