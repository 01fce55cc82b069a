import { expect, test } from "vitest";
import { aPlan, byId } from "../support/a-plan.ts";
import { type Act, clockAct, seatAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { aCasualty, aCondition } from "../support/plan-parts.ts";

const findings = { walks: true, breathing: true, rate: 18 };
const walker = (id: string, zone = "crash") =>
  aCasualty(id, {
    zone,
    starts: "up",
    conditions: {
      up: aCondition("up", { posture: "standing", findings, after: [{ ms: 60_000, to: "down" }] }),
      down: aCondition("down", { posture: "lying-back", findings: { ...findings, walks: false } }),
    },
  });
const plan = aPlan({ casualties: byId(aCasualty("c1"), walker("c2"), walker("c3", "clearing")) });
const lead = (casualty: string, at = 10, seat = "medic"): Act => seatAct(seat, at, { type: "lead", casualty });
const stay = (casualty: string, at = 20, seat = "medic"): Act => seatAct(seat, at, { type: "stay", casualty });
const goTo = (zone: string, at: number, seat = "medic"): Act => seatAct(seat, at, { type: "enter-zone", zone });

test("[LED1] who can walk follows whoever leads it from zone to zone, until it is told to stay", () => {
  given(plan).when(lead("c2")).logs({ type: "casualty-led", seat: "medic", casualty: "c2" });
  given(plan, lead("c2")).when(lead("c2", 11)).logs();
  given(plan, lead("c2"))
    .when(goTo("clearing", 30))
    .logsAmongOthers({ type: "zone-entered" }, { type: "casualty-moved", casualty: "c2", zone: "clearing" });
  given(plan, lead("c2"), stay("c2"))
    .when(goTo("clearing", 30))
    .logsAmongOthers({ type: "zone-entered", zone: "clearing" });
  expect(given(plan, lead("c2"), stay("c2")).when(goTo("clearing", 30)).state.casualties["c2"]?.zone).toBe("crash");
});

test("[LED2] only with free hands, beside a casualty that can walk and that nobody else has in hand", () => {
  given(plan).when(lead("c1")).refuses("cannot-walk");
  given(plan).when(lead("c3")).refuses("not-there");
  given(plan).when(lead("c9")).refuses("unknown-casualty");
  given(plan)
    .when(lead("c2", 10, "control"))
    .refuses("not-on-site");
  given(plan).when(stay("c2")).refuses("not-led");
  const examined = seatAct("officer", 5, { type: "assess", casualty: "c2", finding: "rate" });
  given(plan, examined).when(lead("c2")).refuses("casualty-busy");
  given(plan, examined)
    .when(lead("c2", 10, "officer"))
    .refuses("busy");
});

test("[LED3] it stays by itself when it can walk no more, is taken elsewhere, is in somebody's hands, or its leader leaves", () => {
  given(plan, lead("c2"))
    .when(clockAct(60_000))
    .logsAmongOthers({ type: "casualty-stays", casualty: "c2", time: 60_000 });
  given(plan, lead("c2"))
    .when(seatAct("officer", 20, { type: "call-walkers", to: "clearing" }))
    .logs({ type: "walkers-called" }, { type: "casualty-moved" }, { type: "casualty-stays", casualty: "c2" });
  given(plan, lead("c2"), seatAct("officer", 20, { type: "assess", casualty: "c2", finding: "rate" }))
    .when(goTo("clearing", 30))
    .logsAmongOthers({ type: "zone-entered" }, { type: "casualty-stays", casualty: "c2" });
  given(plan, lead("c2"))
    .when(seatAct("medic", 30, { type: "leave-seat", seat: "medic" }))
    .logsAmongOthers({ type: "seat-left" }, { type: "casualty-stays", casualty: "c2" });
});

test("[LED4] everybody on the site sees whom a casualty follows; another may take it over, or tell it to stay", () => {
  const officer = { kind: "seat", seat: "officer" } as const;
  expect(given(plan).when(lead("c2")).view(officer).casualties["c2"]?.led).toBe("medic");
  expect(
    given(plan, lead("c2"))
      .when(lead("c2", 20, "officer"))
      .view(officer).casualties["c2"]?.led,
  ).toBe("officer");
  const stayed = given(plan, lead("c2")).when(stay("c2", 20, "officer"));
  stayed.logs({ type: "casualty-stays", casualty: "c2", seat: "officer" });
  expect(stayed.view(officer).casualties["c2"]).not.toHaveProperty("led");
});

test("[LED5] a colleague beside one is asked to follow, and told so alone; nothing moves them", () => {
  const ask = seatAct("medic", 10, { type: "ask-to-follow", seat: "officer" });
  const asked = given(plan).when(ask);
  asked.logs({ type: "follow-asked", seat: "medic", of: "officer" });
  expect(asked.view({ kind: "seat", seat: "officer" }).asked).toEqual({ by: "medic", at: 10 });
  expect(asked.view({ kind: "seat", seat: "control" }).asked).toBeUndefined();
  given(plan, goTo("clearing", 5)).when(ask).refuses("not-there");
  given(plan)
    .when(seatAct("medic", 10, { type: "ask-to-follow", seat: "nobody" }))
    .refuses("unknown-seat");
});
