import type { ScenarioText } from "#engine/scenario/schema.ts";
import { each, lengthMs, timeMs } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanRole, PlanVariable, PlanZone } from "./plan.ts";

/** The roles, with a seat each: the first goes by the role's id, the others by `role.2`, `role.3` … */
export function compileRoles({ roles }: ScenarioText): Record<string, PlanRole> {
  return each(roles, (role, id) => {
    const { title, agency, outfit, seats, desk, zone, arrives, does, triages, brief, allowance } = role;
    const chairs = Array.from({ length: seats }, (_, index) => (index === 0 ? id : `${id}.${index + 1}`));
    const arrival = arrives === undefined ? undefined : { zone: arrives.zone, at: timeMs(arrives.at) };
    return given({
      id,
      title,
      agency,
      outfit,
      seats: chairs,
      desk,
      zone,
      arrives: arrival,
      does,
      triages,
      brief,
      allowance,
    });
  });
}

/** The zones; a path given one way is walked both ways in the same time. */
export function compileZones({ zones }: ScenarioText): Record<string, PlanZone> {
  const paths = each(zones, (): Record<string, number> => ({}));
  for (const [id, { paths: written }] of Object.entries(zones)) {
    for (const [to, length] of Object.entries(written)) {
      const ms = lengthMs(length);
      const here = paths[id];
      const there = paths[to];
      if (here !== undefined) here[to] = ms;
      if (there !== undefined && zones[to]?.paths[id] === undefined) there[id] = ms;
    }
  }
  return each(zones, ({ title, centre, radius, facing, onSite, place, look }, id) =>
    given({ id, title, centre, radius, facing, onSite, place, look, paths: paths[id] ?? {} }),
  );
}

/** The variables. Without `initial` a flag is as `flag` says, a word the first of its values, a number its least. */
export function compileVariables({ variables }: ScenarioText): Record<string, PlanVariable> {
  return each(variables, ({ flag, values, min, max, initial }, id) => {
    const first = initial ?? values?.[0] ?? flag ?? min ?? 0;
    return given({ id, initial: first, min, max, values });
  });
}
