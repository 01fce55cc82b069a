import type { KitSite } from "./art-kit.ts";
import { at, problemAt } from "./complain.ts";
import type { WrittenPlace } from "./place-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./source.ts";
import type { Survey } from "./survey.ts";

/** What the art kit says of a place's site; undefined where it is none of the kit's. */
export function kitSiteOf({ shelf: { artKit } }: Survey, { site }: Pick<WrittenPlace, "site">): KitSite | undefined {
  const sites = artKit?.pack.sites ?? {};
  return site !== undefined && Object.hasOwn(sites, site) ? sites[site] : undefined;
}

/** The same by the name of the place, such as a zone has it. */
export function kitSiteAt(survey: Survey, place: string | undefined): KitSite | undefined {
  return kitSiteOf(survey, (place === undefined ? undefined : survey.scenario.places[place]) ?? {});
}

/** A warning that something stands where the site ends; none where that is not known. */
export function outside(
  survey: Survey,
  site: KitSite | undefined,
  spot: readonly [number, number, number] | undefined,
  path: Path,
  what: string,
): readonly Problem[] {
  if (site === undefined || spot === undefined) return [];
  const { west, east, north, south } = site.area;
  const [x, , z] = spot;
  if (x >= west && x <= east && z >= north && z <= south) return [];
  const message = `'${what}' is outside the site, which ends at x ${west} to ${east}, z ${north} to ${south}`;
  return [problemAt("outside-site", at(survey, ...path), message, { severity: "warning" })];
}
