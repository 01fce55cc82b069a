import type { PlanZone } from "#engine/plan/plan.ts";
import { sayLength, sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { type PersonLine, peopleHere } from "./person-model.ts";
import { type PlaceModel, placeModel } from "./place-model.ts";
import type { Sight } from "./sight.ts";
import { type TagMark, tagMark } from "./tag-model.ts";

/** One casualty among those in the viewer's zone. */
export interface CasualtyLine {
  readonly id: string;
  readonly title: string;
  /** Posture and signs, as one line. */
  readonly sight: string;
  readonly tag: TagMark | undefined;
}

/** What the viewer sees where they are. */
export interface HereModel {
  readonly title: string;
  readonly look: string | undefined;
  readonly props: readonly string[];
  /** What is to be seen in the place; undefined where the zone has none, and on the way to one. */
  readonly place: PlaceModel | undefined;
  /** Things here that show more to who looks closely, and what the viewer has read on them. */
  readonly readable: readonly { readonly id: string; readonly title: string; readonly says: string | undefined }[];
  readonly onTheWay: string | undefined;
  /** At a desk, or on the way: nothing can be done for casualties, nor anybody called then. */
  readonly onSite: boolean;
  readonly people: readonly PersonLine[];
  readonly casualties: readonly CasualtyLine[];
  /** Zones everybody who can walk may be called to. */
  readonly callTo: readonly { readonly id: string; readonly title: string }[];
}

/** What is here, from a viewer's sight. */
export function hereModel(sight: Sight): HereModel {
  const { plan, view, names } = sight;
  const zone = plan.zones[view.zone ?? ""];
  const onSite = zone?.onSite === true && !view.onTheWay;
  const around = zone !== undefined && (onSite || !zone.onSite) ? placeModel(sight, zone.id) : undefined;
  const sees = onSite || around !== undefined;
  return {
    title: title(sight),
    look: view.onTheWay ? undefined : zone?.look,
    place: around,
    props: sees
      ? Object.values(view.props)
          .filter((prop) => prop.zone === zone?.id)
          .map((prop) => names("prop", prop.id))
      : [],
    readable: readableHere(sight),
    onTheWay: onTheWay(sight),
    onSite,
    people: peopleHere(sight),
    casualties: sees ? casualtiesIn(sight, view.zone ?? "") : [],
    callTo: onSite ? otherZones(sight, zone) : [],
  };
}

/** Zones on site of the same place. */
function otherZones({ plan }: Sight, zone: PlanZone): HereModel["callTo"] {
  return Object.values(plan.zones).filter(({ id, onSite, place }) => onSite && id !== zone.id && place === zone.place);
}

function readableHere({ view, names }: Sight): HereModel["readable"] {
  if (view.onTheWay) return [];
  const here = Object.values(view.props).filter(({ zone, readable }) => readable === true && zone === view.zone);
  return here.map(({ id }) => ({ id, title: names("prop", id), says: view.read[id] }));
}

/** The casualties of one zone that are in sight, in the order of the plan. */
function casualtiesIn({ plan, view, names }: Sight, zone: string): readonly CasualtyLine[] {
  return Object.keys(plan.figures).flatMap((id) => {
    const casualty = view.casualties[id];
    if (casualty === undefined || casualty.zone !== zone) return [];
    const signs = (casualty.near?.signs ?? []).map(saySign);
    return [
      {
        id,
        title: names("casualty", id),
        sight: sayList([say(`casualty.posture.${casualty.posture}`), ...signs]),
        tag: casualty.tag === undefined ? undefined : tagMark({ plan }, casualty.tag),
      },
    ];
  });
}

const signs = ["blood", "pale", "dust", "cyanosed", "shivering"] as const;

/** A visible sign in words. */
export function saySign(sign: string): string {
  const known = signs.find((one) => one === sign);
  return known === undefined ? sign : say(`casualty.sign.${known}`);
}

function title({ plan, view, names }: Sight): string {
  if (view.zone === undefined) return say("state.loading");
  const zone = names("zone", view.zone);
  if (view.onTheWay) return say("here.way", { zone });
  return plan.seat?.desk === true ? say("here.desk", { zone }) : say("here.title", { zone });
}

function onTheWay({ plan, view, at }: Sight): string | undefined {
  if (!view.onTheWay) return undefined;
  const arrivesAt = plan.seat?.arrivesAt;
  if (arrivesAt === undefined || arrivesAt <= at) return say("clock.way.soon");
  return say("clock.way", { time: sayLength(arrivesAt - at) });
}
