import * as z from "zod";
import { effect } from "./msel-schema.ts";
import { conditionText, lengthText, ref, title } from "./written.ts";

/** A state as transitions name it: a sibling's id, or the way from the chart's root, such as `overtopping.flood`. */
export const statePath = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*([-.][a-zA-Z0-9]+)*$/, "a state is named by its id, or from the root: overtopping.flood")
  .max(300)
  .meta({ title: "state", examples: ["overtopping", "overtopping.flood"] });

const transition = z
  .strictObject({
    to: statePath.optional().describe("The state it leads to; without it the chart stays, and its times go on"),
    when: conditionText.optional().describe("Only when this holds"),
    effects: z.array(effect).default([]).describe("What happens on the way"),
  })
  .meta({ title: "transition", description: "A way from one state of a chart to another." });
export type Transition = z.infer<typeof transition>;

/** Where an event or a length of time leads: a state, a transition, or several of which the first that may is taken. */
const transitions = z.union([statePath, transition, z.array(z.union([statePath, transition])).min(1)]);
export type Transitions = z.infer<typeof transitions>;

const always = z.strictObject({
  when: conditionText.optional().describe("When it leads there; without it at once"),
  to: statePath.describe("The state it leads to"),
  effects: z.array(effect).default([]).describe("What happens on the way"),
});

/** What a chart has in common with the states in it. */
const region = {
  initial: ref
    .optional()
    .describe("The state in it that it begins in; needed where there are any that are not `parallel`"),
  parallel: z.boolean().default(false).describe("The states in it are all on at once; there are at least two"),
  after: z
    .record(lengthText, transitions)
    .default({})
    .describe("Length in this state → where it leads; looked at once, when the time is over"),
  on: z.record(ref, transitions).default({}).describe("Event → where it leads"),
  always: z.array(always).default([]).describe("Looked at whenever something changed"),
};

const stateBody = z.strictObject({
  title: title.optional().describe("As trainers read it; else its id"),
  ...region,
  entry: z.array(effect).default([]).describe("What happens when it is entered"),
  exit: z.array(effect).default([]).describe("What happens when it is left"),
});

/** A state of a chart, which may have states in it. */
export interface ChartState extends z.infer<typeof stateBody> {
  states: Record<string, ChartState>;
}

const chartState: z.ZodType<ChartState> = z
  .strictObject({
    ...stateBody.shape,
    get states() {
      return z.record(ref, chartState).default({}).describe("States in it, at most 5 deep");
    },
  })
  .meta({ title: "chart state", description: "A state of a chart, which may have states in it." });

/** Something in the world that behaves by itself: a statechart. */
export const chart = z.strictObject({
  title: title.describe("As trainers read it"),
  ...region,
  states: z.record(ref, chartState).describe("The states it can be in"),
});
export type ChartText = z.infer<typeof chart>;
