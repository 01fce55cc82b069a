import * as z from "zod";

type Schema = z.core.$ZodType;

/** What is inside the layers that make a schema optional, and what those layers say. */
export interface Bare {
  readonly inner: Schema;
  readonly description?: string | undefined;
  readonly optional: boolean;
  readonly standard?: unknown;
}

/** The title and the description that a schema was given. */
export function metaOf(schema: Schema): {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
} {
  return z.globalRegistry.get(schema) ?? {};
}

/** A schema without the layers around it; the outermost description counts. */
export function bare(schema: Schema): Bare {
  const { description } = metaOf(schema);
  const within = (inner: Schema, more: Partial<Bare> = {}): Bare => {
    const below = bare(inner);
    return { ...below, ...more, description: description ?? below.description };
  };
  if (schema instanceof z.ZodOptional) return within(schema.unwrap(), { optional: true });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return within(schema.unwrap(), { standard: schema.def.defaultValue });
  if (schema instanceof z.ZodLazy) return within(schema.unwrap());
  if (schema instanceof z.ZodPipe) return within(schema.in);
  return { inner: schema, description, optional: false };
}
