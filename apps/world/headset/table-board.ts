import { tracedOnMap } from "../../shared/map/map-draft.ts";
import { touchReach } from "../panels/board.ts";
import type { Pressable, Tablet } from "../panels/tablet.ts";
import { type OnTable, overTable, tableHit } from "../map/table-top.ts";
import type { Standing } from "../world-state.ts";

/** Metres that a hand moves on the table before it makes another corner. */
const fine = 0.02;

/**
 * The map tables as something to put a pin or draw on, while a tool of the map is in hand: by ray, or with a finger on the
 * table itself. Without a tool a table is a thing of the place, and pressing it opens its map on the tablet.
 */
export function tableBoard(world: Standing, tablet: Tablet): Pressable {
  return {
    hit(ray) {
      for (const top of world.here.tables?.tops ?? []) {
        const on = tableHit(top, ray);
        if (on !== undefined) return pressed(world, tablet, on, on.distance);
      }
      return undefined;
    },
    touch(tip) {
      for (const top of world.here.tables?.tops ?? []) {
        const on = overTable(top, tip);
        if (on !== undefined && on.above < touchReach.before && on.above > -touchReach.behind)
          return pressed(world, tablet, on, on.above);
      }
      return undefined;
    },
  };
}

function pressed(
  world: Standing,
  tablet: Tablet,
  { across, down }: OnTable,
  distance: number,
): ReturnType<Pressable["hit"]> {
  const shown = world.here.tables?.map?.shown;
  const { mapDraft } = tablet.state;
  if (shown === undefined || mapDraft.tool === undefined) return undefined;
  const { site, ratio } = shown;
  const press = (): void => {
    const at = shown.toMetres(across, down);
    tablet.sketch(tracedOnMap(tablet.state.mapDraft, world.plan, site.place, at, fine * ratio));
  };
  return { distance, button: { label: site.title, press, trace: press } };
}
