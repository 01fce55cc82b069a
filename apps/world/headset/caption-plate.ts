import type { Scene } from "@babylonjs/core/scene.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { captionReader } from "../../shared/panels/captions.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import { settings } from "../../shared/settings/device-settings.ts";
import type { Point } from "../inputs/aim.ts";
import { type Hanging, drawnTo } from "../panels/board.ts";
import { pixel } from "../panels/sheet.ts";
import { makeTablet } from "../panels/tablet-mesh.ts";
import { placed, sized, words } from "../panels/words.ts";

/** Pixels of the plate, and how wide it is, in metres, where it hangs: letters of more than a degree. */
const plate = { width: 1200, height: 300 } as const;
const wide = 1.1;
const away = 1.5;
const letters = { size: 44, colour: "#f3f7f8", width: plate.width - 60, centred: true } as const;
/** Metres under the eyes, so that the place is seen over it; over them while the tablet hangs before one. */
const under = 0.5;
const over = -0.55;
/** It follows when one looks this far past it, or has gone this far from where it hung. */
const past = (25 * Math.PI) / 180;
const gone = 0.4;
const followMs = 250;

/** What was said to the wearer, as text before them: it hangs in the place and follows slowly, never fixed to the head. */
export interface CaptionPlate {
  frame(head: Point, yaw: number, sight: Sight, tablet: boolean, passedMs: number): void;
  /** Who leaves the headset leaves it behind. */
  hide(): void;
  dispose(): void;
}

/** Makes the plate, hidden until something is said. */
export function openCaptionPlate(scene: Scene): CaptionPlate {
  const mesh = makeTablet(scene, "captions", plate);
  const ground = sized(placed(new Rectangle(), 0, 0), plate.width, plate.height);
  ground.cornerRadius = 28;
  ground.thickness = 0;
  ground.background = "#09171de6";
  const said = sized(placed(words("", letters), 30, 0), letters.width, plate.height);
  ground.addControl(said);
  mesh.texture.addControl(ground);
  const read = captionReader();
  let hanging: Hanging | undefined;
  return {
    frame(head, yaw, sight, tablet, passedMs) {
      const lines = read(sight, performance.now());
      const shown = settings.value.reading.captions === "on" && lines.length > 0;
      const to = hungAt(head, yaw, tablet ? over : under);
      if (!shown) hanging = undefined;
      else if (hanging === undefined) hanging = to;
      else if (isLeft(hanging, to)) hanging = drawnTo(hanging, to, Math.min(1, passedMs / followMs));
      const text = lines.map((line) => line.text).join("\n");
      if (shown && said.text !== text) said.text = text;
      mesh.hang(hanging);
    },
    hide: () => mesh.hang(undefined),
    dispose: () => mesh.dispose(),
  };
}

function hungAt([x, y, z]: Point, yaw: number, below: number): Hanging {
  return {
    middle: [x - Math.sin(yaw) * away, y - below, z - Math.cos(yaw) * away],
    yaw,
    lean: Math.atan2(below, away),
    scale: wide / (plate.width * pixel),
  };
}

function isLeft(now: Hanging, to: Hanging): boolean {
  const turn = Math.atan2(Math.sin(to.yaw - now.yaw), Math.cos(to.yaw - now.yaw));
  const [dx, dy, dz] = to.middle.map((part, n) => part - (now.middle[n] ?? 0));
  return Math.abs(turn) > past || Math.hypot(dx ?? 0, dy ?? 0, dz ?? 0) > gone;
}
