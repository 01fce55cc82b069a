import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { lengthText, ref, title } from "./written.ts";

/** Units of one kind that an agency has, such as its boats: they stand in zones or are under way. */
export const resource = z.strictObject({
  title: title.describe("As its agency calls them"),
  agency: ref.describe("Whose they are: all its roles see where they are"),
  count: z.int().min(1).max(200).describe("How many there are"),
  home: ref.describe("The zone where all of them are at STARTEX"),
  sentBy: z.array(ref).default([]).describe("Roles that may send them"),
  travel: z
    .record(ref, lengthText)
    .default({})
    .describe("How long they take to a zone, from wherever they are; home as long as out, unless that is given"),
});

/** What may be done with units by an effect: as many as are there set out. */
export const sending = z.strictObject({
  resource: ref.describe("Of which resource"),
  count: z.int().min(1).describe("So many, or as many as are there"),
  to: ref.describe("To this zone"),
  from: ref.optional().describe("From this zone; else from home"),
});

/** A kind of case that somebody owns until it is closed: emergency calls, requests, applications. */
export const caseKind = z.strictObject({
  title: title.describe("What one such case is called"),
  fields: z
    .record(idText, z.strictObject({ title: title.describe("What it is called") }))
    .default({})
    .describe("The texts that every case of it gives; the first names it in lists"),
  handledBy: z.array(ref).min(1).describe("Roles in whose queue it comes"),
  handsTo: z.array(ref).default([]).describe("Further roles it may be handed on to"),
  due: lengthText.optional().describe("From its opening until it should be closed; without it never overdue"),
  dispositions: z
    .record(
      idText,
      z.strictObject({
        title: title.describe("What has become of it"),
        merges: z.boolean().default(false).describe("Closes it into another case, which is the same"),
      }),
    )
    .describe("What can have become of it when it is closed"),
});
