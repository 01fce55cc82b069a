import { elapsedTimes } from "#engine/plan/elapsed-times.ts";
import type { PlanDecision, PlanExpectedAction, PlanInject } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { mayBeMet } from "./may-be-met.ts";
import { coneOf, readBy, type Story, type Thing } from "./story.ts";
import { tagCountsOf } from "./tag-counts.ts";

/** How a thing stands: a row, decision or action by the name of its state, the others by their value. */
export type Standing = string | number | boolean;

/** Something that is due at a time from STARTEX, whatever anybody does. */
interface Fixed {
  readonly thing: Thing;
  readonly due: number;
}

/** A scenario cut down to what some things hang on: everything else makes no difference to them. */
export interface Slice {
  readonly story: Story;
  /** Thing → its place in a list of standings. */
  readonly slots: ReadonlyMap<Thing, number>;
  readonly start: readonly Standing[];
  /** The things that people can act on by a step of its own, with their places. */
  readonly acted: readonly (readonly [Thing, number])[];
  /** Its decisions and expected actions, in the order of the plan. */
  readonly decisions: readonly PlanDecision[];
  readonly actions: readonly PlanExpectedAction[];
  /** What is due at given times, in the order in which the engine would let it happen; ENDEX is last. */
  readonly fixed: readonly Fixed[];
  /** The endings that end it. Leaving some out lets more happen than can, never less. */
  readonly endings: Plan["endings"];
  /** The times at which endings are looked at, where any is watched. */
  readonly looks: readonly number[];
  /** The actions in it that somebody is able to do. */
  readonly possible: ReadonlySet<Thing>;
  /**
   * What people do with one command (tags, and actions that are met by one) is a step of its own, as an ending needs it
   * to be; else it is supposed when it is looked at, which takes fewer steps and lets no less happen.
   */
  readonly stepwise: boolean;
  /** A few numbers of tags that every condition tells apart. */
  readonly tagCounts: readonly number[];
  /** Rows in it by the thing that lets them come, in the order of the plan. */
  readonly followers: ReadonlyMap<Thing, readonly PlanInject[]>;
}

/** The slice in which these things can be asked about, with these endings. */
export function sliceOf(
  story: Story,
  roots: readonly Thing[],
  { endings, stepwise }: Pick<Slice, "endings" | "stepwise">,
): Slice {
  const { plan } = story;
  const cone = coneOf(story, [...roots, ...endings.flatMap(({ when }) => readBy(when))]);
  const things = [...cone].toSorted((a, b) => (story.order.get(a) ?? 0) - (story.order.get(b) ?? 0));
  const parts = partsOf(story, things);
  const { rows, decisions, actions } = parts;
  const slots = new Map(things.map((thing, index) => [thing, index]));
  return {
    story,
    slots,
    acted: [...slots].filter(([thing]) => isActedOn(story, thing, stepwise)),
    start: things.map((thing) => startOf(story, thing)),
    decisions,
    actions,
    fixed: fixedOf(story, parts),
    endings,
    stepwise,
    looks: endings.length === 0 ? [] : elapsedTimes(plan),
    possible: new Set(actions.flatMap((action) => (mayBeMet(plan, action) ? [`action ${action.id}`] : []))),
    tagCounts: cone.has("tagged-count") ? tagCountsOf(plan) : [],
    followers: followersOf(rows),
  };
}

/** Decisions, cases, rows by hand; where it is a step of its own, also what is met or tagged. */
function isActedOn({ rows }: Story, thing: Thing, stepwise: boolean): boolean {
  const [kind = ""] = thing.split(" ");
  if (kind === "row") return rows.get(thing)?.trigger.kind === "by-hand";
  return ["decision", "case"].includes(kind) || (stepwise && ["action", "tagged", "tagged-count"].includes(kind));
}

type Parts = Pick<Slice, "decisions" | "actions"> & { readonly rows: readonly PlanInject[] };

function partsOf({ plan, rows, actions }: Story, things: readonly Thing[]): Parts {
  return {
    rows: things.flatMap((thing) => rows.get(thing) ?? []),
    decisions: things.flatMap((thing) =>
      thing.startsWith("decision ") ? (plan.decisions[thing.slice("decision ".length)] ?? []) : [],
    ),
    actions: things.flatMap((thing) => actions.get(thing) ?? []),
  };
}

function startOf({ plan, actions }: Story, thing: Thing): Standing {
  const [kind = "", id = ""] = thing.split(" ");
  switch (kind) {
    case "row":
      return "planned";
    case "decision":
      return "closed";
    case "case":
      return "to-come";
    case "action":
      return actions.get(thing)?.from === undefined ? "waiting" : "closed";
    case "variable":
      return plan.variables[id]?.initial ?? 0;
    case "prop":
      return plan.props[id]?.shown ?? false;
    case "tagged-count":
      return 0;
    default:
      return false;
  }
}

/** The kernel fires timers of one instant in the order of its lanes. */
function fixedOf({ plan }: Story, { rows, decisions, actions }: Parts): readonly Fixed[] {
  const all: readonly Fixed[] = [
    ...rows.flatMap(({ id, trigger }) => (trigger.kind === "at" ? [{ thing: `row ${id}`, due: trigger.at }] : [])),
    ...decisions.flatMap(({ id, at }) => (at === undefined ? [] : [{ thing: `decision ${id}`, due: at }])),
    ...actions.flatMap(({ id, from, byMs }) => (from === undefined ? [{ thing: `action ${id}`, due: byMs }] : [])),
  ];
  const ours = all.filter(({ due }) => due <= plan.durationMs);
  return [...ours.toSorted((a, b) => a.due - b.due), { thing: "endex", due: plan.durationMs }];
}

function followersOf(rows: readonly PlanInject[]): Slice["followers"] {
  const followers = new Map<Thing, PlanInject[]>();
  for (const row of rows) {
    const { trigger } = row;
    const after =
      trigger.kind === "after-row"
        ? `row ${trigger.row}`
        : trigger.kind === "after-decision"
          ? `decision ${trigger.decision}`
          : trigger.kind === "overdue"
            ? `action ${trigger.row}`
            : undefined;
    if (after !== undefined) followers.set(after, [...(followers.get(after) ?? []), row]);
  }
  return followers;
}
