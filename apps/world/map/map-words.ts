import { typeface } from "../panels/typeface.ts";
import type { Box } from "./map-fit.ts";
import { paper } from "./map-inks.ts";

/** A word of the map: the middle of it, or its left end. */
export interface Word {
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly ink: string;
  /** Pixels of an em. */
  readonly size: number;
  readonly strong?: boolean;
  readonly from?: "left";
}

/** Tried in turn, in heights of the word, until it covers none before it. */
const asides = [0, 1.05, -1.05, 2.1, -2.1] as const;

/** The words of a map, and what none of them may cover. */
interface Words {
  readonly pen: CanvasRenderingContext2D;
  readonly words: readonly Word[];
  readonly taken: readonly Box[];
}

/** Writes words inside a box, each beside those before it, with a lighter rim that tells it from what is under it. */
export function writeWords({ pen, words, taken }: Words, box: Box): void {
  const written: Box[] = [...taken];
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  for (const word of words) {
    pen.font = `${word.strong === true ? 700 : 400} ${word.size}px ${typeface}`;
    const place = placeOf(word, pen.measureText(word.text).width, box, written);
    written.push(place);
    pen.strokeStyle = paper.ground;
    pen.lineWidth = word.size * 0.3;
    pen.strokeText(word.text, place.x, place.y + place.height / 2);
    pen.fillStyle = word.ink;
    pen.fillText(word.text, place.x, place.y + place.height / 2);
  }
}

function placeOf({ at: [x, y], size, from }: Word, width: number, box: Box, written: readonly Box[]): Box {
  const wanted = from === "left" ? x : x - width / 2;
  const left = Math.max(box.x + size / 3, Math.min(box.x + box.width - width - size / 3, wanted));
  const places = asides.map((aside): Box => {
    const top = y - size / 2 + aside * size;
    return { x: left, y: Math.max(box.y, Math.min(box.y + box.height - size, top)), width, height: size };
  });
  const free = places.find((place) => !written.some((other) => covers(place, other)));
  return free ?? { x: left, y: y - size / 2, width, height: size };
}

function covers(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
