import type { Sight } from "../../shared/panels/sight.ts";
import { say } from "../../shared/wording/say.ts";

/** How to get about and set a pin, by finger or by mouse and keys, and what there is to meet: nothing is named that is not in the place. */
export function hintWords(sight: Sight, touch: boolean): string {
  const how = touch ? "touch" : "keys";
  return `${meetWords(sight, how)} · ${say(`world.hint.pin.${how}`)}`;
}

function meetWords({ plan, view }: Sight, how: "touch" | "keys"): string {
  const here = plan.zones[view.zone ?? ""]?.place;
  const inPlace = ({ zone }: { readonly zone?: string | undefined }): boolean =>
    zone !== undefined && here !== undefined && plan.zones[zone]?.place === here;
  if (Object.values(view.casualties).some(inPlace)) return say(`world.hint.${how}.casualty`);
  if (Object.values(view.props).some((prop) => prop.readable === true && inPlace(prop)))
    return say(`world.hint.${how}.thing`);
  const others = Object.values(view.people).filter(({ seat, holder }) => seat !== plan.seat?.id && holder !== "nobody");
  return say(others.some(inPlace) ? `world.hint.${how}.person` : `world.hint.${how}`);
}
