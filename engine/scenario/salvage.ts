import type * as z from "zod";
import type { Problem } from "./problem.ts";
import { scenarioText, type WrittenScenario } from "./schema.ts";
import { nodeAt, spanOf, type Path, type Source, type SourceNode } from "./source.ts";

type Issue = z.core.$ZodIssue;

/** What is left of a scenario when everything whose shape is wrong is taken out. */
export interface Salvage {
  readonly source: Source;
  readonly written: WrittenScenario;
  /** Whether a problem found in what is left may only be so because something was taken out. */
  readonly doubts: (problem: Problem) => boolean;
}

const mostRounds = 30;
/** With more faults of the shape than this, they are told alone. */
const mostIssues = 500;

/** Stand for the keys that no scenario is without, so that the rest can be looked at. */
const standIns: Readonly<Record<string, unknown>> = { scenario: 1, id: "x", title: "x", duration: "999h", roles: {} };

function rebuilt(node: SourceNode, children: ReadonlyMap<string, SourceNode>): SourceNode {
  if (Array.isArray(node.value)) {
    const items = [...children.values()];
    return {
      ...node,
      value: items.map(({ value }) => value),
      children: new Map(items.map((item, n) => [`${n}`, item])),
    };
  }
  const value: Record<string, unknown> = {};
  for (const [key, child] of children) Object.defineProperty(value, key, { value: child.value, enumerable: true });
  return { ...node, value, children };
}

/** A tree without what stands at a path; with something else there where that is given. */
function without(node: SourceNode, [key, ...rest]: Path, standIn?: SourceNode): SourceNode {
  const children = new Map(node.children);
  const child = children.get(String(key));
  if (rest.length > 0 && child !== undefined) children.set(String(key), without(child, rest, standIn));
  else if (standIn === undefined) children.delete(String(key));
  else children.set(String(key), standIn);
  return rebuilt(node, children);
}

/** What an issue says must go: the key, or what it is missing from. */
function goesWith(source: Source, issue: Issue): readonly Path[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...issue.path, key]);
  const there = nodeAt(source, issue.path) !== undefined;
  return [there || issue.path.length <= 1 ? issue.path : issue.path.slice(0, -1)];
}

function lighter(source: Source, issues: readonly Issue[]): Source | undefined {
  let { root } = source;
  // The last item of a list first, so that the others keep their places.
  const paths = issues.flatMap((issue) => goesWith(source, issue)).toSorted((a, b) => before(b, a));
  for (const path of paths) {
    const [key] = path;
    if (key === undefined) return undefined;
    const standIn = path.length === 1 && Object.hasOwn(standIns, key) ? standIns[String(key)] : undefined;
    const inPlace =
      standIn === undefined ? undefined : { value: standIn, from: 0, to: 0, flow: false, children: new Map() };
    if (inPlace !== undefined || nodeAt({ ...source, root }, path) !== undefined) root = without(root, path, inPlace);
  }
  return { ...source, root };
}

function before(a: Path, b: Path): number {
  for (let n = 0; n < Math.min(a.length, b.length); n += 1) {
    const [x, y] = [a[n], b[n]];
    if (x === y) continue;
    return typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

/** The names of everything that was touched: what is missing from it may be missing elsewhere. */
function touchedNames(source: Source, paths: readonly Path[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      const [top, item] = path;
      const node = nodeAt(source, path.slice(0, 2));
      const inner = item === undefined ? [...(nodeAt(source, [top ?? ""])?.children ?? [])] : [];
      const ids = [node, ...inner.map(([, child]) => child)].map((each) => each?.children.get("id")?.value);
      return [item, ...inner.map(([key]) => key), ...ids].filter((name) => typeof name === "string");
    }),
  );
}

function doubtsOf(source: Source, paths: readonly Path[]): Salvage["doubts"] {
  const names = touchedNames(source, paths);
  const { file, text, lines } = source;
  const spans = paths.flatMap((path) => {
    const node = path.length === 0 ? undefined : nodeAt(source, path.slice(0, 2));
    if (node === undefined) return [];
    const first = spanOf(file, text, lines, node.key?.from ?? node.from, node.to).line;
    return [{ first, last: spanOf(file, text, lines, Math.max(node.from, node.to - 1), node.to).line }];
  });
  return ({ code, span, message, severity }) =>
    // Two of one name are so whatever else was taken out.
    code !== "same-name" &&
    (severity === "warning" ||
      (span.file === file && spans.some(({ first, last }) => span.line >= first && span.line <= last)) ||
      [...message.matchAll(/'([^']*)'|(?:row|decision) (\S+)/g)].some(([, quoted, thing]) =>
        (quoted ?? thing ?? "").split(/[.,\s()]+/).some((part) => names.has(part)),
      ));
}

/**
 * What is left of a scenario whose shape is wrong, so that all its other faults can be told in the same run; undefined
 * when nothing is. Of what is found in it, everything that touches what was taken out is in doubt.
 */
export function salvage(source: Source, first: readonly Issue[]): Salvage | undefined {
  const count = first.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
  if (count > mostIssues) return undefined;
  let left = source;
  let issues = first;
  const gone: Path[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    if (round === 0) gone.push(...issues.flatMap((issue) => goesWith(source, issue)));
    const next = lighter(left, issues);
    if (next === undefined) return undefined;
    left = next;
    const shape = scenarioText.safeParse(left.root.value);
    if (shape.success) return { source: left, written: shape.data, doubts: doubtsOf(source, gone) };
    issues = shape.error.issues;
  }
  return undefined;
}
