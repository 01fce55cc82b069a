import { at, keyAt, problemAt, refers } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

function roles(survey: Survey): readonly Problem[] {
  const { scenario } = survey;
  return Object.entries(scenario.roles).flatMap(([id, { agency, zone, arrives, does, desk }]) => [
    ...refers(survey, "agency", agency, at(survey, "roles", id, "agency")),
    ...refers(survey, "zone", zone, at(survey, "roles", id, "zone")),
    ...refers(survey, "zone", arrives?.zone, at(survey, "roles", id, "arrives", "zone")),
    ...does.flatMap((done, index) => refers(survey, "intervention", done, at(survey, "roles", id, "does", index))),
    ...whereabouts(survey, id, desk, scenario.zones[zone]?.onSite, arrives && scenario.zones[arrives.zone]?.onSite),
  ]);
}

/** A role's places against what it is: a desk is off the site, everybody else gets onto it. */
function whereabouts(
  survey: Survey,
  id: string,
  desk: boolean,
  starts: boolean | undefined,
  arrives: boolean | undefined,
): readonly Problem[] {
  const severity = "warning";
  if (arrives === false) {
    return [
      problemAt("off-site", at(survey, "roles", id, "arrives", "zone"), "one cannot arrive in a zone off the site"),
    ];
  }
  const zone = at(survey, "roles", id, "zone");
  if (arrives === true && starts === true) {
    const message = `'${id}' arrives later, but its zone is on the site already`;
    const help = "give it a zone to come from with onSite: false";
    return [problemAt("off-site", at(survey, "roles", id, "zone"), message, { help, severity })];
  }
  if (desk && starts === true) {
    const help = "give it a room of its own with onSite: false";
    return [problemAt("off-site", zone, `'${id}' sits at a desk, but its zone is on the site`, { help, severity })];
  }
  if (!desk && starts === false && arrives === undefined) {
    const help = "add arrives: { zone: …, at: … }, or desk: true";
    return [problemAt("off-site", zone, `'${id}' is off the site and never arrives`, { help, severity })];
  }
  return [];
}

function channels(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.channels).flatMap(([id, { kind, state, members }]) => {
    const message = `'${id}' is speech in person: it cannot be ${state}`;
    return [
      ...members.flatMap((member, index) =>
        refers(survey, ["role", "persona"], member, at(survey, "channels", id, "members", index)),
      ),
      ...(kind === "in-person" && state !== "up"
        ? [problemAt("effect-value", at(survey, "channels", id, "state"), message)]
        : []),
    ];
  });
}

function paths(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.zones).flatMap(([id, { paths: written }]) =>
    Object.keys(written).flatMap((to) => {
      const place = keyAt(survey, "zones", id, "paths", to);
      if (to !== id) return refers(survey, "zone", to, place);
      return [problemAt("path-to-itself", place, `'${id}' has a path to itself`)];
    }),
  );
}

/** The zones one can walk to from a zone, itself included; paths are walked both ways. */
function within({ scenario: { zones } }: Survey, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const here of reached) {
    for (const to of Object.keys(zones[here]?.paths ?? {})) reached.add(to);
    for (const [other, { paths: back }] of Object.entries(zones)) if (Object.hasOwn(back, here)) reached.add(other);
  }
  return reached;
}

/** Of every place the zones on site that cannot be walked to from its first. */
function apart(survey: Survey): readonly Problem[] {
  const onSite = Object.entries(survey.scenario.zones).filter(([, { onSite: on }]) => on);
  const places = new Set(onSite.map(([, { place }]) => place));
  return [...places].flatMap((one) => {
    const zones = onSite.flatMap(([id, { place }]) => (place === one ? [id] : []));
    return apartIn(survey, zones);
  });
}

function apartIn(survey: Survey, onSite: readonly string[]): readonly Problem[] {
  const [first] = onSite;
  if (first === undefined) return [];
  const reached = within(survey, first);
  const lost = onSite.filter((zone) => !reached.has(zone));
  return lost.map((zone) => {
    const message = `there is no path between '${first}' and '${zone}'`;
    const related = { place: keyAt(survey, "zones", first), message: "from here" };
    const help = "add paths: { … }, or onSite: false for rooms and roads elsewhere";
    return problemAt("no-path", keyAt(survey, "zones", zone), message, { related, help });
  });
}

/** References and paths of the place: roles, channels, zones, props. */
export function checkPeople(survey: Survey): readonly Problem[] {
  const props = Object.entries(survey.scenario.props).flatMap(([id, { zone }]) =>
    refers(survey, "zone", zone, at(survey, "props", id, "zone")),
  );
  return [...roles(survey), ...channels(survey), ...paths(survey), ...apart(survey), ...props];
}
