import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Ground } from "../moving/ground.ts";
import type { Air, Light } from "./air.ts";
import type { Tally } from "./fetched.ts";
import { fetchSite } from "./models.ts";
import type { Sight } from "./sight.ts";
import { type Solid, type WallClock, siteGround } from "./site-ground.ts";
import { raiseSite } from "./site.ts";

/** What a place is drawn as, and walked on. */
export interface Scenery {
  readonly ground: Ground;
  /** Clocks whose hands are to be drawn; absent where there are none. */
  readonly clocks?: readonly WallClock[];
  /** Looks through somebody's eyes; cheap enough for every frame. */
  look(sight: Sight): void;
  /** Draws each part as the value it has: by part. One that is not named is as it is when nothing is said. */
  show(parts: Readonly<Record<string, string>>): void;
  /** Has hot air tremble, 0 to 1; seconds of any steady clock. */
  tremble(share: number, time: number): void;
  /** Frees everything that was made for it. */
  dispose(): void;
}

/** Where a place is to be raised, and what comes and goes on its ground. */
export interface Plot {
  readonly scene: Scene;
  readonly plan: SeatPlan;
  readonly air: Air;
  readonly moving: () => readonly Solid[];
  readonly tally: Tally;
}

/** Fetches and raises a place in a light, one that its site is baked in. Rejects when its files cannot be had, and then leaves nothing behind. */
export async function raiseScenery(plot: Plot, place: SeatPlan["places"][string], light: Light): Promise<Scenery> {
  const { scene, air, moving, tally } = plot;
  const { id, photo, model, spawn, site = "" } = place;
  if (photo !== undefined) {
    const { raisePhoto } = await import("./photo-sphere.ts");
    return raisePhoto(plot, id, photo);
  }
  if (model !== undefined) {
    const { raiseOwn } = await import("./own-model.ts");
    return raiseOwn(plot, model, spawn);
  }
  const models = await fetchSite(scene, site, light, tally);
  const { clocks = [] } = models.heights;
  return { ...raiseSite(scene, air, models, siteGround(models.heights, moving)), clocks };
}
