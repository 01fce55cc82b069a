import type { KitSite } from "./art-kit.ts";
import { valuesIn } from "./bound-values.ts";
import { at, keyAt, problemAt } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import { kitSiteOf, outside } from "./kit-site.ts";
import { featureKinds, mostInCrowd, type WrittenFeature } from "./place-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./source.ts";
import type { Survey } from "./survey.ts";

const common: readonly string[] = ["title", "what", "shown", "look"];

function keysFit(survey: Survey, path: Path, feature: WrittenFeature): readonly Problem[] {
  const { needs, may }: { readonly needs: readonly string[]; readonly may: readonly string[] } =
    featureKinds[feature.what];
  const written = Object.entries(feature).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  const allowed = [...needs, ...may];
  return [
    ...needs.flatMap((key) => {
      if (written.includes(key)) return [];
      const help = `${feature.what}: ${needs.join(", ")}${may.length > 0 ? `; may have ${may.join(", ")}` : ""}`;
      return [problemAt("key-needed", keyAt(survey, ...path), `'${feature.what}' needs '${key}'`, { help })];
    }),
    ...written.flatMap((key) => {
      if (allowed.includes(key) || common.includes(key)) return [];
      const help = `it has ${allowed.join(", ")}`;
      return [
        problemAt("key-not-for-kind", keyAt(survey, ...path, key), `'${feature.what}' has no '${key}'`, { help }),
      ];
    }),
  ];
}

const limits = [
  ["strength", 0, 1],
  ["count", 0, mostInCrowd],
  ["radius", 0, 100],
  ["length", 0, 500],
] as const;

function numbersFit(survey: Survey, path: Path, feature: WrittenFeature): readonly Problem[] {
  return limits.flatMap(([key, least, most]) =>
    valuesIn(feature[key], [...path, key]).flatMap(({ value, path: place }) => {
      if (typeof value === "number" && value >= least && value <= most) return [];
      return [problemAt("feature-value", at(survey, ...place), `'${key}' is from ${least} to ${most}, not ${value}`)];
    }),
  );
}

/** A part is one of the site's, and its values are those the art kit has it in. */
function partFits(survey: Survey, path: Path, { part, value }: WrittenFeature, site: KitSite): readonly Problem[] {
  if (part === undefined) return [];
  const values = Object.hasOwn(site.parts, part) ? site.parts[part] : undefined;
  if (values === undefined) {
    const help = meantOrList(part, Object.keys(site.parts)) ?? "it has none that change";
    return [problemAt("unknown-name", at(survey, ...path, "part"), `the site has no part '${part}'`, { help })];
  }
  return valuesIn(value, [...path, "value"]).flatMap(({ value: one, path: place }) => {
    if (values.includes(String(one))) return [];
    const help = meantOrList(String(one), values);
    const message = `the part '${part}' is never '${String(one)}'`;
    return [problemAt("feature-value", at(survey, ...place), message, help === undefined ? {} : { help })];
  });
}

/** Features: the keys of their kind, numbers within their limits, parts that the site has, and all of it within the site. */
export function checkFeatures(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.places).flatMap(([id, place]) => {
    const site = kitSiteOf(survey, place);
    return Object.entries(place.features).flatMap(([key, feature]) => {
      const path = ["places", id, "features", key];
      const bare = place.site === undefined && feature.part !== undefined;
      const help = "only sites of the art kit have parts";
      return [
        ...keysFit(survey, path, feature),
        ...numbersFit(survey, path, feature),
        ...(bare
          ? [problemAt("key-not-for-kind", keyAt(survey, ...path, "part"), `'${id}' has no parts`, { help })]
          : []),
        ...(site === undefined ? [] : partFits(survey, path, feature, site)),
        ...outside(survey, site, feature.at, [...path, "at"], feature.title),
      ];
    });
  });
}
