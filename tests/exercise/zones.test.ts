import { expect, test } from "vitest";
import { aPlan, byId } from "../support/a-plan.ts";
import { aRole, aZone } from "../support/plan-parts.ts";
import { clockAct, seatAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const minute = 60_000;
const walk = (seat: string, to: string, at = 1000) => seatAct(seat, at, { type: "walk", to });
const enter = (seat: string, zone: string, at = 1000) => seatAct(seat, at, { type: "enter-zone", zone });

test("[ZON1] walking takes the time of the shortest path, and one is in the old zone until then", () => {
  const plan = aPlan();
  const going = given(plan).when(walk("medic", "road"));
  going.logs({ type: "walk-started", seat: "medic", to: "road", until: 51_000 });
  expect(going.state.seats["medic"]?.zone).toBe("crash");
  const there = given(plan, walk("medic", "road")).when(clockAct(minute));
  there.logs({ type: "zone-entered", seat: "medic", role: "medic", zone: "road", time: 51_000 });
  expect(there.state.seats["medic"]).not.toHaveProperty("task");
});

test("[ZON1] a roundabout way is taken when it is shorter", () => {
  const plan = aPlan({
    zones: byId(
      aZone("crash", { paths: { road: 90_000, clearing: 20_000 } }),
      aZone("clearing", { paths: { road: 30_000 } }),
      aZone("road"),
      aZone("room", { onSite: false }),
    ),
  });
  given(plan).when(walk("medic", "road")).logs({ type: "walk-started", until: 51_000 });
});

test("[ZON2] the avatar that has walked over is there at once", () => {
  given(aPlan()).when(enter("medic", "clearing")).logs({ type: "zone-entered", zone: "clearing", time: 1000 });
});

test("[ZON3] one goes on site only, to another zone there is a path to, with free hands; desks stay", () => {
  const plan = aPlan({
    zones: { ...aPlan().zones, ...byId(aZone("island")) },
  });
  for (const go of [walk, enter]) {
    given(plan).when(go("medic", "moon")).refuses("unknown-zone");
    given(plan).when(go("medic", "crash")).refuses("already-there");
    given(plan).when(go("medic", "away")).refuses("not-on-site");
    given(plan).when(go("medic", "island")).refuses("no-path");
    given(plan).when(go("control", "crash")).refuses("role-may-not");
    given(plan, walk("medic", "road"))
      .when(go("medic", "clearing", 2000))
      .refuses("busy");
  }
});

test("[ZON4] who is on the way can do nothing on site; at the time of arrival they stand in its zone", () => {
  const { medic, control } = aPlan().roles;
  if (medic === undefined || control === undefined) throw new Error("the default plan has them");
  const officer = aRole("officer", { zone: "away", arrives: { zone: "clearing", at: 3 * minute } });
  const plan = aPlan({ roles: byId(medic, control, officer) });
  given(plan).when(walk("officer", "crash")).refuses("not-on-site");
  given(plan)
    .when(seatAct("officer", 1, { type: "assess", casualty: "c1", finding: "walks" }))
    .refuses("not-on-site");
  given(plan)
    .when(seatAct("officer", 1, { type: "call-walkers", to: "road" }))
    .refuses("not-on-site");
  given(plan)
    .when(clockAct(3 * minute))
    .logs({ type: "zone-entered", seat: "officer", role: "officer", zone: "clearing", time: 3 * minute });
  given(plan, clockAct(3 * minute))
    .when(walk("officer", "crash", 3 * minute))
    .logs({ type: "walk-started" });
});
