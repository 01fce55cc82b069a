import { expect, test } from "vitest";
import { breakModel } from "../../apps/shared/panels/break-model.ts";
import { sightOf } from "../../apps/shared/panels/sight.ts";
import { seatPlan as planFor } from "#engine/exercise/project-plan.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, trainerAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { aDecision } from "../support/plan-parts.ts";

const plan = aPlan({ decisions: byId(aDecision("D1", { roles: ["medic"] })), casualties: {} });
const takes = seatAct("medic", 1000, { type: "take-break" });
const back = seatAct("medic", 3000, { type: "end-break" });

test("[BRK1] a break is begun once and ended once, by the seat itself", () => {
  given(plan).when(takes).logs({ type: "break-began", seat: "medic" });
  given(plan, takes).when(takes).refuses("on-break");
  given(plan).when(back).refuses("not-on-break");
  given(plan, takes).when(back).logs({ type: "break-ended", seat: "medic" });
  given(plan, takes, back).when(back).refuses("not-on-break");
  given(plan)
    .when(trainerAct(1000, { type: "take-break" }))
    .refuses("not-yours");
});

test("[BRK1] everybody sees who is on a break and since when, and that they are back", () => {
  const officer = { kind: "seat", seat: "officer" } as const;
  const away = given(plan, takes).when(clockAct(2000));
  expect(away.view(officer).people["medic"]?.onBreak).toBe(1000);
  const there = given(plan, takes).when(back);
  expect(there.view(officer).people["medic"]).not.toHaveProperty("onBreak");
});

test("[BRK2] the screens say what goes on meanwhile: the clock, what waits, and the seat", () => {
  const viewer = { kind: "seat", seat: "medic" } as const;
  const own = planFor(plan, "e", viewer);
  const outcome = given(plan, takes).when(clockAct(2000));
  const model = breakModel(sightOf(own, outcome.view(viewer), 2000));
  expect(model.on).toMatch(/since T\+/);
  expect(model.meanwhile.join(" ")).toMatch(/deadlines run on.*stays yours for 10 minutes/);
  const paused = given(plan, takes).when(trainerAct(2000, { type: "pause" }, { reason: 5 }));
  const still = breakModel(sightOf(own, paused.view(viewer), 2000));
  expect(still.meanwhile.join(" ")).not.toContain("deadlines run on");
});
