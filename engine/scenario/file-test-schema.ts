import * as z from "zod";
import { ref, timeText, title, words } from "./written.ts";

const scripted = z
  .strictObject({
    at: timeText.describe("When"),
    by: ref.describe("A role (its first seat), or `trainer`"),
    command: z
      .looseObject({
        type: z.string().describe("What, [one of these](#commands-in-a-test): `decide`, `send-message` …"),
      })
      .describe(
        "A command as a seat or the trainer gives it, such as `{ type: decide, decision: d1, option: go }`; `check` knows the keys of each type",
      ),
    texts: z
      .record(z.string().regex(/^[a-z]+(\.[a-zA-Z0-9-]+)?$/, "a text is called text, reason or field.<id>"), words)
      .default({})
      .describe("Free texts beside it: `text`, `reason`, `field.<id>`"),
  })
  .meta({ title: "scripted act", description: "Somebody does something, whatever the bots do." });
export type ScriptedText = z.infer<typeof scripted>;

/** A rehearsal that a scenario file states, and what it must come to. */
export const fileTest = z.strictObject({
  name: title.describe("What it shows"),
  bots: z.enum(["best", "typical", "slow", "silent"]).default("silent").describe("How the bots play, in every seat"),
  seed: z.int().default(1).describe("The same seed gives the same exercise"),
  play: z.array(scripted).default([]).describe("What is done beside the bots; one that is refused fails the test"),
  expect: z
    .strictObject({
      ending: ref.optional().describe("The ending that is reached"),
      fired: z.array(ref).default([]).describe("Rows that are delivered"),
      notFired: z.array(ref).default([]).describe("Rows that are not"),
      met: z.array(ref).default([]).describe("Expected actions that are met, in time or late"),
      notMet: z.array(ref).default([]).describe("Expected actions that are not"),
      taken: z
        .record(ref, ref)
        .default({})
        .describe("Decision → the option that is taken, or `lapsed`, `open`, `closed`: `{ d1: go }`"),
    })
    .describe("How it must come out"),
});
export type FileTest = z.infer<typeof fileTest>;
