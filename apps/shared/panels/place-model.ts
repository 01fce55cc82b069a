import { placeOf } from "#engine/exercise/whereabouts.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeenFeature } from "#engine/exercise/seen-place.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** Something to be seen in a place, in words. */
interface AroundLine {
  readonly id: string;
  readonly title: string;
  readonly look: string | undefined;
}

/** What a place looks like: the view without 3D of what others see. */
export interface PlaceModel {
  readonly id: string;
  readonly title: string;
  /** Its light and weather; undefined before STARTEX. */
  readonly air: string | undefined;
  readonly around: readonly AroundLine[];
}

/** A place as a viewer sees it; undefined for a zone without one. */
export function placeModel({ plan, view }: Pick<Sight, "plan" | "view">, zone: string): PlaceModel | undefined {
  const place = plan.places[placeOf(plan, zone)];
  if (place === undefined) return undefined;
  const { id, title } = place;
  return { id, title, air: sayAir(view, id), around: aroundIn(view, id) };
}

function aroundIn({ features }: SeatView, place: string): readonly AroundLine[] {
  return Object.values(features)
    .filter((feature) => feature.place === place)
    .map(({ id, title, look }) => ({ id, title, look }));
}

/** A clear day needs no word for its weather. */
function sayAir({ air }: SeatView, place: string): string | undefined {
  const now = air[place];
  if (now === undefined) return undefined;
  const light = say(`here.light.${now.light}`);
  return now.weather === "clear" ? light : say("here.air", { light, weather: say(`here.weather.${now.weather}`) });
}

/** What has changed to be seen in the place the viewer was in and is in still, as sentences. */
export function placeChanges(before: SeatView, { view }: Pick<Sight, "view">): readonly string[] {
  const stayed = Object.keys(view.air).filter((place) => before.air[place] !== undefined);
  return stayed.flatMap((place) => {
    const air = sayAir(view, place);
    return [
      ...(air === undefined || air === sayAir(before, place) ? [] : [say("announce.air", { air })]),
      ...appeared(before, view, place),
    ];
  });
}

function appeared(before: SeatView, view: SeatView, place: string): readonly string[] {
  const of = ({ features }: SeatView): readonly SeenFeature[] =>
    Object.values(features).filter((feature) => feature.place === place);
  const [was, now] = [of(before), of(view)];
  return [
    ...now.flatMap(({ id, title, look }) => {
      const old = was.find((feature) => feature.id === id);
      if (old !== undefined && (look === undefined || old.look === look)) return [];
      return [look === undefined ? say("announce.feature.new", { title }) : say("announce.feature", { title, look })];
    }),
    ...was
      .filter(({ id }) => !now.some((feature) => feature.id === id))
      .map(({ title }) => say("announce.feature.gone", { title })),
  ];
}
