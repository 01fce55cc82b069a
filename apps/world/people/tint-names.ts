/** What colours a part: the order of a row's colours. `none` leaves a part its own. */
export const tintNames = [
  "none",
  "skin",
  "hair",
  "top",
  "sleeve",
  "bottom",
  "shoes",
  "gloves",
  "helmet",
  "accent",
] as const;
export type TintName = (typeof tintNames)[number];
