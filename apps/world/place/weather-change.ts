import type { Air, Colour } from "./air.ts";

/** How long the weather takes to change before one's eyes, in ms. */
const changeMs = 5000;

/** An air on its way to another. */
export interface AirChange {
  readonly from: Air;
  readonly to: Air;
  readonly sinceMs: number;
}

/** The air after so many ms of change, and the change that is left; none when it has come about. */
export function airAfter(change: AirChange, passedMs: number): { readonly air: Air; readonly left?: AirChange } {
  const sinceMs = change.sinceMs + passedMs;
  if (sinceMs >= changeMs) return { air: change.to };
  return { air: between(change.from, change.to, sinceMs / changeMs), left: { ...change, sinceMs } };
}

function between(from: Air, to: Air, share: number): Air {
  const one = (a: number, b: number): number => a + (b - a) * share;
  const three = (a: Colour, b: Colour): Colour => [one(a[0], b[0]), one(a[1], b[1]), one(a[2], b[2])];
  const [a, b] = [from.weather, to.weather];
  return {
    ...to,
    sunColour: three(from.sunColour, to.sunColour),
    weather: {
      tint: three(a.tint, b.tint),
      grey: one(a.grey, b.grey),
      veil: three(a.veil, b.veil),
      thick: one(a.thick, b.thick),
      cover: one(a.cover, b.cover),
      shimmer: one(a.shimmer, b.shimmer),
    },
  };
}
