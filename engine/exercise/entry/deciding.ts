import * as z from "zod";
import { at, id } from "./fields.ts";

/** Decisions alone, together and by vote. */
export const decisions = [
  z.strictObject({
    type: z.literal("decision-opened"),
    decision: id,
    until: at,
    /** Who opened it, when somebody did. */
    seat: id.optional(),
    role: id.optional(),
  }),
  z.strictObject({
    type: z.literal("decision-proposed"),
    decision: id,
    version: z.int(),
    option: id,
    seat: id,
    role: id,
    agency: id,
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("decision-signed"),
    decision: id,
    version: z.int(),
    agree: z.boolean(),
    seat: id,
    role: id,
    agency: id,
    bot: z.boolean(),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("decision-taken"),
    decision: id,
    option: id,
    /** Absent when a vote made it: then it is nobody's own. */
    seat: id.optional(),
    role: id.optional(),
    joint: z.boolean(),
    /** The claims there is a record of the decider having been told, at this moment. */
    known: z.array(id),
    says: z.array(z.string()).optional(),
  }),
  /** The entry of a secret ballot holds the option too, for without it nobody could count again; no screen shows it. */
  z.strictObject({
    type: z.literal("ballot-cast"),
    decision: id,
    option: id,
    secret: z.boolean(),
    seat: id,
    role: id,
    bot: z.boolean(),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("vote-counted"),
    decision: id,
    tally: z.record(z.string(), z.int().nonnegative()).describe("Option → ballots, those without any too"),
    ballots: z.int().nonnegative(),
    quorum: z.int().positive(),
    option: id.optional().describe("The option that carried; absent when none did"),
  }),
  z.strictObject({ type: z.literal("decision-lapsed"), decision: id, option: id, answered: z.array(id) }),
] as const;

/** Hands and the floor in a meeting. */
export const meetings = [
  z.strictObject({ type: z.literal("hand-raised"), meeting: id, seat: id, role: id }),
  z.strictObject({ type: z.literal("hand-lowered"), meeting: id, seat: id, role: id }),
  z.strictObject({
    type: z.literal("floor-given"),
    meeting: id,
    seat: id,
    role: id,
    by: id.describe("A chair's seat"),
  }),
  z.strictObject({ type: z.literal("floor-yielded"), meeting: id, seat: id, role: id }),
] as const;

/** Questions asked in play, and what was answered. */
export const probes = [
  z.strictObject({ type: z.literal("probe-asked"), probe: id, until: at, seats: z.array(id).describe("Held then") }),
  z.strictObject({
    type: z.literal("probe-answered"),
    probe: id,
    option: id,
    seat: id,
    role: id,
    bot: z.boolean(),
    /** For the debrief; no seat is sent it. Absent when no option was right then, so that there is nothing to score. */
    right: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("probe-closed"), probe: id, unanswered: z.array(id).describe("Seats held then") }),
] as const;
