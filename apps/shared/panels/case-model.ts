import type { SeenCase } from "#engine/exercise/seat-event.ts";
import type { PlanCaseKind } from "#engine/plan/work.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength, sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** What of the queue is shown. */
export const caseFilters = ["mine", "waiting", "overdue", "open", "closed"] as const;
export type CaseFilter = (typeof caseFilters)[number];

/** A case in the list. */
export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly whose: string;
  readonly mine: boolean;
  /** In this viewer's queue, and nobody has it. */
  readonly waiting: boolean;
  readonly open: boolean;
  readonly overdue: boolean;
  /** How long is left, or by how much it is overdue; undefined when it is closed or has no time. */
  readonly left: string | undefined;
}

/** Something that can be chosen. */
interface Choice {
  readonly id: string;
  readonly title: string;
}

/** One case as a card: what it says, whose it is, and what this viewer can do with it. */
export interface CaseCard extends CaseLine {
  readonly kind: string;
  readonly about: readonly { readonly title: string; readonly value: string }[];
  readonly since: string;
  readonly remaining: number | undefined;
  readonly mayTake: boolean;
  /** Roles to hand it on to; the viewer's own puts it back. */
  readonly handTo: readonly Choice[];
  readonly dispositions: readonly (Choice & { readonly merges: boolean })[];
  /** Cases that this one can be merged into, latest first. */
  readonly mergeInto: readonly Choice[];
  readonly into: string | undefined;
  readonly reason: string | undefined;
}

/** The cases of this viewer that a filter lets through: what is overdue first, then what is due first; closed ones latest first. */
export function caseLines(sight: Sight, filter: CaseFilter): readonly CaseLine[] {
  const cases = Object.values(sight.view.cases);
  const order = filter === "closed" ? (one: SeenCase): number => -one.openedAt : dueAt;
  return cases
    .toSorted((a, b) => order(a) - order(b))
    .map((one) => caseLine(one, sight))
    .filter((line) => passes(line, filter));
}

function dueAt({ due, openedAt }: SeenCase): number {
  return due ?? openedAt + 24 * 3_600_000;
}

function passes({ mine, waiting, open, overdue }: CaseLine, filter: CaseFilter): boolean {
  switch (filter) {
    case "mine":
      return open && mine;
    case "waiting":
      return waiting;
    case "overdue":
      return open && overdue;
    case "open":
      return open;
    case "closed":
      return !open;
    default:
      return filter satisfies never;
  }
}

/** How many cases wait in this viewer's queue for somebody to take them. */
export function waitingCases(sight: Sight): number {
  return caseLines(sight, "waiting").length;
}

/** One case as a card; undefined when the viewer does not know it. */
export function caseCard(sight: Sight, id: string): CaseCard | undefined {
  const seen = sight.view.cases[id];
  const kind = sight.plan.caseKinds[seen?.kind ?? ""];
  if (seen === undefined || kind === undefined) return undefined;
  const line = caseLine(seen, sight);
  const { at, names } = sight;
  const { due, openedAt, into, reason, about } = seen;
  return {
    ...line,
    kind: kind.title,
    about: Object.entries(kind.fields).map(([field, { title }]) => ({ title, value: about[field] ?? "" })),
    since: say("cases.since", { time: tPlus(openedAt) }),
    remaining: line.open && due !== undefined ? Math.max(0, Math.min(1, (due - at) / (due - openedAt))) : undefined,
    mayTake: line.waiting,
    handTo: line.mine ? handTo(kind, sight) : [],
    dispositions: Object.entries(kind.dispositions).map(([way, { title, merges }]) => ({ id: way, title, merges })),
    mergeInto: line.mine ? mergeInto(seen, sight) : [],
    into: into === undefined ? undefined : say("cases.into", { case: names("case", into) }),
    reason,
  };
}

function handTo({ handledBy, handsTo }: PlanCaseKind, { plan, names }: Sight): readonly Choice[] {
  const own = plan.seat?.role;
  const roles = [...new Set([...handledBy, ...handsTo])];
  return roles
    .toSorted((a, b) => Number(a === own) - Number(b === own))
    .map((id) => ({ id, title: id === own ? say("cases.hand.back") : names("role", id) }));
}

function mergeInto({ id, kind }: SeenCase, { view, names }: Sight): readonly Choice[] {
  return Object.values(view.cases)
    .filter((other) => other.id !== id && other.kind === kind && other.into === undefined)
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .map((other) => ({ id: other.id, title: `${names("case", other.id)}, ${tPlus(other.openedAt)}` }));
}

function caseLine(seen: SeenCase, sight: Sight): CaseLine {
  const { plan, at, names } = sight;
  const { id, status, owner, queue, overdue, due } = seen;
  const open = status === "open";
  const mine = owner !== undefined && owner === plan.seat?.id;
  const left = due === undefined ? 0 : due - at;
  return {
    id,
    title: names("case", id),
    whose: whose(seen, mine, names),
    mine,
    waiting: open && ownerless(seen, sight) && queue.includes(plan.seat?.role ?? ""),
    open,
    overdue,
    left:
      !open || due === undefined
        ? undefined
        : left > 0 && !overdue
          ? say("cases.left", { time: sayLength(left) })
          : say("cases.overdue", { time: sayLength(Math.max(0, -left)) }),
  };
}

/** Nobody has it, or whoever had it has left the seat. */
function ownerless({ owner }: SeenCase, { view }: Sight): boolean {
  return owner === undefined || view.people[owner]?.holder === "nobody";
}

function whose({ kind, status, owner, queue, disposition }: SeenCase, mine: boolean, names: Sight["names"]): string {
  if (status === "closed")
    return say("cases.closed", { disposition: names("disposition", `${kind}/${disposition ?? ""}`) });
  if (mine) return say("cases.mine");
  if (owner !== undefined) return say("cases.of", { seat: names("seat", owner) });
  return say("cases.waits", { roles: sayList(queue.map((role) => names("role", role))) });
}
