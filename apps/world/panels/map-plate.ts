import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { MapControl } from "./map-control.ts";
import type { Button, Row } from "./panel.ts";
import type { Plate } from "./plate.ts";
import { colours } from "./sheet-colours.ts";
import { placed, sized } from "./words.ts";

/** The map as something to press: where it is pressed counts, and so it has no plate of its own while nothing is to be put. */
export function mapPlate({ button, picture, height }: Extract<Row, { row: "map" }>, width: number): Plate {
  const face = sized(placed(new Rectangle(), 0, 0), width, height);
  face.thickness = 3;
  face.color = colours().rim;
  face.addControl(sized(new MapControl(picture), width - 6, height - 6));
  const control = sized(new Container(), width, height);
  control.addControl(face);
  return {
    button,
    control,
    face,
    height,
    light: (lit) => void (face.color = lit ? colours().rule : colours().rim),
    stretch: () => undefined,
  };
}

/** What pressing a plate means where it was pressed: the same, unless it is a plate on which that counts. */
export function pressedOn({ button, face }: Plate, x: number, y: number): Button {
  const { trace } = button;
  if (trace === undefined) return button;
  const across = (x - (face.centerX - face.widthInPixels / 2)) / face.widthInPixels;
  const down = (y - (face.centerY - face.heightInPixels / 2)) / face.heightInPixels;
  return { ...button, press: () => trace(across, down) };
}
