import type { Problem, Span } from "./problem.ts";
import type { SourceText } from "./source.ts";

const widest = 160;
const tabs = /\t/g;

function lineOf(files: readonly SourceText[], { file, line }: Span): string | undefined {
  const text = files.find((candidate) => candidate.file === file)?.text;
  return text?.split("\n")[line - 1]?.replace(/\r$/, "");
}

/** The line and, under it, the mark. A line too long is cut to what lies around the mark. */
function marked(
  files: readonly SourceText[],
  span: Span,
  mark: "^" | "-",
  gutter: number,
  note = "",
): readonly string[] {
  const line = lineOf(files, span);
  if (line === undefined) return [];
  const from = span.column - 1 > widest - 40 ? span.column - 41 : 0;
  const shown = line.slice(from, from + widest).replace(tabs, " ");
  const column = span.column - 1 - from;
  const length = Math.max(1, Math.min(span.length, shown.length - column));
  const number = String(span.line).padStart(gutter);
  const under = `${" ".repeat(column)}${mark.repeat(length)}${note === "" ? "" : ` ${note}`}`;
  return [
    `${number} | ${from > 0 ? "…" : ""}${shown}${from + widest < line.length ? "…" : ""}`,
    `${" ".repeat(gutter)} | ${from > 0 ? " " : ""}${under}`,
  ];
}

/**
 * Draws a problem as compilers do: what, where, the line with the place marked, the second place it conflicts with, and
 * what to do. Plain text without colour; a file that is not among `files` is named but not shown.
 */
export function drawProblem(problem: Problem, files: readonly SourceText[]): string {
  const { code, severity, message, span, related, help } = problem;
  const gutter = String(Math.max(span.line, related?.span.line ?? 0)).length;
  const pad = " ".repeat(gutter);
  const here = marked(files, span, "^", gutter);
  const head = [`${severity}[${code}]: ${message}`, `${pad}--> ${span.file}:${span.line}:${span.column}`];
  const there = related === undefined ? [] : marked(files, related.span, "-", gutter, related.message);
  const tail = help === undefined ? [] : [`${pad} = help: ${help}`];
  if (related === undefined) return [...head, ...here, ...tail].join("\n");
  if (related.span.file !== span.file) {
    const place = `${pad}::: ${related.span.file}:${related.span.line}:${related.span.column}`;
    return [...head, ...here, place, ...there, ...tail].join("\n");
  }
  const apart = Math.abs(related.span.line - span.line) > 1 ? ["..."] : [];
  const both = related.span.line < span.line ? [...there, ...apart, ...here] : [...here, ...apart, ...there];
  return [...head, ...both, ...tail].join("\n");
}
