import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { RoomPlan } from "./shell.ts";

/** Grey panes before the lamps of a ceiling that have no current. */
export const lampsOff = ({ height, lamps }: RoomPlan): Shape =>
  joined(
    ...lamps.map(({ x, z }) =>
      box([0.36, 0.37, 0.38], [1.15, 0.012, 0.26], 0, { at: [x, height - 0.038, z], airy: true }),
    ),
  );
