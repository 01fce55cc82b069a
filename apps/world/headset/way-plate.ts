import type { Scene } from "@babylonjs/core/scene.js";
import { lessMotion } from "../../shared/settings/device-settings.ts";
import type { Point } from "../inputs/aim.ts";
import { type Following, type Hanging, type Reach, cameAlong, hungBefore } from "../panels/board.ts";
import type { Button } from "../panels/panel.ts";
import { type SlipBoard, openSlipBoard } from "../panels/slip-board.ts";
import type { Slip } from "../panels/slip.ts";

const size = { width: 1024, height: 430 } as const;
const reach: Reach = { away: 1.2, looks: 1 };
/** It does not come for a moment's darkness, such as one jumps through. */
const patienceMs = 250;

/** Words in the dark: they hang before the wearer and follow slowly, never fixed to the head. */
export interface WayPlate {
  readonly board: SlipBoard;
  frame(
    head: Point,
    yaw: number,
    slip: Slip | undefined,
    passedMs: number,
    hovered: readonly (Button | undefined)[],
  ): void;
  hide(): void;
  dispose(): void;
}

/** Makes the plate, hidden until there is something to say. */
export function openWayPlate(scene: Scene): WayPlate {
  const board = openSlipBoard(scene, "way", size);
  let following: Following | undefined;
  let waitedMs = 0;
  const hide = (): void => {
    following = undefined;
    waitedMs = 0;
    board.hide();
  };
  return {
    board,
    hide,
    frame(head, yaw, slip, passedMs, hovered) {
      if (slip === undefined) return hide();
      waitedMs += passedMs;
      if (waitedMs < patienceMs) return;
      const share = lessMotion.value ? 1 : Math.min(1, passedMs / 160);
      following = cameAlong(
        following ?? { hanging: hungBefore(head, yaw, reach), to: undefined },
        head,
        yaw,
        reach,
        share,
      );
      board.show(slip.low === true ? lowered(following.hanging) : following.hanging, () => slip, hovered);
    },
    dispose: () => board.dispose(),
  };
}

function lowered({ middle: [x, y, z], ...rest }: Hanging): Hanging {
  return { ...rest, middle: [x, y - 0.55, z], lean: 0.4 };
}
