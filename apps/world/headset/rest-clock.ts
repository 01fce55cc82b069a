const minute = 60_000;
/** So long inside, and a break is due. */
const dueMs = 20 * minute;
/** So long a reminder is put off. */
export const laterMs = 5 * minute;
/** Who was out for so long has rested. */
const restedMs = 3 * minute;

/** How long somebody has been inside without a rest, and when they are reminded: milliseconds of real time. */
export interface RestClock {
  readonly insideMs: number;
  readonly remindAt: number;
  /** The reminder that is due has been brought before their eyes. */
  readonly told: boolean;
}

export const rested: RestClock = { insideMs: 0, remindAt: dueMs, told: false };

/** So much longer inside. */
export function worn(clock: RestClock, passedMs: number): RestClock {
  return { ...clock, insideMs: clock.insideMs + passedMs };
}

/** Whether it is time for a break. */
export function isDue({ insideMs, remindAt }: RestClock): boolean {
  return insideMs >= remindAt;
}

/** The reminder comes again later. */
export function putOff(clock: RestClock): RestClock {
  return { ...clock, remindAt: clock.insideMs + laterMs, told: false };
}

/** Inside again after so long outside: a short while out is no rest. */
export function wornAgain(clock: RestClock, outMs: number): RestClock {
  return outMs >= restedMs ? rested : clock;
}
