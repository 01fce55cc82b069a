import type { MapDraft } from "../../shared/map/map-draft.ts";
import type { Here, Standing } from "../world-state.ts";
import type { MapTables } from "./map-tables.ts";
import type { TableTop } from "./table-top.ts";

/** The map tables of the place that stands; the map itself comes once its code has. */
export interface TablesHere {
  readonly tops: readonly TableTop[];
  readonly map: MapTables | undefined;
}

/** Which place's map the tables show, and what the viewer is about to put on it. */
export interface OnTables {
  readonly place: string | undefined;
  readonly draft: MapDraft | undefined;
}

/** The places whose tables' code is on its way. */
const coming = new WeakSet<Here>();
const againMs = 10_000;

/** Shows the shared map on the tables of the place. Its code is fetched where there is one. */
export function layTables(world: Standing, tops: readonly TableTop[]): void {
  const { here } = world;
  if (here.tables === undefined && tops.length === 0) return;
  if (here.tables?.tops !== tops) here.tables = { tops, map: here.tables?.map };
  if (here.tables.map === undefined) fetchTables(world);
  else here.tables.map.show(tops);
}

function fetchTables(world: Standing): void {
  const { here, scene } = world;
  if (coming.has(here)) return;
  coming.add(here);
  const open = async (): Promise<void> => {
    try {
      const { openMapTables } = await import("./map-tables.ts");
      if (world.here !== here || scene.isDisposed) return;
      here.tables = { tops: here.tables?.tops ?? [], map: openMapTables(scene, world) };
    } catch {
      setTimeout(() => coming.delete(here), againMs);
    }
  };
  void open();
}
