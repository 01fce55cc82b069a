import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import { meshOf } from "../place/corners.ts";
import { painted, standAt } from "../place/meshes.ts";
import { paint } from "../place/paint.ts";
import type { WallClock } from "../place/site-ground.ts";

/** The hands of all clocks of a place. */
export interface ClockHands {
  /** Sets them to a time, in milliseconds from any midnight. */
  show(time: number): void;
  dispose(): void;
}

const minuteMs = 60_000;
/** Almost black. */
const ink = [0.012, 0.013, 0.015, 1] as const;
/** How far each hand reaches and how wide it is, as shares of the radius, and how far before the wall it turns, in metres. */
const hourHand = { long: 0.55, wide: 0.075, out: 0.0475 } as const;
const minuteHand = { long: 0.82, wide: 0.05, out: 0.051 } as const;

/** Puts hands on clocks; one draw. */
export function openClockHands(scene: Scene, air: Air, clocks: readonly WallClock[]): ClockHands {
  const material = paint("clock-hands", scene, air);
  const mesh = painted(meshOf(scene, "clock-hands", bar()), material);
  mesh.alwaysSelectAsActiveMesh = true;
  let shown = -1;
  return {
    show(time) {
      const minute = Math.floor(time / minuteMs) % (12 * 60);
      if (minute === shown) return;
      shown = minute;
      standAt(mesh, handsOf(clocks, minute));
    },
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

/** The 16 numbers of every hand at a minute of twelve hours. */
export function handsOf(clocks: readonly WallClock[], minute: number): Float32Array {
  return new Float32Array(
    clocks.flatMap((clock) => [
      ...hand(clock, hourHand, (minute / (12 * 60)) * Math.PI * 2),
      ...hand(clock, minuteHand, ((minute % 60) / 60) * Math.PI * 2),
    ]),
  );
}

/** The bar, as long and wide as the hand, turned clockwise from twelve as one sees it who stands before the clock. */
function hand(
  { at: [x, y, z], turn, radius }: WallClock,
  { long, wide, out }: typeof hourHand | typeof minuteHand,
  clockwise: number,
): readonly number[] {
  const [right, ahead] = [
    [Math.cos(turn), -Math.sin(turn)],
    [Math.sin(turn), Math.cos(turn)],
  ] as const;
  const [s, c] = [Math.sin(clockwise), Math.cos(clockwise)];
  const [w, l] = [wide * radius, long * radius];
  const across = [right[0] * c * w, -s * w, right[1] * c * w, 1];
  const along = [right[0] * s * l, c * l, right[1] * s * l, 0];
  return [...across, ...along, ahead[0], 0, ahead[1], 0, x + ahead[0] * out, y, z + ahead[1] * out, 1];
}

/** From a little below the middle to 1 above it, 1 wide, seen from +z. */
function bar(): Parameters<typeof meshOf>[2] {
  return {
    places: Float32Array.from([-0.5, -0.16, 0, 0.5, -0.16, 0, 0.5, 1, 0, -0.5, 1, 0]),
    colours: Float32Array.from([...ink, ...ink, ...ink, ...ink]),
    indices: [0, 1, 2, 0, 2, 3],
  };
}
