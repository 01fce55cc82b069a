import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "#engine/plan/plan.ts";
import type { Light } from "#engine/scenario/place-schema.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { shelfPlan } from "../support/a-site-plan.ts";

/** A place of an exercise of the shelf in one of its lights. */
export interface NamedPlace {
  readonly scenario: string;
  readonly plan: Plan;
  readonly place: string;
  readonly light: Light;
  /** As pictures and figures call it: `<scenario>-<place>-<light>`. */
  readonly name: string;
}

/** What the art kit says of its sites and files. */
export const manifest: {
  readonly sites: Readonly<Record<string, { readonly lights: readonly Light[] }>>;
  readonly models: Readonly<Record<string, { readonly bytes: number; readonly nodes: readonly string[] }>>;
} = JSON.parse(readFileSync("apps/world/models/manifest.json", "utf8"));

/** Every place of every exercise of the shelf, once for each light its site is baked in. */
export async function shelfPlaces(): Promise<readonly NamedPlace[]> {
  const scenarios = readdirSync("scenarios").filter((name) => existsSync(join("scenarios", name, "scenario.yaml")));
  const all = await Promise.all(scenarios.toSorted().map(placesOf));
  return all.flat();
}

async function placesOf(scenario: string): Promise<readonly NamedPlace[]> {
  const plan = shelfPlan(scenario, await readMedia(join("scenarios", scenario)));
  return Object.values(plan.places ?? {}).flatMap(({ id, site }) =>
    (manifest.sites[site ?? ""]?.lights ?? []).map((light): NamedPlace => {
      return { scenario, plan, place: id, light, name: `${scenario}-${id}-${light}` };
    }),
  );
}
