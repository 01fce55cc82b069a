import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { boundFlag, boundName, boundNumber, boundWord, boundWords } from "./bound-schema.ts";
import { point, ref, title } from "./written.ts";

/** The lights a place can be in. Which of them a site of the art kit has, its catalogue says. */
export const lights = ["day", "dusk", "night"] as const;
export type Light = (typeof lights)[number];
/** What the weather can be. */
const weathers = ["clear", "overcast", "rain", "snow", "fog", "heat"] as const;
export type Weather = (typeof weathers)[number];

/** The kinds of features, with the keys that each needs and those it may have besides `title`, `shown` and `look`. */
export const featureKinds = {
  water: { needs: ["at", "size", "level"], may: ["strength", "heading"] },
  fire: { needs: ["at"], may: ["size", "strength"] },
  smoke: { needs: ["at"], may: ["size", "strength", "heading"] },
  plume: { needs: ["at", "length"], may: ["strength", "heading"] },
  spill: { needs: ["at", "radius"], may: [] },
  crowd: { needs: ["at", "radius", "count"], may: [] },
  part: { needs: ["part", "value"], may: [] },
} as const;
const kindNames = ["water", "fire", "smoke", "plume", "spill", "crowd", "part"] as const;
/** What a feature can be. */
export type FeatureKind = (typeof kindNames)[number];

/** The most people a crowd has. */
export const mostInCrowd = 60;

/** Set dressing: things of the art kit that nobody names and on which nothing hangs. */
const piece = z.strictObject({
  model: ref.describe("A model of the art kit"),
  at: z.array(point).min(1).max(200).describe("Where it stands, once for each place"),
  facing: z.number().default(0).describe("Degrees, 0 looks along +x, counter-clockwise from above"),
});

/** Something in a place that is seen to change. */
const feature = z.strictObject({
  title: title.describe("As players call it"),
  what: z.enum(kindNames).describe("What it is"),
  at: point.optional().describe("Its middle"),
  size: z
    .tuple([z.number().positive(), z.number().positive()])
    .meta({ title: "two numbers", examples: [[120, 30]] })
    .optional()
    .describe("Metres along x and along z: `water`, `fire`, `smoke`"),
  heading: boundNumber
    .optional()
    .describe(
      "Where it drifts or runs to in degrees, 0 is +x, counter-clockwise from above: `smoke`, `plume`, `water`",
    ),
  level: boundNumber.optional().describe("Metres above the zero of the site: `water`"),
  strength: boundNumber
    .optional()
    .describe(
      "0 to 1, which is the default: `fire`, `smoke`, `plume`; how fast it runs, 0 when nothing is said: `water`",
    ),
  radius: boundNumber.optional().describe("Metres: `spill`, `crowd`"),
  length: boundNumber.optional().describe("Metres: `plume`"),
  count: boundNumber.optional().describe(`People, at most ${mostInCrowd}: \`crowd\``),
  part: ref.optional().describe("A part of the site that the art kit has in several values"),
  value: boundName.optional().describe("Which of its values the part has"),
  shown: boundFlag.optional().describe("Whether it is there; else always"),
  look: boundWords.optional().describe("What anyone in the place sees of it, for the view without 3D"),
});
export type WrittenFeature = z.infer<typeof feature>;

/** What one sees at once and walks in. */
export const place = z.strictObject({
  title: title.describe("As players see it"),
  site: ref.optional().describe("A site of the art kit; exactly one of `site`, `photo` and `model` is given"),
  photo: ref.optional().describe("A photo sphere: its id in `media`"),
  model: ref.optional().describe("A glTF of one's own: its id in `media`"),
  light: boundWord(lights, "light").default("day").describe("Its light; which a site has, the art kit says"),
  weather: boundWord(weathers, "weather").default("clear").describe("Its weather"),
  spawn: point.optional().describe("Where one enters it; else the middle of its first zone"),
  facing: z
    .number()
    .optional()
    .describe(
      "Where one looks on entering at the spawn: degrees, 0 is along +x, counter-clockwise from above; else to the middle of its zones",
    ),
  pieces: z.array(piece).max(100).default([]).describe("Set dressing: what nobody names and nothing hangs on"),
  features: z.record(idText, feature).default({}).describe("What is seen to change in it"),
});
export type WrittenPlace = z.infer<typeof place>;
