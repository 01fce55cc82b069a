import type { Device } from "../../shared/live-feed.ts";

/** The role view of the same seat. */
export function roleViewOf(exercise: string): string {
  return addressIn("/play/", exercise);
}

/** The place of an exercise, in the language one reads. */
export function placeOf(exercise: string): string {
  return addressIn("/world/", exercise);
}

function addressIn(page: string, exercise: string): string {
  const lang = new URLSearchParams(location.search).get("lang");
  return `${page}?exercise=${encodeURIComponent(exercise)}${lang === null ? "" : `&lang=${lang}`}`;
}

/** A device without a fine pointer is held in the hand. */
export function heldDevice(): Device {
  return matchMedia("(pointer: coarse)").matches ? "phone" : "desktop";
}
