import { type LineBytes, bytesOfLines } from "../support/line-bytes.ts";
import type { Figure } from "./measure.ts";

/** What comes down the line of a seat in a minute of a busy exercise, in the role view and with the place in 3D. */
export async function bench(): Promise<readonly Figure[]> {
  const { roleView, place } = await bytesOfLines(25_000, 60_000, 1);
  return [...figures("role view", roleView), ...figures("place in 3D", place)];
}

function figures(where: string, { mean, busiest, bundles, news }: LineBytes): readonly Figure[] {
  return [
    { what: `${where}: bytes a second, mean of a minute`, value: mean / 1000, unit: "kB/s" },
    { what: `${where}: busiest second`, value: busiest / 1000, unit: "kB/s" },
    { what: `${where}: bundles of bodies`, value: bundles / 60, unit: "a second" },
    { what: `${where}: what the seat was told`, value: news, unit: "events" },
  ];
}
