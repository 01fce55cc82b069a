import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Control } from "@babylonjs/gui/2D/controls/control.pure.js";
import { Ellipse } from "@babylonjs/gui/2D/controls/ellipse.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { StackPanel } from "@babylonjs/gui/2D/controls/stackPanel.pure.js";
import { MarkControl } from "./mark-control.ts";
import type { Button } from "./panel.ts";
import { colours, plateColours } from "./sheet-colours.ts";
import { sheet } from "./sheet.ts";
import type { Measure } from "./text-measure.ts";
import { placed, sized, unclipped, words } from "./words.ts";

/** Something to press on a sheet. */
export interface Plate {
  /** What it is now: panels are made anew while plates that say the same stay. */
  button: Button;
  readonly control: Container;
  /** What can be hit. */
  readonly face: Rectangle;
  readonly height: number;
  /** Shows whether it is pointed at. */
  light(lit: boolean): void;
  /** Makes it as high as its neighbours. */
  stretch(height: number): void;
}

const { text, small, plate: least } = sheet;
const rim = 3;
const badgeSide = 52;

/** A plate so many pixels wide, as high as its words need, and never too small to be hit. */
export function plateOf(button: Button, width: number, measure: Measure): Plate {
  const face = new Rectangle();
  face.cornerRadius = 14;
  face.thickness = rim;
  const said = saidOn(button, width, measure);
  face.addControl(said.control);
  if (button.mark !== undefined) face.addControl(markOf(button.mark));
  const control = new Container();
  unclipped(control);
  control.addControl(placed(face, 0, 0));
  if (button.badge !== undefined) control.addControl(badgeOf(button.badge, width));
  const plate: Plate = {
    button,
    control,
    face,
    height: Math.max(least, said.height + 26),
    light: (lit) => light(face, button, lit),
    stretch(height) {
      sized(control, width, height);
      sized(face, width, height);
    },
  };
  plate.light(false);
  plate.stretch(plate.height);
  return plate;
}

const markSide = least * 0.7;

/** The label, and the quieter line under it; beside a tag, or in the middle when it stands alone. */
function saidOn(button: Button, width: number, measure: Measure): { control: StackPanel; height: number } {
  const { ink, note: quiet } = plateColours(button, false);
  const note = button.off ?? button.note;
  const left = button.mark === undefined ? 14 : markSide + 18;
  const wide = width - left - 14 - 2 * rim;
  const centred = button.mark === undefined && (note ?? "") === "";
  const label = words(button.label, { size: text, colour: ink, width: wide, strong: true, centred });
  const lines = [label, ...(note ? [words(note, { size: small, colour: quiet, width: wide })] : [])];
  const stack = placed(new StackPanel(), left, 0);
  stack.verticalAlignment = Control.VERTICAL_ALIGNMENT_CENTER;
  stack.width = `${wide}px`;
  let height = 0;
  for (const line of lines) {
    height += measure(line);
    stack.addControl(line);
  }
  return { control: stack, height };
}

function markOf(mark: NonNullable<Button["mark"]>): Control {
  const control = sized(placed(new MarkControl(mark), 10, 0), markSide, markSide);
  control.verticalAlignment = Control.VERTICAL_ALIGNMENT_CENTER;
  return control;
}

/** How much waits, over the upper right corner. */
function badgeOf(count: string, width: number): Control {
  const disc = sized(placed(new Ellipse(), width - 10 - badgeSide / 2, 8 - badgeSide / 2), badgeSide, badgeSide);
  disc.thickness = 0;
  disc.background = colours().rule;
  const look = { size: small, colour: colours().onMain, width: badgeSide, strong: true, centred: true };
  disc.addControl(sized(words(count, look), badgeSide, badgeSide));
  return disc;
}

function light(face: Rectangle, button: Button, lit: boolean): void {
  face.background = plateColours(button, lit).fill;
  face.color = lit ? colours().rule : colours().rim;
}
