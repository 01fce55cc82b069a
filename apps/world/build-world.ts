import type { Voice } from "../shared/voice/voice.ts";
import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Feed } from "../shared/feed.ts";
import type { Ground, Spot } from "./moving/ground.ts";
import { eyeHeight, towards } from "./moving/me.ts";
import type { Me } from "./moving/me.ts";
import type { PlaceKeeper } from "./moving/place-keeper.ts";
import { placeZones } from "./moving/reach.ts";
import { openCast } from "./people/cast.ts";
import type { Air } from "./place/air.ts";
import { openRings } from "./place/highlight.ts";
import { type Models, isIndoor } from "./place/models.ts";
import { changeAir, paint } from "./place/paint.ts";
import { openFixtures } from "./place/fixtures.ts";
import { openProps } from "./place/props.ts";
import type { Props } from "./place/props.ts";
import { openKinds } from "./place/things.ts";
import type { Kinds } from "./place/things.ts";
import type { Here, Standing } from "./world-state.ts";

/** Who begins so near to a place's spawn, in metres, has entered there: what stands on it moves one aside. */
const atSpawn = 0.9;

/** What is drawn in every place, before one stands. */
export interface Unplaced {
  readonly scene: Scene;
  readonly feed: Feed;
  readonly plan: SeatPlan;
  readonly air: Air;
  readonly kinds: Kinds;
  readonly props: Props;
  /** Delegates to the ground of the place that stands. */
  readonly ground: Ground;
  readonly stand: (here: Here) => void;
  readonly keeper: PlaceKeeper;
}

/** Opens what every place shares: its things, and the ground under them, which changes with the place. */
export function openUnplaced(scene: Scene, feed: Feed, plan: SeatPlan, air: Air): Unplaced {
  let here: Here | undefined;
  const ground: Ground = {
    height: (x, z) => here?.scenery.ground.height(x, z),
    free: (x, z) => here?.scenery.ground.free(x, z) ?? false,
    chairs: () => here?.scenery.ground.chairs?.() ?? [],
  };
  const coats = {
    moving: paint("moving", scene, air),
    shadow: paint("shadow", scene, air, { blend: true }),
    lamp: paint("lamp", scene, air, { own: true }),
  };
  const kinds = openKinds(scene, coats);
  const props = openProps(ground, kinds, openFixtures(scene, coats), (zone) => (plan.zones[zone]?.radius ?? 6) + 1);
  const nobody: Ground = { height: () => undefined, free: () => false };
  const keeper: PlaceKeeper = {
    ground: (view) => here?.keeper.ground(view) ?? nobody,
    look: (view, spot, now) => here?.keeper.look(view, spot, now),
    beginning: (zone) => here?.keeper.beginning(zone) ?? { x: 0, z: 0 },
  };
  return { scene, feed, plan, air, kinds, props, ground, keeper, stand: (next) => void (here = next) };
}

/** What is one's own in a world: that one plays alone, and one's voice. */
interface Own {
  readonly solo?: boolean | undefined;
  readonly voice?: Voice | undefined;
}

/** Puts everybody into the first place. */
export function buildWorld(unplaced: Unplaced, models: Models, here: Here, own: Own, me: Me): Standing {
  const { scene, feed, plan, air, kinds, props, ground, keeper } = unplaced;
  changeAir(scene, air);
  const ring = kinds.known.get("ring")?.meshes[0]?.mesh;
  return {
    scene,
    feed,
    plan,
    models,
    air,
    ground,
    keeper,
    kinds,
    props,
    cast: openCast(scene, air, ground, models),
    rings: openRings(scene, air, ground, ring),
    solo: own.solo === true,
    voice: own.voice,
    here,
    passage: { state: "there" },
    me,
    aim: undefined,
    goal: undefined,
    onTable: { place: undefined, draft: undefined },
    inHand: undefined,
    inView: undefined,
    pinning: undefined,
    flags: undefined,
    through: undefined,
    watched: undefined,
    aside: undefined,
  };
}

/** Where one begins who comes to a zone of the place, and where one looks. Who only looks on is a little higher. */
export function beginning(plan: SeatPlan, { place, keeper, scenery }: Here, zone: string | undefined): Me {
  const spot = keeper.beginning(zone);
  return {
    ...spot,
    yaw: firstLook(plan, place, zone, spot),
    pitch: -0.05,
    // Under a ceiling nobody looks on from above.
    height: plan.seat === undefined && !isIndoor(plan.places[place]?.site) ? 2.6 : eyeHeight,
    floor: scenery.ground.height(spot.x, spot.z) ?? 0,
  };
}

/** Where one looks who begins at a spot: as the place says of its spawn, or the zone of itself, else to the middle of the place's zones. */
export function firstLook(
  plan: Pick<SeatPlan, "places" | "zones">,
  place: string,
  zone: string | undefined,
  spot: Spot,
): number {
  const { facing, spawn = [0, 0, 0] } = plan.places[place] ?? {};
  const entered = Math.hypot(spawn[0] - spot.x, spawn[2] - spot.z) < atSpawn;
  const said = (entered ? facing : undefined) ?? plan.zones[zone ?? ""]?.facing;
  if (said !== undefined) return ((said - 90) * Math.PI) / 180;
  const zones = placeZones(plan.zones, place);
  const middle = {
    x: zones.reduce((sum, { centre }) => sum + centre[0], 0) / (zones.length || 1),
    z: zones.reduce((sum, { centre }) => sum + centre[2], 0) / (zones.length || 1),
  };
  return Math.hypot(middle.x - spot.x, middle.z - spot.z) < 0.3 ? 0 : towards(spot, middle);
}
