import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Feed } from "../shared/feed.ts";
import type { Voice } from "../shared/voice/voice.ts";
import type { Features } from "./features/features.ts";
import type { OnTables, TablesHere } from "./map/lay-tables.ts";
import type { Target } from "./inputs/aim.ts";
import type { Ground, Spot } from "./moving/ground.ts";
import type { Me } from "./moving/me.ts";
import type { PlaceKeeper } from "./moving/place-keeper.ts";
import type { Cast } from "./people/cast.ts";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { Air, Light, Weather } from "./place/air.ts";
import type { Rings } from "./place/highlight.ts";
import type { Models } from "./place/models.ts";
import type { Props } from "./place/props.ts";
import type { Scenery } from "./place/scenery.ts";
import type { InView } from "./carried/in-view.ts";
import type { Flags } from "./place/flags.ts";
import type { Kinds } from "./place/things.ts";

/** The place that stands now. Another takes its place when the exercise moves one there. */
export interface Here {
  readonly place: string;
  readonly light: Light;
  readonly scenery: Scenery;
  readonly keeper: PlaceKeeper;
  /** Seen to change; their code comes when there are any. */
  features: Features | undefined;
  /** The tables with the shared map; their code comes when there are any. */
  tables: TablesHere | undefined;
  weather: Weather;
}

/** What there is to say while one place gives way to another. */
export type Passage =
  | { readonly state: "there" }
  | { readonly state: "going"; readonly place: string; readonly done: number; readonly whole: number }
  /** The place could not be had; `again` asks for it at once. */
  | { readonly state: "stuck"; readonly place: string; readonly again: () => void };

/** A world that stands: everything in it, and who looks at it. */
export interface Standing {
  readonly scene: Scene;
  readonly feed: Feed;
  readonly plan: SeatPlan;
  readonly models: Models;
  /** The whole ground of the place one is in: always this object, whichever place that is. */
  readonly ground: Ground;
  readonly kinds: Kinds;
  readonly props: Props;
  readonly cast: Cast;
  readonly rings: Rings;
  /** Whether one plays alone, and so runs the exercise too. */
  readonly solo: boolean;
  /** One's own voice; undefined where there is none. */
  readonly voice: Voice | undefined;
  /** Keeps this place and the exercise's zone together. */
  readonly keeper: PlaceKeeper;
  /** Changes with the place, its light and its weather. */
  here: Here;
  air: Air;
  passage: Passage;
  /** Changes from frame to frame. */
  me: Me;
  aim: Target | undefined;
  /** Where one walks to by oneself, after a press on the ground. */
  goal: { readonly x: number; readonly z: number } | undefined;
  /** What the viewer has the map tables show. */
  onTable: OnTables;
  /** What somebody at a screen has in the hand, and how it is drawn; the code for that comes with the first. */
  inHand: "radio" | "phone" | undefined;
  inView: InView | undefined;
  /** Where a pin is about to be set. */
  pinning: MapPoint | undefined;
  /** The pins that stand in the place; their code comes with the first. */
  flags: Flags | undefined;
  /** Whose eyes are looked through, in a replay or by the trainer. */
  through: string | undefined;
  /** The zone that who looks on has gone to. */
  watched: string | undefined;
  /** How far beside where it was said to be their body is drawn, so that a look goes round what stands there too. */
  aside: Spot | undefined;
}
