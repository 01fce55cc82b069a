import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Feed } from "../shared/feed.ts";
import type { Target } from "./inputs/aim.ts";
import type { Ground, Spot } from "./moving/ground.ts";
import type { Me } from "./moving/me.ts";
import type { PlaceKeeper } from "./moving/place-keeper.ts";
import type { Cast } from "./people/cast.ts";
import type { Air } from "./place/air.ts";
import type { Rings } from "./place/highlight.ts";
import type { Models } from "./place/models.ts";
import type { Props } from "./place/props.ts";
import type { Site } from "./place/site.ts";

/** A place that stands: everything in it, and who looks at it. Only `me`, `aim` and what is marked so change. */
export interface Standing {
  readonly scene: Scene;
  readonly feed: Feed;
  readonly plan: SeatPlan;
  readonly models: Models;
  readonly air: Air;
  /** The whole ground, and as far as this viewer may go now. */
  readonly ground: Ground;
  readonly keeper: PlaceKeeper;
  readonly cast: Cast;
  readonly props: Props;
  readonly site: Site;
  readonly rings: Rings;
  /** Whether one plays alone, and so runs the exercise too. */
  readonly solo: boolean;
  /** Changes from frame to frame. */
  me: Me;
  aim: Target | undefined;
  /** Where one walks to by oneself, after a press on the ground. */
  goal: { readonly x: number; readonly z: number } | undefined;
  /** Whose eyes are looked through, in a replay or by the trainer. */
  through: string | undefined;
  /** How far beside where it was said to be their body is drawn, so that a look goes round what stands there too. */
  aside: Spot | undefined;
}
