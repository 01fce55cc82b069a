import { easy, side } from "./bends.ts";
import type { Frames } from "./bends.ts";

/** What people do who only look on: a phone held up in the right hand, or arms folded. */
export const onlookerPoses: Readonly<Record<string, Frames>> = {
  filming: {
    periodMs: 5200,
    frames: [
      { ...easy, head: [0, 2, 0], ...side("r", { shoulder: [-52, 0, 4], elbow: [-78, -20, 0], wrist: [-8, 0, 0] }) },
      {
        ...easy,
        spine: [1, -4, 0],
        head: [-2, 4, 0],
        ...side("r", { shoulder: [-56, 0, 6], elbow: [-74, -20, 0], wrist: [-8, 0, 0] }),
      },
    ],
  },
  waiting: {
    periodMs: 6400,
    frames: [
      {
        ...easy,
        pelvis: [0, 2, 2],
        spine: [2, 1, -3],
        head: [3, 8, 0],
        ...side("l", { shoulder: [-24, -6, 12], elbow: [-88, -58, 0] }),
        ...side("r", { shoulder: [-22, -6, 12], elbow: [-84, -62, 0] }),
      },
      {
        ...easy,
        pelvis: [0, -1, 1.4],
        spine: [2, 0, -2],
        head: [2, -10, 0],
        ...side("l", { shoulder: [-24, -6, 12], elbow: [-88, -58, 0] }),
        ...side("r", { shoulder: [-22, -6, 12], elbow: [-84, -62, 0] }),
      },
    ],
  },
};
