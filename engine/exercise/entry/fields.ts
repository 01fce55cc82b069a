import * as z from "zod";

export const id = z.string().max(100);
/** A chart's timer is named for its length and its state, with the way to it. */
export const timerId = z.string().max(400);
export const at = z.int().nonnegative();
export const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
export const seq = z.int().positive();

const metres = z.number().min(-9999).max(9999);
/** A point of a place's map: metres to the east, then to the south. */
export const mapPoint = z.tuple([metres, metres]).readonly();

/** A claim in circulation: what somebody said is so. */
export const claim = z.strictObject({ id, subject: id, field: id, value, source: z.string() });
