import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { ZoneId } from "#engine/ids.ts";

/** The shortest time on foot from one zone to every zone that can be reached, in milliseconds; the start itself is 0. */
export function walkTimes({ zones }: Pick<SeatPlan, "zones">, from: ZoneId): ReadonlyMap<ZoneId, number> {
  const times = new Map<ZoneId, number>([[from, 0]]);
  const open = new Set([from]);
  for (let zone = nearest(open, times); zone !== undefined; zone = nearest(open, times)) {
    open.delete(zone);
    for (const [next, ms] of Object.entries(zones[zone]?.paths ?? {})) {
      const through = (times.get(zone) ?? 0) + ms;
      if (through >= (times.get(next) ?? Infinity)) continue;
      times.set(next, through);
      open.add(next);
    }
  }
  return times;
}

function nearest(open: ReadonlySet<ZoneId>, times: ReadonlyMap<ZoneId, number>): ZoneId | undefined {
  return [...open].toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))[0];
}
