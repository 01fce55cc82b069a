import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { MapTools } from "./map-tools.tsx";
import { Panel } from "./panel.tsx";
import { PinList, StrokeList } from "./pin-list.tsx";
import { useDesk, useSight } from "./seat-desk.ts";
import { type SiteModel, type SiteZone, siteModel } from "./site-model.ts";
import { SitePlan } from "./site-plan.tsx";
import { TagShape } from "./tag-badge.tsx";
import { TaskStrip } from "./task-strip.tsx";
import { type Wisher, useWish } from "./use-wish.ts";

/** The shared map of a place with what is known to be on it, the same as lists, and the ways on foot. */
export function SitePanel() {
  const sight = useSight();
  const wisher = useWish();
  const { mapPlace } = useDesk();
  const site = siteModel(sight, mapPlace.value);
  if (site === undefined) {
    return (
      <Panel id="site">
        <p class="empty">{say("site.none")}</p>
      </Panel>
    );
  }
  const walk = (to: string): void => void wisher.ask(to, { type: "walk", to });
  return (
    <Panel id="site">
      {sight.view.task?.kind === "walking" && <TaskStrip />}
      <MapPlaces site={site} />
      <SitePlan site={site} onWalk={site.walks ? walk : undefined} />
      <MapTools site={site} />
      <Fault wisher={wisher} />
      <SiteTable site={site} wisher={wisher} />
      <UnitList site={site} />
      <StrokeList />
      <PinList />
      {site.elsewhere !== undefined && <p class="small soft">{site.elsewhere}</p>}
    </Panel>
  );
}

/** Which place's map is looked at, where there are several. */
function MapPlaces({ site }: { readonly site: SiteModel }) {
  const { mapPlace, mapDraft } = useDesk();
  if (site.places.length < 2) return null;
  const look = (id: string): void => {
    mapPlace.value = id;
    // Corners of one place mean nothing on the map of another.
    mapDraft.value = { ...mapDraft.value, corners: [], pinAt: undefined };
  };
  return (
    <fieldset class="place-picks">
      <legend class="visually-hidden">{say("map.places")}</legend>
      {site.places.map(({ id, title }) => (
        <button key={id} type="button" class="small" aria-pressed={id === site.place} onClick={() => look(id)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}

/** Every unit that is known of, on this map or not. */
function UnitList({ site }: { readonly site: SiteModel }) {
  if (site.units.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="units-title">
      <h3 id="units-title">{say("unit.title")}</h3>
      <ul class="lines">
        {site.units.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

function SiteTable({ site, wisher }: { readonly site: SiteModel; readonly wisher: Wisher }) {
  return (
    <ul class="list zones" aria-label={say("site.table")}>
      {site.zones.map((zone) => (
        <li key={zone.id} class={zone.here ? "zone here" : "zone"}>
          <span class="zone-key" aria-hidden="true">
            {zone.number}
          </span>
          <div class="grow">
            <span class="strong">{zone.title}</span>
            <span class="small soft">{people(zone)}</span>
            <Counts zone={zone} />
          </div>
          {zone.way === "here" && <span class="chip brand">{say("site.here")}</span>}
          {zone.way === "none" && site.onSite && <span class="small soft">{say("site.no-path")}</span>}
          {zone.walk !== undefined && site.walks && (
            <ActButton wisher={wisher} what={zone.id} command={{ type: "walk", to: zone.id }} class="small">
              {say("site.walk.time", { time: zone.walk })}
              <span class="visually-hidden"> {zone.title}</span>
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function people({ people: names }: SiteZone): string {
  return names.length === 0 ? "" : say("site.people", { people: names.join(", ") });
}

function Counts({ zone }: { readonly zone: SiteZone }) {
  if (zone.casualties === 0) return null;
  return (
    <span class="row small">
      <span>{say("site.casualties.count", { n: zone.casualties })}</span>
      {zone.tags.map(({ tag, n }) =>
        tag === undefined ? null : (
          <span key={tag.id} class="tag">
            <TagShape tag={tag} />
            {n}
          </span>
        ),
      )}
    </span>
  );
}
