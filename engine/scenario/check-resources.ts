import { at, keyAt, problemAt, refers } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import { effectsIn } from "./effects-in.ts";
import type { Effect } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path, Place } from "./source.ts";
import type { ScenarioText } from "./schema.ts";
import type { Survey } from "./survey.ts";

type Resource = ScenarioText["resources"][string];

/** Resources: whose they are, where they stand and may go, and who sends them exist. */
export function checkResources(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.resources).flatMap(([id, { agency, home, sentBy, travel }]) => {
    const path = ["resources", id];
    const far = Object.keys(travel).filter((zone) => zone !== home);
    const message = `'${id}' can go nowhere: it has no way to another zone`;
    const help = "travel: { <zone>: 15m }";
    return [
      ...refers(survey, "agency", agency, at(survey, ...path, "agency")),
      ...refers(survey, "zone", home, at(survey, ...path, "home")),
      ...sentBy.flatMap((role, index) => refers(survey, "role", role, at(survey, ...path, "sentBy", index))),
      ...Object.keys(travel).flatMap((zone) => refers(survey, "zone", zone, keyAt(survey, ...path, "travel", zone))),
      ...(far.length > 0 ? [] : [problemAt("resource-way", keyAt(survey, ...path), message, { help })]),
    ];
  });
}

function placesOf({ home, travel }: Resource): readonly string[] {
  return [...new Set([home, ...Object.keys(travel)])];
}

/** The zone that units are sent to, from, or seen in is one of those they can be in. */
export function checkResourceZone(
  survey: Survey,
  id: string | undefined,
  zone: string | undefined,
  place: Place,
): readonly Problem[] {
  const { resources } = survey.scenario;
  const resource = id !== undefined && Object.hasOwn(resources, id) ? resources[id] : undefined;
  if (zone === undefined || resource === undefined) return refers(survey, "zone", zone, place);
  const places = placesOf(resource);
  if (places.includes(zone)) return [];
  const related = { place: keyAt(survey, "resources", id ?? ""), message: "defined here" };
  const help = meantOrList(zone, places);
  const message = `'${id}' never comes to '${zone}': its travel does not name it`;
  return [problemAt("resource-way", place, message, help === undefined ? { related } : { related, help })];
}

/** An effect that sends units: no more than there are, to where they can go. */
export function checkSending(survey: Survey, { send }: Effect, effectPath: Path): readonly Problem[] {
  if (send === undefined) return [];
  const { resource: id, count, to, from } = send;
  const path = [...effectPath, "send"];
  const { resources } = survey.scenario;
  const resource = Object.hasOwn(resources, id) ? resources[id] : undefined;
  if (resource === undefined) return refers(survey, "resource", id, at(survey, ...path, "resource"));
  const related = { place: keyAt(survey, "resources", id), message: "defined here" };
  const tooMany = `there are only ${resource.count} of '${id}'`;
  const stays = to === (from ?? resource.home);
  return [
    ...checkResourceZone(survey, id, to, at(survey, ...path, "to")),
    ...checkResourceZone(survey, id, from, at(survey, ...path, "from")),
    ...(count <= resource.count ? [] : [problemAt("effect-value", at(survey, ...path, "count"), tooMany, { related })]),
    ...(stays
      ? [problemAt("resource-way", at(survey, ...path, "to"), `'${id}' is sent to where it is`, { related })]
      : []),
  ];
}

/** Resources that nobody may send and no effect sends. A warning. */
export function idleResources(survey: Survey): readonly Problem[] {
  const { resources } = survey.scenario;
  const sent = new Set(effectsIn(survey.scenario).map(({ send }) => send?.resource));
  return Object.entries(resources).flatMap(([id, { sentBy }]) => {
    if (sentBy.length > 0 || sent.has(id)) return [];
    const help = "add sentBy: [<role>], or an effect { send: … }";
    const message = `nobody can send '${id}'`;
    return [problemAt("resource-idle", keyAt(survey, "resources", id), message, { help, severity: "warning" })];
  });
}
