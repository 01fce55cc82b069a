import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One measured figure. `ratio` compares it with another figure of the same run, which `to` names. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: { readonly of: number; readonly to: string } | undefined;
}

/** Measures one part of Hotwash; with `counts`, only what is the same on every machine. */
export type Bench = (asked: { readonly counts: boolean }) => Promise<readonly Figure[]>;

/** Milliseconds of CPU, this process's and no other's, that something took. */
export function cpuMs(does: () => void): number {
  const before = process.cpuUsage();
  does();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle of some rounds: each is a whole measurement, and rounds of different things take turns. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Bytes of heap in use after everything that can be thrown away was thrown away. */
export function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") for (let round = 0; round < 3; round += 1) collect();
  return process.memoryUsage().heapUsed;
}

/** Figures as a Markdown table. */
export function inTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, ratio }) => {
    const beside = ratio === undefined ? "" : `${rounded(ratio.of)} × ${ratio.to}`;
    return `| ${what} | ${rounded(value)} ${unit} | ${beside} |`;
  });
  return ["| figure | value | beside |", "|---|--:|---|", ...rows].join("\n");
}

function rounded(value: number): string {
  if (value >= 100) return String(Math.round(value));
  if (value < 0.1) return String(Number(value.toPrecision(2)));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
