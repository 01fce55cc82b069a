import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { lengthPattern, storyPattern, timePattern } from "#engine/time.ts";

/** A reference to something defined elsewhere in the file; `check` proves that it is. */
export const ref = idText.meta({ title: "name", examples: ["control-room"] });

/** Text a player reads, in the scenario's language. */
export const words = z.string().trim().min(1).max(4000).meta({ title: "text" });

/** A short text for a title or a label. */
export const title = z.string().trim().min(1).max(200).meta({ title: "short text" });

/** A time from STARTEX as authors write it: `T+0:04` or `T+0:04:30`. */
export const timeText = z
  .string()
  .regex(timePattern, "a time is written T+0:04 or T+0:04:30")
  .meta({ title: "time", examples: ["T+0:04", "T+0:04:30"] });

/** A length as authors write it: `90s`, `4m`, `1h30m`. */
export const lengthText = z
  .string()
  .regex(lengthPattern, "a length is written 90s, 4m or 1h30m")
  .meta({ title: "length", examples: ["90s", "4m", "1h30m"] });

/** A time of the story as authors write it: day, hour and minute, `1 02:50`. */
export const storyText = z
  .string()
  .regex(storyPattern, "a story time is a day, an hour and a minute: 1 02:50")
  .meta({ title: "story time", examples: ["1 02:50"] });

/** How well messages get over a channel: at once, not at all, or late. */
export const channelState = z.enum(["up", "down", "congested"]);

/** A condition in the comma-free condition language; its names and types are proved by `check`. */
export const conditionText = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ title: "condition", examples: ["river == high and not met(E1)"] });

/** Metres in the place: x, height above the ground, z. */
export const point = z.tuple([z.number(), z.number(), z.number()]).meta({ title: "point", examples: [[12, 0, -4]] });

/** Where a rule comes from. Without an edition it counts, and shows, as `to verify`. */
export const citation = z
  .strictObject({
    doc: title.describe("The document, such as JESIP Joint Doctrine"),
    part: title.optional().describe("Clause or chapter"),
    edition: title.optional().describe("Edition or year; leave it out when nobody has read the rule in it"),
    verified: z
      .boolean()
      .default(false)
      .describe("True only when somebody read the rule in that edition; else it is shown as *to verify*"),
  })
  .meta({ title: "citation", description: "Where a rule stands." });
export type Citation = z.infer<typeof citation>;
