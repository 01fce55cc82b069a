import type { FeatureKind, Light, Weather } from "#engine/scenario/place-schema.ts";

/** Something in a place as it is now, with the numbers that its kind has. What is not there is not told. */
export interface SeenFeature {
  readonly id: string;
  readonly place: string;
  readonly what: FeatureKind;
  readonly title: string;
  /** What is seen of it, in words. */
  readonly look?: string;
  /** Absent of a `part`. */
  readonly at?: readonly [number, number, number];
  /** Metres along x and z. */
  readonly size?: readonly [number, number];
  /** Degrees it drifts to, 0 is +x, counter-clockwise from above. */
  readonly heading?: number;
  /** Metres above the zero of the site. */
  readonly level?: number;
  /** 0 to 1. */
  readonly strength?: number;
  readonly radius?: number;
  readonly length?: number;
  readonly count?: number;
  readonly part?: string;
  readonly value?: string;
}

/** The light and the weather of a place. */
export interface SeenAir {
  readonly place: string;
  readonly light: Light;
  readonly weather: Weather;
}

/** What a viewer is told of the places it sees. `feature` of one that is gone is its key, `<place>/<id>`. */
export type PlaceFact =
  | { readonly type: "feature"; readonly feature: SeenFeature }
  | { readonly type: "feature-gone"; readonly feature: string }
  | { readonly type: "air"; readonly air: SeenAir }
  | { readonly type: "air-gone"; readonly place: string };

/** What a viewer sees of places now. */
export interface PlaceView {
  /** By `<place>/<id>`: those of the viewer's place; for `all` those of every place. */
  readonly features: Readonly<Record<string, SeenFeature>>;
  /** By place. Before STARTEX it is empty: the plan says how each place begins. */
  readonly air: Readonly<Record<string, SeenAir>>;
}

/** The key of a feature among those of all places. */
export function featureKey({ place, id }: Pick<SeenFeature, "place" | "id">): string {
  return `${place}/${id}`;
}

/** Adds one fact about places to a view. */
export function learnPlace<V extends PlaceView>(view: V, is: PlaceFact): V {
  switch (is.type) {
    case "feature":
      return { ...view, features: { ...view.features, [featureKey(is.feature)]: is.feature } };
    case "feature-gone":
      return { ...view, features: without(view.features, is.feature) };
    case "air":
      return { ...view, air: { ...view.air, [is.air.place]: is.air } };
    case "air-gone":
      return { ...view, air: without(view.air, is.place) };
    default:
      return is satisfies never;
  }
}

function without<T>(things: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _, ...rest } = things;
  return rest;
}
