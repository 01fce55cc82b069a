import * as z from "zod";
import { channelState, lengthText, point, ref, timeText, title, words } from "./written.ts";

/** An agency and how its people are dressed in the world. */
export const agency = z.strictObject({
  name: title.describe("As people call it"),
  dress: z
    .enum(["police", "ambulance", "fire", "health", "civil"])
    .default("civil")
    .describe("How its people look in the world"),
});

/** What the art kit can dress a role in, apart from its agency's own dress; a test holds it to the kit. */
export const outfits = [
  "police",
  "police-indoor",
  "ambulance",
  "fire",
  "fire-officer",
  "hazmat",
  "health",
  "doctor",
  "civil",
  "office",
  "dispatcher",
  "railway",
] as const;

/** A role a trainee plays. */
export const role = z.strictObject({
  title: title.describe("As others see it"),
  agency: ref.optional().describe("The agency it belongs to. Where no agency is written, each role is one of its own"),
  outfit: z.enum(outfits).optional().describe("What its people wear in the world. Without it, their agency's dress"),
  seats: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .describe("Chairs: the first is called like the role, the others `role.2`, `role.3` …"),
  desk: z.boolean().default(false).describe("Sits at a desk away from the site and never walks it"),
  zone: ref
    .optional()
    .describe(
      "Where the role is at STARTEX. A desk without one has a room of its own; where no zone is written, every role sits at a desk",
    ),
  arrives: z
    .strictObject({ zone: ref.describe("Where it comes in"), at: timeText.describe("When it is there") })
    .optional()
    .describe("Until then the role is on its way: it hears its channels and sees nothing of the site"),
  does: z.array(ref).default([]).describe("Interventions this role may perform"),
  triages: z.boolean().default(false).describe("May tag casualties"),
  brief: words.describe("What the player reads before STARTEX"),
  allowance: z.number().min(1).max(3).default(1).describe("Multiplies its deadlines: an accessibility setting"),
});

/** A role as its author wrote it. */
export type WrittenRole = z.infer<typeof role>;
/** A role that says where it belongs and where it is. */
export type Role = WrittenRole & { readonly agency: string; readonly zone: string };

/** Somebody the SimCell plays: a caller, a control room that nobody sits in. */
export const persona = z.strictObject({
  name: title.describe("As players see the sender"),
  about: words.optional().describe("For whoever plays it"),
  knows: z.array(ref).default([]).describe("Facts it may tell when it is asked"),
});

/** A channel: radio is heard by all who listen, the rest is opened by the addressee. */
export const channel = z.strictObject({
  title: title.describe("As players see it"),
  kind: z
    .enum(["radio", "phone", "email", "in-person"])
    .describe(
      "`radio` is heard at once by all members, and is a talkgroup for who has voice on; `in-person` by those addressed in the same zone; `phone` and `email` must be opened",
    ),
  members: z.array(ref).min(1).describe("Roles and personas; who is not on it can neither send nor be addressed"),
  state: channelState.default("up").describe("At STARTEX; effects change it. Speech in person is always up"),
  delay: lengthText.default("30s").describe("How much later messages come while it is congested"),
});

/** A part of the place. */
export const zone = z.strictObject({
  title: title.describe("As players see it"),
  centre: point.describe("Its middle"),
  radius: z.number().positive().max(60).default(5).describe("Metres"),
  facing: z
    .number()
    .optional()
    .describe(
      "Where one looks who comes to it elsewhere than at the place's spawn: degrees, 0 is along +x, counter-clockwise from above; else to the middle of the place's zones",
    ),
  onSite: z.boolean().default(true).describe("False for desks, rooms and roads elsewhere"),
  place: ref
    .optional()
    .describe(
      "The place it is in. Where one place is written, zones on site are in it; a zone without one is role view only",
    ),
  look: words.describe("What anyone standing in it sees, for the view without 3D"),
  paths: z
    .record(ref, lengthText)
    .default({})
    .describe(
      "Walking time to neighbouring zones; both ways unless both are given. All zones on site must be connected",
    ),
});

/** A thing in the place that can be there or not. */
export const prop = z.strictObject({
  title: title.describe("As players see it"),
  model: ref.describe("A model of the art kit"),
  at: point.describe("Where it stands"),
  facing: z.number().default(0).describe("Degrees, 0 looks along +x, counter-clockwise from above"),
  zone: ref.describe("The zone it is seen from"),
  shown: z.boolean().default(true).describe("Shown from STARTEX; effects show and hide it"),
  lights: z.boolean().default(false).describe("Blue lights are on"),
  reads: words
    .optional()
    .describe("What is written on it or shows only from near: for who looks at it closely, in its zone"),
});
