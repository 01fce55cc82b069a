import { availableParallelism } from "node:os";
import type { Casting } from "#engine/bots/rehearse.ts";
import { spreadOf, type Quartiles, type Spread } from "#engine/bots/spread.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { rehearseMany } from "../rehearsing/rehearse-many.ts";
import type { Terminal } from "./terminal.ts";

/** What a person asked of many rehearsals. */
export interface Asked {
  readonly casting: Casting;
  readonly seed: number;
  readonly runs: number;
  /** All there are when it was left out. */
  readonly cores?: number;
  readonly json: boolean;
}

/** Plays many rehearsals, tells on standard error how far it is, and writes how they came out. */
export async function runMany(plan: Plan, asked: Asked, terminal: Terminal): Promise<void> {
  const { casting, seed, runs, cores = availableParallelism(), json } = asked;
  const tell = Math.max(1, Math.ceil(runs / 10));
  const progress = (played: number): void => {
    if (played % tell === 0 || played === runs) terminal.err(`${played} of ${runs} played`);
  };
  const outcomes = await rehearseMany({ plan, casting, seed, runs, cores, progress });
  const spread = spreadOf(plan, outcomes);
  terminal.out(json ? JSON.stringify(spread, undefined, 2) : inWords(plan, spread));
}

function inWords(plan: Plan, spread: Spread): string {
  const { runs } = spread;
  return [
    `${runs} runs`,
    ...spread.endings.map(({ ending, runs: reached, seed }) => {
      const title = plan.endings.find(({ id }) => id === ending)?.title ?? "no ending";
      const again = seed === undefined ? "" : `, first with --seed ${seed}`;
      return `  ${share(reached, runs)}  ${title}${again}`;
    }),
    "",
    ...titled("Decisions: taken, lapsed, time from opening (a quarter, half, three quarters)", decisions(spread)),
    ...titled("Expected actions: in time, late, not met, no opportunity", expected(spread)),
    ...titled(
      "Roles: how long what waited for them waited (a quarter, half, three quarters), the slowest first",
      spread.roles.map(({ role, waits }) => `  ${seconds(waits)}  ${role}, ${waits.of} times`),
    ),
    ...titled(
      "Never used",
      [...spread.never.rows, ...spread.never.options.map(({ decision, option }) => `${decision} = ${option}`)].map(
        (name) => `  ${name}`,
      ),
    ),
  ]
    .join("\n")
    .trimEnd();
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}

function decisions({ decisions: all, runs }: Spread): readonly string[] {
  return all.flatMap(({ decision, opened, taken, lapsed, options, latency }) => [
    `  ${share(taken, opened)} ${share(lapsed, opened)}  ${latency === undefined ? "" : `${seconds(latency)}  `}${decision}${opened < runs ? `, opened in ${opened}` : ""}`,
    ...options.map((option) => `    ${share(option.runs, taken)}  ${option.option}`),
  ]);
}

function expected({ expected: all, runs }: Spread): readonly string[] {
  return all.map(({ row, inTime, late, notMet, noOpportunity }) => {
    const shares = [inTime, late, notMet, noOpportunity].map((count) => share(count, runs));
    return `  ${shares.join(" ")}  ${row}`;
  });
}

function share(count: number, of: number): string {
  return of === 0 ? "   –  " : `${((100 * count) / of).toFixed(1).padStart(5)}%`;
}

function seconds({ firstMs, medianMs, thirdMs }: Quartiles): string {
  return `${[firstMs, medianMs, thirdMs].map((ms) => (ms / 1000).toFixed(0)).join(" / ")} s`;
}
