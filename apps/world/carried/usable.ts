import type { Body } from "../inputs/aim.ts";
import type { Ground } from "../moving/ground.ts";
import type { Thing } from "../place/props.ts";

/** Models that are used as one's own radio, phone or tablet is. */
const uses: Readonly<Record<string, "radio" | "phone" | "tablet">> = {
  radio: "radio",
  phone: "phone",
  "desk-phone": "phone",
  tablet: "tablet",
};
/** How near one must be, and how far round it a press still means it, in metres. */
export const usableFrom = 2.5;
const round = 0.14;

/** The things of a place that can be used by who stands at them. */
export function usableBodies(things: readonly Thing[], ground: Ground): readonly Body[] {
  return things.flatMap(({ id, model, at: [x, y, z] }): readonly Body[] => {
    const thing = uses[model];
    if (thing === undefined) return [];
    const floor = ground.height(x, z) ?? 0;
    const foot = y === 0 ? floor : Math.max(floor, y);
    return [{ target: { kind: "thing", thing, prop: id }, from: [x, foot, z], to: [x, foot + 0.15, z], radius: round }];
  });
}
