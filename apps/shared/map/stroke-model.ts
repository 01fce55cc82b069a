import { type MapPoint, whereOnMap } from "#engine/exercise/map-point.ts";
import { type StrokeKind, isClosed, strokeKinds } from "#engine/exercise/stroke-words.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import { tPlus } from "#engine/time.ts";
import { type MapLine, pinWayTitle } from "../panels/pin-model.ts";
import type { Sight } from "../panels/sight.ts";
import { say } from "../wording/say.ts";

/** A stroke of the shared map, with what is said of it. */
export interface StrokeLine extends MapLine {
  /** The place on whose map it is; empty for the site. */
  readonly place: string;
  readonly kind: StrokeKind;
  readonly points: readonly MapPoint[];
}

/** Every stroke on the map, the last one drawn first. */
export function strokeLines(sight: Sight): readonly StrokeLine[] {
  const { plan, view, names } = sight;
  return Object.values(view.strokes)
    .toSorted((one, other) => other.at - one.at || Number(other.id.slice(1)) - Number(one.id.slice(1)))
    .map(({ id, seat, zone, kind, points, at, text }) => {
      const mine = seat === plan.seat?.id;
      const place = placeOf(plan, zone);
      return {
        id,
        place,
        kind,
        points,
        mine,
        text,
        what: strokeKindTitle(kind),
        where: saidWhere(sight, place, kind, points),
        by: say("pin.by", { seat: mine ? say("pin.you") : names("seat", seat), time: tPlus(at) }),
      };
    });
}

/** What can be drawn: for choosing. */
export const strokeChoices = strokeKinds;

/** What a kind of stroke is called. */
export function strokeKindTitle(kind: StrokeKind): string {
  return say(`stroke.kind.${kind}`);
}

/** A point of the map in words: its zone, and where in it. */
export function saidPoint({ plan, names }: Pick<Sight, "plan" | "names">, place: string, point: MapPoint): string {
  const found = whereOnMap(plan, place, point);
  if (found === undefined) return "";
  const zone = names("zone", found.zone);
  return found.way === "middle" ? zone : say("pin.where", { zone, way: pinWayTitle(found.way) });
}

function saidWhere(sight: Sight, place: string, kind: StrokeKind, points: readonly MapPoint[]): string {
  const [first = [0, 0]] = points;
  const from = saidPoint(sight, place, first);
  if (isClosed(kind)) return say("stroke.where.closed", { from, n: points.length });
  return say("stroke.where.open", { from, to: saidPoint(sight, place, points.at(-1) ?? first) });
}
