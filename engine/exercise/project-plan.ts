import { given } from "#engine/plan/given.ts";
import type { Plan, PlanRole } from "#engine/plan/plan.ts";
import { initialState } from "./initial-state.ts";
import { indexOf } from "./plan-index.ts";
import type { Viewer } from "./seat-event.ts";
import type { SeatPlan } from "./seat-plan.ts";
import { airIn } from "./see/places.ts";

/** What a viewer may know of a plan from the start. Throws for a seat that the plan does not have. */
export function seatPlan(plan: Plan, exercise: string, viewer: Viewer): SeatPlan {
  const role = viewer.kind === "seat" ? indexOf(plan).roleOf.get(viewer.seat) : undefined;
  if (viewer.kind === "seat" && role === undefined) throw new Error(`the plan has no seat ${viewer.seat}`);
  const { title, summary, briefing, review, durationMs, agencies, zones, findings, forms } = plan;
  return {
    exercise,
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(briefing === undefined ? {} : { briefing }),
    ...(review === undefined ? {} : { review }),
    durationMs,
    ...(viewer.kind === "seat" && role !== undefined ? { seat: seatOf(viewer.seat, role) } : {}),
    agencies,
    roles: each(plan.roles, ({ id, title: name, agency, desk, seats, outfit }) =>
      given({ id, title: name, agency, desk, seats, outfit }),
    ),
    ...channelsOf(plan, role),
    zones,
    places: placesOf(plan),
    figures: each(plan.casualties, ({ figure, title: name, age }) => ({ ...figure, title: name, age })),
    findings,
    interventions: doableBy(plan, role),
    tags: plan.triage?.categories ?? {},
    ...jobAid(plan, role),
    forms,
    ...(plan.practice === undefined ? {} : { practice: plan.practice.map(({ pattern: _pattern, ...step }) => step) }),
    ...workOf(plan, role),
  };
}

/** What stands in each place from the start; nothing of what is seen to change there. */
function placesOf(plan: Plan): SeatPlan["places"] {
  const { places } = plan;
  if (places === undefined) return {};
  const lobby = initialState(plan);
  return each(places, (place) => {
    const { id, title, site, photo, model, spawn, facing, pieces } = place;
    const { light, weather } = airIn(lobby, place);
    return given({ id, title, site, photo, model, spawn, facing, pieces, air: { light, weather } });
  });
}

/** The channels this role is on, and the personas on one of them: no other can speak to it or be spoken to. */
function channelsOf(plan: Plan, role: PlanRole | undefined): Pick<SeatPlan, "channels" | "personas"> {
  const channels = only(plan.channels, ({ members }) => role === undefined || members.includes(role.id));
  const met = new Set(Object.values(channels).flatMap(({ members }) => members));
  const personas = only(plan.personas, ({ id }) => role === undefined || met.has(id));
  return { personas: each(personas, ({ id, name }) => ({ id, name })), channels };
}

function seatOf(id: string, { id: role, title, agency, brief, desk, triages, arrives }: PlanRole) {
  const arrival = arrives === undefined ? {} : { arrivesAt: arrives.at };
  return { id, role, title, agency, brief, desk, triages, ...arrival };
}

/** What this role may do for a casualty. What an intervention needs is for the player to see. */
function doableBy(plan: Plan, role: PlanRole | undefined): SeatPlan["interventions"] {
  const may = only(plan.interventions, ({ id }) => role === undefined || role.does.includes(id));
  return each(may, ({ id, title, takesMs, lifesaving, zones }) => ({
    id,
    title,
    takesMs,
    lifesaving,
    ...(zones === undefined ? {} : { zones }),
  }));
}

function jobAid(plan: Plan, role: PlanRole | undefined): Pick<SeatPlan, "triage"> {
  if (plan.triage === undefined || role?.triages === false) return {};
  const { categories, protocols } = plan.triage;
  const aids = protocols.map(({ id, title, source, review, ages, steps }) => {
    const asked = steps.map((step) => ({ id: step.id, ask: step.ask, gives: step.gives }));
    return { id, title, source, review, ages, steps: asked };
  });
  return { triage: { categories, protocols: aids } };
}

/** What this role handles and has to send. */
function workOf(plan: Plan, role: PlanRole | undefined): Pick<SeatPlan, "caseKinds" | "resources"> {
  const own = only(
    plan.resources,
    ({ agency, sentBy }) => role === undefined || agency === role.agency || sentBy.includes(role.id),
  );
  return {
    caseKinds: only(
      plan.caseKinds,
      ({ handledBy, handsTo }) => role === undefined || handledBy.includes(role.id) || handsTo.includes(role.id),
    ),
    resources: each(own, ({ id, title }) => ({ id, title })),
  };
}

type ById<T> = Readonly<Record<string, T>>;

function each<T, R>(things: ById<T>, of: (thing: T) => R): ById<R> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, of(thing)]));
}

function only<T>(things: ById<T>, is: (thing: T) => boolean): ById<T> {
  return Object.fromEntries(Object.entries(things).filter(([, thing]) => is(thing)));
}
