import { tPlus } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** Where every unit is, and when those under way arrive. */
export function ResourcesPanel({ desk: { plan, state, names } }: { readonly desk: Desk }) {
  const resources = Object.values(plan.resources);
  if (resources.length === 0) return null;
  return (
    <section class="card" aria-labelledby="resources-title">
      <h2 id="resources-title">{say("desk.resources")}</h2>
      <dl class="facts">
        {resources.map(({ id, title }) => {
          const now = state.value.resources[id];
          return (
            <div key={id}>
              <dt>{title}</dt>
              {Object.entries(now?.at ?? {}).map(([zone, count]) => (
                <dd key={zone}>{say("desk.resources.stand", { count, zone: names("zone", zone) })}</dd>
              ))}
              {(now?.trips ?? []).map(({ id: trip, count, to, until }) => (
                <dd key={trip}>{say("desk.resources.way", { count, zone: names("zone", to), at: tPlus(until) })}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
