import type { PinState, StrokeState } from "./state.ts";

/** A pin on the shared map, with the remark beside it until that is erased. */
interface SeenPin extends PinState {
  readonly id: string;
  readonly text?: string;
}

/** A stroke on the shared map, with the remark beside it until that is erased. */
interface SeenStroke extends StrokeState {
  readonly id: string;
  readonly text?: string;
}

/** What everybody in the exercise is told of the shared map. */
export type MapFact =
  | { readonly type: "pin"; readonly pin: SeenPin }
  | { readonly type: "pin-gone"; readonly pin: string }
  | { readonly type: "stroke"; readonly stroke: SeenStroke }
  | { readonly type: "stroke-gone"; readonly stroke: string };

/** What stands and is drawn on the shared map now, by id. */
export interface MapView {
  readonly pins: Readonly<Record<string, SeenPin>>;
  readonly strokes: Readonly<Record<string, SeenStroke>>;
}

/** Adds one fact about the shared map to a view. */
export function learnMap<V extends MapView>(view: V, is: MapFact): V {
  switch (is.type) {
    case "pin":
      return { ...view, pins: { ...view.pins, [is.pin.id]: is.pin } };
    case "pin-gone":
      return { ...view, pins: without(view.pins, is.pin) };
    case "stroke":
      return { ...view, strokes: { ...view.strokes, [is.stroke.id]: is.stroke } };
    case "stroke-gone":
      return { ...view, strokes: without(view.strokes, is.stroke) };
    default:
      return is satisfies never;
  }
}

function without<T>(things: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _, ...rest } = things;
  return rest;
}
