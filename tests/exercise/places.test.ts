import { expect, test } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import { byId } from "../support/a-plan.ts";
import { anExercise, clockAct, running, seatAct, seated, type Act } from "../support/exercise.ts";
import { factsFor, given, givenLobby } from "../support/given.ts";
import { aCasualty } from "../support/plan-parts.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const minute = 60_000;
const plan = planOf(sourceFile("tests/scenarios/features/water-and-screens.yaml").text);
const all: Viewer = { kind: "all" };
const seat = (id: string): Viewer => ({ kind: "seat", seat: id });
const at = (time: number, viewer: Viewer, ...acts: readonly Act[]) =>
  given(plan, ...acts)
    .when(clockAct(time))
    .view(viewer);

test("[PLC1] a value is that of the most inner state of a chart, of a variable's word, or in the proportion of its range", () => {
  const flood = (time: number) => at(time, seat("crew")).features["riverside/flood"];
  expect(flood(1000)).toEqual({
    id: "flood",
    place: "riverside",
    what: "water",
    title: "The water",
    at: [0, 0, 20],
    size: [60, 30],
    level: expect.closeTo(-0.5),
    look: "FEATURE-river-low",
  });
  expect(flood(2 * minute)?.level).toBeCloseTo(-0.2);
  expect(flood(5 * minute)?.look).toBe("FEATURE-river-high");
  expect(flood(10 * minute)).toMatchObject({ look: "FEATURE-river-over", level: expect.closeTo(0.4) });
  expect(at(1000, seat("crew")).air).toEqual({ riverside: { place: "riverside", light: "day", weather: "overcast" } });
  expect(at(5 * minute, seat("crew")).air["riverside"]).toMatchObject({ light: "dusk", weather: "rain" });
});

test("[PLC1] what is not shown, or has no value now, is not there", () => {
  const there = (time: number) => Object.keys(at(time, seat("crew")).features);
  expect(there(1000)).toEqual(["riverside/flood", "riverside/onlookers"]);
  expect(there(2 * minute)).toEqual(["riverside/flood"]);
  expect(there(10 * minute)).toEqual(["riverside/flood", "riverside/wash"]);
});

test("[PLC2] a seat is told the air and the features of its own place, and nobody in the lobby or on the way", () => {
  expect(Object.keys(at(1000, seat("control")).features)).toEqual(["centre/screens"]);
  expect(Object.keys(at(1000, seat("control")).air)).toEqual(["centre"]);
  for (const viewer of [seat("relief"), seat("clerk")])
    expect(at(9 * minute, viewer)).toMatchObject({ features: {}, air: {} });
  expect(Object.keys(at(10 * minute, seat("relief")).features)).toEqual(["riverside/flood", "riverside/wash"]);
  const lobby = givenLobby(plan, seated("control")).when(seated("crew"));
  expect(lobby.view(seat("crew"))).toMatchObject({ features: {}, air: {} });
});

test("[PLC2] nothing a seat is ever sent says what a feature will show later, or what another place shows", () => {
  const exercise = anExercise(plan);
  for (const act of [...running(plan), clockAct(12 * minute)]) exercise.act(act);
  const marksOf = (viewer: Viewer) => {
    const told = factsFor(plan, exercise.log, viewer);
    const words = told.map(
      ({ entry, facts }) => [entry.at, JSON.stringify(facts).match(/FEATURE-[\w-]+/g) ?? []] as const,
    );
    return words.flatMap(([time, marks]) => marks.map((mark) => `${time / minute} ${mark}`));
  };
  expect(marksOf(seat("crew"))).toEqual([
    "0 FEATURE-river-low",
    "2 FEATURE-river-low",
    "5 FEATURE-river-high",
    "10 FEATURE-river-over",
    "10 FEATURE-wash",
    "10 FEATURE-river-over",
  ]);
  expect(marksOf(seat("control"))).toEqual(["0 FEATURE-screens-calm", "5 FEATURE-screens-alarm"]);
  expect(marksOf(seat("clerk"))).toEqual([]);
  for (const viewer of [seat("crew"), seat("control"), all])
    expect(JSON.stringify(seatPlan(plan, "x", viewer))).not.toContain("FEATURE-");
});

test("[PLC2] a plan says of every place what stands there from the start, and how its air begins", () => {
  const { places, zones } = seatPlan(plan, "x", seat("clerk"));
  expect(places["riverside"]).toEqual({
    id: "riverside",
    title: "The river",
    site: "kilometre-41",
    spawn: [0, 0, 0],
    facing: 90,
    pieces: [
      {
        model: "cone",
        at: [
          [3, 0, 1],
          [4, 0, 1],
        ],
        facing: 90,
      },
    ],
    air: { light: "day", weather: "overcast" },
  });
  expect(zones["desks"]?.place).toBe("centre");
});

test("[PLC3] people see each other in one place, at desks too, and across none", () => {
  const zoneOf = (viewer: string, other: string) =>
    at(1000, seat(viewer), seatAct("crew.2", 1, { type: "enter-zone", zone: "bridge" })).people[other]?.zone;
  expect(zoneOf("crew", "crew.2")).toBe("bridge");
  expect(zoneOf("control", "mayor")).toBe("desks");
  expect(zoneOf("control", "crew")).toBeUndefined();
  expect(zoneOf("crew", "control")).toBeUndefined();
  expect(zoneOf("clerk", "control")).toBeUndefined();
});

test("[PLC3] things and casualties are seen from anywhere in their place, and from no other", () => {
  const prop = { title: "X", model: "cone", at: [0, 0, 0], facing: 0, shown: true, lights: false } as const;
  const full = {
    ...plan,
    props: byId({ ...prop, id: "cone", zone: "bridge" }, { ...prop, id: "chair", zone: "desks" }),
    casualties: byId(aCasualty("c1", { zone: "bridge" }), aCasualty("c2", { zone: "desks" })),
  };
  const seen = (viewer: string): readonly string[] => {
    const { props, casualties } = given(full).when(clockAct(1000)).view(seat(viewer));
    return [...Object.keys(props), ...Object.keys(casualties)];
  };
  expect(seen("crew")).toEqual(["cone", "c1"]);
  expect(seen("control")).toEqual(["chair", "c2"]);
  expect([seen("clerk"), seen("relief")]).toEqual([[], []]);
});

test("[PLC4] who sees everything is told of every place at once", () => {
  const view = at(10 * minute, all);
  expect(Object.keys(view.features)).toEqual(["riverside/flood", "centre/screens", "riverside/wash"]);
  expect(Object.keys(view.air)).toEqual(["riverside", "centre"]);
});

test("[PLC5] what is seen at once from a zone: its place, the site, or the room alone", () => {
  expect(["bank", "desks", "depot"].map((zone) => placeOf(plan, zone))).toEqual(["riverside", "centre", "zone/depot"]);
  const { bank } = plan.zones;
  if (bank === undefined) throw new Error("the plan has it");
  const { place: _, ...bare } = bank;
  expect(placeOf({ ...plan, zones: { bank: bare } }, "bank")).toBe("");
});

test("[PLC6] a desk with a place stays at it all the same", () => {
  given(plan)
    .when(seatAct("control", 1000, { type: "enter-zone", zone: "bank" }))
    .refuses("role-may-not");
});
