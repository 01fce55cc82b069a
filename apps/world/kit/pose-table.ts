import type { Bend } from "./quaternion.ts";
import type { Joint } from "./skeleton.ts";

/** Turns of joints. Forward is a minus for arms and hips, a plus for spine, knees and head. */
export type Bends = Partial<Readonly<Record<Joint, Bend>>>;

type Half = {
  readonly shoulder?: Bend;
  readonly elbow?: Bend;
  readonly wrist?: Bend;
  readonly hip?: Bend;
  readonly knee?: Bend;
  readonly ankle?: Bend;
};
type Limb = keyof Half;
const LIMBS: readonly Limb[] = ["shoulder", "elbow", "wrist", "hip", "knee", "ankle"];

/** Bends of one side, told as for the left; the right is its mirror image. */
function side(which: "l" | "r", half: Half): Bends {
  const flip = which === "l" ? 1 : -1;
  return Object.fromEntries(
    LIMBS.flatMap((limb) => {
      const bend = half[limb];
      return bend ? [[`${limb}-${which}`, [bend[0], bend[1] * flip, bend[2] * flip]] as const] : [];
    }),
  );
}

const both = (half: Half): Bends => ({ ...side("l", half), ...side("r", half) });
const easy = both({ shoulder: [4, 0, 7], elbow: [-14, 0, 0], hip: [0, 0, 2.5], ankle: [0, 8, -2] });

function walk(phase: 1 | -1, passing: boolean): Bends {
  const [front, back]: readonly ["l" | "r", "l" | "r"] = phase === 1 ? ["l", "r"] : ["r", "l"];
  if (passing)
    return {
      ...easy,
      spine: [4, 0, 0],
      ...side(front, { hip: [-4, 0, 1], knee: [4, 0, 0], shoulder: [2, 0, 6], elbow: [-18, 0, 0] }),
      ...side(back, {
        hip: [-22, 0, 1],
        knee: [48, 0, 0],
        ankle: [12, 0, 0],
        shoulder: [-2, 0, 6],
        elbow: [-18, 0, 0],
      }),
    };
  return {
    ...easy,
    spine: [5, 0, 0],
    ...side(front, { hip: [-28, 0, 1], knee: [6, 0, 0], ankle: [-8, 0, 0], shoulder: [24, 0, 6], elbow: [-12, 0, 0] }),
    ...side(back, { hip: [20, 0, 1], knee: [16, 0, 0], ankle: [22, 0, 0], shoulder: [-24, 0, 6], elbow: [-28, 0, 0] }),
  };
}

const lyingLimbs: Bends = {
  ...side("l", { shoulder: [4, 0, 24], elbow: [-12, 0, 0], hip: [-3, 0, 9], knee: [4, 0, 0], ankle: [24, 22, 0] }),
  ...side("r", { shoulder: [6, 0, 16], elbow: [-62, -30, 0], hip: [-4, 0, 6], knee: [7, 0, 0], ankle: [24, 24, 0] }),
};

/** Each pose as its key frames in degrees, and how long one round lasts. */
export const POSE_TABLE: Readonly<Record<string, { readonly periodMs: number; readonly frames: readonly Bends[] }>> = {
  standing: {
    periodMs: 4200,
    frames: [
      { ...easy, head: [2, 0, 0] },
      { ...easy, spine: [1.5, 2, 0], head: [1, 5, 0], ...side("l", { shoulder: [3, 0, 8.5], elbow: [-17, 0, 0] }) },
    ],
  },
  walking: { periodMs: 1100, frames: [walk(1, false), walk(1, true), walk(-1, false), walk(-1, true)] },
  limping: {
    periodMs: 1700,
    frames: [
      { ...walk(1, false), spine: [16, 0, -7], ...side("r", { shoulder: [-30, 0, 2], elbow: [-95, -45, 0] }) },
      { ...walk(-1, true), spine: [12, 0, 5], ...side("r", { shoulder: [-30, 0, 2], elbow: [-95, -45, 0] }) },
    ],
  },
  waving: {
    periodMs: 900,
    frames: [
      { ...easy, head: [-4, 0, 0], ...side("r", { shoulder: [-8, 0, 158], elbow: [-16, 0, 14] }) },
      { ...easy, head: [-4, 0, 0], ...side("r", { shoulder: [-8, 0, 136], elbow: [-46, 0, -12] }) },
    ],
  },
  pointing: {
    periodMs: 0,
    frames: [{ ...easy, spine: [2, -8, 0], ...side("r", { shoulder: [-84, 0, 14], elbow: [-6, 0, 0] }) }],
  },
  radio: {
    periodMs: 0,
    frames: [{ ...easy, head: [6, 8, 0], ...side("l", { shoulder: [-38, 0, 16], elbow: [-128, -52, 0] }) }],
  },
  writing: {
    periodMs: 0,
    frames: [
      {
        ...easy,
        spine: [4, 0, 0],
        head: [24, 0, 0],
        ...side("l", { shoulder: [-26, 0, 8], elbow: [-82, -28, 0] }),
        ...side("r", { shoulder: [-30, 0, 6], elbow: [-84, -32, 0] }),
      },
    ],
  },
  kneeling: {
    periodMs: 3600,
    frames: [
      {
        spine: [24, 0, 0],
        head: [18, 0, 0],
        ...side("l", { hip: [-92, 0, 12], knee: [96, 0, 0], ankle: [-4, 0, 0] }),
        ...side("r", { hip: [-12, 0, 8], knee: [112, 0, 0], ankle: [58, 0, 0] }),
        ...both({ shoulder: [-48, 0, 6], elbow: [-36, -14, 0] }),
      },
      {
        spine: [28, 3, 0],
        head: [20, -4, 0],
        ...side("l", { hip: [-92, 0, 12], knee: [96, 0, 0], ankle: [-4, 0, 0] }),
        ...side("r", { hip: [-12, 0, 8], knee: [112, 0, 0], ankle: [58, 0, 0] }),
        ...side("l", { shoulder: [-54, 0, 6], elbow: [-30, -14, 0] }),
        ...side("r", { shoulder: [-44, 0, 6], elbow: [-46, -14, 0] }),
      },
    ],
  },
  crouching: {
    periodMs: 0,
    frames: [
      {
        spine: [30, 0, 0],
        head: [-6, 0, 0],
        ...both({
          shoulder: [-40, 0, 10],
          elbow: [-46, -20, 0],
          hip: [-112, 0, 16],
          knee: [128, 0, 0],
          ankle: [-22, 0, 0],
        }),
      },
    ],
  },
  sitting: {
    periodMs: 0,
    frames: [
      {
        pelvis: [-12, 0, 0],
        spine: [30, 0, 0],
        head: [20, 0, 0],
        ...both({ hip: [-106, 0, 12], knee: [104, 0, 0], ankle: [8, 0, 0] }),
        ...side("l", { shoulder: [-58, 0, 6], elbow: [-46, -32, 0] }),
        ...side("r", { shoulder: [-52, 0, 8], elbow: [-58, -38, 0] }),
      },
    ],
  },
  "sitting-leaning": {
    periodMs: 0,
    frames: [
      {
        pelvis: [-24, 0, 0],
        spine: [6, 0, 5],
        head: [-8, 22, 8],
        ...side("l", {
          hip: [-64, 0, 8],
          knee: [6, 0, 0],
          ankle: [12, 20, 0],
          shoulder: [26, 0, 24],
          elbow: [-24, 0, 0],
        }),
        ...side("r", {
          hip: [-88, 0, 10],
          knee: [66, 0, 0],
          ankle: [10, 0, 0],
          shoulder: [-18, 0, 10],
          elbow: [-88, -46, 0],
        }),
      },
    ],
  },
  "lying-back": { periodMs: 0, frames: [{ pelvis: [-90, 0, 0], head: [-4, 16, 0], ...lyingLimbs }] },
  "lying-side": {
    periodMs: 0,
    frames: [
      {
        pelvis: [-82, 0, 84],
        spine: [14, -6, 4],
        head: [8, 0, -8],
        ...side("l", {
          hip: [-14, 0, 0],
          knee: [16, 0, 0],
          ankle: [22, 0, 0],
          shoulder: [-86, 0, -6],
          elbow: [-32, 0, 0],
        }),
        ...side("r", {
          hip: [-74, 0, -14],
          knee: [84, 0, 0],
          ankle: [16, 0, 0],
          shoulder: [-62, 0, -22],
          elbow: [-92, -30, 0],
        }),
      },
    ],
  },
  prone: {
    periodMs: 0,
    frames: [
      {
        pelvis: [90, 0, 0],
        head: [-6, 62, 0],
        ...side("l", {
          hip: [0, 0, 10],
          knee: [2, 0, 0],
          ankle: [52, 10, 0],
          shoulder: [-6, 0, 118],
          elbow: [-14, 0, 58],
        }),
        ...side("r", {
          hip: [0, 0, 26],
          knee: [10, 0, 0],
          ankle: [50, 10, 0],
          shoulder: [4, 0, 26],
          elbow: [-4, 0, 0],
        }),
      },
    ],
  },
};
