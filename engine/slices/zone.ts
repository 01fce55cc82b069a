/**
 * What is known of some moments by their differences, in whole milliseconds: moment `i` is at most `bounds[i * size + j]`
 * after moment `j`. Moment 0 is STARTEX and moment 1 is now. The bounds are as tight as they can be, so that two zones
 * over the same moments hold the same times just when they are equal.
 */
export interface Zone {
  readonly size: number;
  readonly bounds: readonly number[];
}

/** It is STARTEX. */
export const atStartex: Zone = { size: 2, bounds: [0, 0, 0, 0] };

/** A zone in which moment `a` is at most so long after moment `b`; undefined when no times are left. */
export function limited(zone: Zone, a: number, b: number, most: number): Zone | undefined {
  const { size, bounds } = zone;
  const between = (i: number, j: number): number => bounds[i * size + j] ?? Infinity;
  if (between(a, b) <= most) return zone;
  if (between(b, a) + most < 0) return undefined;
  const tight = bounds.map((bound, place) => {
    const [i, j] = [Math.floor(place / size), place % size];
    return Math.min(bound, between(i, a) + most + between(b, j));
  });
  return { size, bounds: tight };
}

/** Any time from now on may be now. */
export function later({ size, bounds }: Zone): Zone {
  return {
    size,
    bounds: bounds.map((bound, place) => (Math.floor(place / size) === 1 && place !== size + 1 ? Infinity : bound)),
  };
}

/** One more moment: so long after now. */
export function withMoment({ size, bounds }: Zone, delay: number): Zone {
  const wider = size + 1;
  const made = Array.from({ length: wider * wider }, (_, place) => {
    const [i, j] = [Math.floor(place / wider), place % wider];
    if (i === size && j === size) return 0;
    if (i === size) return (bounds[size + j] ?? Infinity) + delay;
    if (j === size) return (bounds[i * size + 1] ?? Infinity) - delay;
    return bounds[i * size + j] ?? Infinity;
  });
  return { size: wider, bounds: made };
}

/** Without one of its moments. */
export function withoutMoment({ size, bounds }: Zone, gone: number): Zone {
  return { size: size - 1, bounds: bounds.filter((_, at) => Math.floor(at / size) !== gone && at % size !== gone) };
}

/** The earliest and the latest that a moment can be, counted from STARTEX. */
export function rangeOf({ size, bounds }: Zone, moment: number): readonly [earliest: number, latest: number] {
  return [-(bounds[moment] ?? Infinity), bounds[moment * size] ?? Infinity];
}

/** Whether every time that one zone allows is allowed by another over the same moments. */
export function isWithin(inner: Zone, outer: Zone): boolean {
  return inner.size === outer.size && inner.bounds.every((bound, at) => bound <= (outer.bounds[at] ?? Infinity));
}
