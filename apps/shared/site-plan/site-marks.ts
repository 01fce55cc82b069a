import type { CasualtyId, SeatId, ZoneId } from "#engine/ids.ts";
import type { PlanProp, PlanZone } from "#engine/plan/plan.ts";
import { standIn } from "./stand.ts";
import type { Spot } from "./stand.ts";

type ById<T> = Readonly<Record<string, T>>;

/** A triage category as the plan of the site marks it. */
export interface TagMark {
  readonly code: string;
  readonly title: string;
  readonly colour: string;
  readonly shape: "triangle" | "square" | "circle" | "cross" | "diamond";
}

/** Somebody or something to draw; `spot` only where it is known better than by the zone. */
export interface SitePerson {
  readonly seat: SeatId;
  readonly title: string;
  readonly dress: string;
  readonly bot: boolean;
  readonly present: boolean;
  readonly zone: ZoneId;
  readonly doing?: string;
  readonly spot?: Spot;
}

export interface SiteCasualty {
  readonly id: CasualtyId;
  readonly title: string;
  readonly zone: ZoneId;
  readonly spot?: Spot;
  readonly tag?: TagMark;
  readonly look?: string;
}

/** What a site plan shows: everything is where its zone is, unless a spot says better. */
export interface Site {
  readonly zones: ById<PlanZone>;
  readonly props: readonly Omit<PlanProp, "shown">[];
  readonly people: readonly SitePerson[];
  readonly casualties: readonly SiteCasualty[];
}

/** Everything of one zone, each with its spot. */
export interface ZoneMarks {
  readonly zone: PlanZone;
  readonly people: readonly (SitePerson & { readonly spot: Spot })[];
  readonly casualties: readonly (SiteCasualty & { readonly spot: Spot })[];
}

/** The site zone by zone, with a spot for everybody. Zones off the site are among them: they are listed, not drawn. */
export function siteMarks(site: Site): readonly ZoneMarks[] {
  return Object.values(site.zones).map((zone) => {
    const people = site.people.filter((person) => person.zone === zone.id);
    const casualties = site.casualties.filter((casualty) => casualty.zone === zone.id);
    return {
      zone,
      casualties: casualties.map((casualty, n) => ({ ...casualty, spot: casualty.spot ?? standIn(zone, n) })),
      people: people.map((person, n) => ({ ...person, spot: person.spot ?? standIn(zone, n + 2, Math.PI / 3) })),
    };
  });
}
