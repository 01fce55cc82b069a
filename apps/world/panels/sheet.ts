/**
 * The sheet of a tablet, in pixels, and how large it hangs in the place, in metres. At 1.2 m its text has capitals of one
 * degree, its plates are 48 mm at 1 m or more, and the whole is 41° wide: tests/world/legible.test.ts computes it.
 */
export const sheet = {
  width: 1024,
  height: 1000,
  margin: 36,
  text: 40,
  small: 36,
  line: 49,
  plate: 78,
  gap: 14,
  /** Metres. */
  across: 0.9,
  away: 1.2,
} as const;

/** A sheet of another size, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide what is written on it is. */
export const inner = sheet.width - 2 * sheet.margin;

/** Metres of one pixel of the sheet. */
export const pixel = sheet.across / sheet.width;
