import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { decisionsNow } from "../../apps/console/run/decisions-now.ts";
import { saidReasons } from "../../apps/console/run/said-reasons.ts";
import { seatsNow } from "../../apps/console/run/seats-now.ts";
import { foldOf } from "../../apps/shared/control-fold.ts";
import { watchedView } from "../../apps/shared/watch-feed.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { type Act, anExercise, clockAct, running, seatAct } from "../support/exercise.ts";
import { aDecision, anInject } from "../support/plan-parts.ts";

const minute = 60_000;
const joint = {
  agencies: ["ambulance", "police"],
  rule: "all" as const,
};
const plan = aPlan({
  injects: [anInject("ask")],
  decisions: byId(aDecision("go", { joint, withinMs: 5 * minute }), aDecision("soon", { at: 0, withinMs: 3 * minute })),
});

function play(of: Plan, ...acts: readonly Act[]) {
  const exercise = anExercise(of);
  for (const act of [...running(of), ...acts]) expect(exercise.act(act).refusal).toBeUndefined();
  return exercise;
}

function taken(seq: number): Told["entry"] {
  return {
    seq,
    at: 0,
    is: {
      type: "decision-taken",
      decision: "go",
      option: "go",
      seat: "officer",
      role: "officer",
      joint: false,
      known: [],
    },
  };
}

describe("decisions", () => {
  test("[CON5] open ones by what is left, with every agency's answer; then the closed ones", () => {
    const propose = seatAct("officer", 2 * minute, { type: "propose", decision: "go", option: "go" }, { reason: 9 });
    const { state } = play(plan, clockAct(2 * minute), propose);
    const now = decisionsNow(plan, state, 2 * minute);
    expect(now.map(({ decision, leftMs }) => [decision.id, leftMs])).toEqual([
      ["soon", minute],
      ["go", 5 * minute],
    ]);
    expect(now[1]?.proposed?.id).toBe("go");
    expect(now[1]?.answers).toEqual([
      { agency: "ambulance", agree: undefined },
      { agency: "police", agree: true },
    ]);
    const lapsed = decisionsNow(plan, play(plan, clockAct(8 * minute)).state, 8 * minute);
    expect(lapsed.map(({ decision, now: { status } }) => [decision.id, status])).toEqual([
      ["go", "lapsed"],
      ["soon", "lapsed"],
    ]);
  });

  test("[CON5] the last reason given stands with it, unless it was erased", () => {
    const log = [
      { entry: taken(1), texts: { reason: "First" } },
      { entry: taken(2), texts: { reason: "Then" } },
    ];
    expect(saidReasons(log).get("go")).toBe("Then");
    expect(saidReasons([{ entry: taken(1) }]).size).toBe(0);
  });
});

test("[CON6] every seat with who is in it, what it has not opened and what waits for it", () => {
  const { state } = play(plan, clockAct(2 * minute));
  const seats = seatsNow(plan, state);
  expect(seats.map(({ seat }) => seat.id)).toEqual(["medic", "officer", "control"]);
  expect(seats.find(({ seat }) => seat.id === "control")).toMatchObject({ unopened: 1, asked: 0, onTheWay: false });
  expect(seats.find(({ seat }) => seat.id === "officer")).toMatchObject({ unopened: 0, asked: 2 });
});

describe("a log that grows", () => {
  const { log } = play(plan, clockAct(20 * minute));
  const told: readonly Told[] = log.map((entry) => ({ entry }));

  test("[CON7] is folded entry by entry to the state the exercise has, and anew when another log comes", () => {
    const growing = signal<readonly Told[]>([]);
    const state = foldOf(plan, growing);
    for (let n = 0; n <= told.length; n += 3) {
      growing.value = told.slice(0, n);
      expect(state.value).toEqual(log.slice(0, n).reduce(evolve, initialState(plan)));
    }
    growing.value = told.slice(0, 2).map((item) => ({ ...item }));
    expect(state.value.seq).toBe(2);
  });

  test("[CON7] whoever watches sees the same whether the log came at once or in parts", () => {
    const growing = signal<readonly Told[]>([]);
    const parts = watchedView(plan, growing);
    for (let n = 1; n <= told.length; n += 1) {
      growing.value = told.slice(0, n);
      void parts.value;
    }
    expect(parts.value).toEqual(watchedView(plan, signal(told)).value);
    expect(Object.keys(parts.value.people)).toEqual(["medic", "officer", "control"]);
  });
});
