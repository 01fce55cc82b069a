/** Where the same seat goes on without 3D. */
export function roleView(exercise: string): string {
  return `/play/?exercise=${encodeURIComponent(exercise)}`;
}

/** A screen that is touched and narrow is a phone's; everything else without a headset is a desktop. */
export function screenDevice(): "phone" | "desktop" {
  return matchMedia("(pointer: coarse) and (max-width: 900px)").matches ? "phone" : "desktop";
}
