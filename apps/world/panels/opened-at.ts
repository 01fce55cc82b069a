import { type MapPoint, whereOnMap } from "#engine/exercise/map-point.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { emptyDraft } from "../../shared/panels/draft-model.ts";
import { reachLines } from "../../shared/panels/reach-model.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import type { TabletState } from "./tablet-state.ts";

type Change = Partial<TabletState>;

/** A tablet that is opened to set a pin at a point of a place; undefined off its map. */
export function openedToPin(plan: SeatPlan, place: string, point: MapPoint): Change | undefined {
  const where = whereOnMap(plan, place, point);
  if (where === undefined) return undefined;
  const pinning = { ...where, kind: "danger", text: "", point } as const;
  return { phone: false, tab: "more", more: "pins", pinning, typing: undefined, notice: undefined, page: 0 };
}

/** Opened to write to everybody on a channel. */
export function openedToWrite(sight: Sight, channel: string): Change {
  const line = reachLines(sight).find(({ id }) => id === channel);
  const to = line?.others.map(({ id }) => id) ?? [];
  const writing = { step: 0, draft: { ...emptyDraft, channel, to } };
  return { phone: false, tab: "talk", message: undefined, writing, typing: undefined, page: 0 };
}
