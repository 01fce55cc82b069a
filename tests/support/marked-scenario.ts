import { globSync, readFileSync } from "node:fs";
import type { Problem } from "#engine/scenario/problem.ts";
import type { SourceText } from "#engine/scenario/source.ts";

/** A problem that a scenario file says it has: a comment line with carets under the place, a code and words. */
export interface Mark {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

const underneath = /^#( *)(\^+) ([a-z-]+) ?([^|]*)(?:\| (.*))?$/;
const atMargin = /^#! (\d+) (\d+) ([a-z-]+) ?([^|]*)(?:\| (.*))?$/;

/** Reads a file of the repository. */
export function sourceFile(file: string): SourceText {
  return { file, text: readFileSync(file, "utf8") };
}

/** The small packs that the scenarios of the tests use. */
export function testPacks(): readonly SourceText[] {
  return globSync("tests/scenarios/packs/*.yaml").toSorted().map(sourceFile);
}

/** The marks in a file: each belongs to the last line before it that is not a mark itself. */
export function marksIn(text: string): readonly Mark[] {
  let line = 0;
  return text.split("\n").flatMap((written, index) => {
    const [, pad = "", carets = "", code = "", message = "", help = ""] = underneath.exec(written) ?? [];
    if (code !== "") return [{ code, line, column: pad.length + 2, length: carets.length, message, help }];
    const [, column = "", length = "", marginal = "", words = "", advice = ""] = atMargin.exec(written) ?? [];
    if (marginal !== "") {
      return [{ code: marginal, line, column: Number(column), length: Number(length), message: words, help: advice }];
    }
    line = index + 1;
    return [];
  });
}

/** What a problem says, in the form of the mark that expects it; words are cut to those the mark gives. */
export function asMark(problem: Problem, marks: readonly Mark[]): Mark {
  const { code, message, help = "", span } = problem;
  const { line, column, length } = span;
  const near = marks.find(
    (mark) =>
      mark.code === code && mark.line === line && mark.column === column && message.startsWith(mark.message.trim()),
  );
  const place = { code, line, column, length };
  if (near === undefined) return { ...place, message, help };
  return { ...place, message: near.message, help: near.help === "" || help.includes(near.help) ? near.help : help };
}

export function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || (a.code + a.message < b.code + b.message ? -1 : 1),
  );
}
