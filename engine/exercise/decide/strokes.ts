import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { isOnMap, toTenth, whereOnMap } from "../map-point.ts";
import { refuse } from "../refusal.ts";
import { distinctCorners, leastCorners, mostStrokes } from "../stroke-words.ts";
import { happen } from "../unfolding.ts";
import { placeOf } from "../whereabouts.ts";
import { onlyTexts, playerOf, said, type Answered, type Asking, type Player } from "./asking.ts";

/**
 * Strokes on the map that everybody shares: whoever plays draws on the map of any place, with a remark beside it, and
 * rubs out their own. Like pins it needs no free hands.
 */
export function decideStrokes(asking: Asking, command: CommandOf<"draw" | "rub-out">): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  return command.type === "draw" ? draw(asking, player, command) : rubOut(asking, player, command.stroke);
}

function draw(asking: Asking, { seat, role }: Player, { zone, kind, points }: CommandOf<"draw">): Answered {
  const stray = onlyTexts(asking, "text");
  if (stray !== undefined) return stray;
  const { u, at } = asking;
  if (lookUp(u.plan.zones, zone) === undefined) return refuse("unknown-zone", { zone });
  const place = placeOf(u.plan, zone);
  if (!points.every((point) => isOnMap(u.plan, place, point))) return refuse("off-the-map");
  const corners = distinctCorners(kind, points.map(toTenth));
  const [first] = corners;
  const least = leastCorners(kind);
  if (first === undefined || corners.length < least) return refuse("too-few-corners");
  const own = Object.values(u.state.strokes).filter((drawn) => drawn.seat === seat.id);
  if (own.length >= mostStrokes) return refuse("too-many-strokes", { most: mostStrokes });
  // Told by the zone it begins at, whichever zone of the place it was asked for by.
  const begins = whereOnMap(u.plan, place, first)?.zone ?? zone;
  const who = { stroke: `d${u.state.strokeCount + 1}`, seat: seat.id, role: role.id };
  happen(u, at, { type: "stroke-drawn", ...who, zone: begins, kind, points: corners, ...said(asking, "text") });
  return undefined;
}

function rubOut(asking: Asking, { seat, role }: Player, id: string): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const { u, at } = asking;
  const found = lookUp(u.state.strokes, id);
  if (found === undefined) return refuse("unknown-stroke", { stroke: id });
  if (found.seat !== seat.id) return refuse("not-yours");
  happen(u, at, { type: "stroke-rubbed-out", stroke: id, seat: seat.id, role: role.id });
  return undefined;
}
