/** What is kept on this device in a place of its storage; null when that is nothing, or the storage is shut. */
export function kept(place: string): string | null {
  try {
    return "document" in globalThis ? localStorage.getItem(place) : null;
  } catch {
    return null;
  }
}

/** Keeps a text on this device. In a full or forbidden storage it holds for this visit alone. */
export function keep(place: string, text: string): void {
  try {
    if ("document" in globalThis) localStorage.setItem(place, text);
  } catch {
    // Whoever keeps it has it still.
  }
}
