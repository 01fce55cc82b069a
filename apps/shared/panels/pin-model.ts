import type { MapPoint } from "#engine/exercise/map-point.ts";
import { type PinKind, type PinWay, pinKinds, pinWays } from "#engine/exercise/pin-words.ts";
import type { PlanZone } from "#engine/plan/plan.ts";
import { tPlus } from "#engine/time.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** What somebody put on the shared map in words: what, where, by whom, when, and what was remarked. */
export interface MapLine {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  readonly by: string;
  readonly text: string | undefined;
  readonly mine: boolean;
}

/** A pin of the shared map in words. */
export interface PinLine extends MapLine {
  /** Metres of its place. */
  readonly x: number;
  readonly y: number;
  readonly zone: string;
}

const share = 0.62;
/** To the east and south, by the points of the compass. */
const turns: Readonly<Record<PinWay, readonly [east: number, south: number]>> = {
  middle: [0, 0],
  n: [0, -1],
  ne: [0.7, -0.7],
  e: [1, 0],
  se: [0.7, 0.7],
  s: [0, 1],
  sw: [-0.7, 0.7],
  w: [-1, 0],
  nw: [-0.7, -0.7],
};

/** Every pin on the map, the last one set first. */
export function pinLines({ plan, view, names }: Sight): readonly PinLine[] {
  return Object.values(view.pins)
    .toSorted((one, other) => other.at - one.at || Number(other.id.slice(1)) - Number(one.id.slice(1)))
    .map(({ id, seat, zone, way, kind, point, at, text }) => {
      const within = plan.zones[zone];
      const [x, y] = point ?? (within === undefined ? [0, 0] : pointOfWay(within, way));
      const mine = seat === plan.seat?.id;
      return {
        id,
        zone,
        mine,
        text,
        what: pinKindTitle(kind),
        where: pinWhere(names, zone, way),
        by: say("pin.by", { seat: mine ? say("pin.you") : names("seat", seat), time: tPlus(at) }),
        x,
        y,
      };
    });
}

/** The point of the map in a part of a zone. */
export function pointOfWay({ centre, radius }: Pick<PlanZone, "centre" | "radius">, way: PinWay): MapPoint {
  const [east, south] = turns[way];
  return [centre[0] + east * radius * share, centre[2] + south * radius * share];
}

/** Where a pin stands, in words. */
export function pinWhere(names: Sight["names"], zone: string, way: PinWay): string {
  return way === "middle"
    ? names("zone", zone)
    : say("pin.where", { zone: names("zone", zone), way: pinWayTitle(way) });
}

/** What can be pinned, and where in a zone: for choosing. */
export const pinChoices = { kinds: pinKinds, ways: pinWays } as const;

/** What a kind of pin is called. */
export function pinKindTitle(kind: PinKind): string {
  return say(`pin.kind.${kind}`);
}

/** What a way from the middle of a zone is called. */
export function pinWayTitle(way: PinWay): string {
  return say(`pin.way.${way}`);
}
