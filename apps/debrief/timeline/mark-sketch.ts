import type { Happening, HappeningOf } from "#engine/exercise/entry.ts";
import type { RoleId } from "#engine/ids.ts";
import { deciders } from "#engine/plan/deciders.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { roleBySeat } from "./lanes.ts";
import type { Mark } from "./marks.ts";

/** What a mark of an entry would be, and the roles whose lanes it stands in; no role means the exercise's own lane. */
export type Sketch = Pick<Mark, "kind"> &
  Partial<Pick<Mark, "until" | "key" | "tone">> & { readonly roles: readonly RoleId[] };

/** Looks up whose lanes an entry belongs to. */
export interface Belonging {
  seat(id: string | undefined): readonly RoleId[];
  inject(id: string): readonly RoleId[];
  action(id: string): readonly RoleId[];
  decision(id: string): readonly RoleId[];
  case(id: string): readonly RoleId[];
}

type HappeningType = Happening["type"];
type ByType = { readonly [T in HappeningType]: HappeningOf<T> };
type Sketcher<T extends HappeningType> = (is: ByType[T], of: Belonging) => Sketch | undefined;

const none = (): undefined => undefined;
const run = (): Sketch => ({ kind: "run", roles: [] });
const bySeat = ({ seat }: { readonly seat: string }, of: Belonging): Sketch => ({ kind: "run", roles: of.seat(seat) });
const byRole =
  (kind: Mark["kind"]) =>
  ({ role }: { readonly role: string }): Sketch => ({ kind, roles: [role] });
const withheld = ({ row }: { readonly row: string }, of: Belonging): Sketch => ({
  kind: "inject",
  roles: of.inject(row),
});
const missed = ({ row }: { readonly row: string }, of: Belonging): Sketch => ({
  kind: "expected",
  tone: "bad",
  roles: of.action(row),
});
const lasting =
  (kind: Mark["kind"]) =>
  ({ seat, until }: { readonly seat: string; readonly until: number }, of: Belonging): Sketch => ({
    kind,
    until,
    roles: of.seat(seat),
  });

const sketchers: { readonly [T in HappeningType]: Sketcher<T> } = {
  "inject-delivered": ({ row }, of) => ({ kind: "inject", key: true, roles: of.inject(row) }),
  "inject-withheld": withheld,
  "inject-skipped": withheld,
  "decision-opened": ({ decision, until }, of) => ({ kind: "decision", until, roles: of.decision(decision) }),
  "decision-proposed": byRole("decision"),
  "decision-signed": byRole("decision"),
  "decision-taken": ({ role, decision }, of) => ({
    kind: "decision",
    key: true,
    roles: role === undefined ? of.decision(decision) : [role],
  }),
  "ballot-cast": byRole("decision"),
  "vote-counted": ({ decision }, of) => ({ kind: "decision", roles: of.decision(decision) }),
  "decision-lapsed": ({ decision }, of) => ({ kind: "decision", key: true, roles: of.decision(decision) }),
  "hand-raised": byRole("decision"),
  "hand-lowered": byRole("decision"),
  "floor-given": byRole("decision"),
  "floor-yielded": byRole("decision"),
  "voice-turned": bySeat,
  "talk-joined": none,
  "talk-left": none,
  "talk-asked": none,
  "talk-given-up": none,
  "talk-began": none, // how long it went on is drawn from its end
  "talk-ended": none,
  "probe-asked": ({ until, seats }, of) => ({
    kind: "expected",
    until,
    roles: [...new Set(seats.flatMap((seat) => of.seat(seat)))],
  }),
  "probe-answered": byRole("expected"),
  "probe-closed": none,
  "action-overdue": missed,
  "action-missed": missed,
  "action-met": ({ row, role }, of) => ({
    kind: "expected",
    tone: "good",
    roles: role === undefined ? of.action(row) : [role],
  }),
  // What a persona sends is the inject's own mark.
  "message-sent": ({ row, seat }, of) => (row === undefined ? { kind: "message", roles: of.seat(seat) } : undefined),
  "message-arrived": none,
  "message-lost": ({ row }, of) => ({ kind: "channel", key: true, roles: row === undefined ? [] : of.inject(row) }),
  "message-opened": byRole("receipt"),
  "assessment-started": lasting("care"),
  "treatment-started": lasting("care"),
  "casualty-assessed": byRole("care"),
  "treatment-finished": byRole("care"),
  "treatment-stopped": ({ seat }, of) => ({ kind: "care", roles: of.seat(seat) }),
  "casualty-tagged": byRole("care"),
  "walkers-called": byRole("care"),
  "casualty-led": byRole("care"),
  "casualty-stays": ({ role }) => (role === undefined ? undefined : { kind: "care", roles: [role] }),
  "follow-asked": byRole("move"),
  "person-reported": none,
  "report-settled": none,
  "case-opened": ({ roles }) => ({ kind: "work", roles }),
  "case-taken": byRole("work"),
  "case-handed": byRole("work"),
  "case-overdue": ({ case: id }, of) => ({ kind: "work", roles: of.case(id) }),
  "case-closed": ({ role }) => ({ kind: "work", key: true, roles: [role] }),
  "resource-sent": ({ role, until }) => ({ kind: "work", until, roles: role === undefined ? [] : [role] }),
  "resource-arrived": ({ role }) => ({ kind: "work", roles: role === undefined ? [] : [role] }),
  "facts-held": byRole("receipt"),
  "walk-started": lasting("move"),
  "zone-entered": byRole("move"),
  "seat-taken": bySeat,
  "seat-left": bySeat,
  "presence-changed": bySeat,
  "pin-set": byRole("work"),
  "pin-taken-off": byRole("work"),
  "stroke-drawn": byRole("work"),
  "stroke-rubbed-out": byRole("work"),
  "break-began": bySeat,
  "break-ended": bySeat,
  "help-asked": bySeat,
  "help-ended": none,
  "prop-read": byRole("receipt"),
  "step-done": none,
  "exercise-started": run,
  "exercise-paused": run,
  "exercise-resumed": run,
  "exercise-interrupted": run,
  "exercise-ended": run,
  "rate-changed": run,
  "phase-begun": run,
  "emergency-called": run,
  "emergency-cleared": run,
  "note-pinned": run,
  "casualty-changed": run,
  "prop-shown": run,
  "chart-moved": run,
  "chart-stopped": run,
  "channel-changed": none, // how long a channel is out is drawn in its members' lanes
  "event-raised": none,
  "casualty-moved": none,
  "clock-marked": none,
  "lane-moved": none,
  "variable-set": none,
  "action-opened": none,
  "action-counted": none,
  "objective-rated": none,
  "person-erased": none,
};

/** What one entry is on the timeline; undefined when it only keeps the machine going. */
export function sketchOf(is: Happening, of: Belonging): Sketch | undefined {
  return sketch(is.type, is, of);
}

function sketch<T extends HappeningType>(type: T, is: ByType[T], of: Belonging): Sketch | undefined {
  return sketchers[type](is, of);
}

/** Whose lanes entries belong to under this plan. */
export function belonging(plan: Plan): Belonging {
  const roleOf = roleBySeat(plan);
  const injects = new Map(plan.injects.map(({ id, to }) => [id, to]));
  const actions = new Map(plan.expected.map(({ id, who }) => [id, who]));
  return {
    seat: (id) => {
      const role = id === undefined ? undefined : roleOf.get(id);
      return role === undefined ? [] : [role];
    },
    inject: (id) => injects.get(id) ?? [],
    action: (id) => actions.get(id) ?? [],
    decision: (id) => deciders(plan, id),
    case: (id) => plan.caseKinds[plan.cases[id]?.kind ?? ""]?.handledBy ?? [],
  };
}
