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
  block.wordSplittingFunction = (line) => line.split(/\s+/).flatMap((word) => pieces(word, (width / size) * 1.6));
  block.textHorizontalAlignment = centred ? Control.HORIZONTAL_ALIGNMENT_CENTER : Control.HORIZONTAL_ALIGNMENT_LEFT;
  block.textVerticalAlignment = Control.VERTICAL_ALIGNMENT_CENTER;
  return placed(block, 0, 0);
}

/** A word too long for its line is broken, however it is spelt; an em of our type holds 1.6 letters or more. */
function pieces(word: string, most: number): readonly string[] {
  const letters = Math.max(1, Math.floor(most));
  return word.length <= letters ? [word] : [word.slice(0, letters), ...pieces(word.slice(letters), most)];
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
