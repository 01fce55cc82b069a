/** Angles in degrees, lengths in metres. Sizes that can be read in a headset and on a screen: webxr comfort rules. */

/** The least angle a capital letter may have: 17.5 mm at 1 m. */
export const leastLetter = 1;

/** The capital letters' share of a line's font size in our type. */
export const capital = 0.68;

/** The angle something of a height is seen under at a distance. */
export function angleOf(height: number, distance: number): number {
  return (2 * Math.atan(height / 2 / distance) * 180) / Math.PI;
}

/** The height that is seen under an angle at a distance. */
export function heightFor(angle: number, distance: number): number {
  return 2 * distance * Math.tan((angle * Math.PI) / 360);
}

/** Further away than this, tags are not shown. */
export const tagReach = 40;
const nearest = 2;

/**
 * The font size of a name tag at a distance: its capitals keep 1.05° from 2 m to 40 m, and its real size nearer, so that
 * it does not fill the view of somebody standing beside.
 */
export function tagFont(distance: number): number {
  return heightFor(leastLetter * 1.05, Math.max(nearest, Math.min(tagReach, distance))) / capital;
}

/**
 * How much of a figure is drawn: with room kept for the viewer none nearer than 0.6 m, all of it from 0.9 m on; else none
 * nearer than 0.35 m, all from 0.6 m on. Nobody's body pushes anybody in either case.
 */
export function nearFade(distance: number, space = false): number {
  const [none, all] = space ? [0.6, 0.9] : [0.35, 0.6];
  return Math.max(0, Math.min(1, (distance - none) / (all - none)));
}

/** How much of a tag is drawn: it fades out over the last quarter of its reach. */
export function tagFade(distance: number): number {
  return Math.max(0, Math.min(1, (tagReach - distance) / (tagReach / 4)));
}
