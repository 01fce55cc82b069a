import { both, side } from "./bends.ts";
import type { Bends, Frames } from "./bends.ts";

/** On a chair 46 cm high, both feet on the floor. */
const seated: Bends = {
  pelvis: [-8, 0, 0],
  spine: [9, 0, 0],
  ...both({ hip: [-82, 0, 7], knee: [88, 0, 0], ankle: [2, 6, 0] }),
};

/** Hands at a keyboard on a table before one. */
const typing: Bends = {
  ...seated,
  spine: [13, 0, 0],
  head: [8, 0, 0],
  ...both({ shoulder: [-24, -5, 6], elbow: [-66, -12, 0] }),
};

/** What is done on a chair, and at a table. */
export const deskPoses: Readonly<Record<string, Frames>> = {
  "on-chair": {
    periodMs: 5200,
    frames: [
      { ...seated, head: [2, 0, 0], ...both({ shoulder: [-12, -2, 11], elbow: [-62, -30, 0] }) },
      { ...seated, spine: [10.5, 1, 0], head: [1, 6, 0], ...both({ shoulder: [-13, -2, 12], elbow: [-61, -30, 0] }) },
    ],
  },
  "at-desk": {
    periodMs: 3600,
    frames: [
      typing,
      { ...typing, spine: [14, 2, 0], head: [6, -8, 0], ...side("r", { shoulder: [-27, -5, 9], elbow: [-62, -8, 0] }) },
      {
        ...typing,
        spine: [13, -1, 0],
        head: [9, 5, 0],
        ...side("l", { shoulder: [-22, -5, 7], elbow: [-70, -12, 0] }),
      },
    ],
  },
  "desk-radio": {
    periodMs: 2800,
    frames: [
      {
        ...typing,
        spine: [8, 0, 0],
        head: [6, -12, 4],
        ...side("l", { shoulder: [-44, -3, 14], elbow: [-134, -28, 0] }),
      },
      {
        ...typing,
        spine: [9, 1, 0],
        head: [3, -15, 5],
        ...side("l", { shoulder: [-46, -3, 16], elbow: [-133, -28, 0] }),
      },
    ],
  },
  "desk-writing": {
    periodMs: 1500,
    frames: [
      {
        ...typing,
        spine: [20, 0, 0],
        head: [20, 0, 0],
        ...side("l", { shoulder: [-20, -2, 14], elbow: [-72, -40, 0] }),
        ...side("r", { shoulder: [-24, -2, 11], elbow: [-70, -34, 0] }),
      },
      {
        ...typing,
        spine: [20, 0, 0],
        head: [19, 2, 0],
        ...side("l", { shoulder: [-20, -2, 14], elbow: [-72, -40, 0] }),
        ...side("r", { shoulder: [-26, -2, 13], elbow: [-71, -27, 0] }),
      },
    ],
  },
  "desk-raised-hand": {
    periodMs: 2600,
    frames: [
      { ...typing, head: [-2, -4, 0], ...side("r", { shoulder: [-163, 13, -14], elbow: [-26, -30, 0] }) },
      { ...typing, head: [-2, -7, 0], ...side("r", { shoulder: [-163, 13, -11], elbow: [-20, -30, 0] }) },
    ],
  },
  "desk-speaking": {
    periodMs: 2600,
    frames: [
      { ...typing, head: [0, 3, 0], ...side("r", { shoulder: [-18, -8, 13], elbow: [-88, -4, 0] }) },
      {
        ...typing,
        spine: [11, 2, 0],
        head: [4, -2, 2],
        ...side("r", { shoulder: [-22, -6, 19], elbow: [-104, 6, 0] }),
      },
      { ...typing, spine: [12, 0, 0], head: [-1, 2, -1], ...both({ shoulder: [-20, -4, 13], elbow: [-84, -8, 0] }) },
    ],
  },
};
