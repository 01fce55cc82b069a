import type { SeenResource } from "#engine/exercise/seat-event.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import { tripMs } from "#engine/plan/work.ts";
import { tPlus } from "#engine/time.ts";
import type { Frame, Spot } from "../overview/stand.ts";
import type { Dress } from "../panels/person-model.ts";
import type { Sight } from "../panels/sight.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";

/** Units of one resource that stand together or are under way together. */
export interface UnitMark {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly dress: Dress;
  /** At their base, on the way, or sent somewhere and there. */
  readonly status: "base" | "way" | "there";
  /** How many, of what, where, and when they are there. */
  readonly words: string;
  /** Metres of the place whose map it is; undefined for what is nowhere on it. */
  readonly spot: Spot | undefined;
  /** How many symbols to the right of its spot it stands, so that several in a zone stand side by side. */
  readonly aside: number;
  /** Where it goes, while it is under way. */
  readonly goal: Spot | undefined;
}

/**
 * The units that the viewer may know of, as they are on the map of a place at the time of the sight. Whoever knows when
 * they arrive sees them move evenly from where they left to where they go; of others they are seen where they stand. What
 * comes from beyond the map, or goes there, does so over its nearest edge.
 */
export function unitMarks(sight: Sight, place: string, frame: Frame): readonly UnitMark[] {
  const seen = Object.values(sight.view.resources);
  const map: UnitMap = { sight, place, frame };
  const standing = seen.flatMap((one) => standingUnits(map, one));
  return [...sideBySide(standing), ...seen.flatMap((one) => unitsUnderWay(map, one))];
}

interface UnitMap {
  readonly sight: Sight;
  readonly place: string;
  readonly frame: Frame;
}

interface Stood extends UnitMark {
  readonly zone: string;
}

function standingUnits(map: UnitMap, seen: SeenResource): readonly Stood[] {
  const { names } = map.sight;
  return Object.entries(seen.at).map(([zone, count]) => {
    const status = zone === seen.whole?.home ? "base" : "there";
    const where = say(`unit.${status}`, { zone: names("zone", zone) });
    const words = say("unit.words", { count, title: seen.title, agency: names("agency", seen.agency), where });
    return { ...unit(map, seen), id: `${seen.id} ${zone}`, count, status, words, zone, spot: standOf(map, zone) };
  });
}

function unitsUnderWay(map: UnitMap, seen: SeenResource): readonly UnitMark[] {
  const { at, names } = map.sight;
  const { whole } = seen;
  if (whole === undefined) return [];
  return whole.trips.map(({ id, count, from, to, until }) => {
    const ms = tripMs(whole, from, to) ?? 0;
    const gone = ms === 0 ? 1 : Math.max(0, Math.min(1, 1 - (until - at) / ms));
    const time = sayLength(Math.max(0, until - at));
    const where = say("unit.way", { from: names("zone", from), to: names("zone", to), time, at: tPlus(until) });
    const words = say("unit.words", { count, title: seen.title, agency: names("agency", seen.agency), where });
    return { ...unit(map, seen), id, count, status: "way", words, ...underWay(map, from, to, gone) };
  });
}

function unit(
  { sight: { plan } }: UnitMap,
  { title, agency }: SeenResource,
): Omit<UnitMark, "id" | "count" | "status" | "words"> {
  return { title, dress: plan.agencies[agency]?.dress ?? "civil", spot: undefined, aside: 0, goal: undefined };
}

function underWay(map: UnitMap, from: string, to: string, gone: number): Pick<UnitMark, "spot" | "goal"> {
  const [left, goes] = [standOf(map, from), standOf(map, to)];
  const start = left ?? (goes === undefined ? undefined : edgeBy(map.frame, goes));
  const goal = goes ?? (left === undefined ? undefined : edgeBy(map.frame, left));
  if (start === undefined || goal === undefined) return { spot: undefined, goal: undefined };
  return { spot: [start[0] + (goal[0] - start[0]) * gone, start[1] + (goal[1] - start[1]) * gone], goal };
}

/** Below the middle of its zone, where people stand. */
function standOf({ sight: { plan }, place }: UnitMap, id: string): Spot | undefined {
  const zone = plan.zones[id];
  if (zone === undefined || placeOf(plan, id) !== place) return undefined;
  return [zone.centre[0], zone.centre[2] + zone.radius * 0.6];
}

/** The nearest point of the edge. */
function edgeBy({ x, y, width, height }: Frame, [sx, sy]: Spot): Spot {
  const edges: readonly (readonly [number, Spot])[] = [
    [sx - x, [x, sy]],
    [x + width - sx, [x + width, sy]],
    [sy - y, [sx, y]],
    [y + height - sy, [sx, y + height]],
  ];
  const [, nearest] = edges.reduce((best, edge) => (edge[0] < best[0] ? edge : best));
  return nearest;
}

function sideBySide(standing: readonly Stood[]): readonly UnitMark[] {
  return standing.map(({ zone, ...mark }) => {
    const others = standing.filter((other) => other.zone === zone);
    return { ...mark, aside: others.findIndex(({ id }) => id === mark.id) - (others.length - 1) / 2 };
  });
}
