import { modelType, pictureTypes, type MediaFolder } from "#engine/scenario/media.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { each } from "./compile-parts.ts";
import type { Plan, PlanPicture } from "./plan.ts";

const types = [...pictureTypes, modelType] as const;

/** The pictures and models with what their files were found to hold; undefined when there are none. */
export function compileMedia({ media }: ScenarioText, folder: MediaFolder): Plan["media"] {
  if (Object.keys(media).length === 0) return undefined;
  return each(media, ({ file, alt, credit }, id): PlanPicture => {
    const found = folder?.find(({ name }) => name === file);
    const type = types.find((known) => known === found?.type);
    if (found === undefined || type === undefined) throw new Error(`there is no picture ${file}`);
    return { id, alt, credit, type, sha256: found.sha256 };
  });
}
