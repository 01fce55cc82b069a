import * as z from "zod";
import { bare, metaOf } from "./bare-schema.ts";
import type { Bare } from "./bare-schema.ts";

type Schema = z.core.$ZodType;

/** One key as the reference tells it. */
export interface Row {
  readonly key: string;
  readonly takes: string;
  readonly what: string;
  /** Empty where the key is required. */
  readonly standard: string;
}

function limits({ minValue, maxValue }: z.ZodNumber): string {
  const least = minValue === null || minValue < -1e9 ? undefined : minValue;
  const most = maxValue === null || maxValue > 1e9 ? undefined : maxValue;
  if (least !== undefined && most !== undefined) return ` ${least} to ${most}`;
  if (least !== undefined) return ` from ${least}`;
  return most === undefined ? "" : ` to ${most}`;
}

/** What stands after a key, in a few words. Things with a section of their own are linked. */
export function takes(schema: Schema): string {
  const { inner } = bare(schema);
  const { title } = metaOf(inner);
  if (inner instanceof z.ZodObject) return title === undefined ? "these keys" : `[${title}](#${anchor(title)})`;
  if (title !== undefined) return title;
  if (inner instanceof z.ZodLiteral) return [...inner.values].map((value) => `\`${String(value)}\``).join(" ");
  if (inner instanceof z.ZodEnum) return inner.options.map((value) => `\`${value}\``).join(" ");
  if (inner instanceof z.ZodBoolean) return "`true` `false`";
  if (inner instanceof z.ZodNumber) return `${inner.isInt ? "whole number" : "number"}${limits(inner)}`;
  if (inner instanceof z.ZodArray) return `list of ${takes(inner.element)}`;
  if (inner instanceof z.ZodRecord) return `${takes(inner.keyType)} → ${takes(inner.valueType)}`;
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.map(takes))].join(" or ");
  return inner instanceof z.ZodString ? "text" : "value";
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

function standardOf({ standard, optional }: Bare): string {
  if (standard !== undefined) return `\`${typeof standard === "string" ? standard : JSON.stringify(standard)}\``;
  return optional ? "*optional*" : "";
}

/** The objects without a section of their own that a value is made of. */
function nested(schema: Schema): readonly z.ZodObject[] {
  const { inner } = bare(schema);
  if (inner instanceof z.ZodArray) return nested(inner.element);
  if (inner instanceof z.ZodRecord) return nested(inner.valueType);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(nested);
  return inner instanceof z.ZodObject && metaOf(inner).title === undefined ? [inner] : [];
}

/** A row for each key of an object, and after it those of what is in it: `arrives`, `arrives.zone`, `arrives.at`. */
export function keyRows(object: z.ZodObject, prefix = ""): readonly Row[] {
  return Object.entries(object.shape).flatMap(([key, schema]) => {
    const name = `${prefix}${key}`;
    const about = bare(schema);
    const what = (about.description ?? "").replaceAll("|", "\\|");
    const row = { key: name, takes: takes(schema), what, standard: standardOf(about) };
    return [row, ...nested(schema).flatMap((inner) => keyRows(inner, `${name}.`))];
  });
}

interface Shared {
  readonly schema: z.ZodObject;
  readonly description: string;
}

/** The objects with a title, wherever they are used: each is told once, under its title. */
export function sharedIn(roots: readonly Schema[]): ReadonlyMap<string, Shared> {
  const shared = new Map<string, Shared>();
  const visit = (schema: Schema): void => {
    const { inner } = bare(schema);
    if (inner instanceof z.ZodArray) visit(inner.element);
    else if (inner instanceof z.ZodRecord) visit(inner.valueType);
    else if (inner instanceof z.ZodUnion) for (const option of inner.options) visit(option);
    else if (inner instanceof z.ZodObject) {
      const { title, description = "" } = metaOf(inner);
      if (title !== undefined && shared.has(title)) return;
      if (title !== undefined) shared.set(title, { schema: inner, description });
      for (const value of Object.values(inner.shape)) visit(value);
    }
  };
  for (const root of roots) visit(root);
  return shared;
}
