import { expect, test } from "vitest";
import type { PlanChart, PlanState, PlanTransition } from "#engine/plan/chart.ts";
import type { Condition } from "#engine/plan/condition.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, trainerAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const minute = 60_000;
const levee = planOf(sourceFile("tests/scenarios/sound/levee.yaml").text);
const fire = (row: string, at: number): Act => trainerAct(at, { type: "fire", row });

/** A state without anything; a test names what it is about. */
function aState(parts: Partial<PlanState> = {}): PlanState {
  return { parallel: false, entry: [], exit: [], after: [], on: {}, always: [], states: {}, ...parts };
}

function aChart(id: string, states: Readonly<Record<string, PlanState>>): PlanChart {
  const [initial = ""] = Object.keys(states);
  return { id, title: `The ${id}`, root: aState({ initial, states }) };
}

const to = (path: string, when?: Condition): PlanTransition => ({
  to: path,
  effects: [],
  ...(when === undefined ? {} : { when }),
});

test("[CHT1] a chart begins at STARTEX, with what its first states do, and goes on by its own times", () => {
  const { state } = given(levee).when(clockAct(0));
  expect(state.lanes["chart/levee"]).toBe("holding");
  expect(state.lanes["chart/power"]).toBe("north.on south.on");
  expect(state.variables["teams"]).toBe(1);
  given(levee)
    .when(clockAct(41 * minute))
    .logs(
      { type: "chart-moved", chart: "levee", from: "holding", to: "overtopping.trickle", time: 35 * minute },
      { type: "variable-set", variable: "teams", value: 2 },
      { type: "variable-set", variable: "river", value: "high" },
      { type: "event-raised", event: "water" },
      { type: "chart-moved", chart: "power", to: "north.off south.on", time: 35 * minute },
      { type: "chart-moved", chart: "levee", to: "overtopping.flood", time: 40 * minute },
      { type: "variable-set", variable: "river", value: "flood" },
      { type: "chart-moved", chart: "power", to: "north.off south.off", time: 40 * minute },
    );
});

test("[CHT2] of several transitions the first whose condition holds is taken; what leads to a chart goes its own way", () => {
  given(levee)
    .when(fire("bags", minute))
    .logsAmongOthers({ type: "chart-moved", to: "strengthened" }, { type: "prop-shown", prop: "wall", shown: true });
  given(levee, fire("rain", 0))
    .when(fire("bags", minute))
    .logsAmongOthers(
      { type: "chart-moved", chart: "levee", to: "overtopping.flood" },
      { type: "chart-moved", chart: "power", to: "north.off south.on" },
      { type: "chart-moved", chart: "power", to: "north.off south.off" },
    );
});

test("[CHT2] a length is looked at once, when it is over", () => {
  const { state } = given(levee, fire("bags", minute), clockAct(61 * minute)).when(fire("rain", 62 * minute));
  expect(state.lanes["chart/levee"]).toBe("strengthened");
});

test("[CHT3] what happens on the way comes in the order: what is left, the transition, what is entered", () => {
  given(levee)
    .when(fire("bags", minute))
    .logs(
      { type: "inject-delivered", row: "bags" },
      { type: "event-raised", event: "sandbags" },
      { type: "chart-moved", chart: "levee", from: "holding", to: "strengthened" },
      { type: "variable-set", variable: "teams", value: 2 },
      { type: "prop-shown", prop: "wall" },
    );
});

test("[CHT3] without a target a chart stays where it is, and its times go on; to itself it begins anew", () => {
  const stayed = given(levee, fire("tick", 30 * minute)).when(clockAct(35 * minute));
  expect(stayed.state.lanes["chart/levee"]).toBe("overtopping.trickle");
  const anew = given(levee, fire("again", 30 * minute)).when(clockAct(64 * minute));
  expect(anew.state.lanes["chart/levee"]).toBe("holding");
  expect(anew.state.variables["teams"]).toBe(3);
});

test("[CHT4] an event is for every chart that knows it, and the state inside answers before the one around it", () => {
  const { state } = given(levee).when(fire("storm", minute));
  expect(state.lanes["chart/power"]).toBe("north.off south.off");
  expect(state.variables["teams"]).toBe(1);
  const back = given(levee, fire("storm", minute)).when(fire("fixed", 2 * minute));
  expect(back.state.lanes["chart/power"]).toBe("north.on south.on");
  expect(given(levee, clockAct(36 * minute)).when(fire("pumps", 37 * minute)).state.lanes["chart/levee"]).toBe(
    "holding",
  );
});

test("[CHT5] `always` is looked at whenever something changed, also when time alone makes it hold", () => {
  const late: Condition = {
    op: ">=",
    left: { kind: "elapsed" },
    right: { kind: "value", value: 90_000 },
  };
  const chart = aChart("clock", { early: aState({ always: [to("late", late)] }), late: aState() });
  given(aPlan({ charts: byId(chart) }))
    .when(clockAct(2 * minute))
    .logs({ type: "chart-moved", chart: "clock", to: "late", time: 90_000 });
});

test("[CHT6] a chart that chases itself in no time is stopped where it is, and everything else goes on", () => {
  const chase = aChart("chase", { here: aState({ always: [to("there")] }), there: aState({ always: [to("here")] }) });
  const slow = aChart("slow", {
    first: aState({ after: [{ ms: minute, transitions: [to("second")] }] }),
    second: aState(),
  });
  const { entries, state } = given(aPlan({ charts: byId(chase, slow) })).when(clockAct(2 * minute));
  expect(state.stopped).toEqual(["chase"]);
  expect(state.lanes["chart/slow"]).toBe("second");
  expect(entries.filter(({ is }) => is.type === "chart-stopped")).toEqual([]);
  const again = given(aPlan({ charts: byId(chase, slow) }), clockAct(minute)).when(clockAct(2 * minute));
  expect(again.entries.map(({ is }) => is.type)).not.toContain("chart-moved");
});

test("[CHT6] two charts that answer each other's events without end are both stopped", () => {
  const raises = (event: string, on: string): PlanState =>
    aState({ on: { [on]: [{ effects: [{ kind: "raise", event }] }] } });
  const charts = byId(aChart("one", { on: raises("ping", "pong") }), aChart("two", { on: raises("pong", "ping") }));
  const { state } = given(
    aPlan({
      charts: { ...charts, ...byId(aChart("begin", { first: aState({ entry: [{ kind: "raise", event: "ping" }] }) })) },
    }),
  ).when(clockAct(minute));
  expect(state.stopped.length).toBeGreaterThan(0);
  expect(state.status).toBe("running");
});

test("[CHT7] conditions see the state a chart is in, and the states around it", () => {
  const plan = planOf(
    sourceFile("tests/scenarios/sound/levee.yaml").text.replace(
      "msel:",
      `msel:
  - { id: warn, kind: simulation, title: Warn, at: T+0:36, when: in(levee.overtopping), effects: [{ add: { teams: 2 } }] }
  - { id: no, kind: simulation, title: No, at: T+0:36, when: in(levee.overtopping.flood), effects: [{ add: { teams: 2 } }] }`,
    ),
  );
  given(plan, clockAct(35 * minute))
    .when(clockAct(36 * minute))
    .logsAmongOthers({ type: "inject-delivered", row: "warn" })
    .logsAmongOthers({ type: "inject-withheld", row: "no" });
});
