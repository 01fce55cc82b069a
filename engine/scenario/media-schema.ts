import * as z from "zod";
import { title, words } from "./written.ts";

/** A picture that messages can show. What its file holds is checked against the folder: `check-media.ts`. */
export const picture = z.strictObject({
  file: z
    .string()
    .min(1)
    .max(200)
    .meta({ title: "file name", examples: ["dam.png"] })
    .describe("A PNG, JPEG or WebP file in the folder `media` beside the scenario"),
  alt: words.describe("What it shows, for whoever cannot see it"),
  credit: title.describe("Whose picture it is, and where it comes from"),
});
