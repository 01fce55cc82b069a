import * as z from "zod";
import { closest, meantOrList } from "./did-you-mean.ts";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { writtenHelp } from "./written-help.ts";
import { nodeAt, spanAt, type Path, type Source, type SourceNode } from "./source.ts";

type Issue = z.core.$ZodIssue;

/** The schema of what stands at a path, beginning with the value it stands in; undefined where the path leaves the schema. */
function schemaAt(
  schema: z.core.$ZodType | undefined,
  path: Path,
  here: SourceNode | undefined,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy)
    return schemaAt(schema.unwrap(), path, here);
  const [key, ...rest] = path;
  if (key === undefined || schema === undefined) return schema;
  if (schema instanceof z.ZodUnion) return schemaAt(branchFor(schema, here), path, here);
  const child = here?.children.get(String(key));
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[String(key)], rest, child);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest, child);
  return schema instanceof z.ZodArray ? schemaAt(schema.element, rest, child) : undefined;
}

/** The branch of a union that a value was meant for: by its discriminator, else by whether it is a list or a map. */
function branchFor(union: z.ZodUnion, here: SourceNode | undefined): z.core.$ZodType | undefined {
  const discriminator = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  const wanted = discriminator === undefined ? undefined : here?.children.get(discriminator)?.value;
  return union.options.find((option) => {
    if (discriminator === undefined) return option instanceof (Array.isArray(here?.value) ? z.ZodArray : z.ZodObject);
    const mark = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return mark instanceof z.ZodLiteral && [...mark.values].some((value) => value === wanted);
  });
}

/** The words a union tells its branches apart by. */
function marksOf(schema: z.core.$ZodType | undefined, key: string): readonly string[] {
  if (!(schema instanceof z.ZodUnion)) return [];
  return schema.options.flatMap((option) => {
    const mark = option instanceof z.ZodObject ? option.shape[key] : undefined;
    return mark instanceof z.ZodLiteral ? [...mark.values].map(String) : [];
  });
}

/** The keys that may stand at a path. */
function keysAt(source: Source, schema: z.core.$ZodType, path: Path): readonly string[] {
  const at = schemaAt(schema, path, source.root);
  const here = at instanceof z.ZodUnion ? branchFor(at, nodeAt(source, path)) : at;
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function describeAt(source: Source, schema: z.core.$ZodType, path: Path): string | undefined {
  const here = schemaAt(schema, path, source.root);
  return here instanceof z.ZodType ? here.description : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a map of keys",
  record: "a map of keys",
};

function found(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return kinds[typeof value] ?? typeof value;
}

const lengthKeys: readonly unknown[] = ["duration", "within", "late", "delay", "takes"];
const timeKeys: readonly unknown[] = ["at", "by"];

function typeHelp(expected: string, value: unknown, path: Path): string | undefined {
  if (expected === "array" && typeof value === "string") return `a list is written [${value}]`;
  if (expected === "boolean" && typeof value === "string" && /^(yes|no|on|off|[yn])$/i.test(value))
    return `write ${/^(yes|on|y)$/i.test(value) ? "true" : "false"}`;
  if (path.at(-1) === "version" && typeof value === "number") return "a version is written 1.0.0";
  if (expected !== "string" || (typeof value !== "number" && typeof value !== "boolean")) return undefined;
  if (lengthKeys.includes(path.at(-1))) return `a length has a unit: ${String(value)}m or ${String(value)}s`;
  return timeKeys.includes(path.at(-1)) ? "a time is written T+0:04" : `put it in quotes: "${String(value)}"`;
}

/** A pattern as zod tells it, `/^…$/`, against what stands there. */
function patternHelp(source: Source, path: Path, pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  return writtenHelp(new RegExp(pattern.slice(1, pattern.lastIndexOf("/"))), nodeAt(source, path)?.value);
}

/** What an issue says: code, part of the place, words. The path is of the issue, or of one key in it. */
interface Said {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly part?: "key" | "value";
  readonly message: string;
  readonly help?: string | undefined;
}

function unknownKey(source: Source, schema: z.core.$ZodType, path: Path, key: string): Said {
  const place = { code: "unknown-key", path: [...path, key], part: "key" } as const;
  const node = nodeAt(source, place.path);
  const keys = keysAt(source, schema, path);
  const message = `the key '${key}' is not known here`;
  if (node?.value === null && node.from === node.to && nodeAt(source, path)?.flow === true) {
    return { ...place, message, help: "a comma inside { } begins a new key: put quotes around a text with commas" };
  }
  const meant = closest(key, keys);
  return {
    ...place,
    message,
    help: meant === undefined ? `allowed are ${keys.join(", ")}` : `did you mean '${meant}'?`,
  };
}

function wrongType(source: Source, schema: z.core.$ZodType, path: Path, expected: string): Said {
  const node = nodeAt(source, path);
  const name = String(path.at(-1) ?? "the file");
  if (node === undefined) {
    const help = describeAt(source, schema, path);
    return { code: "missing-key", path, message: `'${name}' is missing`, help };
  }
  const message = `'${name}' must be ${kinds[expected] ?? expected}, but here is ${found(node.value)}`;
  return { code: "wrong-type", path, message, help: typeHelp(expected, node.value, path) };
}

/** What may stand there; where only one thing can, the line to write. */
function oneOf(name: string, values: readonly unknown[]): string {
  return values.length === 1 ? `write '${name}: ${String(values[0])}'` : `it is one of ${values.join(", ")}`;
}

function unknownValue(source: Source, path: Path, values: readonly unknown[]): Said {
  const node = nodeAt(source, path);
  const name = String(path.at(-1) ?? "");
  if (node === undefined) {
    return { code: "missing-key", path, message: `'${name}' is missing`, help: oneOf(name, values) };
  }
  const held = node.value;
  const message = `${typeof held === "string" || typeof held === "number" ? `'${held}'` : found(held)} is not a value of '${name}'`;
  return { code: "unknown-value", path, message, help: meantOrList(String(held), values.map(String)) };
}

/** Of what tells the branches of a union apart all are named: they are things to do, and a like name is seldom the one meant. */
function unknownMark(source: Source, path: Path, marks: readonly string[]): Said {
  const unknown = unknownValue(source, path, marks);
  const all = oneOf(String(path.at(-1) ?? ""), marks);
  return unknown.help?.startsWith("did you mean") === true
    ? { ...unknown, help: `${unknown.help} ${all}` }
    : { ...unknown, help: all };
}

function tooSmall(path: Path, origin: string, least: number | bigint): Said {
  const name = String(path.at(-1) ?? "");
  if (origin === "string") return { code: "bad-value", path, message: `'${name}' is empty` };
  const message = origin === "array" ? `'${name}' needs at least ${least}` : `'${name}' must be at least ${least}`;
  return { code: "bad-value", path, message };
}

function said(source: Source, schema: z.core.$ZodType, issue: Issue): readonly Said[] {
  const { path } = issue;
  const name = String(path.at(-1) ?? "");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(source, schema, path, key));
    case "invalid_type":
      return [wrongType(source, schema, path, issue.expected)];
    case "invalid_value":
      return [unknownValue(source, path, issue.values)];
    case "invalid_union":
      return unionProblems(source, schema, issue);
    case "invalid_key":
      return [{ code: "bad-id", path, part: "key", message: issue.issues[0]?.message ?? issue.message }];
    case "too_small":
      return [tooSmall(path, issue.origin, issue.minimum)];
    case "too_big": {
      const unit = issue.origin === "string" ? " characters" : issue.origin === "array" ? " items" : "";
      return [{ code: "bad-value", path, message: `'${name}' may be at most ${issue.maximum}${unit}` }];
    }
    case "invalid_format":
      return [{ code: "bad-value", path, message: issue.message, help: patternHelp(source, path, issue.pattern) }];
    case "custom":
    case "not_multiple_of":
    case "invalid_element":
      return [{ code: "bad-value", path, message: issue.message }];
    default:
      return issue satisfies never;
  }
}

/** Of a value that fits no branch, what is wrong with the one it was meant for; else what all of them would take. */
function unionProblems(
  source: Source,
  schema: z.core.$ZodType,
  { path, errors, discriminator }: z.core.$ZodIssueInvalidUnion,
): readonly Said[] {
  if (discriminator !== undefined)
    return [unknownMark(source, path, marksOf(schemaAt(schema, path.slice(0, -1), source.root), discriminator))];
  const name = String(path.at(-1) ?? "the file");
  const node = nodeAt(source, path);
  if (node === undefined)
    return [{ code: "missing-key", path, message: `'${name}' is missing`, help: describeAt(source, schema, path) }];
  const [meant, another] = errors.filter((issues) => !issues.some((one) => one.path.length === 0 && isOfKind(one)));
  if (meant !== undefined && another === undefined)
    return meant.flatMap((one) => said(source, schema, { ...one, path: [...path, ...one.path] }));
  const union = schemaAt(schema, path, source.root);
  const plain = union instanceof z.ZodUnion ? union.options.find((option) => option instanceof z.ZodEnum) : undefined;
  if (plain !== undefined && typeof node.value === "string") return [unknownValue(source, path, plain.options)];
  const takes = union instanceof z.ZodUnion ? [...new Set(union.options.map(kindOf))] : [];
  const message = `'${name}' must be ${takes.join(" or ")}, but here is ${found(node.value)}`;
  return [{ code: "wrong-type", path, message }];
}

/** Whether an issue says that a value is of another kind altogether. */
function isOfKind({ code }: Issue): boolean {
  return code === "invalid_type" || code === "invalid_value" || code === "invalid_union";
}

function kindOf(schema: z.core.$ZodType): string {
  const type = schema instanceof z.ZodType ? schema.def.type : "";
  return kinds[type] ?? type;
}

/** The problems a schema's issues amount to, in the author's words and at the author's places. */
export function shapeProblems(source: Source, schema: z.core.$ZodType, issues: readonly Issue[]): readonly Problem[] {
  return issues.flatMap((issue) =>
    said(source, schema, issue).map(({ code, path, part = "value", message, help }) => ({
      code,
      severity: "error" as const,
      message,
      span: spanAt({ source, path, part }),
      ...(help === undefined ? {} : { help }),
    })),
  );
}
