import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { casualty } from "./casualty-schema.ts";
import { chart } from "./chart-schema.ts";
import { picture } from "./media-schema.ts";
import { meeting, probe } from "./meeting-schema.ts";
import { decision, mselRow } from "./msel-schema.ts";
import type { MselRow } from "./msel-schema.ts";
import { agency, channel, persona, prop, role, zone } from "./people-schema.ts";
import type { Role } from "./people-schema.ts";
import { practiceStep } from "./practice-schema.ts";
import { fileTest } from "./file-test-schema.ts";
import { findingValue } from "./pack-schema.ts";
import { place } from "./place-schema.ts";
import { caseKind, resource } from "./work-schema.ts";
import { citation, conditionText, lengthText, ref, storyText, timeText, title, words } from "./written.ts";

const variable = z.strictObject({
  flag: z.boolean().optional().describe("A flag, and what it is at first: `{ flag: false }`"),
  values: z.array(idText).min(2).optional().describe("A word, one of these: `{ values: [low, high] }`"),
  min: z.int().optional().describe("A whole number from here: `{ min: 0, max: 20 }`"),
  max: z.int().optional().describe("… to here"),
  initial: z
    .union([z.boolean(), z.number(), z.string()])
    .optional()
    .describe("What it is at first; else the flag, the first word, or the least number"),
});

/** A claim that messages carry: what somebody says is so, which the truth may contradict. */
const fact = z.strictObject({
  subject: idText.describe("What it is about"),
  field: idText.describe("Which property of it"),
  value: findingValue.describe("What it claims, of the same type as the truth"),
  text: words.describe("As it is told"),
  source: title.describe("Who says so"),
  neededBy: z.array(ref).default([]).describe("Roles that need it"),
  heldBy: z.array(ref).default([]).describe("Roles that know it at STARTEX"),
});

const objective = z.strictObject({
  capability: title.describe("The core capability it belongs to"),
  text: words.describe("What is to be shown"),
});
const task = z.strictObject({
  objective: ref.describe("The objective it belongs to"),
  text: words.describe("What is done"),
  target: words.optional().describe("The target in words"),
  ref: citation.optional().describe("Where it stands"),
});
const phase = z.strictObject({
  title: title.describe("As everybody sees it"),
  at: timeText.describe("When it begins"),
  text: words.optional().describe("One sentence about it"),
  story: storyText
    .optional()
    .describe('Day and time of the story when it begins, in quotes: `"1 02:50"` is in the first night'),
  compression: z
    .number()
    .min(0.1)
    .max(10_000)
    .optional()
    .describe("How many times faster than exercise time the story goes from here; `1` with `story`, else as before"),
});
const ending = z.strictObject({
  title: title.describe("How it came out, in a few words"),
  when: conditionText.optional().describe("Ends the exercise; without it the ending is reached at the end of the time"),
  good: z.boolean().describe("It came out well"),
  text: words.describe("How it came out"),
});

/** A scenario file, format 1. Unknown keys are refused. */
export const scenarioText = z.strictObject({
  scenario: z.literal(1).describe("The version of this format"),
  id: idText.describe("Names the scenario; it stays when the title changes"),
  title: title.describe("For the shelf"),
  summary: words.optional().describe("One paragraph for the shelf"),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, "a version is written 1.0.0")
    .default("0.1.0")
    .describe("Of the scenario, written `1.0.0`"),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .default("en")
    .describe("The language of the texts"),
  review: words.optional().describe("What must be reviewed locally before it is used; shown to everybody"),
  duration: lengthText.describe("From STARTEX to ENDEX"),
  truth: z
    .record(idText, z.record(idText, findingValue))
    .default({})
    .describe("What is really so: subject → field → value"),
  agencies: z.record(idText, agency).default({}).describe("The services that take part"),
  roles: z.record(idText, role).describe("Those that trainees play"),
  personas: z.record(idText, persona).default({}).describe("Those that the SimCell plays"),
  channels: z
    .record(idText, channel)
    .default({})
    .describe("Over which people talk and write; without any there is one for all, `messages`"),
  zones: z.record(idText, zone).default({}).describe("The parts of the places"),
  props: z.record(idText, prop).default({}).describe("Things of the art kit that stand in the place"),
  places: z.record(idText, place).default({}).describe("What one sees at once and walks in, in three dimensions"),
  packs: z
    .strictObject({
      triage: z
        .union([ref, z.array(ref).min(1)])
        .optional()
        .describe("A triage pack, or a list of them: a casualty is under the first that is for its age"),
      interventions: z.array(ref).default([]).describe("Interventions packs, by the name of their file"),
      forms: z.array(ref).default([]).describe("Form packs, by their id"),
    })
    .default({ interventions: [], forms: [] })
    .describe("The packs it uses"),
  variables: z
    .record(idText, variable)
    .default({})
    .describe("What changes in the world; each is a flag, a word or a number"),
  facts: z.record(idText, fact).default({}).describe("What people are told, true or not"),
  media: z
    .record(idText, picture)
    .default({})
    .describe("Pictures that messages can show, and what places of one's own are made of"),
  casualties: z.record(idText, casualty).default({}).describe("Those who are hurt"),
  resources: z.record(idText, resource).default({}).describe("Units that can be sent"),
  caseKinds: z.record(idText, caseKind).default({}).describe("What has to be dealt with case by case"),
  charts: z.record(idText, chart).default({}).describe("What behaves by itself in the world: statecharts"),
  phases: z.record(idText, phase).default({}).describe("The parts of the exercise"),
  objectives: z.record(idText, objective).default({}).describe("What the exercise is for"),
  tasks: z.record(idText, task).default({}).describe("Critical tasks of the evaluation guide"),
  msel: z.array(mselRow).default([]).describe("The master scenario events list"),
  decisions: z.record(idText, decision).default({}).describe("The points at which somebody decides"),
  meetings: z.record(idText, meeting).default({}).describe("Meetings with a chair and a floor"),
  probes: z.record(idText, probe).default({}).describe("Questions of situation awareness, asked in play"),
  endings: z
    .record(idText, ending)
    .default({})
    .describe("The first that holds ends the exercise; one without `when` is reached at `duration`"),
  practice: z
    .array(practiceStep)
    .default([])
    .describe("Steps that each seat tries out for itself, in this order; for exercises that teach how to play"),
  briefing: words.optional().describe("For the players before STARTEX"),
  tests: z.array(fileTest).default([]).describe("Rehearsals and what each must come to"),
});
/** The triage packs a scenario asks for, in its order: a casualty is under the first that is for its age. */
export function triagePacksOf({ packs: { triage = [] } }: Pick<ScenarioText, "packs">): readonly string[] {
  return typeof triage === "string" ? [triage] : triage;
}
/** A scenario as its author wrote it. */
export type WrittenScenario = z.infer<typeof scenarioText>;
/** A scenario that says everything: what its author left out is filled in. */
export type ScenarioText = Omit<WrittenScenario, "roles" | "msel"> & {
  readonly roles: Readonly<Record<string, Role>>;
  readonly msel: readonly MselRow[];
};
