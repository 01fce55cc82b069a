import { lookUp } from "../look-up.ts";
import type { SeatFact, SeenCase, Viewer } from "../seat-event.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseState } from "../state.ts";
import type { Look } from "./look.ts";

/** A case, for the roles in whose queue it is or has been, to its end; the reason it was closed with, as it is closed. */
export function seeCase({ plan, after, is, texts, viewer }: Look): readonly SeatFact[] {
  if (!is.type.startsWith("case-") || !("case" in is)) return [];
  const seen = seenCase(plan, after, viewer, is.case);
  if (seen === undefined) return [];
  const reason = is.type === "case-closed" && texts["reason"] !== undefined ? { reason: texts["reason"] } : {};
  return [{ type: "case", case: { ...seen, ...reason } }];
}

/** A case as a viewer knows it now, without the reason; undefined when it is none of theirs or has not come yet. */
export function seenCase(plan: Plan, state: ExerciseState, viewer: Viewer, id: string): SeenCase | undefined {
  const made = lookUp(plan.cases, id);
  const now = lookUp(state.cases, id);
  if (made === undefined || now === undefined || now.status === "to-come") return undefined;
  if (!mayKnow(state, viewer, id)) return undefined;
  const { status, openedAt = 0, due, overdue, queue, owner, disposition, into } = now;
  return {
    id,
    kind: made.kind,
    about: made.about,
    status,
    openedAt,
    ...(due === undefined ? {} : { due }),
    overdue,
    queue,
    ...(owner === undefined ? {} : { owner }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(into === undefined || !mayKnow(state, viewer, into) ? {} : { into }),
  };
}

function mayKnow(state: ExerciseState, viewer: Viewer, id: string): boolean {
  if (viewer.kind === "all") return true;
  const role = state.seats[viewer.seat]?.role ?? "";
  return lookUp(state.cases, id)?.roles.includes(role) === true;
}
