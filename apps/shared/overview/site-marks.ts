import type { SeenProp } from "#engine/exercise/seat-event.ts";
import type { PlanZone } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import { type StrokeLine, strokeLines } from "../map/stroke-model.ts";
import { type UnitMark, unitMarks } from "../map/unit-model.ts";
import { personLine } from "../panels/person-model.ts";
import type { PersonLine } from "../panels/person-model.ts";
import { type PinLine, pinLines } from "../panels/pin-model.ts";
import { placeModel, type PlaceModel } from "../panels/place-model.ts";
import type { Sight } from "../panels/sight.ts";
import { tagMark } from "../panels/tag-model.ts";
import type { TagMark } from "../panels/tag-model.ts";
import { type Frame, type Spot, frameOf, frameRound, standIn } from "./stand.ts";

/** Somebody who plays, where they stand. */
export interface PersonMark extends PersonLine {
  readonly spot: Spot;
  readonly present: boolean;
}

/** A casualty, where it lies. */
export interface CasualtyMark {
  readonly id: string;
  readonly title: string;
  readonly spot: Spot;
  readonly tag: TagMark | undefined;
  readonly look: string | undefined;
}

/** Everything of one zone, each with its spot. */
export interface ZoneMarks {
  readonly zone: PlanZone;
  readonly people: readonly PersonMark[];
  readonly casualties: readonly CasualtyMark[];
}

/** What lies in the same metres, and so is drawn at once: a place, or the site where no place is written. */
export interface Ground {
  /** The place's id; empty for the site. */
  readonly id: string;
  /** Undefined for the site. */
  readonly place: PlaceModel | undefined;
  readonly zones: readonly ZoneMarks[];
  readonly props: readonly SeenProp[];
  /** What the players have put on its map, and the units that are known of; those that are nowhere on it have no spot. */
  readonly pins: readonly PinLine[];
  readonly strokes: readonly StrokeLine[];
  readonly units: readonly UnitMark[];
  /** Holds all of it. */
  readonly frame: Frame;
}

/** The site as it is drawn and told, zone by zone. Zones off the site are among them: they are listed, not drawn. */
export interface Site {
  readonly zones: readonly ZoneMarks[];
  /** In the order of the plan's zones. */
  readonly grounds: readonly Ground[];
}

/** What a sight shows of the site. Whoever has a pose stands where it says; everybody else somewhere in their zone. */
export function siteOf(sight: Sight, poses: ReadonlyMap<string, Pose>): Site {
  const zones = marksOf(sight, poses);
  return { zones, grounds: groundsOf(sight, zones) };
}

/** Rooms without a place are drawn nowhere. */
function groundsOf(sight: Sight, zones: readonly ZoneMarks[]): readonly Ground[] {
  const { plan, view } = sight;
  const drawn = zones.filter(({ zone }) => zone.onSite || zone.place !== undefined);
  const ids = new Set(drawn.map(({ zone }) => placeOf(plan, zone.id)));
  return [...ids].map((id) => {
    const own = drawn.filter(({ zone }) => placeOf(plan, zone.id) === id);
    return {
      id,
      place: placeModel(sight, own[0]?.zone.id ?? ""),
      zones: own,
      props: Object.values(view.props).filter(({ zone }) => placeOf(plan, zone) === id),
      ...onMapOf(sight, id, own),
    };
  });
}

/** What is on the map of a place besides who and what is seen there. */
function onMapOf(
  sight: Sight,
  id: string,
  zones: readonly ZoneMarks[],
): Pick<Ground, "pins" | "strokes" | "units" | "frame"> {
  const pins = pinLines(sight).filter(({ zone }) => placeOf(sight.plan, zone) === id);
  const strokes = strokeLines(sight).filter(({ place }) => place === id);
  const plain = frameOf(zones.map(({ zone }) => zone)) ?? { x: 0, y: 0, width: 1, height: 1 };
  const spots = [...strokes.flatMap(({ points }) => points), ...pins.map(({ x, y }): Spot => [x, y])];
  const frame = frameRound(plain, spots);
  return { pins, strokes, units: unitMarks(sight, id, frame), frame };
}

function marksOf(sight: Sight, poses: ReadonlyMap<string, Pose>): readonly ZoneMarks[] {
  const { plan, view } = sight;
  return Object.values(plan.zones).map((zone) => ({
    zone,
    people: peopleIn(zone, sight, poses),
    casualties: Object.values(view.casualties)
      .filter((casualty) => casualty.zone === zone.id)
      .map(({ id, at, tag, near }) => ({
        id,
        title: sight.names("casualty", id),
        spot: [at[0], at[2]],
        tag: tag === undefined ? undefined : tagMark(sight, tag),
        look: near?.look,
      })),
  }));
}

function peopleIn(zone: PlanZone, sight: Sight, poses: ReadonlyMap<string, Pose>): readonly PersonMark[] {
  return Object.values(sight.view.people)
    .filter((person) => person.zone === zone.id && person.holder !== "nobody")
    .map((person, n) => {
      const head = zone.onSite || zone.place !== undefined ? poses.get(person.seat)?.head.position : undefined;
      return {
        ...personLine(person, sight),
        present: person.present,
        spot: head === undefined ? standIn(zone, n) : [head[0], head[2]],
      };
    });
}
