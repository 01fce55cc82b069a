import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import type { Choose } from "./choose.ts";
import { countedDeciders } from "./may-be-met.ts";
import { expectLater, forget, type Draft } from "./moment.ts";
import type { Slice } from "./slice.ts";
import { isToCome, put, standingOf } from "./standings.ts";
import { occasionOf, type Thing } from "./story.ts";

/**
 * Whether people could have met an action by now: it waits or is overdue, they are able to, its rows were delivered, its
 * decision was opened. An action that is met by taking a decision is met just then, and not supposed.
 */
export function couldBeMet(slice: Slice, draft: Draft, thing: Thing): boolean {
  const action = slice.story.actions.get(thing);
  const standing = standingOf(slice, draft, thing);
  if (action === undefined || !slice.possible.has(thing)) return false;
  const time = standing === "waiting" ? action.byMs : standing === "overdue" ? action.lateMs : 0;
  return time > 0 && action.pattern.type !== "decision-taken" && hasOccasion(slice, draft, action);
}

/** Whether there has been anything to do an action on. */
function hasOccasion(slice: Slice, draft: Draft, action: PlanExpectedAction): boolean {
  const { rows, decision, case: work } = occasionOf(action);
  return (
    rows.every((row) => isDelivered(slice, draft, row)) &&
    (decision === undefined || !isToCome(slice, draft, decision)) &&
    (work === undefined || standingOf(slice, draft, `case ${work}`) !== "to-come")
  );
}

function isDelivered(slice: Slice, draft: Draft, row: string): boolean {
  return slice.slots.has(`row ${row}`) && standingOf(slice, draft, `row ${row}`) === "delivered";
}

/** Whether nothing but one command meets an action, so that it happens at a step of its own. */
export function isMetAtOnce({ story: { actions } }: Slice, thing: Thing): boolean {
  return ["casualty-tagged", "decision-signed"].includes(actions.get(thing)?.pattern.type ?? "");
}

/** Goes both ways where people could have met an action by now. */
export function supposeMet(slice: Slice, draft: Draft, thing: Thing, choose: Choose): boolean {
  if (slice.stepwise && isMetAtOnce(slice, thing)) return false;
  if (!couldBeMet(slice, draft, thing)) return false;
  const action = thing.slice("action ".length);
  if (choose(2) === 1) {
    draft.deeds.push({ kind: "meet", action });
    meet(slice, draft, thing);
    return true;
  }
  draft.deeds.push({ kind: "miss", action });
  return false;
}

/** The action is met, in time or late; the contingencies that waited do not come. */
export function meet(slice: Slice, draft: Draft, thing: Thing): void {
  put(slice, draft, thing, standingOf(slice, draft, thing) === "overdue" ? "late" : "in-time");
  forget(draft, thing);
  draft.shown.push(thing);
  for (const { id } of slice.followers.get(thing) ?? []) {
    if (standingOf(slice, draft, `row ${id}`) !== "waiting") continue;
    put(slice, draft, `row ${id}`, "planned");
    forget(draft, `row ${id}`);
  }
}

/** A target is over: the action was met by then, or is overdue, or there was nothing to do it on. */
export function targetOver(slice: Slice, draft: Draft, thing: Thing, choose: Choose): void {
  const action = slice.story.actions.get(thing);
  if (action === undefined || supposeMet(slice, draft, thing, choose)) return;
  if (!hasOccasion(slice, draft, action)) return put(slice, draft, thing, "no-opportunity");
  put(slice, draft, thing, "overdue");
  expectLater(draft, thing, action.lateMs);
  for (const row of slice.followers.get(thing) ?? []) letFollow(slice, draft, row.id);
}

/** A row's time begins, when it is still planned. */
export function letFollow(slice: Slice, draft: Draft, row: string): void {
  const trigger = slice.story.rows.get(`row ${row}`)?.trigger;
  if (trigger === undefined || !("delayMs" in trigger)) return;
  if (standingOf(slice, draft, `row ${row}`) !== "planned") return;
  put(slice, draft, `row ${row}`, "waiting");
  expectLater(draft, `row ${row}`, trigger.delayMs);
}

/** A decision is taken: what is met by that is met at once, if whoever decides counts. */
export function meetByTaking(slice: Slice, draft: Draft, decision: string, option: string, choose: Choose): void {
  for (const action of slice.actions) {
    const thing = `action ${action.id}`;
    const { pattern } = action;
    if (pattern.type !== "decision-taken" || !slice.possible.has(thing)) continue;
    const wanted = occasionOf(action);
    if (wanted.decision !== undefined && wanted.decision !== decision) continue;
    if (wanted.option !== undefined && wanted.option !== option) continue;
    const standing = standingOf(slice, draft, thing);
    if ((standing !== "waiting" && standing !== "overdue") || !hasOccasion(slice, draft, action)) continue;
    const counted = countedDeciders(slice.story.plan, action, decision);
    if (counted === "all" || (counted === "some" && choose(2) === 1)) meet(slice, draft, thing);
  }
}
