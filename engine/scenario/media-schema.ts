import * as z from "zod";
import { title, words } from "./written.ts";

/** A picture, a photo sphere or a model. What its file holds is checked against the folder: `check-media.ts`. */
export const picture = z.strictObject({
  file: z
    .string()
    .min(1)
    .max(200)
    .meta({ title: "file name", examples: ["dam.png"] })
    .describe("A file in the folder `media` beside the scenario: PNG, JPEG or WebP, for a model of a place a GLB"),
  alt: words.describe("What it shows, for whoever cannot see it"),
  credit: title.describe("Whose it is, and where it comes from"),
});
