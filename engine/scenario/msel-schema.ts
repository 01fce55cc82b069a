import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { sending } from "./work-schema.ts";
import { channelState, citation, conditionText, lengthText, ref, timeText, title, words } from "./written.ts";

/** What happens in the world: exactly one key is set in each effect. */
export const effect = z
  .strictObject({
    set: z
      .record(ref, z.union([z.boolean(), z.number(), z.string()]))
      .optional()
      .describe("Variables become so: `set: { river: high }`"),
    add: z.record(ref, z.int()).optional().describe("Adds to numbers, or takes away: `add: { trapped: -2 }`"),
    opens: ref.optional().describe("A decision"),
    shows: ref.optional().describe("A prop"),
    hides: ref.optional().describe("A prop"),
    moves: z
      .strictObject({ casualty: ref.describe("Who"), to: ref.describe("The zone") })
      .optional()
      .describe("Puts a casualty into another zone"),
    worsens: z
      .strictObject({ casualty: ref.describe("Who"), to: ref.describe("The condition") })
      .optional()
      .describe("Puts a casualty into a condition"),
    send: sending.optional().describe("Units of a resource set out: `send: { resource, count, to }`"),
    raise: ref.optional().describe("An event, for every chart that knows it"),
    channel: z
      .strictObject({
        id: ref.describe("The channel"),
        state: channelState.describe("How it is from now on"),
        delay: lengthText.optional().describe("How much later messages come while it is congested; else as before"),
      })
      .optional()
      .describe("A channel dies, is congested, or works again"),
  })
  .meta({ title: "effect", description: "Does exactly one thing." });
export type Effect = z.infer<typeof effect>;

/** The case that a row opens when it is delivered. */
const caseRow = z.strictObject({
  id: idText.describe("What conditions and other cases call it"),
  kind: ref.describe("Its kind, one of `caseKinds`"),
  about: z.record(idText, words).default({}).describe("A text for each field of its kind"),
  due: lengthText.optional().describe("When it should be closed; else as its kind says"),
  same: ref.optional().describe("The case it really is the same as. No player sees it; the debrief does"),
  on: z.record(idText, z.array(effect)).default({}).describe("What a disposition brings about"),
});
export type CaseRow = z.infer<typeof caseRow>;

/** A pattern over the log in the author's words: exactly one of the first keys, then narrowing ones. */
export const matchText = z
  .strictObject({
    sent: z
      .strictObject({
        form: ref.optional().describe("With this form"),
        fact: ref.optional().describe("Carrying this fact"),
        to: ref.optional().describe("To this role or persona"),
        channel: ref.optional().describe("Over this channel"),
        re: ref.optional().describe("In answer to the message of this row"),
      })
      .optional()
      .describe("A message, with any of these"),
    opened: ref.optional().describe("The message of this MSEL row was opened or heard"),
    taken: z
      .union([ref, z.literal(true)])
      .optional()
      .describe(
        "A decision was taken by a person, not by lapse. Of a joint decision anybody's counts. A case: `taken: true`",
      ),
    option: ref.optional().describe("With taken: this option"),
    signed: ref.optional().describe("A joint decision was signed or dissented"),
    answered: ref.optional().describe("A probe was answered, rightly or not"),
    voted: ref.optional().describe("A ballot was cast in this decision, for whatever option"),
    tagged: z
      .union([ref, z.literal("any")])
      .optional()
      .describe("A casualty was tagged, or `any`"),
    category: ref.optional().describe("With tagged: this category"),
    did: ref.optional().describe("An intervention was finished"),
    on: ref.optional().describe("With did: on this casualty"),
    assessed: ref.optional().describe("A casualty was examined, or `any`"),
    entered: ref.optional().describe("A zone was entered"),
    looked: ref.optional().describe("A prop was looked at closely"),
    helped: z.literal(true).optional().describe("The trainer was asked for help: `helped: true`"),
    closed: z
      .union([ref, z.literal("any")])
      .optional()
      .describe("A case was closed with this disposition, or `any`"),
    case: ref.optional().describe("With closed or `taken: true`: this case"),
    kind: ref.optional().describe("With closed or `taken: true`: any case of this kind"),
    dispatched: ref.optional().describe("Units of a resource were sent"),
    to: ref.optional().describe("With dispatched: to this zone"),
    arrived: ref.optional().describe("Units of a resource that somebody sent arrived"),
    at: ref.optional().describe("With arrived: in this zone"),
    units: z
      .int()
      .min(1)
      .optional()
      .describe("With dispatched or arrived: at least so many in all, those before included"),
    count: z.int().min(1).default(1).describe("How many different casualties, messages, seats or agencies are needed"),
    after: ref.optional().describe("Counts only what comes after the delivery of this row"),
  })
  .meta({
    title: "match",
    description: "Looks for exactly one thing; the keys that go with one, `count` and `after` narrow it.",
  });
export type MatchText = z.infer<typeof matchText>;

/**
 * What a planning spreadsheet says of a row that the other keys do not say in the same words. Nothing in an exercise
 * depends on it; an export to a spreadsheet writes it back.
 */
const sheet = z.strictObject({
  number: words.optional().describe("Its number where that cannot be an id"),
  phase: words.optional().describe("The phase in the planners' words"),
  time: words.optional().describe("Its time as it was written, such as 0915"),
  dtg: words.optional().describe("Its date-time group, such as 210900AUG2011"),
  date: words.optional().describe("The day"),
  story: words.optional().describe("Its time in the story"),
  kind: words.optional().describe("The kind of row in the planners' words"),
  subject: words.optional().describe("The whole subject where it is too long for a title"),
  storyline: words.optional().describe("The thread of the story it belongs to"),
  deliveredBy: words.optional().describe("The controller who is responsible for it"),
  from: words.optional().describe("Who says it, in the planners' words"),
  to: words.optional().describe("Who gets it, in the planners' words"),
  channel: words.optional().describe("How it comes, in the planners' words"),
  location: words.optional().describe("Where it happens"),
  description: words.optional().describe("What happens, beyond the text of the message"),
  background: words.optional().describe("What the controller knows"),
  expected: words.optional().describe("What players should do"),
  actual: words.optional().describe("What players did when it was played earlier"),
  objectives: words.optional().describe("The objectives in the planners' words"),
  author: words.optional().describe("Who wrote the row"),
  priority: words.optional().describe("How much it matters"),
  status: words.optional().describe("How far the row is written"),
});

const common = {
  id: idText.describe("What conditions and other rows call it"),
  title: title.optional().describe("For the controller, and for the debrief; else the id"),
  task: ref.optional().describe("The critical task it serves"),
  note: words.optional().describe("For the controller"),
  sheet: sheet.optional().describe("Columns of a planning spreadsheet, kept as they are; nothing depends on them"),
};

/** One row of the MSEL. Which keys a kind needs is proved by `check`. */
export const mselRow = z.strictObject({
  ...common,
  kind: z
    .enum([
      "inject",
      "expectedAction",
      "contingency",
      "adaptive",
      "complexity",
      "actor",
      "simulation",
      "controller",
      "administrative",
    ])
    .default("inject")
    .describe("An `expectedAction` is watched for; all others are delivered"),
  at: timeText.optional().describe("When it comes. Without `at`, `after` and `overdue` only by the trainer's hand"),
  after: z
    .strictObject({
      row: ref.optional().describe("So long after this row was delivered"),
      decision: ref.optional().describe("So long after this decision was taken or lapsed"),
      option: ref.optional().describe("With `decision`: only after this option"),
      delay: lengthText.default("0s").describe("So long"),
    })
    .optional()
    .describe("Comes after a row or a decision. Expected action: `{ row }` that `within` counts from"),
  overdue: z
    .strictObject({
      row: ref.describe("The expected action"),
      delay: lengthText.default("0s").describe("So long after it is overdue"),
    })
    .optional()
    .describe("Contingency: comes when this expected action is overdue, unless it is met meanwhile"),
  when: conditionText.optional().describe("Tested at delivery; withheld when it does not hold"),
  from: ref.optional().describe("Message: a persona or role"),
  to: z.array(ref).default([]).describe("Message: roles"),
  channel: ref.optional().describe("Message: over this channel, which all of them are on; else over the only one"),
  text: words.optional().describe("Message: what it says"),
  facts: z.array(ref).default([]).describe("Message: facts it carries"),
  pictures: z.array(ref).max(6).default([]).describe("Message: pictures it shows, of `media`"),
  effects: z.array(effect).default([]).describe("What it changes"),
  case: caseRow.optional().describe("Opens a case"),
  demands: z.enum(["none", "ack", "action", "decision"]).default("none").describe("What it asks of those who get it"),
  who: z.array(ref).default([]).describe("Expected action: any of these roles"),
  match: matchText.optional().describe("Expected action: which entry shows it"),
  by: timeText.optional().describe("Expected action: the target"),
  within: lengthText.optional().describe("Expected action: the target, counted from `after`"),
  late: lengthText.default("0s").describe("Expected action: tolerance after the target; then it is not met"),
  critical: z.boolean().default(false).describe("Expected action: a critical one"),
  ref: citation.optional().describe("Expected action: where it stands"),
});
/** A row as its author wrote it. */
export type WrittenRow = z.infer<typeof mselRow>;
/** A row that has a title. */
export type MselRow = WrittenRow & { readonly title: string };

/** A decision point. */
export const decision = z.strictObject({
  title: title.describe("For the controller, and for the debrief"),
  question: words.describe("What is to be decided"),
  roles: z
    .array(ref)
    .default([])
    .describe("Who may decide; in a joint decision who may propose; not in a vote, which has roles of its own"),
  joint: z
    .strictObject({
      agencies: z.array(ref).min(2).describe("Those that sign"),
      rule: z.enum(["all", "majority", "lead"]).default("all").describe("Whose signatures it takes"),
      lead: ref.optional().describe("With the rule `lead`: the agency"),
    })
    .optional()
    .describe("Several agencies sign"),
  vote: z
    .strictObject({
      roles: z.array(ref).min(1).describe("Each of their seats has one ballot"),
      rule: z
        .enum(["majority", "plurality", "two-thirds"])
        .default("majority")
        .describe("What carries: more than half of the ballots, more than any other option, or two thirds"),
      quorum: z.int().min(1).default(1).describe("How many ballots it takes at least"),
      secret: z.boolean().default(false).describe("No screen says who voted for what"),
      reasons: z.boolean().default(false).describe("Each ballot says why; a secret one cannot"),
      stays: z.boolean().default(false).describe("Stays open to its end, though everybody there has voted"),
    })
    .optional()
    .describe("It is put to the vote, instead of being decided or signed"),
  at: timeText
    .optional()
    .describe("Opens at this time, unless an effect, another decision or somebody opens it before"),
  after: z
    .strictObject({
      decision: ref.describe("When this decision has been taken or has lapsed"),
      option: ref.optional().describe("Only when this option stands"),
      delay: lengthText.default("0s").describe("So long after it"),
    })
    .optional()
    .describe("Opens after another decision"),
  in: ref.optional().describe("The meeting it belongs to: its members look on, and its chair may open it"),
  openedBy: z.array(ref).default([]).describe("Roles that may open it, when they think fit"),
  within: lengthText.describe("How long it is open"),
  lapses: ref.describe("The option that stands when nobody decides"),
  controls: z.array(words).default([]).describe("Questions to think of before deciding"),
  options: z
    .record(
      idText,
      z.strictObject({
        label: title.describe("What it is"),
        means: words.optional().describe("What it brings about"),
        doctrine: z
          .enum(["preferred", "acceptable", "contrary"])
          .describe("What doctrine makes of it; not shown in play"),
        ref: citation.optional().describe("Where that stands"),
        when: conditionText.optional().describe("Only possible when this holds"),
        effects: z.array(effect).default([]).describe("What taking it changes"),
      }),
    )
    .describe("Two or more"),
  task: ref.optional().describe("The critical task it serves"),
});
export type Decision = z.infer<typeof decision>;
