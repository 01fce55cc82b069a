import type { Scene } from "@babylonjs/core/scene.js";
import type { Sight } from "../../shared/panels/sight.ts";
import { lessMotion } from "../../shared/settings/device-settings.ts";
import { type RadioModel, radioModel } from "../../shared/voice/radio-model.ts";
import type { DrawnThing } from "../carried/carried-meshes.ts";
import type { Point } from "../inputs/aim.ts";
import { type Following, type Hanging, cameAlong, hungBefore } from "../panels/board.ts";
import type { Button } from "../panels/panel.ts";
import { type SlipBoard, openSlipBoard } from "../panels/slip-board.ts";
import type { Tablet } from "../panels/tablet.ts";
import { yawTurn } from "../people/skeleton.ts";
import type { Standing } from "../world-state.ts";
import { type HandState, keyOf } from "./hands.ts";
import { overHand } from "./in-hand.ts";
import { type RadioKeys, radioSlip } from "./radio-slip.ts";

const faceSize = { width: 680, height: 520 } as const;
/** Its letters have a degree at less than half a metre. */
const faceScale = 0.36;
/** Over the hand that holds the radio, so that its aerial is seen beside it. */
const faceAbove = 0.22;
/** Where it hangs for who shows no hands, and how far below that and beside it. */
const docked = { away: 0.62, looks: 0.7 } as const;
const [dockedUnder, dockedAside] = [0.2, 0.2];

/** A radio that is held: its keys and its face. Without a voice it writes on its channel instead. */
export interface HandRadio {
  readonly face: SlipBoard;
  /** What the hand that holds it does with it: whether the key to talk is held. */
  key(hand: HandState, sight: Sight): { readonly squeeze: boolean };
  /** Nobody's hand holds it, but it is taken: it hangs before the wearer. Otherwise nothing does. */
  dock(taken: boolean, head: Point, yaw: number): readonly DrawnThing[];
  /** Shows its face over a hand, or where it hangs. */
  show(head: Point, sight: Sight, hand: Point | undefined, hovered: readonly (Button | undefined)[]): void;
  hide(): void;
  dispose(): void;
}

/** Makes the face of a radio, hidden until somebody takes it. */
export function openHandRadio(scene: Scene, world: Standing, tablet: Tablet, putBack: () => void): HandRadio {
  const face = openSlipBoard(scene, "radio-face", faceSize);
  const radio: Radio = { world, tablet, face, past: new Map(), channel: "", hung: undefined };
  const { voice } = world;
  const talk = (on: boolean): void => (on ? voice?.talkTo(radio.channel) : voice?.release());
  const keys: RadioKeys = { tune: (to) => tune(radio, to), write: tablet.write, talk, putBack };
  return {
    face,
    key: (hand, sight) => keyOfHand(radio, hand, sight),
    dock(taken, head, yaw) {
      const now = radio.hung ?? { hanging: hungBefore(head, yaw, docked), to: undefined };
      radio.hung = taken ? cameAlong(now, head, yaw, docked, lessMotion.value ? 1 : 0.15) : undefined;
      return radio.hung === undefined ? [] : [beside(radio.hung.hanging)];
    },
    show(head, sight, hand, hovered) {
      const before = radio.hung && under(radio.hung.hanging);
      const hanging = hand === undefined ? before : overHand(hand, head, faceAbove, faceScale);
      const model = hanging === undefined ? undefined : modelOf(radio, sight);
      if (hanging === undefined || model === undefined) return face.hide();
      face.show(hanging, () => radioSlip(model, keys, hand === undefined), hovered);
    },
    hide() {
      radio.past.clear();
      radio.hung = undefined;
      face.hide();
    },
    dispose: () => face.dispose(),
  };
}

/** A radio from frame to frame. */
interface Radio {
  readonly world: Standing;
  readonly tablet: Tablet;
  readonly face: SlipBoard;
  /** What was pressed a frame ago, by hand. */
  readonly past: Map<string, { readonly select: boolean; readonly lower: boolean }>;
  /** The first there is until one tunes it. */
  channel: string;
  /** Where it hangs before who shows no hands. */
  hung: Following | undefined;
}

function tune(radio: Radio, channel: string): void {
  const { voice } = radio.world;
  radio.channel = channel;
  if (voice !== undefined) voice.target.value = channel;
}

function modelOf(radio: Radio, sight: Sight): RadioModel | undefined {
  const model = radioModel(sight, radio.channel, radio.world.voice);
  radio.channel = model?.channel ?? "";
  return model;
}

function keyOfHand(radio: Radio, hand: HandState, sight: Sight): { readonly squeeze: boolean } {
  const { past, tablet } = radio;
  const before = past.get(keyOf(hand));
  past.set(keyOf(hand), { select: hand.select, lower: hand.lowerButton });
  const model = modelOf(radio, sight);
  if (model === undefined) return { squeeze: false };
  const pressed = hand.select && before?.select === false;
  if (hand.lowerButton && before?.lower === false && model.next !== undefined) tune(radio, model.next);
  else if (pressed && model.talks) tune(radio, model.channel);
  else if (pressed) tablet.write(model.channel);
  return { squeeze: hand.select && model.talks };
}

function under({ middle: [x, y, z], ...rest }: Hanging): Hanging {
  return { ...rest, middle: [x, y - dockedUnder, z] };
}

/** The radio itself, to the left of its face. */
function beside({ middle: [x, y, z], yaw }: Hanging): DrawnThing {
  const at = [x - Math.cos(yaw) * dockedAside, y - dockedUnder - 0.1, z + Math.sin(yaw) * dockedAside] as const;
  return { thing: "radio", at, turn: yawTurn(yaw), meant: false };
}
