import type { Placement } from "./pose.ts";

type Turn = Placement["rotation"];

const centre = 511;
const most = 1022;

/**
 * Writes a unit quaternion as its smallest three in 4 bytes: 2 bits say which component is left out (the greatest, made
 * positive), 10 bits each for the others. Off by at most a fifth of a degree; no turn at all is exact.
 */
export function writeTurn(data: DataView, start: number, turn: Turn): void {
  const length = Math.hypot(...turn);
  if (!Number.isFinite(length) || length === 0) throw new RangeError("A pose has a rotation that is not a turn.");
  let greatest = 0;
  for (const [i, value] of turn.entries()) if (Math.abs(value) > Math.abs(turn[greatest] ?? 0)) greatest = i;
  const sign = (turn[greatest] ?? 1) < 0 ? -1 : 1;
  let packed = greatest;
  for (const [i, value] of turn.entries()) {
    if (i === greatest) continue;
    const step = Math.round(((value * sign) / length) * Math.SQRT2 * centre) + centre;
    packed = packed * 1024 + Math.max(0, Math.min(most, step));
  }
  data.setUint32(start, packed);
}

/** Reads what `writeTurn` wrote; undefined when the three cannot belong to a unit quaternion. */
export function readTurn(data: DataView, start: number): Turn | undefined {
  const packed = data.getUint32(start);
  const steps = [(packed >>> 20) & 1023, (packed >>> 10) & 1023, packed & 1023];
  if (steps.some((step) => step > most)) return undefined;
  const three = steps.map((step) => (step - centre) / (centre * Math.SQRT2));
  const rest = 1 - three.reduce((sum, value) => sum + value * value, 0);
  if (rest < 0.24) return undefined;
  const [a = 0, b = 0, c = 0] = three;
  const left = Math.sqrt(rest);
  switch (packed >>> 30) {
    case 0:
      return [left, a, b, c];
    case 1:
      return [a, left, b, c];
    case 2:
      return [a, b, left, c];
    default:
      return [a, b, c, left];
  }
}

/** The turn a share of the way from one to another, the short way round. */
export function turnBetween(one: Turn, other: Turn, share: number): Turn {
  const dot = one[0] * other[0] + one[1] * other[1] + one[2] * other[2] + one[3] * other[3];
  const to = dot < 0 ? -share : share;
  const from = 1 - share;
  const x = one[0] * from + other[0] * to;
  const y = one[1] * from + other[1] * to;
  const z = one[2] * from + other[2] * to;
  const w = one[3] * from + other[3] * to;
  const length = Math.sqrt(x * x + y * y + z * z + w * w) || 1;
  return [x / length, y / length, z / length, w / length];
}

/** How far apart two turns are, in radians. */
export function turnApart(one: Turn, other: Turn): number {
  const dot = one[0] * other[0] + one[1] * other[1] + one[2] * other[2] + one[3] * other[3];
  return 2 * Math.acos(Math.min(1, Math.abs(dot)));
}
