import type { Span } from "./problem.ts";

/** A file as the author wrote it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A node of a YAML file: its plain value, and where it and its key stand (offsets, end exclusive). */
export interface SourceNode {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  readonly key?: { readonly from: number; readonly to: number };
  /** Written inside { } or [ ]. */
  readonly flow: boolean;
  /** The children of a map by key, of a list by position. */
  readonly children: ReadonlyMap<string, SourceNode>;
}

/** A YAML file read: its text, its nodes, and the offset at which each line begins. */
export interface Source extends SourceText {
  readonly root: SourceNode;
  readonly lines: readonly number[];
}

/** A way to a node from the root of a file, as zod writes it. */
export type Path = readonly PropertyKey[];

/** A place in a source: a node, or its key. */
export interface Place {
  readonly source: Source;
  readonly path: Path;
  readonly part: "key" | "value";
}

/** The node at a path, or undefined when the file has none. */
export function nodeAt(source: Source, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = source.root;
  for (const key of path) node = node?.children.get(String(key));
  return node;
}

/** The offset at which each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The span of a stretch of a text, cut at the end of its first line; at least one character. */
export function spanOf(file: string, text: string, lines: readonly number[], from: number, to: number): Span {
  const at = Math.min(Math.max(from, 0), text.length);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const start = lines[low] ?? 0;
  const next = lines[low + 1];
  const lineEnd = next === undefined ? text.length : next - 1;
  return { file, line: low + 1, column: at - start + 1, length: Math.max(1, Math.min(to, lineEnd) - at) };
}

/** The span of a place; of the nearest thing around it when the file has no such node. */
export function spanAt({ source, path, part }: Place): Span {
  const { file, text, lines } = source;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = nodeAt(source, path.slice(0, depth));
    if (node === undefined) continue;
    const wanted = depth === path.length ? part : "key";
    const range = wanted === "key" && node.key !== undefined ? node.key : node;
    return spanOf(file, text, lines, range.from, range.to);
  }
  return spanOf(file, text, lines, 0, 0);
}

/** The span of `length` characters, `at` characters into a text value; of the whole value where escapes hide them. */
export function spanWithin(source: Source, path: Path, at: number, length: number, words: string): Span {
  const node = nodeAt(source, path);
  const { file, text, lines } = source;
  if (node === undefined) return spanAt({ source, path, part: "value" });
  const start = text.indexOf(words, node.from);
  if (start < 0 || start + words.length > node.to) return spanOf(file, text, lines, node.from, node.to);
  return spanOf(file, text, lines, start + at, start + at + length);
}
