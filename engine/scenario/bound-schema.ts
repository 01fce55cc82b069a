import * as z from "zod";
import { statePath } from "./chart-schema.ts";
import { ref, words } from "./written.ts";

const follows = ref.describe("The chart or the variable it follows");
const atHelp =
  "State of the chart, word of the variable, or true and false → value. The most inner state that is named counts";
const elseHelp = "In every other case; without it there is no value then";

/** A value of one kind as something in the exercise has it: which for each state or word. */
function following<T extends z.ZodType>(value: T, kind: string) {
  return z
    .strictObject({
      follows,
      at: z.record(statePath, value).describe(atHelp),
      else: value.optional().describe(elseHelp),
    })
    .meta({ title: `${kind} that follows`, description: "As a chart or a variable has it." });
}

const twoNumbers = z.tuple([z.number(), z.number()]).meta({ title: "two numbers", examples: [[-0.7, 0.4]] });

const followingNumber = z
  .strictObject({
    follows,
    at: z.record(statePath, z.number()).optional().describe(atHelp),
    else: z.number().optional().describe(elseHelp),
    range: twoNumbers
      .optional()
      .describe("Instead of `at`, of a number: laid over its `min` to `max`, and between them in proportion"),
  })
  .meta({ title: "number that follows", description: "As a chart or a variable has it." });

/** A number, fixed or following a chart or a variable. */
export const boundNumber = z.union([z.number(), followingNumber]);
/** A text, fixed or following. */
export const boundWords = z.union([words, following(words, "text")]);
/** Whether something is so, fixed or following. */
export const boundFlag = z.union([z.boolean(), following(z.boolean(), "flag")]);
/** A name, fixed or following. */
export const boundName = z.union([ref, following(ref, "name")]);
/** One of these words, fixed or following. */
export function boundWord<const T extends readonly [string, ...string[]]>(values: T, kind: string) {
  const word = z.enum(values);
  return z.union([word, following(word, kind)]);
}

/** A value of the file that is bound, or that may be. */
export type Bound<T> =
  | T
  | {
      readonly follows: string;
      readonly at?: Readonly<Record<string, T>> | undefined;
      readonly else?: T | undefined;
      readonly range?: readonly [number, number] | undefined;
    };
