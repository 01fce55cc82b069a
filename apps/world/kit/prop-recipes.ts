import { baked } from "./bake.ts";
import { gloveLeft, gloveRight } from "./gloves.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import * as props from "./props.ts";
import { facingZ, propNode } from "./recipe.ts";
import * as handheld from "./handheld.ts";
import * as scene from "./scene-gear.ts";
import { as } from "./shape.ts";
import type { Shape } from "./shape.ts";
import * as gear from "./rescue-gear.ts";
import { STUDIO } from "./studio.ts";

const ORANGE = { board: 0xe9781e, ink: 0x15171a } as const;
const GREEN = { board: 0x1c7a3c, ink: 0xf5f4ee } as const;
const BLUE = { board: 0x1d3f8f, ink: 0xf5f4ee } as const;

/** What a role picks up or sets down, kept light: every place loads it, so no face is split for finer shade. */
const light = (name: string, shape: Shape): ModelNode => propNode(name, as(shape, { fine: 9 }));

export const propNodes = (): readonly ModelNode[] => [
  light("cone", props.cone()),
  light("tape-post", props.tapePost()),
  light("tape", props.tape()),
  light("barrier", scene.barrier()),
  light("stretcher", facingZ(gear.stretcher())),
  light("ground-sheet", gear.groundSheet()),
  light("medical-bag", gear.medicalBag()),
  light("backpack", scene.backpack()),
  light("defibrillator", scene.defibrillator()),
  light("oxygen-bottle", scene.oxygenBottle()),
  light("radio", handheld.radio()),
  light("phone", handheld.phone()),
  light("tablet", handheld.tablet()),
  light("clipboard", handheld.clipboard()),
  light("megaphone", handheld.megaphone()),
  light("triage-tag", handheld.triageTag()),
  light("sign-rvp", scene.standingSign(ORANGE, ["RVP"])),
  light("sign-clearing", scene.standingSign(GREEN, ["CASUALTY", "CLEARING"])),
  light("sign-command", scene.standingSign(BLUE, ["COMMAND"])),
  light("ring", props.ring([0.95, 0.97, 1])),
];

export const gloveNodes = (): readonly ModelNode[] =>
  [gloveLeft(), gloveRight()].map((shape, i): ModelNode => ({
    name: i === 0 ? "glove-left" : "glove-right",
    triangles: baked(shape, STUDIO, obstaclesOf(shape, 0.2), 0.2),
    step: 1 / 4096,
    packed: false,
  }));
