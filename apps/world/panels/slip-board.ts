import type { Scene } from "@babylonjs/core/scene.js";
import type { Point } from "../inputs/aim.ts";
import { type Hanging, boardHit, pointOn, touchOf } from "./board.ts";
import type { Button } from "./panel.ts";
import { type Size, pixel } from "./sheet.ts";
import { type Slip, openSlip } from "./slip.ts";
import { makeTablet } from "./tablet-mesh.ts";
import type { Pressable } from "./tablet.ts";

/** A slip that hangs in the place and can be pressed as the tablet can. */
export interface SlipBoard extends Pressable {
  /** Hangs it there with this on it. */
  show(hanging: Hanging, slip: () => Slip, hovered: readonly (Button | undefined)[]): void;
  hide(): void;
  /** What is written on it now; undefined while it does not hang. */
  readonly slip: Slip | undefined;
  /** Where a plate hangs, by the beginning of what is written on it. */
  placeOf(label: string): Point | undefined;
  dispose(): void;
}

/** What time changes is looked at this often. */
const lookMs = 120;

/** Makes a board of so many pixels. */
export function openSlipBoard(scene: Scene, name: string, size: Size): SlipBoard {
  const mesh = makeTablet(scene, name, size);
  const laid = openSlip(mesh.texture, size);
  let hanging: Hanging | undefined;
  let shown: Slip | undefined;
  let laidAt = -Infinity;
  const on = (ray: Parameters<Pressable["hit"]>[0]) => {
    if (hanging === undefined) return undefined;
    const across = size.width * pixel * hanging.scale;
    const hit = boardHit(hanging, ray, across, size.height * pixel * hanging.scale);
    return hit === undefined ? undefined : { distance: hit.distance, button: laid.pressedAt(hit.x, hit.y) };
  };
  return {
    get slip() {
      return shown;
    },
    hit: on,
    touch: (tip) => (hanging === undefined ? undefined : touchOf(hanging, tip, on)),
    show(next, slip, hovered) {
      const fresh = hanging === undefined;
      hanging = next;
      mesh.hang(next);
      const now = performance.now();
      if (fresh || now - laidAt >= lookMs) {
        shown = slip();
        laid.show(shown);
        laidAt = now;
      }
      laid.light(hovered);
    },
    hide() {
      if (hanging === undefined) return;
      hanging = undefined;
      shown = undefined;
      mesh.hang(undefined);
    },
    placeOf(label) {
      const plate = laid.plates().find(({ button }) => button.off === undefined && button.label.startsWith(label));
      if (plate === undefined || hanging === undefined) return undefined;
      return pointOn(hanging, plate.face.centerX, plate.face.centerY, size);
    },
    dispose: () => mesh.dispose(),
  };
}
