import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { PlanZone } from "#engine/plan/plan.ts";
import type { Answer } from "#engine/wire/down.ts";
import { hashed } from "../people/figure.ts";
import { fenced, nearestFree } from "./ground.ts";
import type { Ground, Spot } from "./ground.ts";
import { placeZones, withinReach } from "./reach.ts";
import { crossed } from "./zone-crossing.ts";
import type { Crossing } from "./zone-crossing.ts";

/** Keeps the place one stands at and the zone the exercise has one in together. */
export interface PlaceKeeper {
  /** The ground as far as one may go now. */
  ground(view: SeatView): Ground;
  /**
   * Looks where one is. Crossing into another zone is told to the exercise, once; where the exercise has moved one, or has
   * refused, the answer is the spot to stand at.
   */
  look(view: SeatView, spot: Spot, now: number): Spot | undefined;
  /** Where one begins who comes to a zone: at the place's spawn when that is in it, else in the zone. */
  beginning(zone: string | undefined): Spot;
}

/** A keeper for a seat in a place. `enter` tells the exercise; `refused` is told when it said no. */
export function openPlaceKeeper(
  plan: SeatPlan,
  place: string,
  ground: Ground,
  enter: (zone: string) => Promise<Answer>,
  refused: (answer: Answer) => void,
): PlaceKeeper {
  const zones = placeZones(plan.zones, place);
  const reach = fenced(ground, (x, z) => withinReach(zones, { x, z }));
  const inZone = new Map(zones.map((zone) => [zone.id, fenced(ground, (x, z) => holds(zone, x, z))]));
  const open = { crossing: undefined, asked: undefined, back: undefined };
  const kept: Kept = { plan, place, ground, zones, enter, refused, ...open };
  // Who has a desk goes about its room; the exercise alone moves them to another.
  const stays = plan.seat?.desk === true;
  return {
    ground: (view) => (isFree(view) && !stays ? reach : (inZone.get(view.zone ?? "") ?? reach)),
    look: (view, spot, now) => (plan.seat === undefined ? undefined : look(kept, view, spot, now)),
    beginning: (zone) => spotIn(kept, zone),
  };
}

interface Kept {
  readonly plan: SeatPlan;
  readonly place: string;
  readonly ground: Ground;
  readonly zones: readonly PlanZone[];
  readonly enter: (zone: string) => Promise<Answer>;
  readonly refused: (answer: Answer) => void;
  crossing: Crossing | undefined;
  /** The zone that the exercise has been told of, until it shows one there or says no. */
  asked: string | undefined;
  /** Where one is put back to after a no. */
  back: Spot | undefined;
}

function look(kept: Kept, view: SeatView, spot: Spot, now: number): Spot | undefined {
  // The exercise has one in another place: whoever changes it also says where one stands there.
  if (kept.plan.zones[view.zone ?? ""]?.place !== kept.place) return undefined;
  if (kept.back !== undefined) {
    const to = kept.back;
    kept.back = undefined;
    return to;
  }
  const crossing = (kept.crossing ??= { zone: view.zone });
  if (kept.asked === view.zone) kept.asked = undefined;
  if (kept.asked === undefined && view.zone !== crossing.zone) {
    kept.crossing = { zone: view.zone };
    return spotIn(kept, view.zone);
  }
  if (!isFree(view) || kept.plan.seat?.desk === true || kept.asked !== undefined) return undefined;
  const next = crossed(crossing, kept.zones, spot, now);
  kept.crossing = next.crossing;
  if (next.entered !== undefined) void ask(kept, next.entered, crossing.zone, spot);
  return undefined;
}

async function ask(kept: Kept, zone: string, from: string | undefined, spot: Spot): Promise<void> {
  kept.asked = zone;
  const answer = await kept.enter(zone);
  // Until the exercise shows one there, it is not the exercise that has moved one.
  if (answer.ok) return;
  kept.asked = undefined;
  kept.crossing = { zone: from };
  const home = kept.plan.zones[from ?? ""];
  kept.back = home === undefined ? spotIn(kept, from) : pulledInto(home, kept.ground, spot);
  kept.refused(answer);
}

function spotIn({ plan, place, ground }: Kept, id: string | undefined): Spot {
  const zone = plan.zones[id ?? ""];
  const [x, , z] = plan.places[place]?.spawn ?? [0, 0, 0];
  if (zone?.place !== place || holds(zone, x, z)) return nearestFree(ground, { x, z });
  const turn = ((hashed(`${plan.seat?.id}/${zone.id}`) % 360) * Math.PI) / 180;
  const out = zone.radius * 0.35;
  return nearestFree(ground, { x: zone.centre[0] + Math.cos(turn) * out, z: zone.centre[2] + Math.sin(turn) * out });
}

/** Whether one may leave the zone: the exercise runs, one has arrived, and the hands are not busy. */
function isFree(view: SeatView): boolean {
  return view.run.status === "running" && !view.onTheWay && view.task === undefined;
}

function holds(zone: PlanZone, x: number, z: number): boolean {
  return Math.hypot(x - zone.centre[0], z - zone.centre[2]) <= zone.radius;
}

/** The free spot of a zone nearest to where somebody stands. */
function pulledInto(zone: PlanZone, ground: Ground, spot: Spot): Spot {
  const [x, , z] = zone.centre;
  const far = Math.hypot(spot.x - x, spot.z - z) || 1;
  const share = Math.min(1, (zone.radius - 0.8) / far);
  return nearestFree(ground, { x: x + (spot.x - x) * share, z: z + (spot.z - z) * share });
}
