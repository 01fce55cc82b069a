import type { FeatureKind, Light, Weather } from "#engine/scenario/place-schema.ts";

type Point = readonly [number, number, number];
type ById<T> = Readonly<Record<string, T>>;

/**
 * A value as the exercise has it: always the same, or one for each state of a chart (by its way from the root; the most
 * inner one that the chart is in counts) or for each value of a variable. Where there is neither, it is `else`, or there
 * is none.
 */
export type PlanBound<T> =
  | { readonly kind: "always"; readonly value: T }
  | { readonly kind: "chart"; readonly chart: string; readonly at: ById<T>; readonly else?: T }
  | { readonly kind: "variable"; readonly variable: string; readonly at: ById<T>; readonly else?: T };

/** A number, which may also lie between two in the proportion in which a variable lies between its least and greatest. */
export type PlanNumber =
  | PlanBound<number>
  | {
      readonly kind: "range";
      readonly variable: string;
      readonly range: readonly [number, number];
      readonly min: number;
      readonly max: number;
    };

/** Something in a place that is seen to change. What of the numbers its kind needs is there. */
export interface PlanFeature {
  readonly id: string;
  readonly what: FeatureKind;
  readonly title: string;
  readonly at?: Point;
  /** Metres along x and z. */
  readonly size?: readonly [number, number];
  readonly heading?: PlanNumber;
  readonly level?: PlanNumber;
  readonly strength?: PlanNumber;
  readonly radius?: PlanNumber;
  readonly length?: PlanNumber;
  readonly count?: PlanNumber;
  readonly part?: string;
  readonly value?: PlanBound<string>;
  readonly shown?: PlanBound<boolean>;
  readonly look?: PlanBound<string>;
}

/** Things of the art kit that stand in a place, once at each of its points. */
interface PlanPiece {
  readonly model: string;
  readonly at: readonly Point[];
  readonly facing: number;
}

/** What one sees at once and walks in: a site of the art kit, a photo sphere or a model of the author's. */
export interface PlanPlace {
  readonly id: string;
  readonly title: string;
  readonly site?: string;
  /** The id of its media. */
  readonly photo?: string;
  /** The id of its media. */
  readonly model?: string;
  readonly light: PlanBound<Light>;
  readonly weather: PlanBound<Weather>;
  /** Where one enters. */
  readonly spawn: Point;
  /** Where one looks who enters there: degrees, 0 looks along +x, counter-clockwise from above; absent: to the middle of the place's zones. */
  readonly facing?: number;
  readonly pieces: readonly PlanPiece[];
  readonly features: ById<PlanFeature>;
}
