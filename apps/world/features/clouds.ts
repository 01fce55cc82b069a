import type { Ground } from "../moving/ground.ts";
import type { EasedFeature } from "./eased.ts";
import type { Puff } from "./puffs.ts";

type Vec = readonly [number, number, number];

/** A number between 0 and 1 that is always the same for a place in a row, and evenly spread over the row. */
const spread = (i: number, by = 0.618034): number => (i * by) % 1;

/** Smoke: born over an area, rising, widening and leaning to where it drifts. */
export function smokePuffs({ seen, strength, heading }: EasedFeature): readonly Puff[] {
  const [x, y, z] = seen.at ?? [0, 0, 0];
  const [wide, deep] = seen.size ?? [3, 3];
  const across = Math.max(1.2, Math.min(wide, deep));
  const tall = 6 + across * 2.4;
  const lean = tall * 0.75;
  return Array.from({ length: Math.round(10 + 22 * strength) }, (_, i): Puff => {
    const [u, v] = [spread(i) - 0.5, spread(i, 0.754877) - 0.5];
    const dark = 0.045 + 0.05 * spread(i, 0.569);
    return {
      at: [x + u * wide * 0.7, y + 0.3, z + v * deep * 0.7],
      drift: [Math.cos(heading) * lean, tall * (0.8 + 0.4 * spread(i, 0.33)), -Math.sin(heading) * lean],
      period: 9 + 5 * spread(i, 0.41),
      seed: spread(i, 0.7548),
      from: across * 0.55,
      to: across * 1.3 + tall * 0.34,
      dense: 0.62 * Math.min(1, strength * 1.3),
      colour: [dark, dark, dark * 1.06],
      flat: 0,
    };
  });
}

/** How far to either side a heavy gas has spread at a distance: the more the weaker the wind, about a fifth of the way. */
const sideways = (far: number): number => 1.2 + far * 0.19;

/** Heavy gas: it keeps to the ground, fills hollows, and is thinner the further it has come. */
export function plumePuffs({ seen, strength, heading, length }: EasedFeature, ground: Ground): readonly Puff[] {
  const [x, y, z] = seen.at ?? [0, 0, 0];
  const count = Math.min(90, Math.round(24 + length * 0.9));
  const ahead: Vec = [Math.cos(heading), 0, -Math.sin(heading)];
  return Array.from({ length: count }, (_, i): Puff => {
    // Denser near the source: the square of an even spread.
    const far = length * spread(i) ** 1.5;
    const side = (spread(i, 0.754877) * 2 - 1) * sideways(far) * 0.8;
    const [px, pz] = [x + ahead[0] * far - ahead[2] * side, z + ahead[2] * far + ahead[0] * side];
    const floor = ground.height(px, pz) ?? y;
    const travel = 5 + far * 0.16;
    const thin = 1 - far / (length * 1.12);
    const pale = 0.74 + 0.14 * spread(i, 0.37);
    return {
      at: [px - ahead[0] * travel * 0.5, floor - 0.05, pz - ahead[2] * travel * 0.5],
      drift: [ahead[0] * travel, 0, ahead[2] * travel],
      period: 6 + 4 * spread(i, 0.43),
      seed: spread(i, 0.569),
      from: 3.4 + far * 0.16,
      to: 5.4 + far * 0.26,
      dense: 0.95 * strength * Math.max(0.2, thin),
      colour: [pale * 0.98, pale, pale * 0.9],
      flat: (0.15 + 0.14 * spread(i, 0.271)) * (1 + Math.min(1.2, far / 25)),
    };
  });
}

/** The smoke over a fire. */
export function firePuffs(fire: EasedFeature): readonly Puff[] {
  const [wide, deep] = fire.seen.size ?? [2, 2];
  const [x, y, z] = fire.seen.at ?? [0, 0, 0];
  const over: EasedFeature = {
    ...fire,
    strength: fire.strength * 0.55,
    seen: { ...fire.seen, at: [x, y + Math.min(wide, deep) * 0.6, z] },
  };
  return smokePuffs(over).map((puff) => ({ ...puff, dense: puff.dense * 0.8 }));
}
