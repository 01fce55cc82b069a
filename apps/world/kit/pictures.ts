/** `npm run pictures` draws the pictures of our scenarios into their `media` folders. */
import { writeFileSync } from "node:fs";
import { damBurst, damPicture } from "./dam-picture.ts";
import { type Colour, png } from "./png.ts";

const perUnit = 100;
const samples = [0.125, 0.375, 0.625, 0.875];

/** The mean of sixteen points of a pixel, so that edges are smooth. */
function smooth(draw: (x: number, y: number) => Colour, px: number, py: number): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  for (const dx of samples) {
    for (const dy of samples) {
      const [r, g, b] = draw((px + dx) / perUnit, (py + dy) / perUnit);
      sum[0] += r;
      sum[1] += g;
      sum[2] += b;
    }
  }
  const mean = (value: number): number => Math.round(value / samples.length ** 2);
  return [mean(sum[0]), mean(sum[1]), mean(sum[2])];
}

const [width, height] = [damPicture.width * perUnit, damPicture.height * perUnit];
const bytes = png(width, height, (x, y) => smooth(damBurst, x, y));
writeFileSync("scenarios/rising-river/media/dam-burst.png", bytes);
console.log(`dam-burst.png: ${width} × ${height}, ${bytes.length} bytes`);
