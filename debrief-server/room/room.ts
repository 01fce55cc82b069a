import { randomUUID } from "node:crypto";
import type { Actor, Command, Texts } from "#engine/exercise/command.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Answer, ClockReading, WireFault } from "#engine/wire/down.ts";
import type { Wish } from "#engine/wire/up.ts";
import { createAnswered } from "./answered.ts";
import { type Audience, type CloseReason, createAudience } from "./audience.ts";
import { createDecider } from "./decider.ts";
import { type Ledger, createLedger } from "./ledger.ts";
import type { Opened } from "./open-log.ts";
import { type Failure, createRecorder } from "./recorder.ts";
import { createRun } from "./run.ts";
import type { Step } from "./seat-history.ts";

/** One exercise that is being played or read: where commands, the clock and the log meet. */
export interface Room {
  readonly exercise: string;
  readonly plan: Plan;
  readonly audience: Audience;
  /** What is durable so far. */
  readonly ledger: Ledger;
  /** How the exercise stands, with what is decided but perhaps not on disk yet: for decisions, not for showing. */
  readonly head: () => ExerciseState;
  readonly reading: () => ClockReading;
  /** Real milliseconds until exercise time reaches `at`; infinite while it stands still. */
  readonly until: (at: number) => number;
  /** Carries out a wish. Settles when it is durable, refused or impossible. */
  readonly say: (by: Actor, wish: Wish) => Promise<Answer>;
  /** The same for the server's own wishes, which no one retries. */
  readonly order: (by: Actor, command: Command, texts?: Texts) => Promise<Answer>;
  /** Writes down what is under way and lets everybody go. */
  readonly close: (reason: CloseReason) => Promise<void>;
}

export interface RoomPorts {
  /** Milliseconds of a steady clock. */
  readonly steady: () => number;
  /** Called with each durable batch, after everybody was told. */
  readonly durable: (room: Room, steps: readonly Step[]) => void;
  /** Called once when the room had to give up. */
  readonly gaveUp: (why: Failure, detail: string) => void;
}

/** Opens the room of an exercise whose log has been loaded and whose lease is held. */
export function createRoom(opened: Opened, ports: RoomPorts): Room {
  const { plan, exercise } = opened;
  let fault: WireFault | undefined;
  const run = createRun(opened.state, ports.steady, () => {
    if (fault === undefined) decider.passTime();
  });
  const audience = createAudience(() => run.reading());
  const ledger = createLedger(plan, opened.told, opened.state);
  const answered = createAnswered(opened.wishes);
  const recorder = createRecorder(
    opened,
    (steps) => {
      tellAll(ledger, audience, steps);
      ports.durable(room, steps);
    },
    (why, detail) => {
      if (fault !== undefined) return;
      stop(why === "fenced" ? "closed" : "not-durable", why === "fenced" ? "moved" : "not-durable");
      ports.gaveUp(why, detail);
    },
  );
  const decider = createDecider(plan, run, recorder);
  async function carryOut(by: Actor, { opId, command, texts }: Wish): Promise<Answer> {
    if (fault !== undefined) return { ok: false, fault };
    const decided = await decider.carryOut(by, { opId, command, texts });
    if ("refused" in decided) return { ok: false, refusal: decided };
    return decided.saved ? { ok: true, seq: decided.seq, again: false } : { ok: false, fault: fault ?? "not-durable" };
  }
  function stop(why: WireFault, reason: CloseReason): void {
    fault = why;
    run.stop();
    audience.close(reason);
  }
  const room: Room = {
    exercise,
    plan,
    audience,
    ledger,
    head: () => run.state(),
    reading: () => run.reading(),
    until: (at) => run.until(at),
    say: (by, wish) => answered.once(wish.opId, () => carryOut(by, wish)),
    order: (by, command, texts = {}) => carryOut(by, { opId: randomUUID(), command, texts }),
    async close(reason) {
      stop("closed", reason);
      await recorder.settled();
    },
  };
  return room;
}

function tellAll(ledger: Ledger, audience: Audience, steps: readonly Step[]): void {
  const before = ledger.upTo();
  ledger.add(steps);
  audience.tell(
    steps.map(({ told }) => told),
    ledger.upTo(),
    (seat) => ledger.eventsSince(seat, before),
  );
}
