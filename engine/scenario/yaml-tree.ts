import { Composer, isAlias, isMap, isScalar, Lexer, Parser } from "yaml";
import type { CST, Document, ParsedNode, YAMLMap, YAMLSeq } from "yaml";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { lineStarts, spanOf, type Source, type SourceNode, type SourceText } from "./source.ts";

const largest = 1_000_000;
const deepest = 40;
const mostWords = 400_000;
const mostAliased = 2000;
const mostWarnings = 50;
/** Beyond the first places where the text cannot be read, most are only so because of those. */
const mostErrors = 3;

interface Reading extends SourceText {
  readonly lines: readonly number[];
  readonly problems: Problem[];
  readonly errors: Document.Parsed["errors"];
  readonly anchors: Map<string, SourceNode>;
  aliased: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function problem(
  reading: Pick<Reading, "file" | "text" | "lines">,
  code: ProblemCode,
  { from, to }: Range,
  message: string,
  help?: string,
): Problem {
  const span = spanOf(reading.file, reading.text, reading.lines, from, to);
  return { code, severity: "error", message, span, ...(help === undefined ? {} : { help }) };
}

/** The file's tokens; undefined as soon as there are too many, or brackets too deep, to go on in reasonable time. */
function tokensIn(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let words = 0;
  let depth = 0;
  for (const word of new Lexer().lex(text)) {
    words += 1;
    if (word === "[" || word === "{") depth += 1;
    if (word === "]" || word === "}") depth -= 1;
    if (words > mostWords || depth > deepest) return undefined;
    tokens.push(...parser.next(word));
  }
  return [...tokens, ...parser.end()];
}

interface DeepToken {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Every token with its depth, gone through without recursion so that no file can exhaust the stack. */
function* tokensOf(tokens: readonly CST.Token[]): Generator<DeepToken> {
  const open: DeepToken[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { token, depth } = next;
    if (token.type === "document" && token.value !== undefined) open.push({ token: token.value, depth });
    if (token.type !== "block-map" && token.type !== "block-seq" && token.type !== "flow-collection") continue;
    for (const { key, value } of token.items) {
      if (key !== undefined && key !== null) open.push({ token: key, depth: depth + 1 });
      if (value !== undefined) open.push({ token: value, depth: depth + 1 });
    }
  }
}

/** Offset of the first collection that lies too deep. */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  for (const { token, depth } of tokensOf(tokens)) if (depth > deepest) return token.offset;
  return undefined;
}

const yamlHelp: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a text with a colon and a space in it needs quotes around it",
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "keys of one thing stand in one column",
  MISSING_CHAR: "a quote or bracket is not closed, or a comma is missing",
  UNEXPECTED_TOKEN: "a text with one of : # { } [ ] , & * ! | > ' \" % @ in it may need quotes around it",
  BAD_SCALAR_START: "a text that begins with a sign needs quotes around it",
  BAD_ALIAS: "a text that begins with * or & needs quotes around it",
  MULTILINE_IMPLICIT_KEY: "a text over several lines is written after >- or |",
};

/** Where the quoted text begins that runs to the end of the file; the error itself stands there, far from its cause. */
function quoteOpenedAt(tokens: readonly CST.Token[], end: number): number | undefined {
  for (const { token } of tokensOf(tokens)) {
    if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") continue;
    if (token.offset + token.source.length >= end) return token.offset;
  }
  return undefined;
}

function yamlProblems(reading: Reading, tokens: readonly CST.Token[]): readonly Problem[] {
  return reading.errors.slice(0, mostErrors).map(({ code, pos: [from, to], message }) => {
    const quote = code === "MISSING_CHAR" && message.includes("quote") ? quoteOpenedAt(tokens, from) : undefined;
    if (quote !== undefined) {
      return problem(reading, "yaml-syntax", { from: quote, to: quote + 1 }, "this quote is never closed");
    }
    const [first = message] = message.split("\n");
    return problem(reading, "yaml-syntax", { from, to: Math.max(to, from + 1) }, first.slice(0, 120), yamlHelp[code]);
  });
}

function treeOf(reading: Reading, node: ParsedNode | null, at: number): SourceNode {
  const none: SourceNode = { value: null, from: at, to: at, flow: false, children: new Map() };
  if (node === null) return none;
  const [from, to] = node.range;
  if (isAlias(node)) return aliasTree(reading, node.source, { from, to }) ?? { ...none, from, to };
  const tree = isScalar(node)
    ? { ...none, value: node.value, from, to }
    : isMap(node)
      ? mapTree(reading, node, { from, to })
      : listTree(reading, node, { from, to });
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, tree);
  return tree;
}

function sizeOf(node: SourceNode): number {
  return [...node.children.values()].reduce((sum, child) => sum + sizeOf(child), 1);
}

/** What an alias stands for, at its own place; undefined, with a problem, when there is none or the copies grow large. */
function aliasTree(reading: Reading, anchor: string, range: Range): SourceNode | undefined {
  const target = reading.anchors.get(anchor);
  if (target === undefined) {
    reading.problems.push(problem(reading, "yaml-alias", range, `no anchor is called '&${anchor}' before this`));
    return undefined;
  }
  if (reading.aliased > mostAliased) return undefined;
  reading.aliased += sizeOf(target);
  if (reading.aliased <= mostAliased) return { ...target, ...range };
  reading.problems.push(problem(reading, "yaml-alias", range, "the aliases (*) of this file repeat too much"));
  return undefined;
}

function listTree(reading: Reading, node: YAMLSeq.Parsed, range: Range): SourceNode {
  const items = node.items.map((item) => treeOf(reading, item, range.from));
  const children = new Map(items.map((item, index) => [String(index), item]));
  return { value: items.map(({ value }) => value), ...range, flow: node.flow === true, children };
}

function mapTree(reading: Reading, node: YAMLMap.Parsed, range: Range): SourceNode {
  const children = new Map<string, SourceNode>();
  const value: Record<string, unknown> = {};
  for (const { key, value: held } of node.items) {
    const [from, to] = key.range;
    if (!isScalar(key)) {
      reading.problems.push(problem(reading, "yaml-key", { from, to }, "a key is a word, not a list or map"));
      continue;
    }
    const name = key.source;
    const earlier = children.get(name)?.key;
    const child = { ...treeOf(reading, held, to), key: { from, to } };
    if (earlier === undefined) {
      children.set(name, child);
      // Defined, not assigned: assigning to `__proto__` would change what the object is.
      Object.defineProperty(value, name, { value: child.value, enumerable: true });
    } else {
      reading.problems.push(twice(reading, name, child.key, earlier));
    }
  }
  return { value, ...range, flow: node.flow === true, children };
}

function twice(reading: Reading, name: string, second: Range, first: Range): Problem {
  const span = spanOf(reading.file, reading.text, reading.lines, first.from, first.to);
  return {
    ...problem(reading, "duplicate-key", second, `'${name}' stands here twice`),
    related: { span, message: "the first one" },
  };
}

/**
 * Reads a YAML 1.2 file into nodes with their places. Never throws and never follows a file's tricks: size, depth and
 * aliases are bounded. With a problem of the syntax there is no source; with others there is, as far as it is sound.
 */
export function readYaml({ file, text }: SourceText): { source?: Source; problems: readonly Problem[] } {
  const lines = lineStarts(text);
  const whole = { file, text, lines };
  if (text.length > largest) {
    return {
      problems: [problem(whole, "file-too-large", { from: 0, to: 1 }, "a file has at most 1,000,000 characters")],
    };
  }
  const [strange] = ["\0", "\uFFFD"]
    .map((sign) => text.indexOf(sign))
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b);
  if (strange !== undefined) {
    const message = "this is not text: a scenario is saved as UTF-8";
    return { problems: [problem(whole, "not-text", { from: strange, to: strange + 1 }, message)] };
  }
  const tokens = tokensIn(text);
  if (tokens === undefined) {
    const message = `a file has at most ${mostWords} words and signs, and brackets ${deepest} levels deep`;
    return { problems: [problem(whole, "file-too-large", { from: 0, to: 1 }, message)] };
  }
  const deep = tooDeepAt(tokens);
  if (deep !== undefined) {
    const message = `nested more than ${deepest} levels deep`;
    return { problems: [problem(whole, "yaml-depth", { from: deep, to: deep + 1 }, message)] };
  }
  const documents = [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)];
  const [document] = documents;
  if (document === undefined || documents.length > 1) {
    const from = documents[1]?.range[0] ?? 0;
    return {
      problems: [problem(whole, "yaml-documents", { from, to: from + 3 }, "a file holds one document, without ---")],
    };
  }
  const reading: Reading = { ...whole, problems: [], errors: document.errors, anchors: new Map(), aliased: 0 };
  if (document.errors.length > 0) return { problems: yamlProblems(reading, tokens) };
  for (const { pos, message } of document.warnings.slice(0, mostWarnings)) {
    const [first = message] = message.split("\n");
    const range = { from: pos[0], to: Math.max(pos[1], pos[0] + 1) };
    reading.problems.push({ ...problem(reading, "yaml-syntax", range, first), severity: "warning" });
  }
  const root = treeOf(reading, document.contents, 0);
  return { source: { ...whole, root }, problems: reading.problems };
}
