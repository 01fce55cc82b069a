import * as z from "zod";
import { lengthText, point, ref, timeText, title, words } from "./written.ts";

/** An agency and how its people are dressed in the world. */
export const agency = z.strictObject({
  name: title,
  dress: z.enum(["police", "ambulance", "fire", "health", "civil"]).default("civil"),
});

/** A role a trainee plays. */
export const role = z.strictObject({
  title,
  agency: ref,
  seats: z.int().min(1).max(50).default(1),
  desk: z.boolean().default(false).describe("Sits at a desk away from the site and never walks it"),
  zone: ref.describe("Where the role is at STARTEX; a desk's zone is its own room"),
  arrives: z
    .strictObject({ zone: ref, at: timeText })
    .optional()
    .describe("Until then the role is on its way: it hears its channels and sees nothing of the site"),
  does: z.array(ref).default([]).describe("Interventions this role may perform"),
  triages: z.boolean().default(false).describe("May tag casualties"),
  brief: words.describe("What the player reads before STARTEX"),
  allowance: z.number().min(1).max(3).default(1).describe("Time allowance multiplied into deadlines"),
});

/** Somebody the SimCell plays: a caller, a control room that nobody sits in. */
export const persona = z.strictObject({ name: title, about: words.optional() });

/** A channel: radio is heard by all who listen, the rest is opened by the addressee. */
export const channel = z.strictObject({
  title,
  kind: z.enum(["radio", "phone", "email", "in-person"]),
  members: z.array(ref).min(1).describe("Roles and personas on it"),
});

/** A part of the place. */
export const zone = z.strictObject({
  title,
  centre: point,
  radius: z.number().positive().max(60).default(5),
  onSite: z.boolean().default(true).describe("False for desks, rooms and roads elsewhere"),
  look: words.describe("What anyone standing in it sees, for the view without 3D"),
  paths: z
    .record(ref, lengthText)
    .default({})
    .describe("Walking time to neighbouring zones; both ways unless both are given"),
});

/** A thing in the place that can be there or not. */
export const prop = z.strictObject({
  title,
  model: ref,
  at: point,
  facing: z.number().default(0).describe("Degrees, 0 looks along +x, counter-clockwise from above"),
  zone: ref,
  shown: z.boolean().default(true).describe("Shown from STARTEX; effects show and hide it"),
  lights: z.boolean().default(false),
});

/** The three-dimensional place and its light. */
export const scene = z.strictObject({
  site: ref.describe("A place of the art kit, such as kilometre-41"),
  light: z.enum(["day", "dusk"]).default("day"),
  spawn: point,
});
