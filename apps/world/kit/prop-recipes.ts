import { baked } from "./bake.ts";
import { gloveLeft, gloveRight } from "./gloves.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import * as props from "./props.ts";
import { facingZ, propNode } from "./recipe.ts";
import * as gear from "./rescue-gear.ts";
import { STUDIO } from "./studio.ts";

export const propNodes = (): readonly ModelNode[] => [
  propNode("cone", props.cone()),
  propNode("tape-post", props.tapePost()),
  propNode("tape", props.tape()),
  propNode("stretcher", facingZ(gear.stretcher())),
  propNode("ground-sheet", gear.groundSheet()),
  propNode("medical-bag", gear.medicalBag()),
  propNode("radio", gear.radio()),
  propNode("tablet", gear.tablet()),
  propNode("extinguisher", gear.extinguisher()),
  propNode("foam-line", gear.foamLine()),
  propNode("warning-triangle", props.warningTriangle()),
  propNode("suitcase", props.suitcase()),
  propNode("holdall", props.holdall()),
  propNode("sign-rvp", props.standSign(0xe9781e, 0x15171a, ["RVP"])),
  propNode("sign-clearing", props.standSign(0x1c7a3c, 0xf5f4ee, ["CASUALTY", "CLEARING"])),
  propNode("sign-command", props.standSign(0x1d3f8f, 0xf5f4ee, ["COMMAND"])),
  propNode("ring", props.ring([0.95, 0.97, 1])),
];

export const gloveNodes = (): readonly ModelNode[] =>
  [gloveLeft(), gloveRight()].map((shape, i): ModelNode => ({
    name: i === 0 ? "glove-left" : "glove-right",
    triangles: baked(shape, STUDIO, obstaclesOf(shape, 0.2), 0.2),
    step: 1 / 4096,
    packed: false,
  }));
