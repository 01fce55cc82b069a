import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Target } from "../inputs/aim.ts";
import { isMapTable } from "../map/table-top.ts";
import type { TabletState } from "./tablet-state.ts";

const card = { phone: false, tab: "here", notice: undefined, casualty: undefined, person: undefined } as const;

/** What the tablet shows of something that is meant in the place: its card, a table's map, else who and what is here. */
export function met(target: Target, plan: SeatPlan, view: SeatView): Partial<TabletState> {
  switch (target.kind) {
    case "casualty":
      return { ...card, casualty: target.casualty, part: "look" };
    case "person":
      return { ...card, person: target.seat };
    case "prop":
      return isMapTable(plan, view, target.prop) ? { ...card, tab: "site" } : card;
    case "thing":
      return card;
    case "ground":
      return {};
    default:
      return target satisfies never;
  }
}
