import type { ProblemCode } from "./problem-codes.ts";

/** A stretch of a file, counted from 1; `line` and `column` of its first character. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** One thing wrong with a scenario: where, what, and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly span: Span;
  readonly related?: { readonly span: Span; readonly message: string };
  readonly help?: string;
}
