import type { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import type { TextBlock } from "@babylonjs/gui/2D/controls/textBlock.pure.js";

/** Gives a text the height that its lines need, in pixels, and answers it. */
export type Measure = (block: TextBlock) => number;

/** Measures in a container of a texture that is not shown: a text knows its type only within one. */
export function measureIn(bench: Container): Measure {
  const known = new Map<string, number>();
  return (block) => {
    const key = [block.fontWeight, block.fontSize, block.width, block.text].join("|");
    const height = known.get(key) ?? heightOf(bench, block);
    known.set(key, height);
    block.height = `${height}px`;
    return height;
  };
}

function heightOf(bench: Container, block: TextBlock): number {
  bench.addControl(block);
  const height = Math.ceil(block.computeExpectedHeight());
  bench.removeControl(block);
  return height;
}
