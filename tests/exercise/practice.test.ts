import { expect, test } from "vitest";
import { practiceModel } from "../../apps/shared/panels/practice-model.ts";
import { sightOf } from "../../apps/shared/panels/sight.ts";
import { aimed } from "../../apps/world/inputs/aim.ts";
import { within } from "../../apps/world/inputs/within-reach.ts";
import { readableBodies } from "../../apps/world/place/readable.ts";
import { practiceNow } from "../../apps/console/run/practice-now.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { PlanPracticeStep } from "#engine/plan/msel.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, seated, trainerAct } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";
import { shelfPlan } from "../support/a-site-plan.ts";

const board = {
  id: "board",
  title: "Board",
  model: "cone",
  at: [0, 0, 0],
  facing: 0,
  zone: "crash",
  lights: false,
} as const;
const step = (id: string, pattern: Pick<PlanPracticeStep["pattern"], "type" | "tests">): PlanPracticeStep => ({
  id,
  title: id,
  how: `Do ${id}`,
  hints: { headset: `${id} in the headset` },
  pattern: { ...pattern, count: 1, distinct: "seat" },
});
const plan = aPlan({
  casualties: {},
  props: byId(
    { ...board, shown: true, reads: "Read me" },
    { ...board, id: "bare", shown: true },
    { ...board, id: "hidden", shown: false, reads: "Not yet" },
  ),
  practice: [
    step("look", { type: "prop-read", tests: [{ field: "prop", op: "==", value: "board" }] }),
    step("help", { type: "help-asked", tests: [] }),
  ],
});
const medic = { kind: "seat", seat: "medic" } as const;
const officer = { kind: "seat", seat: "officer" } as const;
const reads = (prop: string, at = 1000) => seatAct("medic", at, { type: "read-prop", prop });

test("[PRA1] who looks closely at a thing in their zone reads what is on it; nobody else does", () => {
  const read = given(plan).when(reads("board"));
  read.logs({ type: "prop-read", prop: "board", seat: "medic" }, { type: "step-done", seat: "medic", step: "look" });
  expect(read.view(medic).read).toEqual({ board: "Read me" });
  expect(read.view(officer).read).toEqual({});
  expect(JSON.stringify(given(plan).when(clockAct(10)).view(medic))).not.toContain("Read me");
});

test("[PRA1] what is not there, not here or has nothing on it cannot be looked at closely", () => {
  given(plan).when(reads("hidden")).refuses("unknown-prop");
  given(plan).when(reads("nothing")).refuses("unknown-prop");
  given(plan).when(reads("bare")).refuses("nothing-to-read");
  given(plan, seatAct("medic", 500, { type: "enter-zone", zone: "clearing" }))
    .when(reads("board"))
    .refuses("not-there");
});

test("[PRA2] a step is done once by each seat for itself, and another person in the seat begins anew", () => {
  const again = given(plan, reads("board")).when(reads("board", 2000));
  again.logs({ type: "prop-read", prop: "board" });
  expect(again.view(medic).steps).toEqual(["look"]);
  expect(again.view(officer).steps).toEqual([]);
  const other = { ...seated("medic"), at: 3000 };
  const command = {
    type: "take-seat",
    seat: "medic",
    holder: "person",
    pseudonym: "Another",
    person: "p-another",
  } as const;
  const left = seatAct("medic", 2500, { type: "leave-seat", seat: "medic" });
  expect(
    given(plan, reads("board"), left)
      .when({ ...other, command })
      .view(medic).steps,
  ).toEqual([]);
});

test("[PRA2] the card shows the first step that is not done, and how on the viewer's device", () => {
  const worn = seatAct("medic", 500, { type: "set-presence", present: true, device: "headset" });
  const now = given(plan, worn).when(clockAct(1000));
  const model = practiceModel(sightOf(seatPlan(plan, "e", medic), now.view(medic), 1000));
  expect(model?.now).toMatchObject({ id: "look", how: "Do look", hint: "look in the headset" });
  const done = given(plan, worn, reads("board")).when(seatAct("medic", 2000, { type: "ask-help" }));
  const last = practiceModel(sightOf(seatPlan(plan, "e", medic), done.view(medic), 2000));
  expect(last?.now).toBeUndefined();
  expect(last?.steps.map(({ state }) => state)).toEqual(["done", "done"]);
});

test("[PRA3] the trainer sees who has been at which step for how long, longest first", () => {
  const { state, entries: last } = given(plan, reads("board", 30_000)).when(clockAct(70_000));
  expect(last).toEqual([]);
  const log = [{ entry: { seq: 9, at: 30_000, is: { type: "step-done", seat: "medic", step: "look" } as const } }];
  const rows = practiceNow(plan, log, state, 70_000);
  expect(rows.at(-1)).toMatchObject({ seat: "medic", step: "help", sinceMs: 40_000, stuck: false, done: 1, all: 2 });
  expect(rows[0]).toMatchObject({ step: "look", sinceMs: 70_000, stuck: true, done: 0 });
});

test("[PRA4] anybody may ask the trainer for help at any time, once, until it has come or is not needed", () => {
  const ask = seatAct("medic", 1000, { type: "ask-help" }, { text: 12 });
  const asked = given(plan).when(ask);
  asked.logs({ type: "help-asked", seat: "medic", says: ["text"] }, { type: "step-done", step: "help" });
  expect(asked.state.seats["medic"]?.asksHelp).toBe(1000);
  expect(asked.view(medic).helpAsked).toBe(1000);
  expect(asked.view(officer)).not.toHaveProperty("helpAsked");
  given(plan, ask).when(ask).logs();
  const came = trainerAct(2000, { type: "end-help", seat: "medic" });
  expect(given(plan, ask).when(came).view(medic)).not.toHaveProperty("helpAsked");
  given(plan, ask)
    .when(seatAct("officer", 2000, { type: "end-help", seat: "medic" }))
    .refuses("not-yours");
  givenLobby(plan, seated("medic"))
    .when({ ...ask, at: 0 })
    .logsAmongOthers({ type: "help-asked", seat: "medic" });
});

test("[PRA5] First Steps is five minutes at most and has a step for each thing one does, told for every device", () => {
  const steps = shelfPlan("first-steps");
  expect(steps.durationMs).toBeLessThanOrEqual(300_000);
  expect(steps.practice?.map(({ id }) => id)).toEqual(["look", "move", "talk", "report", "decide", "help"]);
  for (const { id, hints } of steps.practice ?? []) {
    expect(Object.keys(hints).toSorted(), id).toEqual(["desktop", "headset", "no-3d", "phone"]);
  }
});

test("[PRA7] a thing that can be read is pointed at in the place as a person is, by ray, mouse and keys", () => {
  const ground = { height: () => 0, free: () => true };
  const view = given(plan).when(clockAct(10)).view(medic);
  const bodies = readableBodies(seatPlan(plan, "e", medic), view, "", ground);
  expect(bodies.map(({ target }) => target)).toEqual([{ kind: "prop", prop: "board" }]);
  const hit = aimed({ from: [0, 1.6, 5], direction: [0, 0, -1] }, bodies, ground, 20);
  expect(hit?.target).toEqual({ kind: "prop", prop: "board" });
  expect(within(bodies, { x: 0, z: 3 })).toEqual([{ kind: "prop", prop: "board" }]);
  expect(readableBodies(seatPlan(plan, "e", medic), view, "elsewhere", ground)).toEqual([]);
});
