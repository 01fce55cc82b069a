import type { Plan } from "#engine/plan/plan.ts";
import type { ReadMedia } from "./media-folder.ts";
import type { StoredPicture } from "./store/exercise-store.ts";

/** The bytes of the pictures that a plan shows, from the folder it was compiled with; each content once. */
export function pictureBytes({ media = {} }: Plan, folder: readonly ReadMedia[]): readonly StoredPicture[] {
  const byHash = new Map(Object.values(media).map(({ sha256, type }) => [sha256, type]));
  return [...byHash].flatMap(([sha256, type]) => {
    const bytes = folder.find((file) => file.sha256 === sha256)?.content;
    return bytes === undefined ? [] : [{ sha256, type, bytes }];
  });
}
