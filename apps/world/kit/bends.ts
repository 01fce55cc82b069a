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
export function side(which: "l" | "r", half: Half): Bends {
  const flip = which === "l" ? 1 : -1;
  return Object.fromEntries(
    LIMBS.flatMap((limb) => {
      const bend = half[limb];
      return bend ? [[`${limb}-${which}`, [bend[0], bend[1] * flip, bend[2] * flip]] as const] : [];
    }),
  );
}

export const both = (half: Half): Bends => ({ ...side("l", half), ...side("r", half) });
/** Standing at ease: arms hang, feet a little apart. */
export const easy = both({ shoulder: [4, 0, 7], elbow: [-14, 0, 0], hip: [0, 0, 2.5], ankle: [0, 8, -2] });

/** Key frames, and how long one round of them lasts. */
export interface Frames {
  readonly periodMs: number;
  readonly frames: readonly Bends[];
}
