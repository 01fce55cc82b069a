import { both, easy, side } from "./bends.ts";
import type { Bends, Frames } from "./bends.ts";
import { deskPoses } from "./desk-poses.ts";
import { onlookerPoses } from "./onlooker-poses.ts";
import { walkPoses } from "./walk-poses.ts";

const lyingLimbs: Bends = {
  ...side("l", { shoulder: [4, 0, 24], elbow: [-12, 0, 0], hip: [-3, 0, 9], knee: [4, 0, 0], ankle: [24, 22, 0] }),
  ...side("r", { shoulder: [6, 0, 16], elbow: [-62, -30, 0], hip: [-4, 0, 6], knee: [7, 0, 0], ankle: [24, 24, 0] }),
};

/** Arms round oneself against the cold. */
const hugging: Bends = {
  head: [14, 0, 0],
  ...side("l", { shoulder: [-30, -2, 16], elbow: [-118, -42, 0] }),
  ...side("r", { shoulder: [-22, -2, 18], elbow: [-112, -46, 0] }),
};

/** Each pose as its key frames in degrees, and how long one round lasts. */
export const POSE_TABLE: Readonly<Record<string, Frames>> = {
  standing: {
    periodMs: 8400,
    frames: [
      // Breathes twice, and shifts the weight from one leg to the other and back.
      { ...easy, head: [2, 0, 0] },
      {
        ...easy,
        pelvis: [0, 1, 1.6],
        spine: [1.6, 1, -2.4],
        head: [1, 5, 0],
        ...side("l", { hip: [0, 0, 1], shoulder: [3, 0, 8.5], elbow: [-17, 0, 0] }),
        ...side("r", { hip: [-5, 0, 4], knee: [9, 0, 0], shoulder: [5, 0, 7.5], elbow: [-15, 0, 0] }),
      },
      { ...easy, spine: [0.4, -1, 0], head: [3, -2, 0] },
      {
        ...easy,
        pelvis: [0, -1, -1.6],
        spine: [1.6, -2, 2.4],
        head: [1, -6, 0],
        ...side("r", { hip: [0, 0, 1], shoulder: [3, 0, 8.5], elbow: [-17, 0, 0] }),
        ...side("l", { hip: [-5, 0, 4], knee: [9, 0, 0], shoulder: [5, 0, 7.5], elbow: [-15, 0, 0] }),
      },
    ],
  },
  ...walkPoses,
  waving: {
    periodMs: 900,
    frames: [
      { ...easy, head: [-4, 0, 0], ...side("r", { shoulder: [-8, 0, 158], elbow: [-16, 0, 14] }) },
      { ...easy, head: [-4, 0, 0], ...side("r", { shoulder: [-8, 0, 136], elbow: [-46, 0, -12] }) },
    ],
  },
  "raised-hand": {
    periodMs: 2600,
    frames: [
      { ...easy, head: [-3, -4, 0], ...side("r", { shoulder: [-163, 13, -14], elbow: [-26, -30, 0] }) },
      {
        ...easy,
        head: [-3, -7, 0],
        spine: [0, 0, 2],
        ...side("r", { shoulder: [-163, 13, -11], elbow: [-20, -30, 0] }),
      },
    ],
  },
  pointing: {
    periodMs: 3200,
    frames: [
      { ...easy, spine: [2, -8, 0], ...side("r", { shoulder: [-81, -4, 12], elbow: [-12, 2, 0] }) },
      { ...easy, spine: [2, -6, 0], head: [0, 5, 0], ...side("r", { shoulder: [-77, -4, 15], elbow: [-15, 2, 0] }) },
    ],
  },
  radio: {
    periodMs: 2800,
    frames: [
      { ...easy, head: [8, -10, 4], ...side("l", { shoulder: [-44, -3, 14], elbow: [-134, -28, 0] }) },
      {
        ...easy,
        head: [5, -14, 5],
        spine: [1, 2, 0],
        ...side("l", { shoulder: [-46, -3, 16], elbow: [-133, -28, 0] }),
      },
    ],
  },
  ...onlookerPoses,
  writing: {
    periodMs: 1500,
    frames: [
      {
        ...easy,
        spine: [5, 0, 0],
        head: [26, 0, 0],
        ...side("l", { shoulder: [-17, -1, 12], elbow: [-89, -32, 0] }),
        ...side("r", { shoulder: [-17, -1, 11], elbow: [-95, -36, 0] }),
      },
      {
        ...easy,
        spine: [5, 0, 0],
        head: [25, 3, 0],
        ...side("l", { shoulder: [-17, -1, 12], elbow: [-89, -32, 0] }),
        ...side("r", { shoulder: [-20, -1, 13], elbow: [-98, -29, 0] }),
      },
    ],
  },
  speaking: {
    periodMs: 2600,
    frames: [
      { ...easy, head: [0, 3, 0], ...side("r", { shoulder: [-7, -8, 13], elbow: [-84, -4, 0] }) },
      {
        ...easy,
        spine: [2, 2, 0],
        head: [5, -2, 2],
        ...side("r", { shoulder: [-14, -6, 19], elbow: [-104, 6, 0] }),
        ...side("l", { shoulder: [-4, 0, 10], elbow: [-40, -6, 0] }),
      },
      { ...easy, spine: [1, -1, 0], head: [-2, 4, -1], ...side("r", { shoulder: [-10, -8, 15], elbow: [-78, -2, 0] }) },
      {
        ...easy,
        spine: [3, 0, 0],
        head: [4, 0, 1],
        ...side("r", { shoulder: [-16, -4, 12], elbow: [-96, -12, 0] }),
        ...side("l", { shoulder: [-14, -6, 14], elbow: [-86, -4, 0] }),
      },
    ],
  },
  carrying: {
    periodMs: 0,
    frames: [{ ...easy, spine: [6, 0, 0], head: [4, 0, 0], ...both({ shoulder: [-10, -2, 9], elbow: [-18, -20, 0] }) }],
  },
  "carrying-bag": {
    periodMs: 0,
    frames: [
      {
        ...easy,
        spine: [2, 0, -5],
        head: [0, 0, 4],
        ...side("r", { shoulder: [3, 0, 9], elbow: [-8, -20, 0] }),
        ...side("l", { shoulder: [4, 0, 17], elbow: [-18, 0, 0] }),
      },
    ],
  },
  ...deskPoses,
  shivering: {
    periodMs: 420,
    frames: [
      { ...easy, ...hugging, spine: [16, 0, 0.8] },
      { ...easy, ...hugging, spine: [17, 0, -0.8], head: [15, 1.5, 0] },
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
