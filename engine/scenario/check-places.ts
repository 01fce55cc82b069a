import { valuesIn } from "./bound-values.ts";
import { at, keyAt, problemAt, refers } from "./complain.ts";
import { checkFeatures } from "./check-features.ts";
import { checkFollowed } from "./check-followed.ts";
import { kitSiteAt, kitSiteOf, outside } from "./kit-site.ts";
import type { WrittenPlace } from "./place-schema.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** A place is one thing: a site of the art kit, a photo sphere or a model of the author's. */
function oneGround(survey: Survey, id: string, { site, photo, model }: WrittenPlace): readonly Problem[] {
  const given = [site, photo, model].filter((one) => one !== undefined).length;
  if (given === 1) return [];
  const message = `'${id}' is exactly one of a site, a photo and a model, not ${given} of them`;
  return [problemAt("one-of", keyAt(survey, "places", id), message, { help: "site: <a site of the art kit>" })];
}

function lightFits(survey: Survey, id: string, place: WrittenPlace): readonly Problem[] {
  const lights = kitSiteOf(survey, place)?.lights;
  if (lights === undefined) return [];
  return valuesIn(place.light, ["places", id, "light"]).flatMap(({ value, path }) => {
    if (lights.some((made) => made === value)) return [];
    const message = `the site '${place.site}' is not made for ${value}`;
    const help = `it has ${lights.join(", ")}`;
    // The usual light is written nowhere: then it is the site that is at fault.
    return [problemAt("site-light", at(survey, ...path), message, { help })];
  });
}

/** A room has no weather: what is written of it is never seen. */
function weatherIsSeen(survey: Survey, id: string, place: WrittenPlace): readonly Problem[] {
  if (kitSiteOf(survey, place)?.indoor !== true) return [];
  const [first] = valuesIn(place.weather, ["places", id, "weather"]).filter(({ value }) => value !== "clear");
  if (first === undefined) return [];
  const message = `the site '${place.site}' is a room: '${first.value}' is never seen in it`;
  const help = "take the weather out, or say it of a place out of doors";
  return [problemAt("weather-indoors", at(survey, ...first.path), message, { help, severity: "warning" })];
}

function groundOf(survey: Survey, id: string, place: WrittenPlace): readonly Problem[] {
  const known = survey.shelf.artKit !== undefined;
  const site = kitSiteOf(survey, place);
  return [
    ...oneGround(survey, id, place),
    ...(known ? refers(survey, "site", place.site, at(survey, "places", id, "site")) : []),
    ...refers(survey, "picture", place.photo, at(survey, "places", id, "photo")),
    ...refers(survey, "ownModel", place.model, at(survey, "places", id, "model")),
    ...lightFits(survey, id, place),
    ...weatherIsSeen(survey, id, place),
    ...outside(survey, site, place.spawn, ["places", id, "spawn"], "spawn"),
    ...place.pieces.flatMap(({ model, at: spots }, n) => [
      ...(known ? refers(survey, "kitModel", model, at(survey, "places", id, "pieces", n, "model")) : []),
      ...spots.flatMap((spot, m) => outside(survey, site, spot, ["places", id, "pieces", n, "at", m], model)),
    ]),
  ];
}

/** Where there are several places, what is on site says in which it is, and each has a zone. */
function zones(survey: Survey): readonly Problem[] {
  const { places, zones: written } = survey.scenario;
  const used = new Set(Object.values(written).map(({ place }) => place));
  const names = Object.keys(places);
  return [
    ...Object.entries(written).flatMap(([id, { place, onSite, centre }]) => {
      const site = kitSiteAt(survey, place);
      const lost = names.length > 0 && onSite && place === undefined;
      return [
        ...refers(survey, "place", place, at(survey, "zones", id, "place")),
        ...outside(survey, site, centre, ["zones", id, "centre"], id),
        ...(lost ? [lostZone(survey, id, names)] : []),
      ];
    }),
    ...names.flatMap((id) => {
      if (used.has(id)) return [];
      const help = `place: ${id} in the zones that are in it`;
      const message = `no zone is in the place '${id}': nobody ever sees it`;
      return [problemAt("place-without-zone", keyAt(survey, "places", id), message, { help, severity: "warning" })];
    }),
  ];
}

function lostZone(survey: Survey, id: string, names: readonly string[]): Problem {
  const message = `'${id}' is on site but in no place: it is in the role view alone`;
  const help = `place: ${names.slice(0, 6).join(" or ")}`;
  return problemAt("zone-without-place", keyAt(survey, "zones", id), message, { help, severity: "warning" });
}

/** One walks within a place: a path that leads out of it has no ground under it. */
function crossings(survey: Survey): readonly Problem[] {
  const { places, zones: written } = survey.scenario;
  if (Object.keys(places).length === 0) return [];
  return Object.entries(written).flatMap(([id, { paths, place }]) =>
    Object.keys(paths).flatMap((to) => {
      const other = Object.hasOwn(written, to) ? written[to] : undefined;
      if (other === undefined || other.place === place) return [];
      const message = `a path leads from ${placeWords(place)} to ${placeWords(other.place)}: one walks within a place`;
      const related = { place: keyAt(survey, "zones", to), message: "there" };
      const help = "take the path out; who has to be there arrives: { zone, at }";
      return [problemAt("path-between-places", keyAt(survey, "zones", id, "paths", to), message, { related, help })];
    }),
  );
}

function placeWords(place: string | undefined): string {
  return place === undefined ? "outside any place" : `'${place}'`;
}

function props(survey: Survey): readonly Problem[] {
  const { zones: written, props: things } = survey.scenario;
  return Object.entries(things).flatMap(([id, { model, zone, at: spot }]) => {
    const site = kitSiteAt(survey, Object.hasOwn(written, zone) ? written[zone]?.place : undefined);
    const known = survey.shelf.artKit !== undefined;
    return [
      ...(known ? refers(survey, "kitModel", model, at(survey, "props", id, "model")) : []),
      ...outside(survey, site, spot, ["props", id, "at"], id),
    ];
  });
}

/** Places: what they are, their zones and paths, what stands in them, and what is seen to change. */
export function checkPlaces(survey: Survey): readonly Problem[] {
  return [
    ...Object.entries(survey.scenario.places).flatMap(([id, place]) => groundOf(survey, id, place)),
    ...zones(survey),
    ...crossings(survey),
    ...props(survey),
    ...checkFeatures(survey),
    ...checkFollowed(survey),
  ];
}
