import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Body } from "../inputs/aim.ts";
import type { Ground } from "../moving/ground.ts";

/** How high above the ground something to read is pointed at, in metres, and how far round its middle. */
const high = 1.7;
const round = 0.55;

/** Whether there is more on a thing for who looks at it closely. */
export function isReadable({ props }: Pick<SeatView, "props">, id: string): boolean {
  return props[id]?.readable === true;
}

/** The things of a place that show more to who looks closely, to be pointed at. */
export function readableBodies(plan: SeatPlan, { props }: SeatView, place: string, ground: Ground): readonly Body[] {
  return Object.values(props).flatMap(({ id, at: [x, y, z], zone, readable }): readonly Body[] => {
    if (readable !== true || (plan.zones[zone]?.place ?? "") !== place) return [];
    const floor = ground.height(x, z) ?? y;
    return [{ target: { kind: "prop", prop: id }, from: [x, floor, z], to: [x, floor + high, z], radius: round }];
  });
}
