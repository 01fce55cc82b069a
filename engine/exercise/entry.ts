import * as z from "zod";
import { at, claim, id, mapPoint, seq, value } from "./entry/fields.ts";
import { conduct } from "./entry/conduct.ts";
import { decisions, meetings, probes } from "./entry/deciding.ts";
import { practising } from "./entry/practising.ts";
import { talking } from "./entry/talking.ts";
import { world } from "./entry/world.ts";
import { pinKinds, pinWays } from "./pin-words.ts";
import { mostCorners, strokeKinds } from "./stroke-words.ts";

/** A claim in circulation: what somebody said is so. */
export type Claim = z.infer<typeof claim>;

const run = [
  z.strictObject({ type: z.literal("exercise-started") }),
  z.strictObject({ type: z.literal("exercise-paused"), says: z.array(z.string()).optional() }),
  z.strictObject({ type: z.literal("exercise-resumed") }),
  z.strictObject({ type: z.literal("exercise-interrupted") }),
  z.strictObject({ type: z.literal("rate-changed"), rate: z.number() }),
  z.strictObject({ type: z.literal("clock-marked") }),
  z.strictObject({ type: z.literal("phase-begun"), phase: id }),
  z.strictObject({
    type: z.literal("exercise-ended"),
    by: z.enum(["trainer", "duration", "ending"]),
    ending: id.optional(),
  }),
  z.strictObject({ type: z.literal("emergency-called"), seat: id.optional(), says: z.array(z.string()).optional() }),
  z.strictObject({ type: z.literal("emergency-cleared") }),
] as const;

const seats = [
  z.strictObject({
    type: z.literal("seat-taken"),
    seat: id,
    holder: z.enum(["person", "bot"]),
    pseudonym: z.string(),
    person: id,
  }),
  z.strictObject({ type: z.literal("seat-left"), seat: id }),
  z.strictObject({ type: z.literal("presence-changed"), seat: id, present: z.boolean(), device: id }),
  z.strictObject({ type: z.literal("break-began"), seat: id }),
  z.strictObject({ type: z.literal("break-ended"), seat: id }),
  z.strictObject({ type: z.literal("walk-started"), seat: id, to: id, until: at }),
  z.strictObject({ type: z.literal("zone-entered"), seat: id, role: id, zone: id }),
] as const;

const messages = [
  z.strictObject({
    type: z.literal("message-sent"),
    message: id,
    seat: id.optional(),
    role: id.optional(),
    persona: id.optional(),
    row: id.optional(),
    channel: id,
    to: z.array(id),
    seats: z.array(id).describe("The seats it reaches now"),
    arrives: at.optional().describe("Over a congested channel: when it gets there"),
    act: z.enum(["inform", "request", "order", "ack", "readback"]),
    re: id.optional(),
    form: id.optional(),
    fields: z.record(z.string(), value).optional(),
    claims: z.array(claim),
    pictures: z.array(id).optional().describe("The pictures it shows, where it shows any"),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("message-arrived"),
    message: id,
    channel: id,
    row: id.optional(),
    seats: z.array(id).describe("The seats it reaches"),
  }),
  /** The channel was dead: a row's message that was not sent, or one that was under way. */
  z.strictObject({ type: z.literal("message-lost"), channel: id, row: id.optional(), message: id.optional() }),
  z.strictObject({
    type: z.literal("message-opened"),
    message: id,
    seat: id,
    role: id,
    row: id.optional(),
    heard: z.boolean(),
  }),
  /** What a seat knows at STARTEX. */
  z.strictObject({ type: z.literal("facts-held"), seat: id, role: id, claims: z.array(claim) }),
] as const;

const casualties = [
  z.strictObject({ type: z.literal("assessment-started"), seat: id, casualty: id, finding: id, until: at }),
  z.strictObject({
    type: z.literal("casualty-assessed"),
    seat: id,
    role: id,
    casualty: id,
    finding: id,
    value: z.union([z.boolean(), z.number(), z.string()]),
  }),
  z.strictObject({ type: z.literal("treatment-started"), seat: id, casualty: id, intervention: id, until: at }),
  z.strictObject({ type: z.literal("treatment-finished"), seat: id, role: id, casualty: id, intervention: id }),
  z.strictObject({ type: z.literal("treatment-stopped"), seat: id, casualty: id }),
  z.strictObject({ type: z.literal("casualty-changed"), casualty: id, condition: id }),
  z.strictObject({ type: z.literal("casualty-moved"), casualty: id, zone: id }),
  z.strictObject({
    type: z.literal("casualty-tagged"),
    seat: id,
    role: id,
    casualty: id,
    category: id,
    /** What the pack's own rule gives for the casualty's condition now. For the debrief; no seat is sent it. */
    protocol: id,
    was: id.optional(),
  }),
  z.strictObject({ type: z.literal("walkers-called"), seat: id, role: id, to: id, casualties: z.array(id) }),
] as const;

const cases = [
  z.strictObject({
    type: z.literal("case-opened"),
    case: id,
    kind: id,
    row: id,
    roles: z.array(id).describe("In whose queue it comes"),
    due: at.optional(),
  }),
  z.strictObject({ type: z.literal("case-taken"), case: id, kind: id, seat: id, role: id }),
  z.strictObject({ type: z.literal("case-handed"), case: id, kind: id, seat: id, role: id, to: id }),
  z.strictObject({ type: z.literal("case-overdue"), case: id }),
  z.strictObject({
    type: z.literal("case-closed"),
    case: id,
    kind: id,
    seat: id,
    role: id,
    disposition: id,
    into: id.optional(),
    says: z.array(z.string()).optional(),
  }),
] as const;

/** How many are bound for that zone, or there, after this entry: earlier ones included. */
const total = z.int().positive();

const resources = [
  z.strictObject({
    type: z.literal("resource-sent"),
    trip: id,
    resource: id,
    count: z.int().positive(),
    from: id,
    to: id,
    until: at,
    total,
    seat: id.optional(),
    role: id.optional(),
  }),
  z.strictObject({
    type: z.literal("resource-arrived"),
    trip: id,
    resource: id,
    count: z.int().positive(),
    zone: id,
    total,
    role: id.optional().describe("Whose who sent them"),
  }),
] as const;

const pins = [
  z.strictObject({
    type: z.literal("pin-set"),
    pin: id,
    seat: id,
    role: id,
    zone: id,
    way: z.enum(pinWays),
    kind: z.enum(pinKinds),
    point: mapPoint.optional(),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal("pin-taken-off"), pin: id, seat: id, role: id }),
] as const;

const strokes = [
  z.strictObject({
    type: z.literal("stroke-drawn"),
    stroke: id,
    seat: id,
    role: id,
    zone: id.describe("Where it begins; it is on the map of that zone's place"),
    kind: z.enum(strokeKinds),
    points: z.array(mapPoint).min(2).max(mostCorners).readonly(),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal("stroke-rubbed-out"), stroke: id, seat: id, role: id }),
] as const;

const evaluation = [
  /** The row an expected action counts from was delivered: `by` is its target, `late` the end of its tolerance. */
  z.strictObject({ type: z.literal("action-opened"), row: id, by: at, late: at }),
  z.strictObject({ type: z.literal("action-counted"), row: id, seq, key: z.string() }),
  z.strictObject({ type: z.literal("action-overdue"), row: id }),
  z.strictObject({
    type: z.literal("action-met"),
    row: id,
    status: z.enum(["in-time", "late"]),
    evidence: z.array(seq),
    role: id.optional(),
  }),
  z.strictObject({ type: z.literal("action-missed"), row: id, status: z.enum(["not-met", "no-opportunity"]) }),
  z.strictObject({
    type: z.literal("note-pinned"),
    person: id,
    noted: at,
    row: id.optional(),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("objective-rated"),
    person: id,
    objective: id,
    rating: z.enum(["P", "S", "M", "U"]),
    evidence: z.array(seq),
    says: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal("person-erased"), person: id }),
] as const;

/** What has happened: a fact that can no longer be refused. `says` names the free texts sealed beside it. */
export const happening = z.discriminatedUnion("type", [
  ...run,
  ...seats,
  ...world,
  ...messages,
  ...casualties,
  ...decisions,
  ...meetings,
  ...probes,
  ...talking,
  ...conduct,
  ...practising,
  ...cases,
  ...resources,
  ...pins,
  ...strokes,
  ...evaluation,
]);
export type Happening = z.infer<typeof happening>;
/** A happening of one type. */
export type HappeningOf<T extends Happening["type"]> = Extract<Happening, { readonly type: T }>;

/** A test whether a happening is of one of some types. */
type TypeTest<T extends Happening["type"]> = (happened: Happening) => happened is HappeningOf<T>;
/** The happenings such a test lets through. */
export type Among<Test> = Test extends TypeTest<infer T> ? HappeningOf<T> : never;

export function among<T extends Happening["type"]>(...types: readonly T[]): TypeTest<T> {
  const names = new Set<string>(types);
  return (happened): happened is HappeningOf<T> => names.has(happened.type);
}

/** One line of the log: a happening with its place in the log and in exercise time. */
export interface Entry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** Exercise time it belongs to: a timer's own deadline, not when it was noticed. */
  readonly at: number;
  readonly is: Happening;
}
