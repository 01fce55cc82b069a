import type { Scene } from "@babylonjs/core/scene.js";
import type { AdvancedDynamicTexture } from "@babylonjs/gui/2D/advancedDynamicTexture.js";
import { Ellipse } from "@babylonjs/gui/2D/controls/ellipse.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { settings } from "../../shared/settings/device-settings.ts";
import { clockModel } from "../../shared/panels/clock-model.ts";
import { waitingDecisions } from "../../shared/panels/decision-model.ts";
import { probeCards } from "../../shared/panels/probe-model.ts";
import { unopened } from "../../shared/panels/message-model.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import type { Point, Ray } from "../inputs/aim.ts";
import { say } from "../../shared/wording/say.ts";
import { type Hanging, boardHit } from "../panels/board.ts";
import { colours, tones } from "../panels/sheet-colours.ts";
import { makeTablet } from "../panels/tablet-mesh.ts";
import { pixel } from "../panels/sheet.ts";
import { placed, sized, words } from "../panels/words.ts";
import type { HandState } from "./hands.ts";

/** Pixels of the watch's face; it is drawn as small as a watch, so its letters are large ones. */
const face = { width: 512, height: 200 } as const;
/** How much smaller than the tablet's its pixels are: the face is 11 cm wide. */
const small = 0.11 / (face.width * pixel);
/** The red field in its lower right corner. */
const alarm = { width: 140, height: 84 } as const;
/** A ray need not be that exact. */
const generous = 1.5;

/** A watch on the wrist of the hand that does not point: exercise time, where one is, what waits. Pointed at and pressed it brings the tablet. */
export interface Wrist {
  /** The hand it is worn on. */
  readonly side: "left" | "right";
  frame(hands: readonly HandState[], head: Point, sight: Sight): void;
  /** How far away a ray meets it, and whether in its red field, which asks whether there is a real emergency. */
  hit(ray: Ray): { readonly distance: number; readonly emergency: boolean } | undefined;
  dispose(): void;
}

/** Makes the watch. */
export function openWrist(scene: Scene): Wrist {
  const mesh = makeTablet(scene, "wrist", face);
  const watch = openWatch(mesh.texture);
  let hanging: Hanging | undefined;
  let known: { readonly sight: Sight; readonly shown: Shown } | undefined;
  return {
    get side() {
      return wearing();
    },
    frame(hands, head, sight) {
      const hand = hands.find(({ side }) => side === wearing());
      const at = hand?.grip?.position ?? wristOf(hand);
      hanging = at === undefined ? undefined : worn(at, head);
      mesh.hang(hanging);
      if (known?.sight !== sight) known = { sight, shown: shownOf(sight) };
      watch(known.shown);
    },
    hit(ray) {
      if (hanging === undefined) return undefined;
      const [across, tall] = [face.width * pixel * small * generous, face.height * pixel * small * generous];
      const on = boardHit(hanging, ray, across, tall);
      if (on === undefined) return undefined;
      // Pixels from the left and top of the generous field round the face.
      const [x, y] = [on.x - (face.width * (generous - 1)) / 2, on.y - (face.height * (generous - 1)) / 2];
      return { distance: on.distance, emergency: x > face.width - alarm.width - 24 && y > face.height / 2 };
    },
    dispose: () => mesh.dispose(),
  };
}

const wearing = (): Wrist["side"] => (settings.value.comfort.main === "right" ? "left" : "right");

/** A bare hand's first joint is the wrist. */
function wristOf(hand: HandState | undefined): Point | undefined {
  const wrist = hand?.joints[0];
  return wrist === undefined ? undefined : [wrist[0], wrist[1], wrist[2]];
}

/** Over the wrist, turned to the eyes. */
function worn([x, y, z]: Point, head: Point): Hanging {
  const [dx, dy, dz] = [head[0] - x, head[1] - y, head[2] - z];
  return {
    middle: [x, y + 0.07, z],
    yaw: Math.atan2(dx, dz),
    lean: Math.atan2(dy, Math.hypot(dx, dz)),
    scale: small,
  };
}

interface Shown {
  readonly time: string;
  readonly zone: string;
  readonly waits: number;
  readonly alarm: boolean;
}

function shownOf(sight: Sight): Shown {
  const clock = clockModel(sight);
  return {
    time: clock.time.replace("T+", ""),
    zone: sight.view.zone === undefined ? "" : sight.names("zone", sight.view.zone),
    waits: unopened(sight) + waitingDecisions(sight) + probeCards(sight).length,
    alarm: clock.emergency !== undefined,
  };
}

function helpField(): Rectangle {
  const field = sized(
    placed(new Rectangle(), face.width - alarm.width - 28, face.height - alarm.height - 20),
    alarm.width,
    alarm.height,
  );
  field.cornerRadius = 18;
  field.thickness = 0;
  field.background = colours().alarm;
  const said = words(say("world.emergency"), {
    size: 54,
    colour: "#ffffff",
    width: alarm.width,
    strong: true,
    centred: true,
  });
  field.addControl(sized(said, alarm.width, alarm.height));
  return field;
}

/** Lays the face out on a texture; answers with what shows something on it. Only what changes is drawn again. */
function openWatch(texture: AdvancedDynamicTexture): (shown: Shown) => void {
  const { width, height } = face;
  const ground = sized(placed(new Rectangle(), 4, 4), width - 8, height - 8);
  ground.cornerRadius = 40;
  ground.thickness = 8;
  ground.color = colours().rule;
  const time = words("", { size: 84, colour: tones().strong, width: width - 170, strong: true, oneLine: true });
  const zone = words("", { size: 52, colour: colours().note, width: width - 210, oneLine: true });
  const count = words("", { size: 54, colour: colours().onMain, width: 80, strong: true, centred: true });
  const waiting = sized(placed(new Ellipse(), width - 118, 12), 80, 80);
  waiting.thickness = 0;
  waiting.background = colours().rule;
  waiting.addControl(sized(count, 80, 80));
  ground.addControl(sized(placed(time, 24, 8), width - 170, 104));
  ground.addControl(sized(placed(zone, 24, 104), width - 210, 68));
  ground.addControl(waiting);
  ground.addControl(helpField());
  texture.addControl(ground);
  return (shown) => {
    ground.background = shown.alarm ? colours().alarm : colours().band;
    time.text = shown.time;
    zone.text = shown.zone;
    count.text = String(shown.waits);
    waiting.isVisible = shown.waits > 0;
  };
}
