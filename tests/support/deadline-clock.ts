/** What a live XState actor wants of a clock. */
export interface ActorClock {
  setTimeout(ring: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

interface Alarm {
  readonly id: number;
  readonly due: number;
  readonly ring: () => void;
}

/** A clock for live XState actors whose alarms ring at their own deadline, in the order of deadline and setting. */
export interface DeadlineClock extends ActorClock {
  /** Rings everything due up to and at a time. */
  advanceTo(at: number): void;
}

/** Begins at 0. What an alarm sets counts from that alarm's deadline, not from where the clock is advanced to. */
export function createDeadlineClock(): DeadlineClock {
  let [now, count] = [0, 0];
  let alarms: readonly Alarm[] = [];
  return {
    setTimeout(ring, ms) {
      count += 1;
      alarms = [...alarms, { id: count, due: now + ms, ring }];
      return count;
    },
    clearTimeout(id) {
      alarms = alarms.filter((alarm) => alarm.id !== id);
    },
    advanceTo(at) {
      for (;;) {
        const due = alarms.filter((alarm) => alarm.due <= at).toSorted((a, b) => a.due - b.due || a.id - b.id);
        const [next] = due;
        if (next === undefined) break;
        alarms = alarms.filter((alarm) => alarm !== next);
        now = next.due;
        next.ring();
      }
      now = at;
    },
  };
}
