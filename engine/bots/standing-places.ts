import type { CasualtyId, SeatId, ZoneId } from "#engine/ids.ts";
import { casualtySpot } from "#engine/exercise/whereabouts.ts";
import type { Plan, PlanZone } from "#engine/plan/plan.ts";

/** Metres: x and z of the place. */
export type Spot = readonly [x: number, z: number];

/** Metres between two who stand in one zone, and from whoever lies, or something stands, there. */
const between = 1.2;
const fromCasualty = 1.2;
const fromProp = 2.8;
/** Metres from a casualty's middle to who kneels beside it, and to the next row when there is no room. */
const besideMetres = 0.8;
const nextRow = 0.7;
/** Where around a casualty the first eight kneel, in eighths of a turn from the way it faces: its sides first. */
const eighths = [2, 6, 1, 5, 3, 7, 0, 4] as const;
const goldenAngle = 2.399963;
const tries = 900;

const places = new WeakMap<Plan, Map<ZoneId, readonly Spot[]>>();
const orders = new WeakMap<Plan, ReadonlyMap<SeatId, number>>();

/** A seat's own place in a zone: no other seat's, clear of casualties and things as far as the zone has room. */
export function standingPlace(plan: Plan, zone: ZoneId, seat: SeatId): Spot {
  const known = places.get(plan) ?? new Map<ZoneId, readonly Spot[]>();
  places.set(plan, known);
  const there = known.get(zone) ?? placesIn(plan, plan.zones[zone]);
  known.set(zone, there);
  return there[orderOf(plan, seat)] ?? [0, 0];
}

/** A seat's own place beside a casualty that lies in a zone, and the casualty's. */
export function placeBeside(
  plan: Plan,
  casualty: CasualtyId,
  zone: ZoneId,
  seat: SeatId,
): { readonly at: Spot; readonly casualty: Spot } | undefined {
  const person = plan.casualties[casualty];
  if (person === undefined) return undefined;
  const [x, , z] = casualtySpot(plan, person, zone);
  const order = orderOf(plan, seat);
  const turn = (person.facing / 180 + (eighths[order % eighths.length] ?? 0) / 4) * Math.PI;
  const out = besideMetres + Math.floor(order / eighths.length) * nextRow;
  return { at: [x + Math.sin(turn) * out, z - Math.cos(turn) * out], casualty: [x, z] };
}

/** Looked for in a spiral from the middle of the zone: first clear ones, then, in a zone that is full, any. */
function placesIn(plan: Plan, zone: PlanZone | undefined): readonly Spot[] {
  const [x, , z] = zone?.centre ?? [0, 0, 0];
  const radius = zone?.radius ?? 1;
  const lying = Object.values(plan.casualties).flatMap((person) => [
    person.at,
    casualtySpot(plan, person, zone?.id ?? person.zone),
  ]);
  const things = Object.values(plan.props).map(({ at }) => at);
  const count = numbered(plan).size;
  const found: Spot[] = [];
  for (const clear of [true, false]) {
    for (let n = 0; n < tries && found.length < count; n += 1) {
      // Once the zone is full the spiral goes on beyond it.
      const out = (clear ? 0.9 * radius : Math.max(radius, count)) * Math.sqrt(n / tries);
      const spot: Spot = [x + out * Math.cos(n * goldenAngle), z + out * Math.sin(n * goldenAngle)];
      if (!isFar(spot, found, between)) continue;
      if (clear && !(isClear(spot, lying, fromCasualty) && isClear(spot, things, fromProp))) continue;
      found.push(spot);
    }
  }
  return found;
}

function isFar([x, z]: Spot, others: readonly Spot[], metres: number): boolean {
  return others.every(([ox, oz]) => Math.hypot(ox - x, oz - z) >= metres);
}

function isClear([x, z]: Spot, others: readonly (readonly [number, number, number])[], metres: number): boolean {
  return others.every(([ox, , oz]) => Math.hypot(ox - x, oz - z) >= metres);
}

function orderOf(plan: Plan, seat: SeatId): number {
  return numbered(plan).get(seat) ?? 0;
}

/** The seats that can be on the site come first, so that they have the best places. */
function numbered(plan: Plan): ReadonlyMap<SeatId, number> {
  const known = orders.get(plan);
  if (known !== undefined) return known;
  const roles = Object.values(plan.roles);
  const seats = [...roles.filter(({ desk }) => !desk), ...roles.filter(({ desk }) => desk)].flatMap(
    (role) => role.seats,
  );
  const order = new Map(seats.map((seat, n) => [seat, n]));
  orders.set(plan, order);
  return order;
}
