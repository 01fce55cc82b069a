import type { ModelNode } from "../model-file.ts";
import { propNode } from "../recipe.ts";
import { standingSign } from "../scene-gear.ts";
import type { SignPaint } from "../scene-gear.ts";
import { as } from "../shape.ts";

const GREEN: SignPaint = { board: 0x1c7a3c, ink: 0xf5f4ee };
const BLUE: SignPaint = { board: 0x1d3f8f, ink: 0xf5f4ee };
const YELLOW: SignPaint = { board: 0xe8c32a, ink: 0x15171a };
const RED: SignPaint = { board: 0xb8241b, ink: 0xf5f4ee };

/** Signs by the end of their name, each with its words. */
const SIGNS: readonly (readonly [name: string, paint: SignPaint, words: readonly string[]])[] = [
  ["decon", YELLOW, ["DECON"]],
  ["hot-zone", RED, ["HOT ZONE"]],
  ["warm-zone", YELLOW, ["WARM ZONE"]],
  ["cold-zone", GREEN, ["COLD ZONE"]],
  ["assembly-point", GREEN, ["ASSEMBLY", "POINT"]],
  ["water-point", BLUE, ["WATER", "POINT"]],
  ["media", BLUE, ["MEDIA"]],
];

/** Signs that only some places have. */
export const signSet = (): readonly ModelNode[] =>
  SIGNS.map(([name, paint, words]) => propNode(`sign-${name}`, as(standingSign(paint, words), { fine: 9 })));
