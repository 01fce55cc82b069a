import * as z from "zod";
import { at, id, timerId } from "./fields.ts";

/** What the exercise's own world does: lanes, charts, channels, variables, things that appear, rows of the MSEL. */
export const world = [
  z.strictObject({
    type: z.literal("lane-moved"),
    lane: id,
    to: z.string(),
    set: z.array(z.strictObject({ id: timerId, due: at, event: z.string() })),
    cancelled: z.array(timerId),
  }),
  z.strictObject({
    type: z.literal("variable-set"),
    variable: id,
    value: z.union([z.boolean(), z.number(), z.string()]),
  }),
  z.strictObject({ type: z.literal("event-raised"), event: id }),
  z.strictObject({ type: z.literal("chart-moved"), chart: id, from: z.string(), to: z.string() }),
  /** It moved so often in one instant that it would never have come to rest. It stays as it is for good. */
  z.strictObject({ type: z.literal("chart-stopped"), chart: id }),
  z.strictObject({
    type: z.literal("channel-changed"),
    channel: id,
    state: z.enum(["up", "down", "congested"]),
    delayMs: at.describe("How much later messages come while it is congested"),
  }),
  z.strictObject({ type: z.literal("prop-shown"), prop: id, shown: z.boolean() }),
  z.strictObject({ type: z.literal("inject-delivered"), row: id, by: z.enum(["plan", "trainer"]) }),
  z.strictObject({ type: z.literal("inject-withheld"), row: id }),
  z.strictObject({ type: z.literal("inject-skipped"), row: id, says: z.array(z.string()).optional() }),
] as const;
