import type { Logger } from "pino";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { SeatId } from "#engine/ids.ts";
import type { ExerciseStore, PoseChunk, StoredExercise } from "../store/exercise-store.ts";
import type { CloseReason } from "./audience.ts";
import { createBotPlayers } from "./bot-players.ts";
import { type ExerciseHeader, readHeader } from "./header.ts";
import type { Opened } from "./open-log.ts";
import { type PoseRelay, createPoseRelay } from "./pose-relay.ts";
import { type Presence, createPresence } from "./presence.ts";
import type { Failure } from "./recorder.ts";
import { type Room, createRoom } from "./room.ts";
import type { Step } from "./seat-history.ts";
import { type Switchboard, createSwitchboard } from "./switchboard.ts";
import { type Shunning, createShunning } from "./shunning.ts";
import { createStandIns } from "./stand-ins.ts";
import { createTasks } from "./tasks.ts";

/** How the seats are played that no person holds. */
const botPolicy = "typical";
const dayMs = 24 * 60 * 60 * 1000;

/** A room with what goes on beside its log: bodies, bots, names, and how it stands in lists. */
export interface LiveExercise {
  readonly room: Room;
  readonly header: ExerciseHeader;
  readonly joinCode: string;
  readonly poses: PoseRelay;
  readonly presence: Presence;
  readonly switchboard: Switchboard;
  readonly shunning: Shunning;
  /** Resolves when what durable entries brought about beside the log (erasures, lists) is done. */
  readonly settled: () => Promise<void>;
  readonly markClock: () => Promise<void>;
  /** Gives every seat a bot that should have one by now. */
  readonly standIn: () => Promise<void>;
  readonly close: (reason: CloseReason) => Promise<void>;
}

export interface LivePorts {
  readonly store: ExerciseStore;
  readonly log: Logger;
  readonly expireDays: number;
  /** Milliseconds of a steady clock, and of the time of day. */
  readonly steady: () => number;
  readonly now: () => number;
}

/** Opens the room of a loaded log and everything around it. */
export async function bringToLife(
  opened: Opened,
  stored: StoredExercise,
  ports: LivePorts,
  gaveUp: (why: Failure, detail: string) => void,
): Promise<LiveExercise> {
  const { store, steady, log } = ports;
  const { exercise, fence } = opened;
  const [header, shunning] = [readHeader(stored.header), createShunning()];
  const tasks = createTasks((error) => log.error({ exercise, error }, "not saved"));
  const list = keepStanding(opened, stored, header, ports);
  const room = createRoom(opened, {
    steady,
    durable(self, steps) {
      if (steps.some(changesStanding)) tasks.add(list(self.ledger.state()));
      for (const person of erasedIn(steps)) tasks.add(erase(store, self, person));
      for (const seat of handedOver(steps)) handOver(seat, self, shunning);
      if (self.ledger.state().status !== "running") poses.flush();
      poses.hear(steps.map(({ told: { entry } }) => entry));
      bots.hear(self.ledger.upTo() - steps.length);
      switchboard.look();
      if (steps.some(changesStanding)) tasks.add(standIns.look());
    },
    gaveUp(why, detail) {
      letGo();
      gaveUp(why, detail);
    },
  });
  const entries = opened.told.map(({ entry }) => entry);
  const savePoses = (chunk: PoseChunk): void => tasks.add(store.putPoses(exercise, chunk));
  const poses = createPoseRelay(room, entries, savePoses, steady, shunning.apart);
  const switchboard = createSwitchboard(() => room.ledger.state(), steady, shunning.apart);
  const presence = createPresence(room, (seat) => {
    if (header.solo) tasks.add(pauseAlone(room, seat));
  });
  const standIns = createStandIns(room, header.bots, presence, steady);
  const bots = createBotPlayers(room, botPolicy, header.seed);
  const letGo = (): void => [poses, presence, bots].forEach((each) => each.close());
  const markClock = (): Promise<void> => whileRunning(room, (at) => store.markClock(exercise, fence, at));
  tasks.add(list(opened.state));
  // An erasure that the last server wrote down but did not live to carry out.
  for (const person of opened.state.erased) await erase(store, room, person);
  async function close(reason: CloseReason): Promise<void> {
    letGo();
    await markClock();
    await room.close(reason);
    await tasks.settled();
  }
  const beside = { settled: () => tasks.settled(), markClock, standIn: () => standIns.look(), close };
  return { room, header, joinCode: stored.joinCode, poses, presence, switchboard, shunning, ...beside };
}

/** Whoever follows from the seat is let go, and its new holder shuns nobody yet. */
function handOver(seat: SeatId, { audience }: Room, shunning: Shunning): void {
  audience.dismiss(seat);
  shunning.forget(seat);
}

async function whileRunning(room: Room, mark: (at: number) => Promise<unknown>): Promise<void> {
  const { status, at } = room.reading();
  if (status === "running") await mark(at);
}

/** Bots do not play on without the one person they play for. */
async function pauseAlone(room: Room, seat: SeatId): Promise<void> {
  if (room.reading().status !== "running" || room.head().seats[seat]?.person === undefined) return;
  await room.order({ kind: "server" }, { type: "pause" });
}

function changesStanding({ told }: Step): boolean {
  return ["exercise-started", "exercise-ended", "seat-taken", "seat-left"].includes(told.entry.is.type);
}

/** Notes how an exercise stands, for lists. Answers with what does it again. */
function keepStanding(
  { store, exercise }: Opened,
  { endedAt }: StoredExercise,
  { sample }: ExerciseHeader,
  { now, expireDays }: LivePorts,
): (state: ExerciseState) => Promise<void> {
  let ended = endedAt;
  return (state) => {
    if (state.status === "ended") ended ??= now();
    const holders = Object.values(state.seats).map(({ holder }) => holder);
    return store.setStanding(exercise, {
      status: state.status === "ended" || state.status === "lobby" ? state.status : "live",
      endedAt: ended,
      // So many days after ENDEX, or after the last time that it was opened; the sample stays.
      expiresAt: sample ? null : (ended ?? now()) + expireDays * dayMs,
      people: holders.filter((holder) => holder === "person").length,
      bots: holders.filter((holder) => holder === "bot").length,
    });
  };
}

/** Seats whose holder is another than before: who followed from them follows no more. */
function handedOver(steps: readonly Step[]): readonly SeatId[] {
  return steps.flatMap(({ told: { entry } }) =>
    entry.is.type === "seat-taken" || entry.is.type === "seat-left" ? [entry.is.seat] : [],
  );
}

function erasedIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ told: { entry } }) => (entry.is.type === "person-erased" ? [entry.is.person] : []));
}

async function erase(store: ExerciseStore, room: Room, person: string): Promise<void> {
  room.ledger.erase(await store.eraseSubject(room.exercise, person));
  await store.deletePoses(room.exercise, person);
}
