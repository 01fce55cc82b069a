import type { ICanvasRenderingContext } from "@babylonjs/core/Engines/ICanvas.js";
import { Control } from "@babylonjs/gui/2D/controls/control.pure.js";
import { type MapPicture, drawMap } from "../map/map-picture.ts";

/** How many pixels of the sheet a pixel of a mark takes: its words are three quarters of a degree, and stand in full below. */
export const markSize = 2.4;

/** The map of a place on a sheet. */
export class MapControl extends Control {
  readonly picture: MapPicture;

  constructor(picture: MapPicture) {
    super();
    this.picture = picture;
  }

  override _draw(context: ICanvasRenderingContext): void {
    if (!(context instanceof CanvasRenderingContext2D)) return;
    const { widthInPixels: width, heightInPixels: height } = this;
    drawMap(
      context,
      this.picture,
      { x: this.centerX - width / 2, y: this.centerY - height / 2, width, height },
      markSize,
    );
  }
}
