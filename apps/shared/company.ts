import { type ReadonlySignal, signal } from "@preact/signals";
import type { SeatId } from "#engine/ids.ts";
import { keep, kept } from "./kept.ts";

/** Whom the person at this browser does not want to meet in an exercise; kept on this device, per exercise. */
export interface Company {
  readonly blocked: ReadonlySignal<ReadonlySet<SeatId>>;
  /** Those they neither see nor hear, and who do not see or hear them: blocked by one of the two. */
  readonly apart: ReadonlySignal<ReadonlySet<SeatId>>;
  block(seat: SeatId, on: boolean): void;
}

/** Opens what was kept; `say` tells the server whenever it changes. */
export function createCompany(
  exercise: string,
  say: (blocked: ReadonlySet<SeatId>) => void,
): Company & { keepApart(seats: readonly SeatId[]): void } {
  const place = `hotwash.blocked.${exercise}`;
  const blocked = signal<ReadonlySet<SeatId>>(new Set(blockedBefore(place)));
  const apart = signal<ReadonlySet<SeatId>>(new Set());
  return {
    blocked,
    apart,
    keepApart: (seats) => void (apart.value = new Set(seats)),
    block(seat, on) {
      const others = [...blocked.value].filter((other) => other !== seat);
      blocked.value = new Set(on ? [...others, seat] : others);
      keep(place, JSON.stringify([...blocked.value]));
      say(blocked.value);
    },
  };
}

function blockedBefore(place: string): readonly SeatId[] {
  try {
    const read: unknown = JSON.parse(kept(place) ?? "[]");
    return Array.isArray(read) ? read.filter((one): one is string => typeof one === "string") : [];
  } catch {
    return [];
  }
}
