import { problemAt } from "./complain.ts";
import type { MselRow, WrittenRow } from "./msel-schema.ts";
import type { Role, WrittenRole } from "./people-schema.ts";
import type { Problem } from "./problem.ts";
import type { ScenarioText, WrittenScenario } from "./schema.ts";
import type { Source } from "./source.ts";

type Channels = ScenarioText["channels"];

function isNone(map: object): boolean {
  return Object.keys(map).length === 0;
}

function completeRole(id: string, role: WrittenRole, { agencies }: WrittenScenario): Role {
  const agency = role.agency ?? (isNone(agencies) ? id : (Object.keys(agencies)[0] ?? id));
  const desk = role.desk || role.zone === undefined;
  return { ...role, agency, desk, zone: role.zone ?? id };
}

/** A row that says something goes over the only channel there is, when it names none. */
function completeRow(row: WrittenRow, channels: Channels): MselRow {
  const [only, another] = Object.keys(channels);
  const says = row.text !== undefined || row.facts.length > 0;
  const channel = row.channel ?? (says && another === undefined ? only : undefined);
  return { ...row, title: row.title ?? row.id, ...(channel === undefined ? {} : { channel }) };
}

function channelsOf({ channels, roles, personas }: WrittenScenario): Channels {
  const members = [...Object.keys(roles), ...Object.keys(personas)];
  return isNone(channels)
    ? { messages: { title: "Messages", kind: "phone", members, state: "up", delay: "30s" } }
    : channels;
}

/**
 * The scenario with everything that follows from what its author left out. Without agencies each role is one of its own;
 * a desk without a zone has a room of its own, and without zones everybody sits at a desk; without channels there is one
 * that all are on; a message goes over the only channel; a row is called by its id. Zones on site are in the only place.
 */
export function completed(written: WrittenScenario): ScenarioText {
  const roles = Object.fromEntries(
    Object.entries(written.roles).map(([id, role]) => [id, completeRole(id, role, written)]),
  );
  const agencies = isNone(written.agencies)
    ? Object.fromEntries(Object.entries(roles).map(([id, { title }]) => [id, { name: title, dress: "civil" as const }]))
    : written.agencies;
  const rooms = Object.entries(roles).flatMap(([id, { title }]): [string, ScenarioText["zones"][string]][] =>
    written.roles[id]?.zone !== undefined || Object.hasOwn(written.zones, id)
      ? []
      : [[id, { title, centre: [0, 0, 0], radius: 5, onSite: false, look: title, paths: {} }]],
  );
  const channels = channelsOf(written);
  const msel = written.msel.map((row) => completeRow(row, channels));
  const zones = { ...zonesOf(written), ...Object.fromEntries(rooms) };
  return { ...written, agencies, roles, channels, zones, msel };
}

/** Where one place is written, what is on site is in it. */
function zonesOf({ zones, places }: WrittenScenario): ScenarioText["zones"] {
  const [only, another] = Object.keys(places);
  if (only === undefined || another !== undefined) return zones;
  return Object.fromEntries(
    Object.entries(zones).map(([id, zone]) => [id, zone.onSite ? { ...zone, place: zone.place ?? only } : zone]),
  );
}

/** What may only be left out where everybody leaves it out: the agency of a role, and the zone of one without a desk. */
export function leftOut(source: Source, { roles, agencies, zones }: WrittenScenario): readonly Problem[] {
  return Object.entries(roles).flatMap(([id, { agency, zone, desk }]) => {
    const missing = (key: string, help: string): Problem =>
      problemAt("missing-key", { source, path: ["roles", id], part: "key" }, `role '${id}' has no '${key}'`, { help });
    return [
      ...(agency === undefined && !isNone(agencies) ? [missing("agency", `it is ${namesOf(agencies)}`)] : []),
      ...(zone === undefined && !desk && !isNone(zones)
        ? [missing("zone", `it is ${namesOf(zones)}; or it sits at a desk: true`)]
        : []),
    ];
  });
}

function namesOf(map: object): string {
  return Object.keys(map).slice(0, 12).join(" or ");
}
