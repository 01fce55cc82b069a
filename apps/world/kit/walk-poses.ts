import { easy, side } from "./bends.ts";
import type { Bends, Frames } from "./bends.ts";

type Leg = Parameters<typeof side>[1];

/** A step with the left foot in front, moment by moment; `sway` is how far the spine turns and leans with it. */
const moments: readonly {
  readonly lean: number;
  readonly sway: Bends["spine"];
  readonly front: Leg;
  readonly back: Leg;
}[] = [
  {
    // The heel comes down.
    lean: 4,
    sway: [0, -4.8, 0],
    front: { hip: [-29, 0, 1], knee: [4, 0, 0], ankle: [-8, 0, 0], shoulder: [23, 0, 6], elbow: [-12, 0, 0] },
    back: { hip: [19, 0, 1], knee: [14, 0, 0], ankle: [24, 0, 0], shoulder: [-24, 0, 6], elbow: [-30, 0, 0] },
  },
  {
    // The weight comes over the foot.
    lean: 6,
    sway: [0, -3, -1.2],
    front: { hip: [-24, 0, 1], knee: [18, 0, 0], ankle: [4, 0, 0], shoulder: [17, 0, 6], elbow: [-13, 0, 0] },
    back: { hip: [14, 0, 1], knee: [38, 0, 0], ankle: [30, 0, 0], shoulder: [-18, 0, 6], elbow: [-28, 0, 0] },
  },
  {
    // The other foot passes.
    lean: 4,
    sway: [0, 0, -1.8],
    front: { hip: [-5, 0, 1], knee: [4, 0, 0], shoulder: [3, 0, 6], elbow: [-18, 0, 0] },
    back: { hip: [-16, 0, 1], knee: [56, 0, 0], ankle: [14, 0, 0], shoulder: [-3, 0, 6], elbow: [-18, 0, 0] },
  },
  {
    // The toes push off.
    lean: 3,
    sway: [0, 3, -0.9],
    front: { hip: [9, 0, 1], knee: [4, 0, 0], ankle: [6, 0, 0], shoulder: [-12, 0, 6], elbow: [-24, 0, 0] },
    back: { hip: [-31, 0, 1], knee: [34, 0, 0], ankle: [2, 0, 0], shoulder: [12, 0, 6], elbow: [-14, 0, 0] },
  },
];

/** Four moments of a step with one foot in front. */
const step = (front: "l" | "r"): readonly Bends[] =>
  moments.map(({ lean, sway = [0, 0, 0], front: first, back }) => {
    const flip = front === "l" ? 1 : -1;
    return {
      ...easy,
      spine: [lean, sway[1] * flip, sway[2] * flip],
      ...side(front, first),
      ...side(front === "l" ? "r" : "l", back),
    };
  });

const [down = easy] = step("l");
const passing = step("r")[2] ?? easy;

/** Going on foot. */
export const walkPoses: Readonly<Record<string, Frames>> = {
  walking: { periodMs: 1100, frames: [...step("l"), ...step("r")] },
  limping: {
    periodMs: 1700,
    frames: [
      { ...down, spine: [16, 0, -7], ...side("r", { shoulder: [-30, 0, 2], elbow: [-95, -45, 0] }) },
      { ...passing, spine: [12, 0, 5], ...side("r", { shoulder: [-30, 0, 2], elbow: [-95, -45, 0] }) },
    ],
  },
};
