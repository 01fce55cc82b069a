import type { AdvancedDynamicTexture } from "@babylonjs/gui/2D/advancedDynamicTexture.js";
import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import type { Button, Tone } from "./panel.ts";
import { type Plate, plateOf } from "./plate.ts";
import { colours, tones } from "./sheet-colours.ts";
import { type Size, sheet } from "./sheet.ts";
import { measureIn } from "./text-measure.ts";
import { placed, sized, words } from "./words.ts";

/** A few words and at most a few plates, where a whole tablet would be too much. */
export interface Slip {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly tone?: Tone }[];
  /** How much of something is there, 0 to 1. */
  readonly share?: number | undefined;
  /** Rows of plates at its foot. */
  readonly plates: readonly (readonly Button[])[];
  /** One must see over it. */
  readonly low?: boolean;
}

/** A slip laid out on a texture. */
export interface SlipSheet {
  /** Shows a slip; only what has changed is laid out again. */
  show(slip: Slip): void;
  light(buttons: readonly (Button | undefined)[]): void;
  /** What is pressed at a place, in pixels; undefined where there is nothing to press, or it is off. */
  pressedAt(x: number, y: number): Button | undefined;
  plates(): readonly Plate[];
}

const { text, small, gap } = sheet;
const margin = 32;
const barTall = 18;

/** Opens a slip that fills a texture of a size. */
export function openSlip(texture: AdvancedDynamicTexture, size: Size): SlipSheet {
  const ground = sized(placed(new Rectangle(), 0, 0), size.width, size.height);
  ground.cornerRadius = 30;
  ground.thickness = 6;
  texture.addControl(ground);
  const bench = new Container();
  bench.isVisible = false;
  texture.addControl(bench);
  const measure = measureIn(bench);
  const wide = size.width - 2 * margin;
  let key = "";
  let plates: readonly Plate[] = [];
  const lay = (slip: Slip): void => {
    for (const old of ground.children.slice()) old.dispose();
    ground.background = colours().ground;
    ground.color = colours().rule;
    let down = margin - 6;
    const line = (said: string, tone: Tone, tall: number): void => {
      const block = words(said, { size: tall, colour: tones()[tone], width: wide, strong: tone === "strong" });
      const height = measure(block);
      ground.addControl(placed(block, margin, down));
      down += height + 8;
    };
    line(slip.title, "strong", text * 1.1);
    for (const { text: said, tone = "plain" } of slip.lines) line(said, tone, small);
    if (slip.share !== undefined) for (const bar of barOf(slip.share, wide, down + 6)) ground.addControl(bar);
    plates = platesOf(slip.plates, size, wide, measure);
    for (const plate of plates) ground.addControl(plate.control);
  };
  return {
    show(slip) {
      const next = JSON.stringify([slip, colours().ground]);
      const buttons = slip.plates.flat();
      if (next !== key) lay(slip);
      else for (const [i, plate] of plates.entries()) plate.button = buttons[i] ?? plate.button;
      key = next;
    },
    light(buttons) {
      const labels = new Set(buttons.map((button) => button?.label));
      for (const plate of plates) plate.light(labels.has(plate.button.label));
    },
    pressedAt: (x, y) => plates.find(({ button, face }) => button.off === undefined && face.contains(x, y))?.button,
    plates: () => plates,
  };
}

function barOf(share: number, wide: number, down: number): readonly Rectangle[] {
  const whole = [wide, colours().track] as const;
  const done = [wide * Math.max(0.01, Math.min(1, share)), colours().bar] as const;
  return [whole, done].map(([width, colour]) => {
    const bar = sized(placed(new Rectangle(), margin, down), width, barTall);
    bar.thickness = 0;
    bar.background = colour;
    return bar;
  });
}

/** Rows of plates, the last at the foot of the slip. */
function platesOf(
  rows: readonly (readonly Button[])[],
  { height }: Size,
  wide: number,
  measure: ReturnType<typeof measureIn>,
): readonly Plate[] {
  let foot = height - margin;
  return rows
    .toReversed()
    .map((buttons) => {
      const each = (wide - gap * (buttons.length - 1)) / buttons.length;
      const row = buttons.map((button) => plateOf(button, each, measure));
      const tall = Math.max(...row.map((plate) => plate.height));
      for (const [i, plate] of row.entries()) {
        plate.stretch(tall);
        placed(plate.control, margin + i * (each + gap), foot - tall);
      }
      foot -= tall + gap;
      return row;
    })
    .toReversed()
    .flat();
}
