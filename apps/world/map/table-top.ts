import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Body, Point, Ray } from "../inputs/aim.ts";
import type { Ground } from "../moving/ground.ts";
import { facingYaw } from "../people/casualties.ts";
import { turned, yawTurn } from "../people/skeleton.ts";

/** The model of a table on which the shared map lies. */
const tableModel = "map-table";

/** The part of its top that the map takes, in metres, and how high it lies: `mapTable` of the kit. */
export const tableSheet = { wide: 1.76, deep: 1.16, high: 0.953 } as const;

/** A map table as it stands. */
export interface TableTop {
  readonly id: string;
  /** The middle of its top. */
  readonly middle: Point;
  /** Which way the foot of the map faces, in radians; 0 faces +z. */
  readonly yaw: number;
}

/** Whether the exercise has a place whose map could lie on a table. */
function hasMap({ zones }: Pick<SeatPlan, "zones">): boolean {
  return Object.values(zones).some(({ onSite }) => onSite);
}

/** Whether a thing that is in sight is a table with the shared map on it. */
export function isMapTable(plan: Pick<SeatPlan, "zones">, { props }: Pick<SeatView, "props">, id: string): boolean {
  return props[id]?.model === tableModel && hasMap(plan);
}

/** The map tables of a place. A map is read from the side on which one comes in, by everybody the same way up. */
export function tableTops(plan: SeatPlan, view: SeatView, place: string, ground: Ground): readonly TableTop[] {
  const [inX, , inZ] = plan.places[place]?.spawn ?? [0, 0, 0];
  return Object.values(view.props).flatMap(({ id, at: [x, y, z], facing, zone }): readonly TableTop[] => {
    if (!isMapTable(plan, view, id) || plan.zones[zone]?.place !== place) return [];
    const floor = ground.height(x, z) ?? 0;
    const yaw = facingYaw(facing);
    const [towardsX, , towardsZ] = turned(yawTurn(yaw), [0, 0, 1]);
    const comesIn = (inX - x) * towardsX + (inZ - z) * towardsZ;
    const middle: Point = [x, (y === 0 ? floor : Math.max(floor, y)) + tableSheet.high, z];
    return [{ id, middle, yaw: comesIn < 0 ? yaw + Math.PI : yaw }];
  });
}

/** A table to be pointed at, so that its map is opened. */
export function tableBody({ id, middle: [x, y, z], yaw }: TableTop): Body {
  const [ax, , az] = turned(yawTurn(yaw), [0.45, 0, 0]);
  const low = y - 0.2;
  return { target: { kind: "prop", prop: id }, from: [x - ax, low, z - az], to: [x + ax, low, z + az], radius: 0.42 };
}

/** Where on a table something is: shares of the map's width and depth from its upper left corner, and how far above it. */
export interface OnTable {
  readonly across: number;
  readonly down: number;
  readonly above: number;
}

/** Where a point is over a table; undefined when it is beyond the edge of the map. */
export function overTable({ middle, yaw }: TableTop, [x, y, z]: Point): OnTable | undefined {
  const [lx, , lz] = turned(yawTurn(-yaw), [x - middle[0], 0, z - middle[2]]);
  const [across, down] = [lx / tableSheet.wide + 0.5, lz / tableSheet.deep + 0.5];
  if (across < 0 || across > 1 || down < 0 || down > 1) return undefined;
  return { across, down, above: y - middle[1] };
}

/** Where a ray from above meets the map on a table, and how far away. */
export function tableHit(
  top: TableTop,
  { from, direction }: Ray,
): (OnTable & { readonly distance: number }) | undefined {
  if (direction[1] > -0.05) return undefined;
  const distance = (top.middle[1] - from[1]) / direction[1];
  if (distance < 0) return undefined;
  const at = overTable(top, [from[0] + direction[0] * distance, top.middle[1], from[2] + direction[2] * distance]);
  return at === undefined ? undefined : { ...at, distance };
}
