import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { isPlainName } from "#engine/plain-name.ts";
import { mapPoint } from "./entry/fields.ts";
import { pinKinds, pinWays } from "./pin-words.ts";
import { mostCorners, strokeKinds } from "./stroke-words.ts";

const id = idText;
/** A seat, message or claim: ids with dots and digits that the engine made. */
const made = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9.:-]*$/)
  .max(100);
const value = z.union([z.boolean(), z.number(), z.string().max(60), z.array(z.string().max(60)).max(20)]);

/**
 * What a person may ask for. Free text never stands in a command: it travels beside it under a name (`reason`, `text`,
 * `field.<id>`) and the command says only how long each is, so that nothing that is decided can depend on it.
 */
export const command = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("take-seat"),
    seat: made,
    holder: z.enum(["person", "bot"]),
    pseudonym: z.string().trim().min(1).max(40).refine(isPlainName),
    person: made,
  }),
  z.strictObject({ type: z.literal("leave-seat"), seat: made }),
  z.strictObject({
    type: z.literal("set-presence"),
    present: z.boolean(),
    device: z.enum(["headset", "desktop", "phone", "no-3d", "bot"]),
  }),
  z.strictObject({
    type: z.literal("pin"),
    zone: id,
    way: z.enum(pinWays),
    kind: z.enum(pinKinds),
    point: mapPoint.optional().describe("Metres of the zone's place: exactly where, where that is known"),
  }),
  z.strictObject({ type: z.literal("unpin"), pin: made }),
  z.strictObject({
    type: z.literal("draw"),
    zone: id.describe("Any zone of the place on whose map it is drawn"),
    kind: z.enum(strokeKinds),
    points: z.array(mapPoint).min(2).max(mostCorners),
  }),
  z.strictObject({ type: z.literal("rub-out"), stroke: made }),
  z.strictObject({ type: z.literal("take-break") }),
  z.strictObject({ type: z.literal("end-break") }),
  z.strictObject({ type: z.literal("walk"), to: id }),
  z.strictObject({ type: z.literal("enter-zone"), zone: id }),
  z.strictObject({ type: z.literal("assess"), casualty: id, finding: id }),
  z.strictObject({ type: z.literal("treat"), casualty: id, intervention: id }),
  z.strictObject({ type: z.literal("stop-treating") }),
  z.strictObject({ type: z.literal("tag"), casualty: id, category: id }),
  z.strictObject({ type: z.literal("call-walkers"), to: id }),
  z.strictObject({ type: z.literal("lead"), casualty: id }),
  z.strictObject({ type: z.literal("stay"), casualty: id }),
  z.strictObject({ type: z.literal("ask-to-follow"), seat: made }),
  z.strictObject({ type: z.literal("report-person"), seat: made }),
  z.strictObject({ type: z.literal("settle-report"), report: z.int().positive() }),
  z.strictObject({
    type: z.literal("send-message"),
    channel: id,
    to: z.array(id).min(1).max(20),
    act: z.enum(["inform", "request", "order", "ack", "readback"]),
    re: made.optional(),
    form: id.optional(),
    fields: z.record(id, value).optional(),
    facts: z.array(made).max(20).optional(),
  }),
  z.strictObject({ type: z.literal("open-message"), message: made }),
  z.strictObject({ type: z.literal("decide"), decision: id, option: id }),
  z.strictObject({ type: z.literal("propose"), decision: id, option: id }),
  z.strictObject({ type: z.literal("sign"), decision: id, version: z.int().positive(), agree: z.boolean() }),
  z.strictObject({ type: z.literal("take-case"), case: id }),
  z.strictObject({ type: z.literal("hand-case"), case: id, to: id }),
  z.strictObject({ type: z.literal("close-case"), case: id, disposition: id, into: id.optional() }),
  z.strictObject({
    type: z.literal("send-resource"),
    resource: id,
    count: z.int().positive().max(200),
    to: id,
    from: id.optional(),
  }),
  z.strictObject({ type: z.literal("open-decision"), decision: id }),
  z.strictObject({ type: z.literal("cast"), decision: id, option: id }),
  z.strictObject({ type: z.literal("answer-probe"), probe: id, option: id }),
  z.strictObject({ type: z.literal("raise-hand"), meeting: id }),
  z.strictObject({ type: z.literal("lower-hand"), meeting: id }),
  z.strictObject({ type: z.literal("give-floor"), meeting: id, seat: made }),
  z.strictObject({ type: z.literal("yield-floor"), meeting: id }),
  z.strictObject({ type: z.literal("turn-voice"), on: z.boolean() }),
  z.strictObject({
    type: z.literal("press-talk"),
    channel: id.optional().describe("A radio channel; absent to speak to who is near"),
  }),
  z.strictObject({ type: z.literal("release-talk") }),
  z.strictObject({ type: z.literal("read-prop"), prop: id }),
  z.strictObject({ type: z.literal("ask-help") }),
  z.strictObject({ type: z.literal("end-help"), seat: made }),
  z.strictObject({ type: z.literal("call-emergency") }),
  z.strictObject({ type: z.literal("clear-emergency") }),
  z.strictObject({ type: z.literal("start") }),
  z.strictObject({ type: z.literal("pause") }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({
    type: z.literal("set-rate"),
    rate: z.union([z.literal(0.5), z.literal(1), z.literal(2), z.literal(4), z.literal(10)]),
  }),
  z.strictObject({ type: z.literal("fire"), row: id }),
  z.strictObject({ type: z.literal("resend"), row: id, channel: id }),
  z.strictObject({ type: z.literal("skip"), row: id }),
  z.strictObject({ type: z.literal("note"), at: z.int().nonnegative(), row: id.optional() }),
  z.strictObject({
    type: z.literal("say-as"),
    persona: id,
    channel: id,
    to: z.array(id).min(1).max(20),
    act: z.enum(["inform", "request", "order", "ack", "readback"]),
    re: made.optional(),
    facts: z.array(made).max(20).optional(),
  }),
  z.strictObject({ type: z.literal("end") }),
  z.strictObject({
    type: z.literal("rate-objective"),
    objective: id,
    rating: z.enum(["P", "S", "M", "U"]),
    evidence: z.array(z.int().positive()).max(50),
  }),
  z.strictObject({ type: z.literal("erase-person"), person: made }),
]);
export type Command = z.infer<typeof command>;
/** A command of one type. */
export type CommandOf<T extends Command["type"]> = Extract<Command, { readonly type: T }>;

/** Free texts that travel beside a command, by name: trimmed, at most 2,000 characters each. */
export const texts = z.record(z.string().max(60), z.string().trim().max(2000));
export type Texts = z.infer<typeof texts>;

/** How long each text beside a command is: all that `decide` may know of it. */
export type TextLengths = Readonly<Record<string, number>>;

/** Who asks: a seat, a trainer, a supervisor, or the server itself (restored rooms, expiry, bots taking seats). */
const actor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("seat"), seat: made }),
  z.strictObject({ kind: z.literal("trainer"), person: made }),
  z.strictObject({ kind: z.literal("supervisor"), person: made }),
  z.strictObject({ kind: z.literal("server") }),
]);
export type Actor = z.infer<typeof actor>;

/** What made a batch of entries come about: a command, or the clock reaching a time. */
export const cause = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("command"),
    by: actor,
    command,
    lengths: z.record(z.string(), z.int().nonnegative()),
  }),
  z.strictObject({ kind: z.literal("clock") }),
  z.strictObject({ kind: z.literal("interrupted") }),
]);
export type Cause = z.infer<typeof cause>;
