import type { CommandOf } from "#engine/exercise/command.ts";
import { type MapPoint, toTenth, whereOnMap } from "#engine/exercise/map-point.ts";
import type { PinKind, PinWay } from "#engine/exercise/pin-words.ts";
import { type StrokeKind, distinctCorners, leastCorners, mostCorners } from "#engine/exercise/stroke-words.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** What somebody is about to put on the shared map: a pin, or a stroke corner by corner. */
export interface MapDraft {
  /** What a press on the map means; undefined walks, or does nothing. */
  readonly tool: "pin" | "draw" | undefined;
  readonly pinKind: PinKind;
  /** Where the pin is to stand: pointed at, or chosen by zone and way. */
  readonly pinAt: { readonly zone: string; readonly way: PinWay; readonly point?: MapPoint | undefined } | undefined;
  readonly strokeKind: StrokeKind;
  readonly corners: readonly MapPoint[];
  /** The remark beside it. */
  readonly text: string;
}

export const freshMapDraft: MapDraft = {
  tool: undefined,
  pinKind: "danger",
  pinAt: undefined,
  strokeKind: "line",
  corners: [],
  text: "",
};

/** The draft after a point of the map was meant: where the pin is to stand, or one more corner of the stroke. */
export function meantOnMap(draft: MapDraft, plan: Pick<Plan, "zones">, place: string, at: MapPoint): MapDraft {
  const point = toTenth(at);
  if (draft.tool === "pin") {
    const where = whereOnMap(plan, place, point);
    return where === undefined ? draft : { ...draft, pinAt: { ...where, point } };
  }
  if (draft.tool !== "draw" || draft.corners.length >= mostCorners) return draft;
  return { ...draft, corners: [...draft.corners, point] };
}

/**
 * The draft after a hand has come to a point of the map while it presses: one more corner, unless it has hardly moved since
 * the last one. When there are as many as are allowed, those are left out that change the shape least.
 */
export function tracedOnMap(
  draft: MapDraft,
  plan: Pick<Plan, "zones">,
  place: string,
  at: MapPoint,
  fineM: number,
): MapDraft {
  if (draft.tool !== "draw") return meantOnMap(draft, plan, place, at);
  const last = draft.corners.at(-1);
  if (last !== undefined && Math.hypot(at[0] - last[0], at[1] - last[1]) < fineM) return draft;
  if (draft.corners.length < mostCorners) return meantOnMap(draft, plan, place, at);
  return drawnOnMap({ ...draft, corners: [] }, [...draft.corners, at], fineM / 2);
}

/** The draft after a line was drawn by hand: as many corners of it as keep its shape and are still allowed. */
export function drawnOnMap(draft: MapDraft, trail: readonly MapPoint[], fineM: number): MapDraft {
  const room = mostCorners - draft.corners.length;
  let fine = fineM;
  let corners = thinned(trail, fine);
  while (corners.length > room && corners.length > 2) {
    fine *= 1.5;
    corners = thinned(trail, fine);
  }
  return { ...draft, corners: [...draft.corners, ...corners.slice(0, room).map(toTenth)] };
}

/** Douglas and Peucker: leaves out whatever lies nearer than `fine` to the line between what is kept. */
export function thinned(points: readonly MapPoint[], fine: number): readonly MapPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return points;
  const aways = points.map((point) => awayFrom(first, last, point));
  const farthest = aways.indexOf(Math.max(...aways));
  if ((aways[farthest] ?? 0) <= fine) return [first, last];
  return [...thinned(points.slice(0, farthest + 1), fine), ...thinned(points.slice(farthest), fine).slice(1)];
}

function awayFrom([ax, ay]: MapPoint, [bx, by]: MapPoint, [x, y]: MapPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long));
  return Math.hypot(x - ax - dx * share, y - ay - dy * share);
}

/** The wish to set the pin; undefined while it has no place. */
export function pinWish({ pinAt, pinKind }: MapDraft): CommandOf<"pin"> | undefined {
  if (pinAt === undefined) return undefined;
  const { zone, way, point } = pinAt;
  return { type: "pin", zone, way, kind: pinKind, ...(point === undefined ? {} : { point: [point[0], point[1]] }) };
}

/** The wish to draw; undefined while there are too few corners, or no map. */
export function drawWish(
  { strokeKind: kind, corners }: MapDraft,
  plan: Pick<Plan, "zones">,
  place: string,
): CommandOf<"draw"> | undefined {
  const zone = Object.keys(plan.zones).find((id) => placeOf(plan, id) === place);
  const points = distinctCorners(kind, corners);
  if (zone === undefined || points.length < leastCorners(kind)) return undefined;
  return { type: "draw", zone, kind, points: points.map(([x, z]) => [x, z]) };
}
