import { Control } from "@babylonjs/gui/2D/controls/control.pure.js";
import { TextBlock } from "@babylonjs/gui/2D/controls/textBlock.pure.js";
import { typeface, weightOf } from "./typeface.ts";

/** How a text of a sheet looks, in pixels; it is broken into lines of at most `width`, or cut short to one. */
export interface Look {
  readonly size: number;
  readonly colour: string;
  readonly width: number;
  readonly strong?: boolean;
  readonly centred?: boolean;
  readonly oneLine?: boolean;
}

/** A text of a sheet. Its height is not known before it is measured. */
export function words(text: string, look: Look): TextBlock {
  const { size, colour, width, strong = false, centred = false, oneLine = false } = look;
  const block = new TextBlock("", text);
  block.fontFamily = typeface;
  block.fontWeight = String(weightOf(strong));
  block.fontSize = size;
  block.color = colour;
  block.width = `${width}px`;
  // 2 cuts short with an ellipsis, 1 wraps: the names of these numbers are gone when types are erased.
  block.textWrapping = oneLine ? 2 : 1;
  block.wordSplittingFunction = (line) => line.split(/\s+/).flatMap((word) => pieces(word, look));
  block.textHorizontalAlignment = centred ? Control.HORIZONTAL_ALIGNMENT_CENTER : Control.HORIZONTAL_ALIGNMENT_LEFT;
  block.textVerticalAlignment = Control.VERTICAL_ALIGNMENT_CENTER;
  return placed(block, 0, 0);
}

const pen = document.createElement("canvas").getContext("2d");

/** A word too long for its line is broken in the middle, and again, however it is spelt. */
function pieces(word: string, look: Look): readonly string[] {
  if (word.length < 2 || widthOf(word, look) <= look.width) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((part) => pieces(part, look));
}

/** How wide a text is in one line; a short one is not measured, since an em holds more than a letter. */
function widthOf(text: string, { size, strong = false, width }: Look): number {
  if (pen === null || text.length * size <= width) return 0;
  pen.font = `${weightOf(strong)} ${size}px ${typeface}`;
  return pen.measureText(text).width;
}

/** Puts a control so many pixels from the left and the top of what holds it. */
export function placed<C extends Control>(control: C, x: number, y: number): C {
  control.horizontalAlignment = Control.HORIZONTAL_ALIGNMENT_LEFT;
  control.verticalAlignment = Control.VERTICAL_ALIGNMENT_TOP;
  control.left = `${x}px`;
  control.top = `${y}px`;
  return control;
}

/** Gives a control its size in pixels. */
export function sized<C extends Control>(control: C, width: number, height: number): C {
  control.width = `${width}px`;
  control.height = `${height}px`;
  return control;
}

/** Lets what it holds reach over its edge, such as a badge. */
export function unclipped<C extends Control>(control: C): C {
  control.clipChildren = false;
  control.clipContent = false;
  return control;
}
