import type { ICanvasRenderingContext } from "@babylonjs/core/Engines/ICanvas.js";
import { Control } from "@babylonjs/gui/2D/controls/control.pure.js";
import { drawMark } from "./mark-shape.ts";
import type { Mark } from "./panel.ts";
import { typeface } from "./typeface.ts";

/** A triage tag on a sheet. */
export class MarkControl extends Control {
  readonly mark: Mark;

  constructor(mark: Mark) {
    super();
    this.mark = mark;
  }

  override _draw(context: ICanvasRenderingContext): void {
    if (!(context instanceof CanvasRenderingContext2D)) return;
    const side = this.widthInPixels;
    drawMark(context, this.mark, this.centerX - side / 2, this.centerY - side / 2, side, typeface);
  }
}
