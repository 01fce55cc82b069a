import type { SeatId } from "#engine/ids.ts";

/**
 * Who does not want to see or hear whom. Between two seats it holds both ways, whoever said so, and touches bodies and
 * voice alone: what the exercise tells anybody comes as before. Kept in memory, never in the log: it is nobody's evidence.
 */
export interface Shunning {
  /** These and no others are shunned by a seat from now on. */
  say(seat: SeatId, others: readonly SeatId[]): void;
  apart(one: SeatId, other: SeatId): boolean;
  /** Everybody a seat is apart from. */
  of(seat: SeatId): readonly SeatId[];
  /** The seat has another holder, who shuns nobody yet. Who shuns the seat goes on until they say otherwise. */
  forget(seat: SeatId): void;
}

/** Everybody sees everybody at first. */
export function createShunning(): Shunning {
  const said = new Map<SeatId, ReadonlySet<SeatId>>();
  const apart = (one: SeatId, other: SeatId): boolean =>
    said.get(one)?.has(other) === true || said.get(other)?.has(one) === true;
  return {
    apart,
    say: (seat, others) => void said.set(seat, new Set(others.filter((other) => other !== seat))),
    of(seat) {
      const shunning = [...said].flatMap(([other, seats]) => (seats.has(seat) ? [other] : []));
      return [...new Set([...(said.get(seat) ?? []), ...shunning])].toSorted();
    },
    forget: (seat) => void said.delete(seat),
  };
}
