import type { Scene } from "@babylonjs/core/scene.js";
import { clockModel } from "../../shared/panels/clock-model.ts";
import { waitingDecisions } from "../../shared/panels/decision-model.ts";
import { probeCards } from "../../shared/panels/probe-model.ts";
import { unopened } from "../../shared/panels/message-model.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import type { Point, Ray } from "../inputs/aim.ts";
import { type Hanging, boardHit } from "../panels/board.ts";
import { typeface } from "../panels/draw-sheet.ts";
import { makeTablet } from "../panels/tablet-mesh.ts";
import { pixel } from "../panels/sheet.ts";
import type { HandState } from "./hands.ts";

/** Pixels of the watch's face; it is drawn as small as a watch, so its letters are large ones. */
const face = { width: 512, height: 200 } as const;
/** How much smaller than the tablet's its pixels are: the face is 11 cm wide. */
const small = 0.11 / (face.width * pixel);
/** A ray need not be that exact. */
const generous = 1.5;

/** A watch on the left wrist: exercise time, where one is, what waits. Pointed at and pressed it brings the tablet. */
export interface Wrist {
  frame(hands: readonly HandState[], head: Point, sight: Sight): void;
  /** How far away a ray meets it. */
  hit(ray: Ray): number | undefined;
  dispose(): void;
}

/** Makes the watch. */
export function openWrist(scene: Scene): Wrist {
  const mesh = makeTablet(scene, "wrist", face, small);
  let hanging: Hanging | undefined;
  let shown = "";
  return {
    frame(hands, head, sight) {
      const left = hands.find(({ side }) => side === "left");
      const at = left?.grip?.position ?? wristOf(left);
      hanging = at === undefined ? undefined : worn(at, head);
      mesh.hang(hanging);
      const clock = clockModel(sight);
      const zone = sight.view.zone === undefined ? "" : sight.names("zone", sight.view.zone);
      const waits = unopened(sight) + waitingDecisions(sight) + probeCards(sight).length;
      const key = [clock.time, clock.status, zone, waits].join("|");
      if (key === shown) return;
      shown = key;
      draw(mesh.pen, clock.time, zone, waits, clock.emergency !== undefined);
      mesh.shown();
    },
    hit(ray) {
      if (hanging === undefined) return undefined;
      const on = boardHit(hanging, ray, face.width * pixel * small * generous, face.height * pixel * small * generous);
      return on?.distance;
    },
    dispose: () => mesh.dispose(),
  };
}

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
  };
}

function draw(pen: CanvasRenderingContext2D, time: string, zone: string, waits: number, alarm: boolean): void {
  const { width, height } = face;
  pen.clearRect(0, 0, width, height);
  pen.beginPath();
  pen.roundRect(4, 4, width - 8, height - 8, 40);
  pen.fillStyle = alarm ? "#8f0d17" : "#0c2c36";
  pen.fill();
  pen.lineWidth = 8;
  pen.strokeStyle = "#f2b134";
  pen.stroke();
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.fillStyle = "#ffffff";
  pen.font = `680 84px ${typeface}`;
  pen.fillText(time.replace("T+", ""), 36, 68);
  pen.font = `500 52px ${typeface}`;
  pen.fillStyle = "#d6e3e8";
  pen.fillText(zone, 36, 146, width - 72);
  if (waits === 0) return;
  pen.beginPath();
  pen.arc(width - 66, 64, 40, 0, Math.PI * 2);
  pen.fillStyle = "#f2b134";
  pen.fill();
  pen.fillStyle = "#052229";
  pen.textAlign = "center";
  pen.font = `700 54px ${typeface}`;
  pen.fillText(String(waits), width - 66, 67);
}
