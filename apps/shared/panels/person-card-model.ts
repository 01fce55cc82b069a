import { emptyDraft, type Draft } from "./draft-model.ts";
import { type PersonLine, personLine } from "./person-model.ts";
import type { Sight } from "./sight.ts";

/** One colleague, and what can be done about them. */
export interface PersonCardModel extends PersonLine {
  /** They stand beside the viewer and can be asked to come along. */
  readonly canBeAsked: boolean;
  /** A message to their role over a radio channel of both; undefined when there is none. */
  readonly call: Draft | undefined;
  /** A person is there, and not a bot: can be blocked and reported. */
  readonly isPerson: boolean;
}

/** The card of a seat; undefined when nobody sits there, or it is the viewer's own. */
export function personCardModel(sight: Sight, seat: string): PersonCardModel | undefined {
  const { plan, view } = sight;
  const person = view.people[seat];
  if (person === undefined || person.holder === "nobody" || seat === plan.seat?.id) return undefined;
  const here = view.zone !== undefined && person.zone === view.zone && !view.onTheWay;
  const own = plan.seat?.role ?? "";
  const radio = Object.values(plan.channels).find(
    ({ kind, members }) => kind === "radio" && members.includes(own) && members.includes(person.role),
  );
  return {
    ...personLine(person, sight),
    canBeAsked: here && plan.zones[view.zone ?? ""]?.onSite === true,
    call: radio === undefined ? undefined : { ...emptyDraft, channel: radio.id, to: [person.role] },
    isPerson: person.holder === "person",
  };
}

/** For how long an asking is shown: longer ago, whoever asked has gone on. Exercise time. */
const askedMs = 60_000;

/** Who asks the viewer to come along, and where they are by now; undefined when nobody does. */
export function askedModel(
  sight: Sight,
): { readonly name: string; readonly walkTo: { readonly id: string; readonly title: string } | undefined } | undefined {
  const { view, at, names, plan } = sight;
  if (view.asked === undefined || at - view.asked.at > askedMs) return undefined;
  const person = view.people[view.asked.by];
  if (person === undefined) return undefined;
  const elsewhere = person.zone !== undefined && person.zone !== view.zone && plan.seat?.desk !== true;
  return {
    name: personLine(person, sight).name,
    walkTo: elsewhere && person.zone !== undefined ? { id: person.zone, title: names("zone", person.zone) } : undefined,
  };
}
