import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { casualty } from "./casualty-schema.ts";
import { decision, mselRow } from "./msel-schema.ts";
import { agency, channel, persona, prop, role, scene, zone } from "./people-schema.ts";
import { findingValue } from "./pack-schema.ts";
import { citation, conditionText, lengthText, ref, timeText, title, words } from "./written.ts";

const variable = z.strictObject({
  flag: z.boolean().optional(),
  values: z.array(idText).min(2).optional(),
  min: z.int().optional(),
  max: z.int().optional(),
  initial: z.union([z.boolean(), z.number(), z.string()]).optional(),
});

/** A claim that messages carry: what somebody says is so, which the truth may contradict. */
const fact = z.strictObject({
  subject: idText,
  field: idText,
  value: findingValue,
  text: words,
  source: title,
  neededBy: z.array(ref).default([]).describe("Roles that need it"),
});

const objective = z.strictObject({ capability: title, text: words });
const task = z.strictObject({ objective: ref, text: words, target: words.optional(), ref: citation.optional() });
const phase = z.strictObject({ title, at: timeText, text: words.optional() });
const ending = z.strictObject({ title, when: conditionText.optional(), good: z.boolean(), text: words });

const play = z.strictObject({
  name: title,
  bots: z.enum(["best", "typical", "slow", "silent"]).default("silent"),
  seed: z.int().default(1),
  expect: z.strictObject({
    ending: ref.optional(),
    fired: z.array(ref).default([]),
    notFired: z.array(ref).default([]),
    met: z.array(ref).default([]),
    notMet: z.array(ref).default([]),
  }),
});

/** A scenario file, format 1. Unknown keys are refused. */
export const scenarioText = z.strictObject({
  scenario: z.literal(1).describe("Format version"),
  id: idText,
  title,
  summary: words.optional().describe("One paragraph for the shelf"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a version is written 1.0.0"),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .default("en"),
  review: words.optional().describe("What must be reviewed locally before it is used"),
  duration: lengthText,
  truth: z
    .record(idText, z.record(idText, findingValue))
    .default({})
    .describe("What is really so: subject → field → value"),
  agencies: z.record(idText, agency),
  roles: z.record(idText, role),
  personas: z.record(idText, persona).default({}),
  channels: z.record(idText, channel).default({}),
  zones: z.record(idText, zone).default({}),
  props: z.record(idText, prop).default({}),
  scene: scene.optional(),
  packs: z
    .strictObject({ triage: ref.optional(), interventions: z.array(ref).default([]), forms: z.array(ref).default([]) })
    .default({ interventions: [], forms: [] }),
  variables: z.record(idText, variable).default({}),
  facts: z.record(idText, fact).default({}),
  casualties: z.record(idText, casualty).default({}),
  phases: z.record(idText, phase).default({}),
  objectives: z.record(idText, objective).default({}),
  tasks: z.record(idText, task).default({}).describe("Critical tasks of the evaluation guide"),
  msel: z.array(mselRow).default([]),
  decisions: z.record(idText, decision).default({}),
  endings: z
    .record(idText, ending)
    .default({})
    .describe("The first that holds ends the exercise; one without `when` is reached at `duration`"),
  briefing: words.optional(),
  tests: z.array(play).default([]),
});
export type ScenarioText = z.infer<typeof scenarioText>;
