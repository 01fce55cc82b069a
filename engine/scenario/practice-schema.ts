import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { matchText } from "./msel-schema.ts";
import { title, words } from "./written.ts";

/** One thing that everybody tries out for themselves, and what shows that somebody has. */
export const practiceStep = z
  .strictObject({
    id: idText.describe("Names the step"),
    title: title.describe("What is tried, in a few words"),
    how: words.describe("What to do, true of every device"),
    hints: z
      .strictObject({
        headset: words.optional().describe("Who wears a headset"),
        desktop: words.optional().describe("Who sits at a screen with keyboard and mouse"),
        phone: words.optional().describe("Who holds a phone or a tablet"),
        "no-3d": words.optional().describe("Who plays in the role view, without 3D"),
      })
      .default({})
      .describe("What it means on one device"),
    match: matchText.describe("What shows that a seat has done it; `count` and `after` have no meaning here"),
  })
  .meta({
    title: "practice step",
    description: "Each seat does it for itself; the trainer sees who is stuck on what.",
  });
export type PracticeStep = z.infer<typeof practiceStep>;
