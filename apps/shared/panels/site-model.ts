import { placeOf } from "#engine/exercise/whereabouts.ts";
import type { PlanZone } from "#engine/plan/plan.ts";
import { type StrokeLine, strokeLines } from "../map/stroke-model.ts";
import { type UnitMark, unitMarks } from "../map/unit-model.ts";
import { type Frame, type Spot, frameOf, frameRound, standIn } from "../overview/stand.ts";
import { sayLength, sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import type { Dress } from "./person-model.ts";
import { personLine } from "./person-model.ts";
import { type PinLine, pinLines } from "./pin-model.ts";
import type { Sight } from "./sight.ts";
import { type TagMark, tagMark } from "./tag-model.ts";
import { walkTimes } from "./walk-times.ts";

const marginM = 2;

/** A zone on the plan, in metres of the place, and as a row of the table beside it. */
export interface SiteZone {
  readonly id: string;
  /** From 1, in the order of the plan: written into the drawing and before the zone's line in the list. */
  readonly number: number;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly here: boolean;
  readonly people: readonly string[];
  readonly casualties: number;
  readonly tags: readonly { readonly tag: TagMark | undefined; readonly n: number }[];
  /** How the viewer gets there. */
  readonly way: "here" | "none" | "walk";
  readonly walk: string | undefined;
}

/** The plan of the site: what is drawn, and what the table says. */
export interface SiteModel {
  readonly zones: readonly SiteZone[];
  readonly paths: readonly { readonly from: SiteZone; readonly to: SiteZone }[];
  readonly people: readonly {
    readonly x: number;
    readonly y: number;
    readonly dress: Dress;
    readonly name: string;
    readonly me: boolean;
  }[];
  readonly casualties: readonly {
    readonly x: number;
    readonly y: number;
    readonly tag: TagMark | undefined;
    readonly name: string;
  }[];
  readonly pins: readonly Pick<PinLine, "id" | "x" | "y" | "what" | "where">[];
  readonly strokes: readonly StrokeLine[];
  /** Those of them that are nowhere on this map have no spot. */
  readonly units: readonly UnitMark[];
  readonly frame: Frame;
  /** The place that is drawn, empty for the site; what it is called; and all that could be. */
  readonly place: string;
  readonly title: string;
  readonly places: readonly { readonly id: string; readonly title: string }[];
  readonly summary: string;
  readonly elsewhere: string | undefined;
  /** The viewer is there, rather than at a desk or on the way. */
  readonly onSite: boolean;
  /** The viewer can walk: is on the site, and not walking already. */
  readonly walks: boolean;
}

/** The plan of a place, or of the viewer's own; undefined when the exercise has no zone on a site. */
export function siteModel(sight: Sight, wanted?: string): SiteModel | undefined {
  const { plan, view } = sight;
  const place = placeShown(sight, wanted);
  const onSite = walkableOf(sight).filter((zone) => placeOf(plan, zone.id) === place);
  const there = !view.onTheWay && plan.zones[view.zone ?? ""]?.onSite === true;
  const plain = frameOf(onSite, marginM);
  if (place === undefined || plain === undefined) return undefined;
  const strokes = strokeLines(sight).filter((stroke) => stroke.place === place);
  const pins = pinLines(sight).filter(({ zone }) => onSite.some(({ id }) => id === zone));
  const drawn: readonly Spot[] = [...strokes.flatMap(({ points }) => points), ...pins.map(({ x, y }): Spot => [x, y])];
  const frame = frameRound(plain, drawn, marginM);
  const zones = siteZones(sight, onSite);
  const people = drawnPeople(sight, onSite);
  const casualties = drawnCasualties(sight, onSite);
  const elsewhere = Object.values(plan.zones).filter((zone) => !onSite.includes(zone));
  return {
    zones,
    paths: pathsBetween(zones, plan.zones),
    people,
    casualties,
    pins,
    strokes,
    units: unitMarks(sight, place, frame),
    frame,
    place,
    title: plan.places[place]?.title ?? say("site.title"),
    places: placesOf(sight),
    summary: say("site.what", { zones: zones.length, people: people.length, casualties: casualties.length }),
    elsewhere:
      elsewhere.length === 0
        ? undefined
        : say("site.elsewhere", { zones: sayList(elsewhere.map(({ title }) => title)) }),
    onSite: there,
    walks: there && view.task?.kind !== "walking",
  };
}

/**
 * Two places lie in the same metres: the one that is wanted is drawn, else the viewer's, and from elsewhere the first that
 * one can walk in.
 */
function placeShown(sight: Sight, wanted: string | undefined): string | undefined {
  const { plan, view } = sight;
  if (placesOf(sight).some(({ id }) => id === wanted)) return wanted;
  const own = plan.zones[view.zone ?? ""];
  const shown = own?.onSite === true ? own : walkableOf(sight)[0];
  return shown === undefined ? undefined : placeOf(plan, shown.id);
}

function walkableOf({ plan }: Pick<Sight, "plan">): readonly PlanZone[] {
  return Object.values(plan.zones).filter((zone) => zone.onSite);
}

/** Every place that has a map, in the order of the plan's zones. */
function placesOf(sight: Pick<Sight, "plan">): SiteModel["places"] {
  const { plan } = sight;
  const ids = [...new Set(walkableOf(sight).map(({ id }) => placeOf(plan, id)))];
  return ids.map((id) => ({ id, title: plan.places[id]?.title ?? say("site.title") }));
}

function siteZones({ plan, view, names }: Sight, onSite: readonly PlanZone[]): readonly SiteZone[] {
  const times = view.onTheWay ? new Map<string, number>() : walkTimes(plan, view.zone ?? "");
  return onSite.map((zone, index) => {
    const ms = times.get(zone.id);
    const here = zone.id === view.zone && !view.onTheWay;
    const casualties = Object.values(view.casualties).filter((casualty) => casualty.zone === zone.id);
    const people = Object.values(view.people).filter(
      (person) => person.zone === zone.id && person.holder !== "nobody" && person.seat !== plan.seat?.id,
    );
    return {
      id: zone.id,
      number: index + 1,
      title: zone.title,
      x: zone.centre[0],
      y: zone.centre[2],
      radius: zone.radius,
      here,
      people: people.map((person) => personLine(person, { plan, names }).name),
      casualties: casualties.length,
      tags: countTags({ plan }, casualties),
      way: here ? "here" : ms === undefined ? "none" : "walk",
      walk: ms === undefined || here ? undefined : sayLength(ms),
    };
  });
}

function countTags({ plan }: Pick<Sight, "plan">, casualties: readonly { readonly tag?: string }[]): SiteZone["tags"] {
  const kinds = new Set(casualties.map(({ tag }) => tag));
  return [...kinds].map((kind) => ({
    tag: kind === undefined ? undefined : tagMark({ plan }, kind),
    n: casualties.filter(({ tag }) => tag === kind).length,
  }));
}

function drawnPeople({ plan, view, names }: Sight, onSite: readonly PlanZone[]): SiteModel["people"] {
  return onSite.flatMap((zone) =>
    Object.values(view.people)
      .filter(({ zone: at, holder }) => at === zone.id && holder !== "nobody")
      .map((person, index) => {
        const line = personLine(person, { plan, names });
        const me = person.seat === plan.seat?.id;
        const [x, y] = standIn(zone, index);
        return { x, y, dress: line.dress, name: me ? say("site.you") : line.name, me };
      }),
  );
}

function drawnCasualties({ plan, view, names }: Sight, onSite: readonly PlanZone[]): SiteModel["casualties"] {
  return Object.values(view.casualties)
    .filter(({ zone }) => onSite.some(({ id }) => id === zone))
    .map(({ id, at, tag }) => ({
      x: at[0],
      y: at[2],
      tag: tag === undefined ? undefined : tagMark({ plan }, tag),
      name: names("casualty", id),
    }));
}

function pathsBetween(zones: readonly SiteZone[], plan: Readonly<Record<string, PlanZone>>): SiteModel["paths"] {
  return zones.flatMap((from, index) =>
    zones
      .slice(index + 1)
      .filter((to) => plan[from.id]?.paths[to.id] !== undefined || plan[to.id]?.paths[from.id] !== undefined)
      .map((to) => ({ from, to })),
  );
}
