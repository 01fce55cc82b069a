import { ambulance } from "./ambulance.ts";
import { policeCar } from "./car.ts";
import { coach } from "./coach.ts";
import { fireEngine } from "./fire-engine.ts";
import { gloveLeft, gloveRight } from "./gloves.ts";
import { helicopterBody, rotor, tailRotor } from "./helicopter.ts";
import { baked } from "./bake.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { peopleNodes } from "./people-recipe.ts";
import * as props from "./props.ts";
import { contact, facingZ, propNode, vehicleNodes } from "./recipe.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { siteNodes } from "./site-recipe.ts";
import { STUDIO } from "./studio.ts";

/** What can be made: a model's name, the file whose imports it is made from, and how. */
export type Recipe = { readonly name: string; readonly entry: string; readonly nodes: () => readonly ModelNode[] };

function coachNodes(): readonly ModelNode[] {
  const whole = facingZ(coach());
  return [
    { name: "body", triangles: baked(whole, STUDIO, obstaclesOf(whole), 0.06), step: 0.002, packed: true },
    contact(2.5, 11.8),
  ];
}

function helicopterNodes(): readonly ModelNode[] {
  const turning = (name: string, shape: Shape): ModelNode => ({ ...propNode(name, shape), packed: false });
  const body = facingZ(helicopterBody());
  return [
    { name: "body", triangles: baked(body, STUDIO, obstaclesOf(body), 0.06), step: 0.002, packed: true },
    turning("rotor", rotor()),
    turning("tail-rotor", placed(tailRotor(), { turn: [0, -Math.PI / 2, 0] })),
    contact(2, 8, 0.6, 1.2),
  ];
}

const propNodes = (): readonly ModelNode[] => [
  propNode("cone", props.cone()),
  propNode("tape-post", props.tapePost()),
  propNode("tape", props.tape()),
  propNode("stretcher", facingZ(props.stretcher())),
  propNode("ground-sheet", props.groundSheet()),
  propNode("medical-bag", props.medicalBag()),
  propNode("radio", props.radio()),
  propNode("tablet", props.tablet()),
  propNode("extinguisher", props.extinguisher()),
  propNode("foam-line", props.foamLine()),
  propNode("warning-triangle", props.warningTriangle()),
  propNode("suitcase", props.suitcase()),
  propNode("holdall", props.holdall()),
  propNode("sign-rvp", props.standSign(0xe9781e, 0x15171a, ["RVP"])),
  propNode("sign-clearing", props.standSign(0x1c7a3c, 0xf5f4ee, ["CASUALTY", "CLEARING"])),
  propNode("sign-command", props.standSign(0x1d3f8f, 0xf5f4ee, ["COMMAND"])),
  propNode("ring", props.ring([0.95, 0.97, 1])),
];

const gloveNodes = (): readonly ModelNode[] =>
  [joined(gloveLeft()), joined(gloveRight())].map((shape, i): ModelNode => ({
    name: i === 0 ? "glove-left" : "glove-right",
    triangles: baked(shape, STUDIO, obstaclesOf(shape, 0.2), 0.2),
    step: 1 / 4096,
    packed: false,
  }));

export const RECIPES: readonly Recipe[] = [
  { name: "site-day", entry: "site-recipe.ts", nodes: () => siteNodes(false) },
  { name: "site-dusk", entry: "site-recipe.ts", nodes: () => siteNodes(true) },
  { name: "ambulance", entry: "recipes.ts", nodes: () => vehicleNodes(ambulance(), 2.1, 6) },
  { name: "fire-engine", entry: "recipes.ts", nodes: () => vehicleNodes(fireEngine(), 2.5, 7.8) },
  { name: "police-car", entry: "recipes.ts", nodes: () => vehicleNodes(policeCar(), 1.8, 4.4) },
  { name: "coach", entry: "recipes.ts", nodes: coachNodes },
  { name: "helicopter", entry: "recipes.ts", nodes: helicopterNodes },
  { name: "people", entry: "recipes.ts", nodes: peopleNodes },
  { name: "props", entry: "recipes.ts", nodes: propNodes },
  { name: "gloves", entry: "recipes.ts", nodes: gloveNodes },
];
