import type { Trip } from "#engine/debrief/trips.ts";
import { tPlus } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

interface TableProps {
  readonly trips: readonly Trip[];
  readonly debrief: Debrief;
}

/** Each sending of units: who sent them, from where to where, and when they arrived. */
export function TripTable({ trips, debrief }: TableProps) {
  return (
    <section class="card" aria-labelledby="work-trips">
      <h3 id="work-trips">{say("desk.resources")}</h3>
      {trips.length === 0 ? (
        <p class="empty">{say("work.trips.none")}</p>
      ) : (
        <TableBox label={say("desk.resources")}>
          <table class="stacking">
            <thead>
              <tr>
                <th scope="col">{say("work.trip")}</th>
                <th scope="col">{say("work.trip.way")}</th>
                <th scope="col">{say("work.trip.by")}</th>
                <th scope="col">{say("work.trip.sent")}</th>
                <th scope="col">{say("work.trip.arrived")}</th>
              </tr>
            </thead>
            <tbody>
              {trips.map((trip) => (
                <TripRow key={trip.trip} trip={trip} debrief={debrief} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

function TripRow({ trip, debrief: { names } }: { readonly trip: Trip; readonly debrief: Debrief }) {
  const { resource, count, from, to, role, sent, arrived, until } = trip;
  return (
    <tr>
      <th scope="row" data-label={say("work.trip")}>
        {say("work.trip.units", { count, resource: names("resource", resource) })}
      </th>
      <td data-label={say("work.trip.way")}>
        {say("work.trip.from-to", { from: names("zone", from), to: names("zone", to) })}
      </td>
      <td data-label={say("work.trip.by")}>{role === undefined ? say("work.trip.world") : names("role", role)}</td>
      <td data-label={say("work.trip.sent")}>
        <MomentLink at={sent.at} seq={sent.seq} />
      </td>
      <td data-label={say("work.trip.arrived")}>
        {arrived === undefined ? (
          say("work.trip.under-way", { at: tPlus(until) })
        ) : (
          <MomentLink at={arrived.at} seq={arrived.seq} />
        )}
      </td>
    </tr>
  );
}
