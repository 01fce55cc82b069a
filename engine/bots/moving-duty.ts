import type { SeenCasualty } from "#engine/exercise/seat-event.ts";
import type { PlanIntervention } from "#engine/plan/plan.ts";
import { isAttended, needsCare, treatIfNeeded } from "./casualty-duty.ts";
import { allowed } from "./examining.ts";
import { onSite, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Brings tagged casualties on their way, the most urgent first, once nobody in sight waits for this seat's care. */
export function moving(sight: Sight): readonly Intent[] {
  if (!onSite(sight) || Object.values(sight.view.casualties).some((casualty) => needsCare(sight, casualty))) return [];
  const here = waiting(sight).filter(
    ({ casualty }) => casualty.near !== undefined && casualty.zone === sight.view.zone,
  );
  for (const { casualty, means } of here) {
    const intent = treatIfNeeded(sight, casualty, means);
    if (intent !== undefined) return [{ ...intent, urgency: urgencies.move }];
  }
  return [];
}

/** The zones where somebody waits to be moved, the most urgent first. */
export function zonesToMoveFrom(sight: Sight): readonly string[] {
  return waiting(sight).map(({ casualty }) => casualty.zone);
}

/** Those who can be moved on now, all of the most urgent category there is: the others wait until these are gone. */
function waiting(sight: Sight): readonly { readonly casualty: SeenCasualty; readonly means: PlanIntervention }[] {
  const categories = sight.plan.triage?.categories ?? {};
  const urgency = ({ tag }: SeenCasualty): number => categories[tag ?? ""]?.urgency ?? Infinity;
  const ways = allowed(sight, false).filter(({ moves }) => moves !== undefined);
  const movable = Object.values(sight.view.casualties)
    .filter((casualty) => casualty.tag !== undefined && !isAttended(sight, casualty.id))
    .flatMap((casualty) =>
      ways
        .filter(({ moves, zones }) => moves !== casualty.zone && (zones?.includes(casualty.zone) ?? true))
        .toSorted((a, b) => (b.zones === undefined ? 0 : 1) - (a.zones === undefined ? 0 : 1))
        .map((means) => ({ casualty, means })),
    );
  const first = Math.min(...movable.map(({ casualty }) => urgency(casualty)));
  return movable
    .filter(({ casualty }) => urgency(casualty) === first)
    .toSorted((a, b) => (a.casualty.id < b.casualty.id ? -1 : 1));
}
