import type { ModelNode } from "./model-file.ts";

/** A time of day that a site is baked in. */
export type SiteLight = "day" | "dusk" | "night";

/** A box that nobody walks through: its middle, half its sides in metres, and its turn about the upright in radians. */
export interface SolidBox {
  readonly x: number;
  readonly z: number;
  readonly halfX: number;
  readonly halfZ: number;
  readonly turn: number;
}

/** The part of a site that people walk in, in metres; heights are kept every `step` metres. */
export interface SiteArea {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
  readonly step: number;
}

/** A chair: where hips rest, and where whoever sits there looks to (radians about y, 0 faces +z). */
export type Seat = readonly [x: number, y: number, z: number, turn: number];

/**
 * A site of the kit: what stands there in each of its lights, and what the world must know of it to let people walk.
 * `entry` is the file under `kit` that it is made from, for the stamp. Each part is drawn as one of its values at a time,
 * the first when nothing is said; its nodes are called `part-<part>--<value>`.
 */
export interface SiteSource {
  readonly name: string;
  readonly entry: string;
  readonly lights: readonly SiteLight[];
  readonly indoor: boolean;
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly nodes: (light: SiteLight) => readonly ModelNode[];
  readonly area: SiteArea;
  readonly height: (x: number, z: number) => number;
  readonly solids: readonly SolidBox[];
  readonly seats?: readonly Seat[];
}
