import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder } from "./solids.ts";

/** A hand-held radio in the left hand, upright beside the face when it is raised there; attached at the wrist. */
export const heldRadio = (): Shape =>
  placed(
    joined(
      box(0x1c1f23, [0.03, 0.12, 0.052], 0.008),
      box(0x3b4148, [0.004, 0.044, 0.036], 0, { at: [0.0155, 0.018, 0] }),
      box(0xd8701f, [0.03, 0.012, 0.012], 0, { at: [0, 0.064, 0.014] }),
      cylinder(0x14161a, 0.0055, 0.007, 0.1, 6, { at: [0, 0.106, -0.012] }),
    ),
    { at: [-0.03, -0.085, 0.012], turn: [Math.PI, 0, 0.1] },
  );

/** A tablet on the left hand and forearm, its face up when the arm is bent; attached at the wrist. */
export const heldTablet = (): Shape =>
  placed(
    joined(
      box(0x1b1e22, [0.013, 0.25, 0.18], 0.006),
      box(0xb9d3dd, [0.002, 0.226, 0.156], 0, { at: [-0.0066, 0, 0] }),
      ...[0.07, 0.04, 0.01, -0.02].map((y, i) =>
        box(0x3f5f70, [0.001, 0.01, 0.12 - (i % 2) * 0.04], 0, { at: [-0.0078, y, (i % 2) * 0.02] }),
      ),
    ),
    { at: [-0.028, -0.1, 0.03] },
  );

/** A phone in the right hand, upright before the face when it is raised there; attached at the wrist. */
export const heldPhone = (): Shape =>
  placed(
    joined(
      box(0x16181b, [0.075, 0.155, 0.01], 0.004),
      box(0x8fb4c9, [0.066, 0.14, 0.002], 0, { at: [0, 0, -0.0055] }),
      box(0x30343a, [0.024, 0.028, 0.003], 0, { at: [-0.02, 0.055, 0.006] }),
    ),
    { at: [0, -0.12, 0.02], turn: [(130 / 180) * Math.PI, 0, 0] },
  );
