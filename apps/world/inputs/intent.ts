import type { Spot } from "../moving/ground.ts";
import type { Target } from "./aim.ts";

/**
 * What somebody wants, whatever they hold: mouse, keys, finger, controller or bare hand all speak in these. Nothing
 * further in knows the device.
 */
export type Intent =
  /** Points at something, or at nothing any more. */
  | { readonly intent: "aim"; readonly target: Target | undefined }
  /** Means it: approach a casualty, look at a colleague, walk to a place on the ground. */
  | { readonly intent: "use"; readonly target: Target }
  /** Wants to stand there at once. */
  | { readonly intent: "go"; readonly target: Spot }
  /** Wants a pin of the shared map where something is. */
  | { readonly intent: "pin"; readonly target: Target }
  /** Takes a radio or a phone into the hand, or puts it back. */
  | { readonly intent: "take"; readonly thing: "radio" | "phone" }
  /** Walks: metres to the right and forward of where one looks, wanted in this frame. */
  | { readonly intent: "walk"; readonly right: number; readonly forward: number }
  /** Turns, degrees to the left and up. */
  | { readonly intent: "turn"; readonly left: number; readonly up: number }
  /** The next or previous thing within reach, nearest first. */
  | { readonly intent: "next"; readonly step: 1 | -1 }
  /** Shows or puts away the tablet, or the drawer. */
  | { readonly intent: "tablet" }
  /** Leaves what is open. */
  | { readonly intent: "back" };

/** Takes an intent; false when there was nothing to do. */
export type Act = (intent: Intent) => boolean;
