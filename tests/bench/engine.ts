import { createActor } from "xstate";
import { stepLane } from "#engine/exercise/lane-step.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { canonical } from "#engine/canonical.ts";
import { laneMachines, type LaneMachine } from "#engine/plan/lane-machines.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { draw } from "#engine/random.ts";
import { createReplay, seek } from "#engine/replay/replay.ts";
import { replayFor, seatViewAt } from "#engine/replay/viewer-replay.ts";
import { kilometre41 } from "../bots/kilometre-41.ts";
import { cpuMs, heapBytes, median, quantile, type Figure } from "./measure.ts";
import { sliceFigures } from "./slices.ts";
import { decideAgain, play, twoHours, type Recorded } from "./two-hours.ts";

const commands = 20_000;
const rounds = 3;
const seeks = 300;
const rooms = 1000;

/** Commands, replay and memory of the engine. CPU time of this process; rounds of different things take turns. */
export async function bench(): Promise<readonly Figure[]> {
  const plan = twoHours(kilometre41().plan);
  const recorded = play(plan, commands, 1);
  const talkative = play(plan, commands / 2, 1, 0.1);
  const machine = decisionLane(plan);
  const [live, kept, command, talking]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    live.push(liveLaneUs(machine));
    kept.push(keptLaneUs(machine));
    command.push(commandUs(plan, recorded));
    talking.push(commandUs(plan, talkative));
  }
  const laneUs = median(live);
  const beside = (us: number): Figure["ratio"] => ({ of: us / laneUs, to: "the live actor" });
  return [
    { what: "an event to a bare lane, as a live XState actor", value: laneUs, unit: "µs" },
    {
      what: "the same event, as the kernel steps the lane",
      value: median(kept),
      unit: "µs",
      ratio: beside(median(kept)),
    },
    { what: commandName(recorded), value: median(command), unit: "µs", ratio: beside(median(command)) },
    { what: commandName(talkative), value: median(talking), unit: "µs", ratio: beside(median(talking)) },
    ...replayFigures(plan, recorded, median(command)),
    ...sliceFigures(plan),
    ...memoryFigures(plan),
  ];
}

function commandUs(plan: Plan, { said }: Recorded): number {
  return (cpuMs(() => void decideAgain(plan, said)) * 1000) / said.length;
}

function commandName({ said, entries, state }: Recorded): string {
  return `a command, with all that follows (${said.length} commands, ${entries.length} entries, ${state.messageCount} messages)`;
}

function decisionLane(plan: Plan): LaneMachine {
  const machine = [...laneMachines(plan)].find(([id]) => id.startsWith("decision/"))?.[1];
  if (machine === undefined) throw new Error("the plan has no decision");
  return machine;
}

/** A bare lane as XState runs it by itself: an actor made, started, sent two events and stopped. */
function liveLaneUs(machine: LaneMachine): number {
  const actors = 2000;
  const clock = { setTimeout: () => 0, clearTimeout: () => undefined };
  const ms = cpuMs(() => {
    for (let n = 0; n < actors; n += 1) {
      const actor = createActor(machine, { clock }).start();
      actor.send({ type: "open" });
      actor.send({ type: "take" });
      actor.stop();
    }
  });
  return (ms * 1000) / (2 * actors);
}

/** The same lane as the kernel steps it: each step of a state and an event is worked out once and kept. */
function keptLaneUs(machine: LaneMachine): number {
  const lanes = 100_000;
  const ms = cpuMs(() => {
    for (let n = 0; n < lanes; n += 1) stepLane(machine, stepLane(machine, "closed", "open").value, "take");
  });
  return (ms * 1000) / (2 * lanes);
}

function replayFigures(plan: Plan, { said, entries }: Recorded, us: number): readonly Figure[] {
  const told = entries.map((entry) => ({ entry }));
  let replay = createReplay(plan, told);
  const fold = median(Array.from({ length: rounds }, () => cpuMs(() => void (replay = createReplay(plan, told)))));
  const places = Array.from({ length: seeks }, (_, n) => Math.floor(draw(1, "seek", n) * plan.durationMs));
  const jumps = places.map((at) => cpuMs(() => void seek(replay, at)));
  const viewer = { kind: "seat", seat: Object.keys(initialState(plan).seats)[0] ?? "" } as const;
  let eyes = replayFor(replay, viewer);
  const look = cpuMs(() => void (eyes = replayFor(replay, viewer)));
  const views = places.map((at) => cpuMs(() => void seatViewAt(eyes, at)));
  const decided = (us * said.length) / 1000;
  return [
    { what: "full replay of the 2 h log", value: fold, unit: "ms", ratio: { of: fold / decided, to: "deciding it" } },
    {
      what: "random seek, median",
      value: median(jumps),
      unit: "ms",
      ratio: { of: median(jumps) / fold, to: "full replay" },
    },
    { what: "random seek, 99th of 100", value: quantile(jumps, 0.99), unit: "ms" },
    { what: "one seat's eyes, whole log", value: look, unit: "ms", ratio: { of: look / fold, to: "full replay" } },
    { what: "one seat's view at a random time, median", value: median(views), unit: "ms" },
    { what: "one seat's view at a random time, 99th of 100", value: quantile(views, 0.99), unit: "ms" },
  ];
}

function memoryFigures(plan: Plan): readonly Figure[] {
  const heldBy = (make: (n: number) => unknown): number => {
    const before = heapBytes();
    const held = Array.from({ length: rooms }, (_, n) => make(n));
    const bytes = heapBytes() - before;
    return held.length === rooms ? bytes / rooms / 1024 : 0;
  };
  const fresh = heldBy(() => initialState(plan));
  const played = heldBy((n): { readonly state: ExerciseState; readonly text: number } => {
    const { state } = play(plan, 60, n);
    return { state, text: canonical(state).length };
  });
  return [
    { what: `heap of a room's state, of ${rooms} rooms in the lobby`, value: fresh, unit: "KiB" },
    {
      what: `heap of a room's state, of ${rooms} rooms after 60 commands`,
      value: played,
      unit: "KiB",
      ratio: { of: played / fresh, to: "the lobby" },
    },
  ];
}
