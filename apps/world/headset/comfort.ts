import type { Comfort } from "../panels/tablet-state.ts";

/** What is most comfortable for most: jumps and snap turns, the view narrowed when it moves all the same. */
export const comfortable: Comfort = { seated: false, moving: "teleport", turning: "snap", vignette: true };

const key = "hotwash-comfort";

/** What this browser's wearer has set; anything odd is left at what is comfortable. */
export function keptComfort(storage: Pick<Storage, "getItem"> | undefined): Comfort {
  try {
    const kept: Partial<Record<keyof Comfort, unknown>> = JSON.parse(storage?.getItem(key) ?? "{}");
    return {
      seated: kept.seated === true,
      moving: kept.moving === "smooth" ? "smooth" : "teleport",
      turning: kept.turning === "smooth" ? "smooth" : "snap",
      vignette: kept.vignette !== false,
    };
  } catch {
    return comfortable;
  }
}

/** Keeps it; a browser that keeps nothing is no fault. */
export function keepComfort(storage: Pick<Storage, "setItem"> | undefined, comfort: Comfort): void {
  try {
    storage?.setItem(key, JSON.stringify(comfort));
  } catch {
    // A full or forbidden storage: the setting holds for this visit.
  }
}
