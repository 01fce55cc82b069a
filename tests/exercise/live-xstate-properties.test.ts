import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createActor, SimulatedClock, type Actor } from "xstate";
import { laneMachines, type LaneMachine } from "#engine/plan/lane-machines.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { createDeadlineClock, type ActorClock } from "../support/deadline-clock.ts";
import { anExercise, clockAct, running, seatAct } from "../support/exercise.ts";
import { randomCasualty } from "../support/random-plan.ts";
import { runs } from "../support/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Patients that change by themselves every few milliseconds, and treatments that take no time. */
const ward: fc.Arbitrary<Plan> = fc
  .tuple(randomCasualty("c0", 400, 1), randomCasualty("c1", 400, 1))
  .map((patients) => {
    const { medic, officer } = aPlan().roles;
    if (medic === undefined || officer === undefined) throw new Error("the default plan has them");
    const quick = { takesMs: 0, lifesaving: false };
    return aPlan({
      durationMs: 1_000_000,
      roles: byId(medic, officer),
      casualties: byId(...patients),
      interventions: byId({ id: "airway", title: "Airway", ...quick }, { id: "carry", title: "Carry", ...quick }),
    });
  });

interface Round {
  readonly waitMs: number;
  readonly casualty: string;
  readonly intervention: string;
}
const rounds: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({
    waitMs: fc.integer({ min: 0, max: 900 }),
    casualty: fc.constantFrom("c0", "c1"),
    intervention: fc.constantFrom("airway", "carry", "none"),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The conditions of the patients after every round, as the kernel has them. */
function byKernel(plan: Plan, script: readonly Round[]): readonly string[] {
  const exercise = anExercise(plan);
  for (const act of running(plan)) exercise.act(act);
  let at = 0;
  return script.map(({ waitMs, casualty, intervention }) => {
    at += waitMs;
    const treat = { type: "treat", casualty, intervention } as const;
    const { refusal } = exercise.act(intervention === "none" ? clockAct(at) : seatAct("medic", at, treat));
    expect(refusal).toBeUndefined();
    const { casualties, lanes } = exercise.state;
    expect(lanes["casualty/c0"]).toBe(casualties["c0"]?.condition);
    return `${casualties["c0"]?.condition} ${casualties["c1"]?.condition}`;
  });
}

type LiveActor = Actor<LaneMachine>;

/** The same with live actors: `advance` lets a time pass for them, `between` may exchange them after each round. */
function byActors(
  plan: Plan,
  script: readonly Round[],
  clock: ActorClock,
  advance: (waitMs: number, at: number) => void,
  between: (actor: LiveActor, machine: LaneMachine) => LiveActor = (actor) => actor,
): readonly string[] {
  const machines = ["c0", "c1"].map((id) => laneMachines(plan).get(`casualty/${id}`)).filter((m) => m !== undefined);
  let actors = machines.map((machine) => createActor(machine, { clock }).start());
  let at = 0;
  return script.map(({ waitMs, casualty, intervention }) => {
    at += waitMs;
    advance(waitMs, at);
    if (intervention !== "none") actors[Number(casualty.slice(1))]?.send({ type: `did/${intervention}` });
    advance(0, at);
    actors = actors.map((actor, index) => {
      const machine = machines[index];
      return machine === undefined ? actor : between(actor, machine);
    });
    return actors.map((actor) => valueOf(actor)).join(" ");
  });
}

function valueOf(actor: LiveActor): string {
  const { value } = actor.getSnapshot();
  if (typeof value !== "string") throw new Error("a lane is flat");
  return value;
}

test("[CLK8] P4: the kernel comes to what live XState actors come to under a clock that rings in the order of deadlines", () => {
  let moved = 0;
  fc.assert(
    fc.property(ward, rounds, (plan, script) => {
      const clock = createDeadlineClock();
      const kernel = byKernel(plan, script);
      expect(byActors(plan, script, clock, (_, at) => clock.advanceTo(at))).toEqual(kernel);
      moved += new Set(kernel).size - 1;
    }),
    runs(1000),
  );
  expect(moved).toBeGreaterThan(1000);
});

test("[CLK8] N1: XState's own simulated clock comes to something else in many runs", () => {
  const differs = share((plan, script) => {
    const clock = new SimulatedClock();
    return byActors(plan, script, clock, (waitMs) => clock.increment(waitMs));
  });
  expect(differs).toBeGreaterThan(0.1);
});

test("[CLK8] N2: persisted and restored half way, an XState actor comes to something else in many runs", () => {
  const differs = share((plan, script) => {
    const clock = createDeadlineClock();
    let round = 0;
    return byActors(
      plan,
      script,
      clock,
      (_, at) => clock.advanceTo(at),
      (actor, machine) => {
        round += 1;
        if (Math.ceil(round / 2) !== Math.ceil(script.length / 2)) return actor;
        const snapshot = actor.getPersistedSnapshot();
        actor.stop();
        return createActor(machine, { clock, snapshot }).start();
      },
    );
  });
  expect(differs).toBeGreaterThan(0.1);
});

/** In which share of 300 runs another way comes to something else than the kernel. */
function share(other: (plan: Plan, script: readonly Round[]) => readonly string[]): number {
  const { numRuns, seed } = runs(300);
  const tried = fc.sample(fc.tuple(ward, rounds), { numRuns, seed });
  const different = tried.filter(([plan, script]) => other(plan, script).join() !== byKernel(plan, script).join());
  console.log(`${different.length} of ${numRuns} differ`);
  return different.length / numRuns;
}
