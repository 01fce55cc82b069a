import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { ClockReading, ControlNews, SeatNews, WindowRank } from "#engine/wire/down.ts";

export type CloseReason = "deleted" | "moved" | "not-durable" | "stopping" | "seat-lost" | "elsewhere";

/** Somebody who follows the exercise from a seat. */
interface SeatListener {
  readonly seat: SeatId;
  /** The browser it follows with, by a name that says nothing about it. */
  readonly browser: string;
  /** The window of that browser. A second listener of the same window is that window come back, before the first was missed. */
  readonly window: string;
  /** When it was opened or took the seat back, by the clock of its browser; 0 when it does not say. */
  readonly opened: number;
  /** It draws the place, so that a body may come from it. */
  readonly draws: boolean;
  /** Told whenever it changes. */
  ranked(rank: WindowRank): void;
  news(news: SeatNews): void;
  poses(bundle: Uint8Array): void;
  /** Whom it neither sees nor hears from now on. */
  apart(seats: readonly SeatId[]): void;
  closed(reason: CloseReason): void;
}

/** Somebody who follows all of it: trainer or supervisor. */
interface ControlListener {
  news(news: ControlNews): void;
  poses(bundle: Uint8Array): void;
  closed(reason: CloseReason): void;
}

/** Everybody who follows one exercise. */
export interface Audience {
  addSeat(listener: SeatListener): () => void;
  addControl(listener: ControlListener): () => void;
  seats(): ReadonlySet<SeatListener>;
  control(): ReadonlySet<ControlListener>;
  size(): number;
  /** Passes on what has become durable: to control everything, to a seat what `eventsFor` gives. */
  tell(fresh: readonly Told[], upTo: number, eventsFor: (seat: SeatId) => SeatNews["events"]): void;
  /** Lets go whoever follows from a seat with another browser than this: one person plays on one device at a time. */
  elsewhere(seat: SeatId, browser: string): void;
  /** Whether a window's body is its seat's: the one that draws the place and was opened last. */
  moves(seat: SeatId, window: string): boolean;
  /** Lets go who follows from a seat that is no longer theirs. */
  dismiss(seat: SeatId): void;
  close(reason: CloseReason): void;
}

export function createAudience(reading: () => ClockReading): Audience {
  const seats = new Set<SeatListener>();
  const control = new Set<ControlListener>();
  const all = (): readonly (SeatListener | ControlListener)[] => [...seats, ...control];
  return {
    addSeat: (listener) => addWindow(seats, listener),
    addControl: (listener) => add(control, listener),
    seats: () => seats,
    control: () => control,
    size: () => seats.size + control.size,
    tell(fresh, upTo, eventsFor) {
      const clock = reading();
      for (const listener of control) listener.news({ entries: fresh, upTo, clock });
      for (const listener of seats) listener.news({ events: eventsFor(listener.seat), upTo, clock });
    },
    elsewhere: (seat, browser) =>
      letGo(seats, "elsewhere", (listener) => listener.seat === seat && listener.browser !== browser),
    moves: (seat, window) => windowsOf(seats, seat).findLast(({ draws }) => draws)?.window === window,
    dismiss: (seat) => letGo(seats, "seat-lost", (listener) => listener.seat === seat),
    close(reason) {
      for (const listener of all()) listener.closed(reason);
      seats.clear();
      control.clear();
    },
  };
}

function letGo(seats: Set<SeatListener>, reason: CloseReason, whom: (listener: SeatListener) => boolean): void {
  for (const listener of [...seats].filter(whom)) {
    seats.delete(listener);
    listener.closed(reason);
  }
}

/** A window comes, and every window of its seat is told how it stands now; the same again when it goes. */
function addWindow(seats: Set<SeatListener>, listener: SeatListener): () => void {
  seats.add(listener);
  rank(seats, listener.seat);
  return () => {
    seats.delete(listener);
    rank(seats, listener.seat);
  };
}

/** Who follows from a seat, the newest last: by when it was opened, then by when it came. */
function windowsOf(seats: ReadonlySet<SeatListener>, seat: SeatId): readonly SeatListener[] {
  return [...seats].filter((listener) => listener.seat === seat).toSorted((one, other) => one.opened - other.opened);
}

function rank(seats: ReadonlySet<SeatListener>, seat: SeatId): void {
  const windows = windowsOf(seats, seat);
  const newest = windows.at(-1)?.window;
  const alone = windows.every(({ window }) => window === newest);
  for (const one of windows) one.ranked(alone ? "alone" : one.window === newest ? "newest" : "older");
}

function add<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
