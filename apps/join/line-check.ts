/** What was measured of the line to the server. */
export interface LineFigures {
  /** From a question to its answer, in milliseconds. */
  readonly roundTripMs: number;
  /** Thousands of bytes that arrive in a second. */
  readonly kilobytes: number;
}

/** What a line is enough for: all there is, all but a quick way into the place, or the role view alone. */
export type LineGrade = "good" | "enough" | "thin";

const questions = 4;
const patienceMs = 10_000;
/** The script and the models of the largest place: what comes before one sees it. */
const placeKilobytes = 2_300;
/** From here on the place is there within ten seconds, and nobody waits for an answer. */
const good: LineFigures = { roundTripMs: 150, kilobytes: placeKilobytes / 10 };
/** Twenty bodies and voices of eight need this much; below it one plays without them. */
const enough: LineFigures = { roundTripMs: 500, kilobytes: 60 };

export function gradeOf(line: LineFigures): LineGrade {
  if (isAsGood(line, good)) return "good";
  return isAsGood(line, enough) ? "enough" : "thin";
}

function isAsGood(line: LineFigures, as: LineFigures): boolean {
  return line.roundTripMs <= as.roundTripMs && line.kilobytes >= as.kilobytes;
}

/** How long the place takes to come over such a line, in whole seconds. */
export function secondsToPlace({ kilobytes }: LineFigures): number {
  return Math.ceil(placeKilobytes / Math.max(1, kilobytes));
}

/** What arrives in a second as people say it: two figures are meant, and above a tenth of a gigabyte nobody cares. */
export function speedOf({ kilobytes }: LineFigures): { readonly amount: string; readonly unit: "kb" | "mb" } {
  const kilo = Number(Math.min(100_000, Math.max(1, kilobytes)).toPrecision(2));
  return kilo < 1000 ? { amount: String(kilo), unit: "kb" } : { amount: String(kilo / 1000), unit: "mb" };
}

/** Measures the line to the page's own server; undefined when it does not answer in time. Never throws. */
export async function checkLine(): Promise<LineFigures | undefined> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    let roundTripMs = Infinity;
    // The first has the connection to make as well: the best of some is the line's own.
    for (let n = 0; n < questions; n += 1) roundTripMs = Math.min(roundTripMs, (await fetched("none", signal)).ms);
    const { ms, bytes } = await fetched("sample", signal);
    return { roundTripMs: Math.round(roundTripMs), kilobytes: Math.round(bytes / Math.max(1, ms - roundTripMs)) };
  } catch {
    return undefined;
  }
}

async function fetched(size: "none" | "sample", signal: AbortSignal) {
  const began = performance.now();
  const response = await fetch(`/api/line/${size}`, { signal, cache: "no-store" });
  if (!response.ok) throw new Error(String(response.status));
  const { byteLength } = await response.arrayBuffer();
  return { ms: performance.now() - began, bytes: byteLength };
}
