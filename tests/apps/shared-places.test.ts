import { expect, test } from "vitest";
import type { SeatFact } from "#engine/exercise/seat-event.ts";
import { siteOf } from "../../apps/shared/overview/site-marks.ts";
import { announcements } from "../../apps/shared/panels/announce-model.ts";
import { hereModel } from "../../apps/shared/panels/here-model.ts";
import { siteModel } from "../../apps/shared/panels/site-model.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { byId } from "../support/a-plan.ts";
import { aZone } from "../support/plan-parts.ts";
import { aPerson, aSeenCasualty, aSight, inZone, running } from "./a-sight.ts";

const bare = { pieces: [], features: {}, spawn: [0, 0, 0] } as const;
const day = { kind: "always", value: "day" } as const;
const clear = { kind: "always", value: "clear" } as const;
const parts: Partial<Plan> = {
  places: byId(
    { id: "bank", title: "The river bank", site: "riverside", light: day, weather: clear, ...bare },
    { id: "centre", title: "The operations centre", site: "room", light: day, weather: clear, ...bare },
  ),
  zones: byId(
    aZone("crash", { place: "bank", paths: { clearing: 20_000 } }),
    aZone("clearing", { place: "bank", centre: [20, 0, 0] }),
    aZone("hall", { place: "centre" }),
    aZone("room", { place: "centre", onSite: false }),
    aZone("away", { onSite: false }),
  ),
};
const air = (light: "day" | "night", weather: "clear" | "rain" = "clear"): SeatFact => ({
  type: "air",
  air: { place: "bank", light, weather },
});
const flood = (look?: string): SeatFact => ({
  type: "feature",
  feature: {
    id: "flood",
    place: "bank",
    what: "water",
    title: "The river",
    at: [0, 0, 9],
    ...(look === undefined ? {} : { look }),
  },
});
const start = [inZone("crash"), running, air("day"), flood("It is low.")];
const sightAfter = (facts: readonly SeatFact[]) => aSight("medic", facts, 0, parts);
const said = (before: readonly SeatFact[], ...then: readonly SeatFact[]): readonly string[] =>
  announcements(sightAfter(before).view, sightAfter([...before, ...then]));

test("[UIX17] who plays without 3D reads what others see in the place: its light and weather, and each feature's words", () => {
  const { place } = hereModel(sightAfter([...start, air("night", "rain")]));
  expect(place).toEqual({
    id: "bank",
    title: "The river bank",
    air: "Night, rain",
    around: [{ id: "flood", title: "The river", look: "It is low." }],
  });
  expect(hereModel(sightAfter([inZone("away"), running])).place).toBeUndefined();
});

test("[UIX17] what changes to be seen is told once, and nothing is told of a place one has just come to", () => {
  expect(said(start, flood("It runs over."))).toEqual(["The river: It runs over."]);
  expect(said(start, flood("It is low."))).toEqual([]);
  expect(said(start, { type: "feature-gone", feature: "bank/flood" })).toEqual(["No longer to be seen: The river."]);
  expect(said([inZone("crash"), running, air("day")], flood())).toEqual(["To be seen now: The river."]);
  expect(said(start, air("night", "rain"))).toEqual(["Light and weather now: Night, rain."]);
  expect(said([inZone("away"), running], inZone("crash"), air("day"), flood("It is low."))).toEqual([
    "You are now at The crash.",
  ]);
});

test("[UIX17] a desk with a place sees who and what is there, and does nothing for casualties from it", () => {
  const facts = [inZone("room"), running, aPerson("officer", { zone: "room" }), aSeenCasualty("c1", "room", true)];
  const here = hereModel(aSight("control", facts, 0, parts));
  expect(here).toMatchObject({ onSite: false, casualties: [{ id: "c1" }], callTo: [] });
  expect(here.people.map(({ name }) => name)).toEqual(["Player officer, The officer"]);
});

test("[UIX18] a plan shows one place at a time: the viewer's own, and for who sees all each by itself", () => {
  expect(siteModel(sightAfter(start))?.zones.map(({ id }) => id)).toEqual(["crash", "clearing"]);
  expect(siteModel(sightAfter([inZone("hall"), running]))?.zones.map(({ id }) => id)).toEqual(["hall"]);
  expect(siteModel(sightAfter([inZone("hall"), running]))?.elsewhere).toContain("The crash");
  expect(hereModel(sightAfter(start)).callTo.map(({ id }) => id)).toEqual(["clearing"]);
  const { grounds } = siteOf(sightAfter(start), new Map());
  expect(grounds.map(({ id, zones }) => [id, zones.map(({ zone }) => zone.id)])).toEqual([
    ["bank", ["crash", "clearing"]],
    ["centre", ["hall", "room"]],
  ]);
});
