import * as z from "zod";
import { at, id } from "./fields.ts";

/**
 * Voice: who has it on, who is in which talkgroup, who had it open from when to when. A talkgroup is a radio channel by its
 * id, or `near/` and a place. What was said is in none of them, and nowhere else either.
 */
export const talking = [
  z.strictObject({ type: z.literal("voice-turned"), seat: id, role: id, on: z.boolean() }),
  z.strictObject({ type: z.literal("talk-joined"), group: id, seat: id, role: id }),
  z.strictObject({ type: z.literal("talk-left"), group: id, seat: id, role: id }),
  /** Over a congested channel: pressed, and waiting for the channel to open. */
  z.strictObject({ type: z.literal("talk-asked"), group: id, seat: id, role: id, opens: at }),
  z.strictObject({ type: z.literal("talk-given-up"), group: id, seat: id, role: id }),
  z.strictObject({
    type: z.literal("talk-began"),
    group: id,
    seat: id,
    role: id,
    until: at.optional().describe("On a radio channel: when the channel is taken away from who keeps it"),
  }),
  z.strictObject({
    type: z.literal("talk-ended"),
    group: id,
    seat: id,
    role: id,
    since: at.describe("When it began"),
    why: z.enum(["released", "left", "too-long", "channel-down", "over"]),
  }),
] as const;
