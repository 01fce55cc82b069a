import { mayHear } from "#engine/exercise/talkgroup.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { SeatId } from "#engine/ids.ts";
import { type Hearing, type VoiceCall, type VoiceDown, voiceUp } from "#engine/wire/voice.ts";
import { type TokenBucket, createTokenBucket } from "./token-bucket.ts";

/** Seven others with a dozen messages each come at once when somebody turns the voice on. */
const perSecond = 40;
const atOnce = 250;

/** One window in which a seat has its voice, or somebody of control who looks on. */
export interface Ear {
  voice(message: VoiceDown): void;
}

/**
 * Connects browsers for voice: says which seats may be connected (the exercise decides that, by its talkgroups) and passes
 * on what they tell each other. Keeps nothing, decides nothing, and hears no sound.
 */
export interface Switchboard {
  /** Takes what a seat's window sent. */
  take(seat: SeatId, ear: Ear, raw: unknown): "taken" | "garbage" | "too-many" | "not-allowed";
  /** A window has gone. */
  hangUp(ear: Ear): void;
  /** Tells somebody of control how everybody hears everybody, now and whenever it changes. */
  watch(ear: Ear): () => void;
  /** Something became durable. */
  look(): void;
}

interface Call {
  readonly id: string;
  readonly ends: readonly [SeatId, SeatId];
  readonly ears: readonly [Ear, Ear];
}

interface Board {
  readonly ears: Map<SeatId, Ear>;
  readonly calls: Map<string, Call>;
  readonly hears: Map<SeatId, Readonly<Record<SeatId, Hearing>>>;
  readonly watchers: Set<Ear>;
  made: number;
  /** Whether two seats are not to hear each other, whatever the exercise allows. */
  readonly apart: (one: SeatId, other: SeatId) => boolean;
}

/** `state` answers what is durable now. */
export function createSwitchboard(
  state: () => ExerciseState,
  steady: () => number,
  apart: Board["apart"] = () => false,
): Switchboard {
  const board: Board = { ears: new Map(), calls: new Map(), hears: new Map(), watchers: new Set(), made: 0, apart };
  const buckets = new Map<SeatId, TokenBucket>();
  function isIn(seat: SeatId, ear: Ear): boolean {
    return board.ears.get(seat) === ear;
  }
  function leave(seat: SeatId): void {
    board.ears.delete(seat);
    board.hears.delete(seat);
    connect(board, state());
  }
  return {
    take(seat, ear, raw) {
      const bucket = buckets.get(seat) ?? createTokenBucket(perSecond, atOnce, steady);
      buckets.set(seat, bucket);
      if (!bucket.take()) return "too-many";
      const read = voiceUp.safeParse(raw);
      if (!read.success) return "garbage";
      if (read.data.kind === "here") {
        if (!state().voices.includes(seat)) return "not-allowed";
        if (!isIn(seat, ear)) board.ears.get(seat)?.voice({ kind: "elsewhere" });
        board.ears.set(seat, ear);
        connect(board, state(), seat);
        return "taken";
      }
      if (!isIn(seat, ear)) return "not-allowed";
      if (read.data.kind === "gone") leave(seat);
      else if (read.data.kind === "signal") return passOn(board, seat, read.data.call, read.data.signal);
      else report(board, seat, read.data.of);
      return "taken";
    },
    hangUp(ear) {
      for (const [seat, other] of board.ears) if (other === ear) leave(seat);
    },
    watch(ear) {
      board.watchers.add(ear);
      ear.voice(roomOf(board));
      return () => void board.watchers.delete(ear);
    },
    look() {
      for (const seat of board.ears.keys()) if (!state().voices.includes(seat)) leave(seat);
      connect(board, state());
    },
  };
}

function mayConnect({ apart }: Board, state: ExerciseState, one: SeatId, other: SeatId): boolean {
  return mayHear(state, one, other) && !apart(one, other);
}

/** Makes the calls that may be and are not, ends those that may not be any more, and tells whom it concerns. */
function connect(board: Board, state: ExerciseState, always?: SeatId): void {
  const concerned = new Set<SeatId>(always === undefined ? [] : [always]);
  for (const [id, { ends, ears }] of board.calls) {
    if (ends.every((seat, n) => board.ears.get(seat) === ears[n]) && mayConnect(board, state, ...ends)) continue;
    board.calls.delete(id);
    for (const seat of ends) concerned.add(seat);
  }
  const paired = new Set([...board.calls.values()].map(({ ends }) => ends.join(" ")));
  const seats = [...board.ears].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [n, [one, ear]] of seats.entries())
    for (const [other, otherEar] of seats.slice(n + 1)) {
      if (paired.has(`${one} ${other}`) || !mayConnect(board, state, one, other)) continue;
      board.made += 1;
      const id = `c${board.made}`;
      board.calls.set(id, { id, ends: [one, other], ears: [ear, otherEar] });
      concerned.add(one).add(other);
    }
  for (const seat of concerned) board.ears.get(seat)?.voice({ kind: "calls", calls: callsOf(board, seat) });
  if (concerned.size > 0) tellHearings(board, concerned);
}

/** Of two seats the one whose name comes first makes the offer. */
function callsOf({ calls }: Board, seat: SeatId): readonly VoiceCall[] {
  return [...calls.values()].flatMap(({ id, ends: [one, other] }) => {
    if (seat !== one && seat !== other) return [];
    return [{ call: id, seat: seat === one ? other : one, offers: seat === one }];
  });
}

function passOn(
  { calls, ears }: Board,
  seat: SeatId,
  call: string,
  signal: Extract<VoiceDown, { readonly kind: "signal" }>["signal"],
): "taken" | "not-allowed" {
  const ends = calls.get(call)?.ends;
  if (ends === undefined || !ends.includes(seat)) return "not-allowed";
  const other = ends[0] === seat ? ends[1] : ends[0];
  ears.get(other)?.voice({ kind: "signal", call, signal });
  return "taken";
}

/** A listener says how it hears those it may hear; others it names are nobody's business. */
function report(board: Board, seat: SeatId, of: Readonly<Record<SeatId, Hearing>>): void {
  const own = new Set(callsOf(board, seat).map((call) => call.seat));
  const said = Object.fromEntries(Object.entries(of).filter(([speaker]) => own.has(speaker)));
  board.hears.set(seat, said);
  tellHearings(board, own);
}

/** Tells speakers who hears them, and control all of it. */
function tellHearings(board: Board, speakers: Iterable<SeatId>): void {
  for (const speaker of speakers) {
    const by = callsOf(board, speaker).map(
      ({ seat }) => [seat, board.hears.get(seat)?.[speaker] ?? "connecting"] as const,
    );
    board.ears.get(speaker)?.voice({ kind: "heard", by: Object.fromEntries(by) });
  }
  for (const watcher of board.watchers) watcher.voice(roomOf(board));
}

function roomOf(board: Board): VoiceDown {
  const hearings = [...board.ears.keys()].map((listener) => {
    const of = callsOf(board, listener).map(
      ({ seat }) => [seat, board.hears.get(listener)?.[seat] ?? "connecting"] as const,
    );
    return [listener, Object.fromEntries(of)] as const;
  });
  return { kind: "room", hearings: Object.fromEntries(hearings) };
}
