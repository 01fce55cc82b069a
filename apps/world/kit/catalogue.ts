/** `npm run catalogue` writes `docs/ART-KIT.md`, the authors' page of the art kit, and its pictures, from the models as they are. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cataloguePage, sheetsOf } from "./catalogue-text.ts";
import type { Manifest, Sheet } from "./catalogue-text.ts";
import { readNodes } from "./read-nodes.ts";
import type { Soup } from "./read-nodes.ts";
import { SITES } from "./sites.ts";
import { laidOut, palettePng, pictureOf } from "./small-picture.ts";
import type { Camera, Picture } from "./small-picture.ts";
import { times } from "./vector.ts";
import type { Vec } from "./vector.ts";

const models = join(import.meta.dirname, "..", "models");
const docs = join(import.meta.dirname, "..", "..", "..", "docs");
const PAPER: Vec = [0.78, 0.81, 0.84];

/** The nodes of a site that are seen when nothing is said: of each part its first value. */
function seenAtFirst(site: string, nodes: ReadonlyMap<string, Soup>): Soup {
  const parts = SITES.find(({ name }) => name === site)?.parts ?? {};
  const first = new Set(Object.entries(parts).map(([part, [value]]) => `part-${part}--${value}`));
  return [...nodes].flatMap(([name, soup]) =>
    name === "ground" || (name.startsWith("part-") && !first.has(name)) ? [] : soup,
  );
}

/** A place as one enters it: outdoors from its west over the middle, a room from its south-west corner. */
function entering(site: string): Camera {
  const found = SITES.find(({ name }) => name === site);
  const { west, east, north, south } = found?.area ?? { west: -10, east: 10, north: -10, south: 10 };
  const [x, z] = [(west + east) / 2, (north + south) / 2];
  if (found?.indoor) {
    const eye: Vec = [west + 0.5, 1.75, south - 0.5];
    return { eye, to: [x, 1.2, z], angle: 1.15 };
  }
  const eye: Vec = [x + (west - x) * 0.55, 4.2 + (found?.height(x + (west - x) * 0.55, z * 0.5) ?? 0), z * 0.5];
  return { eye, to: [x + 12, 0.5, z * 0.6], angle: 1.05 };
}

/** From before and beside a thing, so that all of it is in the picture. */
function round(soup: Soup): Camera {
  const span = (axis: 0 | 1 | 2): readonly [number, number] =>
    soup.reduce<readonly [number, number]>(
      ([low, high], { p }) => [Math.min(low, p[axis]), Math.max(high, p[axis])],
      [Infinity, -Infinity],
    );
  const [xs, ys, zs] = [span(0), span(1), span(2)];
  const middle: Vec = [(xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2, (zs[0] + zs[1]) / 2];
  const reach = Math.hypot(xs[1] - xs[0], ys[1] - ys[0], zs[1] - zs[0]);
  const out = times([0.66, 0.45, 0.78], reach * 1.12);
  return { eye: [middle[0] + out[0], middle[1] + out[1], middle[2] + out[2]], to: middle, angle: 0.72 };
}

async function sitePicture(shown: string): Promise<Picture> {
  const site = shown.slice(0, shown.lastIndexOf("-"));
  const nodes = await readNodes(join(models, `${shown}.glb`));
  return pictureOf(seenAtFirst(site, nodes), entering(site), 208, 117, [0.3, 0.3, 0.32]);
}

async function vehiclePicture(name: string): Promise<Picture> {
  const nodes = await readNodes(join(models, `${name}.glb`));
  const soup = [...nodes].flatMap(([node, all]) => (node === "shadow" || node.includes("rotor") ? [] : all));
  return pictureOf(soup, round(soup), 150, 110, PAPER);
}

async function thingPictures({ file, shows }: Sheet): Promise<readonly Picture[]> {
  const nodes = await readNodes(join(models, file.replace(/^kit-/, "").replace(/png$/, "glb")));
  return shows.map((name) => {
    const soup = nodes.get(name) ?? [];
    return pictureOf(soup, round(soup), 110, 88, PAPER);
  });
}

async function picturesOf(sheet: Sheet): Promise<readonly Picture[]> {
  if (sheet.file === "kit-sites.png") return Promise.all(sheet.shows.map(sitePicture));
  if (sheet.file === "kit-vehicles.png") return Promise.all(sheet.shows.map(vehiclePicture));
  return thingPictures(sheet);
}

const manifest: Manifest = JSON.parse(readFileSync(join(models, "manifest.json"), "utf8"));
for (const sheet of sheetsOf(manifest)) {
  const bytes = palettePng(laidOut(await picturesOf(sheet), sheet.columns));
  writeFileSync(join(docs, "pictures", sheet.file), bytes);
  console.log(`${sheet.file}: ${Math.round(bytes.length / 1024)} KB`);
}
writeFileSync(join(docs, "ART-KIT.md"), cataloguePage(manifest));
