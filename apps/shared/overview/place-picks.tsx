import type { ZoneId } from "#engine/ids.ts";
import { AroundLines } from "../panels/around-lines.tsx";
import type { PlaceModel } from "../panels/place-model.ts";
import { say } from "../wording/say.ts";
import type { Ground } from "./site-marks.ts";

interface PlacePicksProps {
  readonly grounds: readonly Ground[];
  readonly shown: Ground;
  readonly pick: (zone: ZoneId) => void;
}

/** A button for each place, where there are several: it leads to the place's first zone. */
export function PlacePicks({ grounds, shown, pick }: PlacePicksProps) {
  if (grounds.length < 2) return null;
  return (
    <fieldset class="place-picks">
      <legend class="visually-hidden">{say("plan.places")}</legend>
      {grounds.map((ground) => (
        <button
          key={ground.id}
          type="button"
          class="small"
          aria-pressed={ground.id === shown.id}
          onClick={() => pick(ground.zones[0]?.zone.id ?? "")}
        >
          {ground.place?.title ?? say("plan.no-place")}
        </button>
      ))}
    </fieldset>
  );
}

/** What there is to be seen in a place now: what the 3D view shows. */
export function PlaceWords({ place }: { readonly place: PlaceModel }) {
  if (place.air === undefined) return null;
  return (
    <section class="small" aria-label={say("here.around", { place: place.title })}>
      <p>
        <span class="soft">{place.title}:</span> {place.air}
      </p>
      <ul class="lines">
        <AroundLines around={place.around} />
      </ul>
    </section>
  );
}
