import type { Sight } from "../../shared/panels/sight.ts";
import type { Frames } from "../frames.ts";
import type { Act } from "../inputs/intent.ts";
import type { Spot } from "../moving/ground.ts";
import { eyeHeight } from "../moving/me.ts";
import type { Pressable, Tablet } from "../panels/tablet.ts";
import type { Standing } from "../world-state.ts";
import type { HandMemory } from "./hand-aim.ts";
import type { HandMeshes } from "./hand-meshes.ts";
import type { AskWords } from "../panels/tablet-state.ts";
import type { Headset, HeadsetFrame } from "./session.ts";
import type { RestClock } from "./rest-clock.ts";
import type { CaptionPlate } from "./caption-plate.ts";
import type { Carry } from "./carry.ts";
import type { WayPlate } from "./way-plate.ts";
import type { Vignette } from "./vignette.ts";
import type { Wrist } from "./wrist.ts";

/** What is remembered of a wearer from frame to frame. */
export interface Memory {
  latest: HeadsetFrame | undefined;
  readonly hands: Map<string, HandMemory>;
  /** Metres the eyes are lifted over where they really are: for who sits. */
  lift: number;
  fresh: boolean;
  /** What the next frame does about the height, since only in a frame is it known how high the head is. */
  height: "as-set" | "lifted" | undefined;
  /** Where to stand from the next frame on: only in a frame is it known how high the head is. */
  goes: (Spot & { readonly yaw?: number }) | undefined;
  system: AskWords | undefined;
  dictate: AskWords | undefined;
  rest: RestClock;
  /** The wearer has been told of the real emergency that is on. */
  alerted: boolean;
  /** The next press in the place sets a pin. */
  pointing: boolean;
  /** For how long a hand has kept closed on something in the place, in ms, by its key. */
  readonly rests: Map<string, number>;
  /** When they came out last: ms of any steady clock. */
  outSince: number | undefined;
}

/** Somebody inside the place, and everything that is drawn for them alone. */
export interface Inside {
  readonly world: Standing;
  readonly frames: Frames;
  readonly headset: Headset;
  readonly tablet: Tablet;
  readonly act: Act;
  readonly memory: Memory;
  readonly vignette: Vignette;
  readonly wrist: Wrist;
  readonly meshes: HandMeshes;
  readonly captions: CaptionPlate;
  readonly carry: Carry;
  /** The map tables, to draw on. */
  readonly tables: Pressable;
  /** Words in the dark, on the way to a place. */
  readonly way: WayPlate;
  /** What the wearer sees now, by the second. */
  readonly sight: () => Sight;
  /** The key to talk that is in the hands. */
  readonly talk: (keys: readonly { readonly squeeze: boolean }[]) => void;
}

/** Stands the wearer on the ground where they are. */
export function settle({ memory, headset, world }: Pick<Inside, "memory" | "headset" | "world">): void {
  const floor = world.ground.height(world.me.x, world.me.z) ?? world.me.floor;
  world.me = { ...world.me, floor };
  if (headset.inside) headset.stand(world.me, floor, memory.lift);
}

/** Lifts the wearer's eyes to standing height, wherever they really are. */
export function lifted(headset: Headset): number {
  return eyeHeight - headset.realHeight();
}
