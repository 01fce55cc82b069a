import type { ProblemCode } from "./problem-codes.ts";

/** What is wrong with a file of the folder `media`. */
export interface MediaFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly help?: string;
}

/** Bytes as a person reads them. */
export function inTenths(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
