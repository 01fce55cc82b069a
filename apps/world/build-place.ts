import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { Feed } from "../shared/feed.ts";
import { placeNow } from "../shared/place-now.ts";
import { eyeHeight, towards } from "./moving/me.ts";
import type { Me } from "./moving/me.ts";
import { openPlaceKeeper } from "./moving/place-keeper.ts";
import type { PlaceKeeper } from "./moving/place-keeper.ts";
import { siteZones } from "./moving/reach.ts";
import type { Ground } from "./moving/ground.ts";
import { openCast } from "./people/cast.ts";
import { airOf } from "./place/air.ts";
import { openRings } from "./place/highlight.ts";
import type { Models } from "./place/models.ts";
import { paint } from "./place/paint.ts";
import { openProps } from "./place/props.ts";
import { siteGround } from "./place/site-ground.ts";
import type { Solid } from "./place/site-ground.ts";
import { raiseSite } from "./place/site.ts";
import type { Standing } from "./world-state.ts";

/** Who stands in a place: alone or not, and what is told when the exercise keeps them from a zone. */
interface Guest {
  readonly solo: boolean;
  readonly refused: (answer: Answer) => void;
}

/** Builds the place a plan is set in, with everybody in it. */
export function buildPlace(
  scene: Scene,
  feed: Feed,
  plan: SeatPlan,
  models: Models,
  { solo, refused }: Guest,
): Standing {
  const air = airOf(placeNow(plan, feed.view.value.zone)?.air.light === "day" ? "day" : "dusk");
  let solids: () => readonly Solid[] = () => [];
  const ground = siteGround(models.heights, () => solids());
  const site = raiseSite(scene, air, models.site);
  const coats = {
    moving: paint("moving", scene, air),
    shadow: paint("shadow", scene, air, { blend: true }),
    lamp: paint("lamp", scene, air, { own: true }),
  };
  const ring = models.props.find(({ name }) => name === "ring");
  const small = models.props.filter((mesh) => mesh !== ring);
  const props = openProps(scene, ground, coats, models.vehicles, small, (zone) => (plan.zones[zone]?.radius ?? 6) + 1);
  solids = props.solids;
  const keeper = openPlaceKeeper(plan, ground, (zone) => feed.say({ type: "enter-zone", zone }), refused);
  return {
    scene,
    feed,
    plan,
    models,
    air,
    ground,
    keeper,
    cast: openCast(scene, air, ground, models),
    props,
    site,
    rings: openRings(scene, air, ground, ring),
    me: beginning(feed, plan, ground, keeper),
    aim: undefined,
    goal: undefined,
    solo,
    through: undefined,
    aside: undefined,
  };
}

/** Where one begins, looking at the middle of the site. Who only looks on begins a little higher. */
function beginning(feed: Feed, plan: SeatPlan, ground: Ground, keeper: PlaceKeeper): Me {
  const spot = keeper.beginning(feed.view.value);
  const zones = siteZones(plan.zones);
  const middle = {
    x: zones.reduce((sum, { centre }) => sum + centre[0], 0) / (zones.length || 1),
    z: zones.reduce((sum, { centre }) => sum + centre[2], 0) / (zones.length || 1),
  };
  return {
    ...spot,
    yaw: towards(spot, middle),
    pitch: -0.05,
    height: plan.seat === undefined ? 2.6 : eyeHeight,
    floor: ground.height(spot.x, spot.z) ?? 0,
  };
}
