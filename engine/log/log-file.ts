import * as z from "zod";
import { canonical } from "#engine/canonical.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { checkpoint, logBatch, logHeader, sealedLine } from "./log.ts";
import type { Checkpoint, Log, LogBatch, LogHeader } from "./log.ts";
import type { Sealed } from "./seal.ts";

/** Why a file is not a log: the line, counted from 1, and what is wrong with it. */
export interface LogFault {
  readonly line: number;
  readonly code:
    | "empty"
    | "not-json" // the line is not JSON
    | "cut-short" // the last line is not JSON and has no end: the file was not written to its end
    | "not-a-log" // the first line is no header
    | "other-format" // a header of a format this version cannot read
    | "no-plan" // the second line is no plan
    | "unknown-line" // none of the kinds of line a log has
    | "wrong-shape" // the right kind of line, but `detail` is wrong in it
    | "gap"; // entry `detail` does not follow the one before it
  readonly detail: string;
}

export type LogRead = { readonly ok: true; readonly log: Log } | { readonly ok: false; readonly fault: LogFault };

const planLine = z.strictObject({
  plan: z.custom<Plan>((value) => planShape.safeParse(value).success, "not a plan of format 1"),
});
/** Only what tells a plan from anything else: it was compiled by us, and `verify` proves that the log fits it. */
const planShape = z.looseObject({
  format: z.literal(1),
  id: z.string(),
  hashes: z.strictObject({ behaviour: z.string(), content: z.string() }),
  roles: z.record(z.string(), z.looseObject({})),
  injects: z.array(z.looseObject({})),
  expected: z.array(z.looseObject({})),
  decisions: z.record(z.string(), z.looseObject({})),
  durationMs: z.int().positive(),
});

/**
 * Writes a log as NDJSON: header, plan, each batch with its sealed parts after it, checkpoints where they were made.
 * Lines are canonical, except that the plan keeps the order of its keys, which is the order of forms and of the site.
 */
export function writeLog(log: Log): string {
  const sealed = new Map(log.sealed.map((part) => [part.seq, part]));
  const checkpoints = new Map(log.checkpoints.map((point) => [point.size, point]));
  const lines: unknown[] = [checkpoints.get(0)];
  for (const batch of log.batches) {
    lines.push(batch);
    for (const { seq } of batch.entries) lines.push(sealed.get(seq));
    for (const { seq } of batch.entries) lines.push(checkpoints.get(seq));
  }
  const body = lines.flatMap((line) => (line === undefined ? [] : [canonical(line)]));
  return [canonical(log.header), JSON.stringify({ plan: log.plan }), ...body, ""].join("\n");
}

/** Reads what `writeLog` wrote. Never throws: the first line that is wrong is named. */
export function readLog(text: string): LogRead {
  const lines = jsonLines(text);
  if ("code" in lines) return { ok: false, fault: lines };
  const [first, second, ...rest] = lines;
  if (first === undefined) return { ok: false, fault: { line: 1, code: "empty", detail: "" } };
  const header = readHeader(first);
  if ("code" in header) return { ok: false, fault: header };
  if (second === undefined || !has(second, "plan"))
    return { ok: false, fault: { line: second?.number ?? first.number + 1, code: "no-plan", detail: "" } };
  const planned = shaped(planLine, second);
  if ("code" in planned) return { ok: false, fault: planned };
  return readBody(rest, header.value, planned.value.plan);
}

interface Line {
  readonly number: number;
  readonly value: unknown;
}

function readBody(lines: readonly Line[], header: LogHeader, plan: Plan): LogRead {
  const batches: LogBatch[] = [];
  const sealed: Sealed[] = [];
  const checkpoints: Checkpoint[] = [];
  const take = (line: Line): LogFault | undefined => {
    if (has(line, "cause")) {
      const batch = shaped(logBatch, line);
      if ("code" in batch) return batch;
      const before = batches.at(-1)?.entries.at(-1)?.seq ?? 0;
      batches.push(batch.value);
      return gapIn(batch.value, before, line.number);
    }
    if (has(line, "salt")) return keep(sealed, shaped(sealedLine, line));
    if (has(line, "root")) return keep(checkpoints, shaped(checkpoint, line));
    return { line: line.number, code: "unknown-line", detail: glimpse(line) };
  };
  for (const line of lines) {
    const fault = take(line);
    if (fault !== undefined) return { ok: false, fault };
  }
  return { ok: true, log: { header, plan, batches, sealed, checkpoints } };
}

function readHeader(line: Line): LogFault | { readonly value: LogHeader } {
  if (!has(line, "hotwash")) return { line: line.number, code: "not-a-log", detail: glimpse(line) };
  const { hotwash } = z.looseObject({ hotwash: z.unknown() }).parse(line.value);
  if (hotwash !== 1) return { line: line.number, code: "other-format", detail: JSON.stringify(hotwash) };
  return shaped(logHeader, line);
}

function jsonLines(text: string): LogFault | readonly Line[] {
  const raw = text.replace(/^\uFEFF/, "").split("\n");
  const lines: Line[] = [];
  for (const [index, source] of raw.entries()) {
    if (source.trim() === "") continue;
    try {
      lines.push({ number: index + 1, value: JSON.parse(source) });
    } catch {
      const unfinished = index > 0 && index === raw.length - 1;
      return { line: index + 1, code: unfinished ? "cut-short" : "not-json", detail: source.slice(0, 60) };
    }
  }
  return lines;
}

function has({ value }: Line, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function glimpse({ value }: Line): string {
  return JSON.stringify(value).slice(0, 60);
}

function shaped<T>(schema: z.ZodType<T>, { number, value }: Line): LogFault | { readonly value: T } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const place = issue === undefined ? "" : [...issue.path, issue.message].join(" ");
  return { line: number, code: "wrong-shape", detail: place };
}

function keep<T>(kept: T[], read: LogFault | { readonly value: T }): LogFault | undefined {
  if ("code" in read) return read;
  kept.push(read.value);
  return undefined;
}

function gapIn(batch: LogBatch, before: number, line: number): LogFault | undefined {
  let last = before;
  for (const { seq } of batch.entries) {
    if (seq !== last + 1) return { line, code: "gap", detail: `${seq} after ${last}` };
    last = seq;
  }
  return undefined;
}
