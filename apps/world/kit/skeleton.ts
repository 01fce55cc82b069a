import type { Vec } from "./vector.ts";

/** The joints of a person, each before its children. Left is the person's own left, which is +x when facing +z. */
export const JOINTS = [
  "pelvis",
  "spine",
  "head",
  "shoulder-l",
  "elbow-l",
  "wrist-l",
  "shoulder-r",
  "elbow-r",
  "wrist-r",
  "hip-l",
  "knee-l",
  "ankle-l",
  "hip-r",
  "knee-r",
  "ankle-r",
] as const;
export type Joint = (typeof JOINTS)[number];

/** Parent and place relative to the parent in metres, standing straight with arms hanging. */
export const SKELETON: Readonly<Record<Joint, { readonly parent: Joint | null; readonly offset: Vec }>> = {
  pelvis: { parent: null, offset: [0, 0.96, 0] },
  spine: { parent: "pelvis", offset: [0, 0.09, 0] },
  head: { parent: "spine", offset: [0, 0.445, -0.012] },
  "shoulder-l": { parent: "spine", offset: [0.178, 0.348, -0.008] },
  "elbow-l": { parent: "shoulder-l", offset: [0, -0.285, 0] },
  "wrist-l": { parent: "elbow-l", offset: [0, -0.25, 0] },
  "shoulder-r": { parent: "spine", offset: [-0.178, 0.348, -0.008] },
  "elbow-r": { parent: "shoulder-r", offset: [0, -0.285, 0] },
  "wrist-r": { parent: "elbow-r", offset: [0, -0.25, 0] },
  "hip-l": { parent: "pelvis", offset: [0.092, -0.03, 0] },
  "knee-l": { parent: "hip-l", offset: [0, -0.425, 0] },
  "ankle-l": { parent: "knee-l", offset: [0, -0.42, 0] },
  "hip-r": { parent: "pelvis", offset: [-0.092, -0.03, 0] },
  "knee-r": { parent: "hip-r", offset: [0, -0.425, 0] },
  "ankle-r": { parent: "knee-r", offset: [0, -0.42, 0] },
};

/** Where a joint is when every joint is straight, from the ground between the feet. */
export function restPlace(joint: Joint): Vec {
  const { parent, offset } = SKELETON[joint];
  if (!parent) return offset;
  const [x, y, z] = restPlace(parent);
  return [x + offset[0], y + offset[1], z + offset[2]];
}
