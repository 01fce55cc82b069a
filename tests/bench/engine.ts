import { stepLane } from "#engine/exercise/lane-step.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { canonical } from "#engine/canonical.ts";
import { laneMachines } from "#engine/plan/lane-machines.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { draw } from "#engine/random.ts";
import { createReplay, seek } from "#engine/replay/replay.ts";
import { replayFor, seatViewAt } from "#engine/replay/viewer-replay.ts";
import { kilometre41 } from "../bots/kilometre-41.ts";
import { cpuMs, heapBytes, median, quantile, type Figure } from "./measure.ts";
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
  const [lane, command, talking]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    lane.push(laneStepUs(plan));
    command.push(commandUs(plan, recorded));
    talking.push(commandUs(plan, talkative));
  }
  const laneUs = median(lane);
  return [
    { what: "a bare lane machine, one step", value: laneUs, unit: "µs" },
    commandFigure(recorded, median(command), laneUs),
    commandFigure(talkative, median(talking), laneUs),
    ...replayFigures(plan, recorded, median(command)),
    ...memoryFigures(plan),
  ];
}

function commandUs(plan: Plan, { said }: Recorded): number {
  return (cpuMs(() => void decideAgain(plan, said)) * 1000) / said.length;
}

function commandFigure({ said, entries, state }: Recorded, us: number, laneUs: number): Figure {
  const what = `a command, with all that follows (${said.length} commands, ${entries.length} entries, ${state.messageCount} messages)`;
  return { what, value: us, unit: "µs", ratio: { of: us / laneUs, to: "a lane step" } };
}

/** A bare lane: the machine of one decision, stepped through open and taken, with nothing around it. */
function laneStepUs(plan: Plan): number {
  const machine = [...laneMachines(plan)].find(([id]) => id.startsWith("decision/"))?.[1];
  if (machine === undefined) throw new Error("the plan has no decision");
  const steps = 20_000;
  const ms = cpuMs(() => {
    for (let step = 0; step < steps; step += 1) {
      const { value } = stepLane(machine, "closed", "open");
      stepLane(machine, value, "take");
    }
  });
  return (ms * 1000) / (2 * steps);
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
