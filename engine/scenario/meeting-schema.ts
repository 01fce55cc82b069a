import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { conditionText, lengthText, ref, timeText, title, words } from "./written.ts";

/** A meeting: who is in it, and who chairs it. */
export const meeting = z.strictObject({
  title: title.describe("The name of the meeting"),
  chair: ref.describe("The role that gives the floor and may open its decisions"),
  members: z.array(ref).min(1).describe("The other roles in it"),
});
export type Meeting = z.infer<typeof meeting>;

/** A question of situation awareness, asked in play. What is right is for the debrief, never shown in play. */
export const probe = z.strictObject({
  at: timeText.describe("When it is asked"),
  roles: z.array(ref).min(1).describe("Each of their seats is asked"),
  level: z
    .enum(["perceive", "comprehend", "predict"])
    .describe("What it is about: what is there, what it means, what will come of it"),
  question: words.describe("What is asked"),
  within: lengthText.default("60s").describe("How long there is to answer"),
  options: z
    .record(
      idText,
      z.strictObject({
        label: title.describe("The answer"),
        right: conditionText
          .optional()
          .describe("It is right when this holds as it is given; where no option is right, the answer is not scored"),
      }),
    )
    .describe("Two or more"),
});
export type Probe = z.infer<typeof probe>;
