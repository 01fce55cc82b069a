import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { isOnMap, toTenth } from "../map-point.ts";
import { mostPins } from "../pin-words.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { placeOf } from "../whereabouts.ts";
import { onlyTexts, playerOf, said, type Answered, type Asking, type Player } from "./asking.ts";

/**
 * Pins on the map that everybody in the exercise shares: whoever plays sets one in any zone, with a remark in words beside
 * it, and takes their own off again. Talking needs no free hands, and neither does this.
 */
export function decidePins(asking: Asking, command: CommandOf<"pin" | "unpin">): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  return command.type === "pin" ? pin(asking, player, command) : unpin(asking, player, command.pin);
}

function pin(asking: Asking, { seat, role }: Player, command: CommandOf<"pin">): Answered {
  const { zone, way, kind, point } = command;
  const stray = onlyTexts(asking, "text");
  if (stray !== undefined) return stray;
  const { u, at } = asking;
  if (lookUp(u.plan.zones, zone) === undefined) return refuse("unknown-zone", { zone });
  if (point !== undefined && !isOnMap(u.plan, placeOf(u.plan, zone), point)) return refuse("off-the-map");
  const own = Object.values(u.state.pins).filter((set) => set.seat === seat.id);
  if (own.length >= mostPins) return refuse("too-many-pins", { most: mostPins });
  const where = { zone, way, kind, ...(point === undefined ? {} : { point: toTenth(point) }) };
  const who = { seat: seat.id, role: role.id };
  happen(u, at, { type: "pin-set", pin: `k${u.state.pinCount + 1}`, ...who, ...where, ...said(asking, "text") });
  return undefined;
}

function unpin(asking: Asking, { seat, role }: Player, id: string): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const { u, at } = asking;
  const found = lookUp(u.state.pins, id);
  if (found === undefined) return refuse("unknown-pin", { pin: id });
  if (found.seat !== seat.id) return refuse("not-yours");
  happen(u, at, { type: "pin-taken-off", pin: id, seat: seat.id, role: role.id });
  return undefined;
}
