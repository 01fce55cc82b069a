import type { SeenMessage } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { placedStates } from "#engine/plan/chart.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { say } from "./say.ts";

/**
 * What an id can be the id of. `party` is a role or a persona: whoever a message can come from or go to. An `option`
 * is named as `<decision>/<option>` or `<probe>/<option>`, since options are only unique within one, and so is a
 * `disposition`, as `<kind>/<disposition>`, and a `state`, as `<chart>/<way to it>`; a `field` is of any form.
 */
export type NameKind =
  | "agency"
  | "case"
  | "casualty"
  | "category"
  | "channel"
  | "chart"
  | "decision"
  | "disposition"
  | "ending"
  | "fact"
  | "field"
  | "finding"
  | "form"
  | "intervention"
  | "meeting"
  | "message"
  | "objective"
  | "option"
  | "party"
  | "phase"
  | "picture"
  | "probe"
  | "prop"
  | "resource"
  | "role"
  | "row"
  | "seat"
  | "state"
  | "step"
  | "zone";

/** What people call the thing with this id. An id that is not known, or may not be, is its own name. */
export type Names = (kind: NameKind, id: string) => string;

type Titled = Readonly<Record<string, { readonly title: string }>>;
interface Shelf {
  readonly roles: Titled;
  readonly agencies: Readonly<Record<string, { readonly name: string }>>;
  readonly personas: Readonly<Record<string, { readonly name: string }>>;
}

/** The names one seat may know: its plan's, and those of the decisions and things it was told of. */
export function namesOfSeat(plan: SeatPlan, view: SeatView): Names {
  const titled: Partial<Record<NameKind, Titled>> = {
    casualty: plan.figures,
    category: plan.tags,
    channel: plan.channels,
    decision: view.decisions,
    field: fieldsOf(plan.forms),
    finding: plan.findings,
    form: plan.forms,
    intervention: plan.interventions,
    message: Object.fromEntries(view.messages.map((message) => [message.id, messageTitle(plan, message)])),
    meeting: view.meetings,
    probe: each(view.probes, ({ question }) => question),
    prop: view.props,
    step: stepsOf(plan.practice),
    case: caseTitles(view.cases, plan.caseKinds),
    disposition: dispositionTitles(plan.caseKinds),
    resource: { ...plan.resources, ...view.resources },
    zone: plan.zones,
  };
  const options = [...Object.values(view.decisions), ...Object.values(view.probes)].flatMap((decision) =>
    decision.options.map((option) => [`${decision.id}/${option.id}`, option.label] as const),
  );
  return named(titled, Object.fromEntries(options), plan);
}

/** Every name of a plan, for those who may see all of it. */
export function namesOfPlan(plan: Plan): Names {
  const rows: Titled = Object.fromEntries([...plan.injects, ...plan.expected].map((row) => [row.id, row]));
  const titled: Partial<Record<NameKind, Titled>> = {
    casualty: plan.casualties,
    category: plan.triage?.categories ?? {},
    channel: plan.channels,
    chart: plan.charts,
    decision: plan.decisions,
    ending: Object.fromEntries(plan.endings.map((ending) => [ending.id, ending])),
    field: fieldsOf(plan.forms),
    finding: plan.findings,
    form: plan.forms,
    intervention: plan.interventions,
    phase: Object.fromEntries(plan.phases.map((phase) => [phase.id, phase])),
    meeting: plan.meetings,
    probe: each(plan.probes, ({ question }) => question),
    picture: each(plan.media ?? {}, ({ alt }) => alt),
    prop: plan.props,
    step: stepsOf(plan.practice),
    case: caseTitles(plan.cases, plan.caseKinds),
    disposition: dispositionTitles(plan.caseKinds),
    resource: plan.resources,
    fact: each(plan.facts, ({ text }) => text),
    row: rows,
    state: statesOf(plan),
    zone: plan.zones,
  };
  const options = [...Object.values(plan.decisions), ...Object.values(plan.probes)].flatMap((decision) =>
    decision.options.map((option) => [`${decision.id}/${option.id}`, option.label] as const),
  );
  const names = named(titled, Object.fromEntries(options), plan);
  return (kind, id) => (kind === "objective" ? (plan.objectives[id]?.text ?? id) : names(kind, id));
}

function named(
  titled: Readonly<Partial<Record<NameKind, Titled>>>,
  options: Readonly<Record<string, string>>,
  shelf: Shelf,
): Names {
  return (kind, id) =>
    titled[kind]?.[id]?.title ?? (kind === "option" ? options[id] : personOrAgency(shelf, kind, id)) ?? id;
}

function stepsOf(practice: SeatPlan["practice"] = []): Titled {
  return Object.fromEntries(practice.map((step) => [step.id, step]));
}

function personOrAgency(shelf: Shelf, kind: NameKind, id: string): string | undefined {
  if (kind === "agency") return shelf.agencies[id]?.name;
  if (kind !== "role" && kind !== "party" && kind !== "seat") return undefined;
  return seatTitle(shelf, id) ?? shelf.personas[id]?.name;
}

function messageTitle(shelf: Shelf, { seat, role, persona }: SeenMessage): { readonly title: string } {
  const party = seat ?? role ?? persona ?? "";
  return { title: say("entry.message.of", { from: personOrAgency(shelf, "party", party) ?? party }) };
}

function each<T>(things: Readonly<Record<string, T>>, title: (thing: T) => string): Titled {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, { title: title(thing) }]));
}

/** A case is called by its kind and what its first field says. */
function caseTitles(
  cases: Readonly<Record<string, { readonly kind: string; readonly about: Readonly<Record<string, string>> }>>,
  kinds: Plan["caseKinds"],
): Titled {
  return each(cases, ({ kind: id, about }) => {
    const kind = kinds[id];
    const first = Object.keys(kind?.fields ?? {})[0] ?? "";
    const text = about[first];
    const title = kind?.title ?? id;
    return text === undefined ? title : say("case.title", { kind: title, about: text });
  });
}

function dispositionTitles(kinds: Plan["caseKinds"]): Titled {
  const all = Object.values(kinds).flatMap(({ id, dispositions }) =>
    Object.entries(dispositions).map(([disposition, way]) => [`${id}/${disposition}`, way] as const),
  );
  return Object.fromEntries(all);
}

function fieldsOf(forms: Plan["forms"]): Titled {
  return Object.fromEntries(Object.values(forms).flatMap(({ fields }) => Object.entries(fields)));
}

/** A state without a title is called as its id; one inside another is named with it. */
function statesOf({ charts }: Plan): Titled {
  const titles = new Map<string, string>();
  for (const chart of Object.values(charts))
    for (const { path, state } of placedStates(chart)) {
      const dot = path.lastIndexOf(".");
      const own = state.title ?? path.slice(dot + 1).replaceAll("-", " ");
      const around = titles.get(`${chart.id}/${path.slice(0, dot)}`);
      titles.set(`${chart.id}/${path}`, dot < 0 || around === undefined ? own : say("state.within", { around, own }));
    }
  return Object.fromEntries([...titles].map(([id, title]) => [id, { title }]));
}

/** A seat is called as its role; the second and later seats of a role carry their number. */
function seatTitle(shelf: Shelf, seat: string): string | undefined {
  const [role = "", number] = seat.split(".");
  const title = shelf.roles[role]?.title;
  return title === undefined || number === undefined ? title : `${title} ${number}`;
}
